/**
 * The gazetteer: every surface form under its key, so that a text is looked up word by word.
 *
 * Built from surface forms and topic words. A key is what `keyOf` makes of a form; several entities may share one.
 */
import { inflect } from './inflections.ts';
import { Gap, keyOf, tokenise } from './tokens.ts';
import type { SurfaceForm, Topics } from './model.ts';

export interface Form {
  readonly form: SurfaceForm;
  /** Units of the key's text that stand before and after the name itself. */
  readonly lead: number;
  readonly tail: number;
  /** The gap before each token; a text's gap may not be wider. */
  readonly gaps: readonly Gap[];
}

export interface Entry {
  readonly forms: readonly Form[];
  /** Topics that this key is a word of. */
  readonly topics: readonly string[];
}

export interface Gazetteer {
  readonly entries: ReadonlyMap<string, Entry>;
  /** For the first token of each key, the number of tokens of the longest key that begins with it. */
  readonly heads: ReadonlyMap<string, number>;
}

/** @throws Error where a form holds no word: nothing could ever match it. */
export function compileGazetteer(forms: readonly SurfaceForm[], topics: Topics): Gazetteer {
  const entries = new Map<string, { forms: Form[]; topics: string[] }>();
  const heads = new Map<string, number>();
  const entryOf = (text: string) => {
    const tokens = tokenise(text);
    const first = tokens[0];
    if (!first) throw new Error(`The form "${text}" holds no letter or digit. Give it one, or take it out.`);
    const key = keyOf(tokens, 0, tokens.length);
    heads.set(first.folded, Math.max(heads.get(first.folded) ?? 0, tokens.length));
    let entry = entries.get(key);
    if (!entry) entries.set(key, (entry = { forms: [], topics: [] }));
    return { entry, gaps: tokens.map((token) => token.gap) };
  };
  const add = (form: SurfaceForm, text: string, lead: number, tail: number) => {
    const { entry, gaps } = entryOf(text);
    const twin = entry.forms.findIndex((other) => other.form.entity === form.entity && other.lead === lead);
    if (twin < 0) entry.forms.push({ form, lead, tail, gaps });
    // The same spelling twice: the one that stands alone says more.
    else if (entry.forms[twin]!.form.needs && !form.needs) entry.forms[twin] = { form, lead, tail, gaps };
  };
  for (const form of forms) {
    add(form, form.text, 0, 0);
    for (const inflected of inflect(form.text, form.lang))
      add(form, inflected.text, inflected.lead, inflected.tail);
  }
  for (const [topic, languages] of Object.entries(topics)) {
    for (const words of Object.values(languages)) {
      for (const word of words) {
        const { entry } = entryOf(word);
        if (!entry.topics.includes(topic)) entry.topics.push(topic);
      }
    }
  }
  return { entries, heads };
}

/** Every name as text may write it, inflected ones too: what the sieve is made of. */
export function* namesOf(forms: Iterable<SurfaceForm>): Generator<string> {
  for (const { text, lang } of forms) {
    yield text;
    for (const inflected of inflect(text, lang)) yield inflected.text;
  }
}
