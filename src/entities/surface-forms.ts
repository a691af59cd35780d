/**
 * The strings that stand for the entities in running text: each name of each entity, and what is derived from the
 * printed ones. Made at build, where lexicon and dictionary are.
 */
import { deriveForms, needsOf } from '../matching/derive.ts';
import type { SurfaceForm } from '../matching/model.ts';
import { hanEdges } from './han-edges.ts';
import { isOrdinary } from './lexicon.ts';
import type { Entity, Name } from './model.ts';

export function surfaceForms(entities: readonly Entity[]): SurfaceForm[] {
  return entities.flatMap(({ id, names }) => {
    const forms = new Map<string, SurfaceForm>();
    const add = (form: SurfaceForm) => {
      const key = `${form.lang ?? ''}\n${form.text}`;
      const other = forms.get(key);
      // One spelling in two uses (alias and short name): the one that stands alone says more.
      if (!other || (other.needs && !form.needs)) forms.set(key, form);
    };
    for (const name of names) add(formOf(id, name));
    for (const name of names) {
      if (name.use === 'short' || name.needs) continue;
      for (const { text, strength } of deriveForms(name.text, isOrdinary).slice(1)) {
        const known = [...forms.values()].some((form) => form.text.toLowerCase() === text.toLowerCase());
        if (!known) add({ text, entity: id, ...needsOf(strength) });
      }
    }
    return [...forms.values()];
  });
}

function formOf(entity: string, { text, lang, needs }: Name): SurfaceForm {
  const edges = hanEdges(text);
  return {
    text,
    entity,
    ...(lang === undefined ? {} : { lang }),
    ...(needs === undefined ? {} : { needs }),
    ...(edges === undefined ? {} : { edges }),
  };
}
