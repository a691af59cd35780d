/**
 * The gazetteer: every surface form under its key, so that a text is looked up word by word.
 *
 * A key is what `keyOf` makes of a form; several entities may share one. Built for any number of names: an
 * open-addressing table of 32-bit slots (the number of an entry, and as many bits of its hash as are left), the forms
 * themselves deflated in a store. A slot that fits is proved by the form's own text. About 20 bytes a name.
 */
import { fromBase64, toBase64 } from './base64.ts';
import { FormStore, type PackedForms } from './form-store.ts';
import { SEED, extend, finish } from './hashing.ts';
import { addHeads, emptyHeads, type Heads } from './heads.ts';
import { inflect } from './inflections.ts';
import { keyOf, keyOfName, tokenise, type Gap } from './tokens.ts';
import type { SurfaceForm, Topics } from './model.ts';

/** A form under one of its keys. */
export interface Form {
  readonly form: SurfaceForm;
  /** Units of the key's text that stand before and after the name itself. */
  readonly lead: number;
  readonly tail: number;
  /** The gap before each token; a text's gap may not be wider. */
  readonly gaps: readonly Gap[];
}

export interface Gazetteer {
  /** The heads of all keys, topic words' too. */
  readonly heads: Heads;
  /** Tokens of the longest key. */
  readonly longest: number;
  /** Number of an entry (from 1) in the low bits, a part of its key's hash above; 0: empty. */
  readonly slots: Uint32Array;
  readonly forms: FormStore;
  /** How many forms there are; entries beyond are inflections. */
  readonly count: number;
  /** For each inflection, the number of its form. */
  readonly inflected: Uint32Array;
  /** Topic ids by the key of each of their words. */
  readonly topics: ReadonlyMap<string, readonly string[]>;
}

/** How full the table of slots is. */
const FULL = 0.88;

/** Bits of `heads` for each key. */
const BITS_OF_HEADS = 5;

/** @throws Error where a form holds no word: nothing could ever match it. */
export function compileGazetteer(forms: readonly SurfaceForm[], topics: Topics): Gazetteer {
  const entries = entriesOf(forms);
  const words = topicWords(topics);
  const inflected = entries.filter((entry) => entry.isInflected);
  const slots = new Uint32Array(Math.max(8, Math.ceil(entries.length / FULL)));
  const bits = bitsFor(forms.length + inflected.length);
  const keys = new Set([...entries.map(({ key }) => key), ...words.keys()]);
  const heads = emptyHeads(keys.size, BITS_OF_HEADS);
  let longest = 1;
  for (const key of keys) {
    const tokens = tokenise(key);
    longest = Math.max(longest, tokens.length);
    addHeads(heads, tokens);
  }
  let inflections = 0;
  for (const { key, number, isInflected } of entries) {
    const mixed = finish(extend(SEED, key));
    let slot = slotOf(mixed, slots.length);
    while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
    const entry = isInflected ? forms.length + inflections++ : number;
    slots[slot] = fingerprint(mixed, bits) | (entry + 1);
  }
  return {
    heads,
    longest,
    slots,
    forms: FormStore.of(forms),
    count: forms.length,
    inflected: Uint32Array.from(inflected, ({ number }) => number),
    topics: words,
  };
}

interface Entry {
  readonly key: string;
  /** Of the form. */
  readonly number: number;
  readonly isInflected: boolean;
}

/** Under which keys which forms stand; of one entity only one under each. */
function entriesOf(forms: readonly SurfaceForm[]): Entry[] {
  const keys = new Map<string, (Entry & { lead: number })[]>();
  const add = (number: number, text: string, lead: number, isInflected: boolean) => {
    const key = keyOfName(text);
    if (key === '')
      throw new Error(`The form "${text}" holds no letter or digit. Give it one, or take it out.`);
    const entries = keys.get(key) ?? [];
    keys.set(key, entries);
    const { entity, needs } = forms[number]!;
    const twin = entries.findIndex((other) => forms[other.number]!.entity === entity && other.lead === lead);
    if (twin < 0) entries.push({ key, number, lead, isInflected });
    // The same spelling twice: the one that stands alone says more.
    else if (forms[entries[twin]!.number]!.needs && !needs)
      entries[twin] = { key, number, lead, isInflected };
  };
  for (const [number, { text, lang }] of forms.entries()) {
    add(number, text, 0, false);
    for (const inflected of inflect(text, lang)) add(number, inflected.text, inflected.lead, true);
  }
  return [...keys.values()].flat();
}

