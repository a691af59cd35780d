/**
 * The sieve: whether a text holds a name at all. It stands in the page and must be small, quick and strict; only the
 * gazetteer's exact match makes a mention.
 *
 * Two tables. `heads` holds a bit for the hash of each key's first token; almost every word of a text ends there.
 * `names` holds a 16-bit fingerprint for each whole key, in an open-addressing table, probed where a head was met and
 * at each token after it. No false negatives: it tokenises, cuts stems and skips gaps as the recogniser does, more
 * freely. Size: 2.7 bytes a key for `names`, 1 bit to 4 for `heads`.
 */
import { KOREAN_PARTICLES } from './inflections.ts';
import { HANGUL, SPACED } from './fold.ts';
import { Gap, separator, tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

export interface Sieve {
  /** Bit set; its length in bytes is a power of two. */
  readonly heads: Uint8Array;
  /** Fingerprints; 0 is an empty slot. */
  readonly names: Uint16Array;
  /** Tokens of the longest key. */
  readonly longest: number;
}

// FNV-1a over UTF-16 units, with murmur3's finaliser where the bits are used.
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

function extend(hash: number, text: string): number {
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
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
const fingerprint = (mixed: number) => (mixed & 0xffff) || 1;
const slotOf = (mixed: number, slots: number) => Math.floor((mixed / 0x100000000) * slots);

/** @param keys of names, as `keyOf` writes them. */
export function buildSieve(keys: readonly string[]): Sieve {
  const names = new Uint16Array(Math.max(8, Math.ceil(keys.length / 0.75)));
  const bits = 1 << Math.ceil(Math.log2(Math.max(64, keys.length * 2)));
  const heads = new Uint8Array(bits >> 3);
  let longest = 1;
  for (const key of keys) {
    const tokens = tokenise(key);
    longest = Math.max(longest, tokens.length);
    const head = finish(extend(SEED, tokens[0]!.folded)) & (bits - 1);
    heads[head >> 3]! |= 1 << (head & 7);
    const mixed = finish(extend(SEED, key));
    let slot = slotOf(mixed, names.length);
    while (names[slot] !== 0 && names[slot] !== fingerprint(mixed)) slot = (slot + 1) % names.length;
    names[slot] = fingerprint(mixed);
  }
  return { heads, names, longest };
}

function holdsHead(sieve: Sieve, hash: number): boolean {
  const bit = finish(hash) & (sieve.heads.length * 8 - 1);
  return (sieve.heads[bit >> 3]! & (1 << (bit & 7))) !== 0;
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

/** What may be joined to the end of a token that is a name's last: see `stemsOf` of the recogniser. */
function stemLengths(token: Token): readonly number[] {
  const { folded, script } = token;
  if (script === SPACED && folded.endsWith('s')) return [folded.length - 1];
  if (script !== HANGUL) return [];
  const lengths = [];
  for (let cut = Math.min(3, folded.length - 2); cut > 0; cut--) {
    if (KOREAN_PARTICLES.has(folded.slice(-cut))) lengths.push(folded.length - cut);
  }
  return lengths;
}

/** @returns whether `text` may hold a name. `false` is certain. */
export function passes(sieve: Sieve, text: string): boolean {
  const tokens = tokenise(text);
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from]!;
    for (const length of stemLengths(first)) {
      const hash = extend(SEED, first.folded.slice(0, length));
      if (holdsHead(sieve, hash) && holdsName(sieve, hash)) return true;
    }
    let hash = extend(SEED, first.folded);
    if (!holdsHead(sieve, hash)) continue;
    if (holdsName(sieve, hash)) return true;
    const end = Math.min(tokens.length, from + sieve.longest);
    for (let at = from + 1; at < end; at++) {
      const token = tokens[at]!;
      if (token.gap === Gap.Break) break;
      hash = extend(hash, separator(token, false));
      for (const length of stemLengths(token)) {
        if (holdsName(sieve, extend(hash, token.folded.slice(0, length)))) return true;
      }
      hash = extend(hash, token.folded);
      if (holdsName(sieve, hash)) return true;
    }
  }
  return false;
}

/** The sieve as the build packs it: its tables in base64, little-endian. */
export function unpackSieve(packed: { heads: string; names: string; longest: number }): Sieve {
  const bytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const names = new DataView(bytes(packed.names).buffer);
  return {
    heads: bytes(packed.heads),
    names: Uint16Array.from({ length: names.byteLength / 2 }, (_, slot) => names.getUint16(slot * 2, true)),
    longest: packed.longest,
  };
}
