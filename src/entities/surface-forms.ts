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
  const written = entities.flatMap(givenForms);
  const derived = entities.flatMap(derivedForms);
  const isWritten = new Set(written.map(spellingOf));
  const isDerived = new Set(derived.map(spellingOf));
  // A word of the printed name that is given as one that proves nothing is no form at all, derived or given.
  const given = written.filter((form) => form.needs?.length !== 0 || !isDerived.has(spellingOf(form)));
  // What two firms' printed names both come down to tells neither from the other.
  const bearers = new Map<string, Set<string>>();
  for (const { text, entity } of [...given, ...derived]) {
    const key = text.toLowerCase();
    bearers.set(key, (bearers.get(key) ?? new Set()).add(entity));
  }
  const isShared = ({ text }: SurfaceForm) => bearers.get(text.toLowerCase())!.size > 1;
  return [...given, ...derived.filter((form) => !isShared(form) && !isWritten.has(spellingOf(form)))];
}

/** The same for every spelling of one name of one entity that differs in case alone. */
function spellingOf({ text, entity }: SurfaceForm): string {
  return `${entity}\n${text.toLowerCase()}`;
}

/** The names that are written down, each spelling once. */
function givenForms({ id, names }: Entity): SurfaceForm[] {
  const forms = new Map<string, SurfaceForm>();
  for (const name of names) {
    const key = `${name.lang ?? ''}\n${name.text}`;
    const other = forms.get(key);
    // One spelling in two uses (alias and short name): the one that stands alone says more.
    if (!other || (other.needs && !name.needs)) forms.set(key, formOf(id, name));
  }
  return [...forms.values()];
}

/** What text makes of the printed names. */
function derivedForms({ id, names }: Entity): SurfaceForm[] {
  const forms = new Map<string, SurfaceForm>();
  for (const { text: printed, use, needs } of names) {
    if (use === 'short' || needs) continue;
    for (const { text, strength } of deriveForms(printed, isOrdinary).slice(1)) {
      if (!forms.has(text)) forms.set(text, { text, entity: id, ...needsOf(strength) });
    }
  }
  return [...forms.values()];
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
