/** The strings that stand for the entities in running text: each name of each entity, once. */
import type { SurfaceForm } from '../matching/model.ts';
import type { Entity, Name } from './model.ts';

export function surfaceForms(entities: readonly Entity[]): SurfaceForm[] {
  return entities.flatMap(({ id, names }) => {
    const ambiguous = names.filter(({ needs }) => needs !== undefined);
    const forms = new Map<string, SurfaceForm>();
    for (const name of names) {
      const form = formOf(id, name, isFull(name, ambiguous));
      const key = `${name.lang ?? ''}\n${name.text}`;
      // One spelling in two uses (alias and short name): the one that says more.
      const other = forms.get(key);
      if (!other || (other.needs && !form.needs) || (!other.full && form.full)) forms.set(key, form);
    }
    return [...forms.values()];
  });
}

function formOf(entity: string, { text, lang, needs }: Name, full: boolean): SurfaceForm {
  return {
    text,
    entity,
    ...(lang === undefined ? {} : { lang }),
    full,
    ...(needs === undefined ? {} : { needs }),
  };
}

/**
 * Whether the name alone proves the firm: an unambiguous one that a list prints, of two words or more (five characters
 * where words are not parted), or one that is longer than an ambiguous name of the firm and holds it (*商汤科技* and
 * *商汤*, *Yitu Technology* and *Yitu*).
 */
function isFull({ text, use, needs }: Name, ambiguous: readonly Name[]): boolean {
  if (needs !== undefined) return false;
  if (use === 'short')
    return ambiguous.some((shorter) => text.length > shorter.text.length && text.includes(shorter.text));
  if (/\p{Script=Han}/u.test(text)) return [...text].length >= 5;
  return /[\p{L}\p{N}.,][\s-]+[\p{L}\p{N}&(]/u.test(text);
}
