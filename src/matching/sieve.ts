/**
 * The sieve: whether a text holds a name at all. It stands in the page and must be small, quick and strict; only the
 * gazetteer's exact match makes a mention.
 *
 * Two tables. `heads` is a Bloom filter of each key's first token, and of the first two of a longer key: six of seven
 * words of a text end there. `names` holds a 16-bit fingerprint for each whole key, in an open-addressing table, probed
 * where a head was met and at each token after it. No false negatives: it folds, cuts stems and parts words as the
 * recogniser does, and skips gaps more freely. The text is passed over once; nothing is allocated for it. Size: 2.4
 * bytes a key for `names`, half a byte for `heads`.
 */
import { cutsOf } from './endings.ts';
import { APOSTROPHE, FOLD, IGNORED, PLUS, SPACE, SPACED, SPECIAL, UNSPACED } from './fold.ts';
import { foldSpecial, isWordPlus, scriptOf } from './fold.ts';
import { keyOf, tokenise } from './tokens.ts';

export interface Sieve {
  /** A Bloom filter: two bits of one word for each. */
  readonly heads: Uint32Array;
  /** Fingerprints; 0 is an empty slot. */
  readonly names: Uint16Array;
  /** Tokens of the longest key. */
  readonly longest: number;
}

/** Bits of `heads` for each key; with `FULL`, what a key costs. */
const HEADS_A_KEY = 4.4;
/** How full the table of fingerprints is. */
const FULL = 0.83;
/** Word units of spaced scripts, but for some rare ones, lie above `PLUS` and below this. */
const SPACED_END = 0x590;
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
  const heads = new Uint32Array(Math.max(8, Math.ceil((keys.length * HEADS_A_KEY) / 32)));
  const names = new Uint16Array(Math.max(8, Math.ceil(keys.length / FULL)));
  let longest = 1;
  for (const key of keys) {
    const tokens = tokenise(key);
    longest = Math.max(longest, tokens.length);
    setHead(heads, keyOf(tokens, 0, 1));
    if (tokens.length > 1) setHead(heads, keyOf(tokens, 0, 2));
    const mixed = finish(extend(SEED, key));
    let slot = slotOf(mixed, names.length);
    while (names[slot] !== 0 && names[slot] !== fingerprint(mixed)) slot = (slot + 1) % names.length;
    names[slot] = fingerprint(mixed);
  }
  return { heads, names, longest };
}

/** Its own mixing, so that what passes here by chance is as mixed as ever in `names`. */
function mixHead(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}
const wordOf = (mixed: number, words: number) => Math.floor((mixed >>> 0) * (words / 0x100000000));
// Shifts take the lowest five bits; the word was chosen by the highest.
const bitsOf = (mixed: number) => (1 << mixed) | (1 << (mixed >>> 5));

function setHead(heads: Uint32Array, text: string): void {
  const mixed = mixHead(extend(SEED, text));
  heads[wordOf(mixed, heads.length)]! |= bitsOf(mixed);
}

