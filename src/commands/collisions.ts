/**
 * Names that may mean something else: another entity's, a frequent word's, a person's, or a firm's that stands on no
 * list here. A name that needs context (`needs`) is decided by that; every other collision is decided by hand, with its
 * reason (`tests/fixtures/collisions.json`).
 */
import type { SurfaceForm } from '../matching/model.ts';

export interface Collision {
  /** As the dataset writes it. */
  readonly form: string;
  readonly entity: string;
  readonly with: string;
}

/** What names are compared with: each a set of folded forms under the words that tell it. */
export type Vocabularies = Readonly<Record<string, ReadonlySet<string>>>;

/** Small letters without marks; what stands between words is one space. */
export function foldName(text: string): string {
  const bare = text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
  return bare.replaceAll(/[^\p{L}\p{N}+]+/gu, ' ').trim();
}

/** @returns each collision of a form once, in the order of the forms. */
export function findCollisions(forms: readonly SurfaceForm[], vocabularies: Vocabularies): Collision[] {
  const found: Collision[] = [];
  const owners = new Map<string, Set<string>>();
  // What needs the firm's full name beside it (`needs: []`) is settled by that name.
  const speaking = forms.filter(({ needs }) => needs?.length !== 0);
  for (const { text, entity } of speaking) {
    const key = foldName(text);
    owners.set(key, (owners.get(key) ?? new Set()).add(entity));
  }
  const seen = new Set<string>();
  for (const { text, entity, needs } of speaking) {
    const key = foldName(text);
    if (seen.has(`${key}\n${entity}`)) continue;
    seen.add(`${key}\n${entity}`);
    for (const other of owners.get(key)!) {
      if (other !== entity) found.push({ form: text, entity, with: `a name of "${other}"` });
    }
    if (needs !== undefined) continue;
    for (const [what, words] of Object.entries(vocabularies)) {
      if (words.has(key)) found.push({ form: text, entity, with: what });
    }
  }
  return found;
}