function topicWords(topics: Topics): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const [topic, languages] of Object.entries(topics)) {
    for (const word of Object.values(languages).flat()) {
      const key = keyOfName(word);
      const own = words.get(key) ?? [];
      words.set(key, own);
      if (!own.includes(topic)) own.push(topic);
    }
  }
  return words;
}

const bitsFor = (entries: number) => 32 - Math.clz32(entries);
const slotOf = (mixed: number, slots: number) => Math.floor((mixed / 0x100000000) * slots);
/** The bits of a hash that the number of an entry leaves room for. */
const fingerprint = (mixed: number, bits: number) => (mixed << bits) >>> 0;

/**
 * @param hash of `key`, as `extend` makes it.
 * @returns the forms under a key, those given first before others.
 */
export function formsUnder(gazetteer: Gazetteer, key: string, hash: number): Form[] {
  const { slots, count, inflected } = gazetteer;
  const bits = bitsFor(count + inflected.length);
  const mask = 2 ** bits - 1;
  const mixed = finish(hash);
  const wanted = fingerprint(mixed, bits);
  const found: Form[] = [];
  for (
    let slot = slotOf(mixed, slots.length);
    slots[slot] !== 0;
    slot = slot + 1 === slots.length ? 0 : slot + 1
  ) {
    const value = slots[slot]!;
    if ((value & ~mask) >>> 0 !== wanted) continue;
    const form = proved(gazetteer, (value & mask) - 1, key);
    if (form) found.push(form);
  }
  return found;
}

/** The form of an entry, if its text has indeed this key. */
function proved({ forms, count, inflected }: Gazetteer, entry: number, key: string): Form | undefined {
  const form = forms.at(entry < count ? entry : inflected[entry - count]!);
  const ways = entry < count ? [{ text: form.text, lead: 0, tail: 0 }] : inflect(form.text, form.lang);
  for (const { text, lead, tail } of ways) {
    const tokens = tokenise(text);
    if (keyOf(tokens, 0, tokens.length) !== key) continue;
    return { form, lead, tail, gaps: tokens.map((token) => token.gap) };
  }
  return undefined;
}

/** Every name as text may write it, inflected ones too: what the sieve is made of. */
export function* namesOf(forms: Iterable<SurfaceForm>): Generator<string> {
  for (const { text, lang } of forms) {
    yield text;
    for (const inflected of inflect(text, lang)) yield inflected.text;
  }
}

/** A gazetteer as it is shipped: its tables in base64. */
export interface PackedGazetteer {
  readonly heads: string;
  readonly longest: number;
  readonly slots: string;
  readonly forms: PackedForms;
  readonly count: number;
  readonly inflected: string;
  readonly topics: readonly (readonly [key: string, topics: readonly string[]])[];
}

export function packGazetteer(gazetteer: Gazetteer): PackedGazetteer {
  const { heads, slots, forms, inflected, topics, ...rest } = gazetteer;
  return {
    ...rest,
    heads: toBase64(heads),
    slots: toBase64(slots),
    forms: forms.pack(),
    inflected: toBase64(inflected),
    topics: [...topics],
  };
}

export function unpackGazetteer(packed: PackedGazetteer): Gazetteer {
  const { heads, slots, forms, inflected, topics, ...rest } = packed;
  return {
    ...rest,
    heads: fromBase64(heads, Uint32Array),
    slots: fromBase64(slots, Uint32Array),
    forms: FormStore.unpack(forms),
    inflected: fromBase64(inflected, Uint32Array),
    topics: new Map(topics),
  };
}
