/** A gazetteer as it is shipped: compiled at build, so that the worker has only to put its keys into maps. */
import type { Entry, Form, Gazetteer } from './gazetteer.ts';
import type { SurfaceForm } from './model.ts';
import type { Gap } from './tokens.ts';

/** Index in `forms`, units before and after the name, one digit for each gap. */
type PackedForm = readonly [form: number, lead: number, tail: number, gaps: string];

export interface PackedGazetteer {
  readonly forms: readonly SurfaceForm[];
  readonly entries: readonly (readonly [
    key: string,
    forms: readonly PackedForm[],
    topics: readonly string[],
  ])[];
  readonly heads: readonly (readonly [first: string, tokens: number])[];
}

export function packGazetteer({ entries, heads }: Gazetteer): PackedGazetteer {
  const places = new Map<SurfaceForm, number>();
  const placeOf = (form: SurfaceForm) => {
    const place = places.get(form) ?? places.size;
    places.set(form, place);
    return place;
  };
  const packed = [...entries].map(([key, { forms, topics }]) => {
    const rows = forms.map(({ form, lead, tail, gaps }): PackedForm => [
      placeOf(form),
      lead,
      tail,
      gaps.join(''),
    ]);
    return [key, rows, topics] as const;
  });
  return { forms: [...places.keys()], entries: packed, heads: [...heads] };
}

export function unpackGazetteer({ forms, entries, heads }: PackedGazetteer): Gazetteer {
  const unpacked = entries.map(([key, rows, topics]): [string, Entry] => {
    const unpackedForms = rows.map(([form, lead, tail, gaps]): Form => ({
      form: forms[form]!,
      lead,
      tail,
      gaps: Array.from(gaps, (gap) => Number(gap) as Gap),
    }));
    return [key, { forms: unpackedForms, topics }];
  });
  return { entries: new Map(unpacked), heads: new Map(heads) };
}
