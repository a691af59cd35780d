/**
 * The sieve: whether a text holds a name at all. It stands in the page and must be small, quick and strict; only the
 * gazetteer's exact match makes a mention.
 *
 * Two tables. `heads` holds four bits for the hash of each key's first token: how many tokens a key may go on for from
 * there. Almost every word of a text ends at its zero. `names` holds a 16-bit fingerprint for each whole key, in an
 * open-addressing table, probed where a head was met and at each token after it. No false negatives: it folds, cuts
 * stems and parts words as the recogniser does, and skips gaps more freely. The text is passed over once; nothing is
 * allocated for it. Size: 2.4 bytes a key for `names`, about half a byte for `heads`.
 */
import { APOSTROPHE, FOLD, HANGUL, IGNORED, PLUS, SPACE, SPACED, SPECIAL, UNSPACED } from './fold.ts';
import { foldSpecial, isWordPlus, scriptOf } from './fold.ts';
import { KOREAN_PARTICLES } from './inflections.ts';
import { tokenise } from './tokens.ts';

export interface Sieve {
  /** Two slots a byte; its length is a power of two. */
  readonly heads: Uint8Array;
  /** Fingerprints; 0 is an empty slot. */
  readonly names: Uint16Array;
  /** Tokens of the longest key. */
  readonly longest: number;
}

/** The most that four bits can say; a key of more tokens is followed to the longest of all. */
const MANY = 15;
const HARD_BREAK = 0x2029;
const SMALL_S = 0x73;

// FNV-1a over UTF-16 units, with murmur3's finaliser where the bits are used.
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

const step = (hash: number, unit: number) => Math.imul(hash ^ unit, PRIME);