/** Whether a key may begin, or go on, with what hashes so. */
function isHead(heads: Uint32Array, hash: number): boolean {
  const mixed = mixHead(hash);
  const bits = bitsOf(mixed);
  return (heads[wordOf(mixed, heads.length)]! & bits) === bits;
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

/** Hashes of a token after each of its units, so that its endings can be cut off: of a first token, of a later one. */
const trail = new Int32Array(64);
const laterTrail = new Int32Array(64);

/**
 * @param lang BCP 47 of the page: which endings may be joined to a name.
 * @returns whether `text` may hold a name. `false` is certain.
 */
export function passes(sieve: Sieve, text: string, lang: string): boolean {
  return firstPass(sieve, text, lang, 0) >= 0;
}

/** @returns where the first word that may begin a name begins, `from` or later; -1: there is none. */
export function firstPass(sieve: Sieve, text: string, lang: string, from: number): number {
  const { heads } = sieve;
  const length = text.length;
  let script = 0;
  let hash = SEED;
  let count = 0;
  let start = from;
  for (let at = from; at < length; at++) {
    const code = text.charCodeAt(at);
    let unit = FOLD[code]!;
    if (unit > PLUS && unit < SPACED_END && script <= SPACED) {
      // Nearly every word of most scripts, from here to its end.
      if (script === 0) {
        script = SPACED;
        hash = SEED;
        count = 0;
        start = at;
      }
      do {
        hash = step(hash, unit);
        trail[count++ & 63] = hash;
        unit = ++at < length ? FOLD[text.charCodeAt(at)]! : SPACE;
      } while (unit > PLUS && unit < SPACED_END);
      if (unit === SPACE) {
        script = 0;
        if (
          (isHead(heads, hash) || mayBend(text, start, at)) &&
          begins(sieve, text, lang, start, at, SPACED, hash, count)
        )
          return start;
      } else at--;
      continue;
    }
    let units = '';
    if (unit >= SPECIAL) {
      units = foldSpecial(code);
      unit = units === '' ? IGNORED : units.charCodeAt(0);
    }
    if (unit === IGNORED) continue;
    const parts = unit === SPACE || unit === APOSTROPHE || (unit === PLUS && !isWordPlus(text, at));
    const own = parts ? 0 : scriptOf(unit);
    if (own !== script || (own === UNSPACED && !isLowSurrogate(code))) {
      if (script !== 0 && begins(sieve, text, lang, start, at, script, hash, count)) return start;
      script = own;
      hash = SEED;
      count = 0;
      start = at;
    }
    if (own === 0) continue;
    hash = step(hash, unit);
    trail[count++ & 63] = hash;
    for (let index = 1; index < units.length; index++) {
      hash = step(hash, units.charCodeAt(index));
      trail[count++ & 63] = hash;
    }
  }
  return script !== 0 && begins(sieve, text, lang, start, length, script, hash, count) ? start : -1;
}

const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;
/** Units of the shortest stem, and of the longest ending, of any script. */
const LEAST_STEM = 2;
const LONGEST_ENDING = 13;

/** Names of small letters bend too, but no list or news writes one in a language that bends Latin names. */
function mayBend(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  return first < 0x61 || first > 0x7a || text.charCodeAt(end - 1) === SMALL_S;
}

/** Whether a name begins with the token of `text` that ends at `end`. */
function begins(
  sieve: Sieve,
  text: string,
  lang: string,
  start: number,
  end: number,
  script: number,
  hash: number,
  count: number,
): boolean {
  if (isHead(sieve.heads, hash) && (holdsName(sieve, hash) || goesOn(sieve, text, lang, end, hash)))
    return true;
  if (script === SPACED && !mayBend(text, start, end)) return false;
  return holdsStem(sieve, text, lang, start, end, script, trail, count, true);
}

/**
 * Whether a token without its ending is a name, or ends one.
 * @param hashes after each unit of the token.
 * @param isEarly it is the first or second of its name, hence among the heads.
 */
function holdsStem(
  sieve: Sieve,
  text: string,
  lang: string,
  start: number,
  end: number,
  script: number,
  hashes: Int32Array,
  count: number,
  isEarly: boolean,
): boolean {
  if (script === UNSPACED || count > 64) return false;
  for (let cut = 1; cut <= LONGEST_ENDING && count - cut >= LEAST_STEM; cut++) {
    const hash = hashes[count - cut - 1]!;
    if ((isEarly && !isHead(sieve.heads, hash)) || !holdsName(sieve, hash)) continue;
    const word = tokenise(text.slice(start, end))[0]?.folded ?? '';
    if (cutsOf(word, script, lang).includes(cut)) return true;
  }
  return false;
}

/** Whether a name goes on from its first token, which ended at `at`. */
function goesOn(sieve: Sieve, text: string, lang: string, at: number, hash: number): boolean {
  for (let token = 1; token < sieve.longest; token++) {
    let gap = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === HARD_BREAK) return false;
      const unit = firstUnit(text, at, code);
      if (unit === SPACE) gap = SPACE;
      else if (unit === APOSTROPHE) gap = gap === 0 ? APOSTROPHE : SPACE;
      else if (unit !== IGNORED) break;
    }
    if (at >= text.length) return false;
    if (gap !== 0) hash = step(hash, gap);
    const script = scriptOf(firstUnit(text, at, text.charCodeAt(at)));
    const start = at;
    let count = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const unit = firstUnit(text, at, code);
      if (unit === IGNORED) continue;
      if (unit === SPACE || unit === APOSTROPHE || scriptOf(unit) !== script) break;
      if (script === UNSPACED && at > start && !isLowSurrogate(code)) break;
      hash = step(hash, unit);
      laterTrail[count++ & 63] = hash;
      if (FOLD[code]! < SPECIAL) continue;
      const units = foldSpecial(code);
      for (let index = 1; index < units.length; index++) {
        hash = step(hash, units.charCodeAt(index));
        laterTrail[count++ & 63] = hash;
      }
    }
    // The first two tokens of a key are among the heads.
    const isEarly = token === 1;
    const leads = !isEarly || isHead(sieve.heads, hash);
    if (leads && holdsName(sieve, hash)) return true;
    if (holdsStem(sieve, text, lang, start, at, script, laterTrail, count, isEarly)) return true;
    if (!leads) return false;
  }
  return false;
}

/** What the unit at `at` folds to, or the first of several units; a plus sign that is no part of a word is a space. */
function firstUnit(text: string, at: number, code: number): number {
  let unit = FOLD[code]!;
  if (unit >= SPECIAL) unit = foldSpecial(code).charCodeAt(0) || IGNORED;
  return unit === PLUS && !isWordPlus(text, at) ? SPACE : unit;
}

/** The sieve as the build packs it and storage keeps it: its tables in base64, little-endian. */
export interface PackedSieve {
  readonly heads: string;
  readonly names: string;
  readonly longest: number;
}

export function packSieve({ heads, names, longest }: Sieve): PackedSieve {
  return { heads: packed(heads, 4), names: packed(names, 2), longest };
}

export function unpackSieve({ heads, names, longest }: PackedSieve): Sieve {
  return {
    heads: Uint32Array.from(unpacked(heads, 4)),
    names: Uint16Array.from(unpacked(names, 2)),
    longest,
  };
}

/** @param size bytes of each number. */
function packed(numbers: Uint16Array | Uint32Array, size: number): string {
  let text = '';
  for (const number of numbers) {
    for (let byte = 0; byte < size; byte++) text += String.fromCharCode((number >>> (byte * 8)) & 0xff);
  }
  return btoa(text);
}

function unpacked(base64: string, size: number): number[] {
  const text = atob(base64);
  return Array.from({ length: text.length / size }, (_, index) => {
    let number = 0;
    for (let byte = size - 1; byte >= 0; byte--) number = number * 256 + text.charCodeAt(index * size + byte);
    return number;
  });
}
