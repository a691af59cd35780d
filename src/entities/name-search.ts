/**
 * Looks a name up among all that the entities are called: their names in every script, and what lists print of them and
 * of their subsidiaries. Folded as the recogniser folds text, so that what is marked is also found.
 */
import { findCandidates } from '../matching/candidates.ts';
import { compileGazetteer, type Gazetteer } from '../matching/gazetteer.ts';
import { keyOf, tokenise } from '../matching/tokens.ts';
import type { Topics } from '../matching/model.ts';
import { surfaceForms } from './surface-forms.ts';
import type { Entity } from './model.ts';

export interface NameIndex {
  readonly entries: readonly IndexedEntity[];
  readonly gazetteer: Gazetteer;
}
interface IndexedEntity {
  readonly entity: Entity;
  readonly names: readonly { readonly text: string; readonly key: string }[];
}

export interface FoundEntity {
  readonly entity: Entity;
  /** The name that fits the query best, as it is written; absent where nothing was asked. */
  readonly name?: string;
}

/** Fewer characters stand in the middle of too many words. */
const INSIDE = 3;

export function indexNames(entities: readonly Entity[], topics: Topics): NameIndex {
  return {
    entries: entities.map((entity) => ({ entity, names: namesOf(entity) })),
    gazetteer: compileGazetteer(surfaceForms(entities), topics),
  };
}

/**
 * @returns the entities that the query may mean, the best fit first: the whole name, its beginning, the beginning of a
 *   word in it, a part of it, all words of the query in any order; last, a text that holds a name. All of them, in
 *   their own order, for a query without a letter or digit in it only if it is blank.
 */
export function searchNames({ entries, gazetteer }: NameIndex, query: string): readonly FoundEntity[] {
  const tokens = tokenise(query);
  const key = keyOf(tokens, 0, tokens.length);
  if (key === '') return query.trim() === '' ? entries.map(({ entity }) => ({ entity })) : [];
  const words = tokens.map(({ folded }) => folded);
  const found = entries.flatMap(({ entity, names }) => {
    let best: { rank: number; name: string } | undefined;
    for (const { text, key: nameKey } of names) {
      const rank = rankOf(nameKey, key, words);
      if (rank !== undefined && (best === undefined || rank < best.rank)) best = { rank, name: text };
    }
    return best === undefined ? [] : [{ entity, ...best }];
  });
  const named = new Set(found.map(({ entity }) => entity.id));
  const held = findCandidates(gazetteer, query).names.flatMap(({ form }) => {
    const entity = entries.find((each) => each.entity.id === form.entity)?.entity;
    if (!entity || named.has(entity.id)) return [];
    named.add(entity.id);
    return [{ entity, name: form.text, rank: Infinity }];
  });
  return [...found, ...held]
    .toSorted((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ entity, name }) => ({ entity, name }));
}

/** Smaller is better; `undefined`: the name does not fit. */
function rankOf(name: string, query: string, words: readonly string[]): number | undefined {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (name.includes(` ${query}`) || name.includes(`'${query}`)) return 2;
  if (name.includes(query) && (query.length >= INSIDE || /\P{ASCII}/u.test(query))) return 3;
  // *Sense Time* and *SenseTime*.
  const joined = query.replaceAll(/[ ']/g, '');
  if (joined.length >= INSIDE && name.replaceAll(/[ ']/g, '').includes(joined)) return 4;
  if (words.length > 1 && words.every((word) => name.startsWith(word) || name.includes(` ${word}`))) return 5;
  return undefined;
}

function namesOf({ names, listings }: Entity): IndexedEntity['names'] {
  const texts = [
    ...names.map(({ text }) => text),
    ...listings.flatMap(({ name, aliases = [], formerly = [] }) => [name, ...aliases, ...formerly]),
  ];
  const byKey = new Map<string, string>();
  for (const text of texts) {
    const tokens = tokenise(text);
    const key = keyOf(tokens, 0, tokens.length);
    if (key !== '' && !byKey.has(key)) byKey.set(key, text);
  }
  return [...byKey].map(([key, text]) => ({ key, text }));
}