function extend(hash: number, text: string): number {
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}
function finish(hash: number): number {
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
/** A fingerprint and the slot where its search begins come from different bits. */
const fingerprint = (mixed: number) => mixed & 0xffff || 1;
const slotOf = (mixed: number, slots: number) => Math.floor((mixed / 0x100000000) * slots);

/** @param keys of names, as `keyOf` writes them. */
export function buildSieve(keys: readonly string[]): Sieve {
  const firsts = new Map<string, number>();
  let longest = 1;
  for (const key of keys) {
    const tokens = tokenise(key);
    longest = Math.max(longest, tokens.length);
    const first = tokens[0]!.folded;
    firsts.set(first, Math.max(firsts.get(first) ?? 0, Math.min(MANY, tokens.length)));
  }
  const slots = 1 << Math.ceil(Math.log2(Math.max(64, firsts.size * 1.5)));
  const heads = new Uint8Array(slots >> 1);
  for (const [first, count] of firsts) {
    const slot = finish(extend(SEED, first)) & (slots - 1);
    const shift = (slot & 1) << 2;
    const before = (heads[slot >> 1]! >> shift) & MANY;
    heads[slot >> 1] = (heads[slot >> 1]! & ~(MANY << shift)) | (Math.max(before, count) << shift);
  }
  const names = new Uint16Array(Math.max(8, Math.ceil(keys.length / 0.85)));
  for (const key of keys) {
    const mixed = finish(extend(SEED, key));
    let slot = slotOf(mixed, names.length);
    while (names[slot] !== 0 && names[slot] !== fingerprint(mixed)) slot = (slot + 1) % names.length;
    names[slot] = fingerprint(mixed);
  }
  return { heads, names, longest };
}

/** Tokens of the longest key that may begin with a token of this hash; 0: none does. */
function reach(sieve: Sieve, hash: number): number {
  const slot = finish(hash) & (sieve.heads.length * 2 - 1);
  return (sieve.heads[slot >> 1]! >> ((slot & 1) << 2)) & MANY;
}

function holdsName(sieve: Sieve, hash: number): boolean {
  const mixed = finish(hash);
  const wanted = fingerprint(mixed);
  let slot = slotOf(mixed, sieve.names.length);
  for (;;) {
    const found = sieve.names[slot]!;
    if (found === wanted) return true;
    if (found === 0) return false;
    slot = slot + 1 === sieve.names.length ? 0 : slot + 1;
  }
}

/** @returns whether `text` may hold a name. `false` is certain. */
export function passes(sieve: Sieve, text: string): boolean {
  return firstPass(sieve, text, 0) >= 0;
}

/** @returns where the first word that may begin a name begins, `from` or later; -1: there is none. */
export function firstPass(sieve: Sieve, text: string, from: number): number {
  const length = text.length;
  let script = 0;
  let hash = SEED;
  /** The hash without the token's last unit, for a genitive s. */
  let stem = SEED;
  let last = 0;
  let start = from;
  for (let at = from; at < length; at++) {
    const code = text.charCodeAt(at);
    let unit = FOLD[code]!;
    let units = '';
    if (unit >= SPECIAL) {
      units = foldSpecial(code);
      unit = units === '' ? IGNORED : units.charCodeAt(0);
    }
    if (unit === IGNORED) continue;
    const parts = unit === SPACE || unit === APOSTROPHE || (unit === PLUS && !isWordPlus(text, at));
    const own = parts ? 0 : unit < 0x590 ? SPACED : scriptOf(unit);
    if (own !== script || (own === UNSPACED && !isLowSurrogate(code))) {
      if (script !== 0 && ends(sieve, text, start, at, script, hash, stem, last)) return start;
      script = own;
      hash = SEED;
      start = at;
    }
    if (own === 0) continue;
    if (units.length > 1) {
      hash = extend(hash, units.slice(0, -1));
      unit = units.charCodeAt(units.length - 1);
    }
    stem = hash;
    last = unit;
    hash = step(hash, unit);
  }
  return script !== 0 && ends(sieve, text, start, length, script, hash, stem, last) ? start : -1;
}

const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** Whether a name begins with the token of `text` that ends at `end`. */
function ends(
  sieve: Sieve,
  text: string,
  start: number,
  end: number,
  script: number,
  hash: number,
  stem: number,
  last: number,
): boolean {
  const tokens = reach(sieve, hash);
  if (tokens > 0 && (holdsName(sieve, hash) || goesOn(sieve, text, end, hash, tokens))) return true;
  if (script === SPACED) return last === SMALL_S && reach(sieve, stem) > 0 && holdsName(sieve, stem);
  return script === HANGUL && holdsStem(sieve, SEED, text.slice(start, end));
}

/** Whether a Hangul word without its particle is a name, or ends one that `hash` began. */
function holdsStem(sieve: Sieve, hash: number, raw: string): boolean {
  const word = tokenise(raw)[0]?.folded ?? '';
  for (let cut = Math.min(3, word.length - 2); cut > 0; cut--) {
    if (KOREAN_PARTICLES.has(word.slice(-cut)) && holdsName(sieve, extend(hash, word.slice(0, -cut))))
      return true;
  }
  return false;
}

/** Whether a name goes on from its first token, which ended at `at`. */
function goesOn(sieve: Sieve, text: string, at: number, hash: number, tokens: number): boolean {
  const most = tokens === MANY ? sieve.longest : tokens;
  for (let count = 1; count < most; count++) {
    let gap = 0;
    let units = '';
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === HARD_BREAK) return false;
      units = foldSpecial(code);
      if (units === '+' && !isWordPlus(text, at)) units = ' ';
      if (units === ' ') gap = SPACE;
      else if (units === "'") gap = gap === 0 ? APOSTROPHE : SPACE;
      else if (units !== '') break;
    }
    if (at >= text.length) return false;
    if (gap !== 0) hash = step(hash, gap);
    const script = scriptOf(units.charCodeAt(0));
    const start = at;
    const before = hash;
    let stem = hash;
    let last = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      units = foldSpecial(code);
      if (units === '') continue;
      if (units === ' ' || units === "'" || (units === '+' && !isWordPlus(text, at))) break;
      if (scriptOf(units.charCodeAt(0)) !== script) break;
      if (script === UNSPACED && at > start && !isLowSurrogate(code)) break;
      hash = extend(hash, units.slice(0, -1));
      stem = hash;
      last = units.charCodeAt(units.length - 1);
      hash = step(hash, last);
    }
    if (holdsName(sieve, hash)) return true;
    if (script === SPACED && last === SMALL_S && holdsName(sieve, stem)) return true;
    if (script === HANGUL && holdsStem(sieve, before, text.slice(start, at))) return true;
  }
  return false;
}

/** The sieve as the build packs it and storage keeps it: its tables in base64, little-endian. */
export interface PackedSieve {
  readonly heads: string;
  readonly names: string;
  readonly longest: number;
}

export function packSieve({ heads, names, longest }: Sieve): PackedSieve {
  const units = new Uint8Array(names.length * 2);
  const view = new DataView(units.buffer);
  names.forEach((unit, slot) => view.setUint16(slot * 2, unit, true));
  return { heads: base64(heads), names: base64(units), longest };
}

export function unpackSieve(packed: PackedSieve): Sieve {
  const bytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const names = new DataView(bytes(packed.names).buffer);
  return {
    heads: bytes(packed.heads),
    names: Uint16Array.from({ length: names.byteLength / 2 }, (_, slot) => names.getUint16(slot * 2, true)),
    longest: packed.longest,
  };
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
