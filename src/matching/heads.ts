/**
 * The heads of names: a Bloom filter of each key's first token, and of the first two of a longer key. Most words of a
 * text begin no name, and end here.
 */
import { SEED, extend } from './hashing.ts';
import { keyOf, type Token } from './tokens.ts';

/** Two bits of one word for each head. */
export type Heads = Uint32Array;

/** @param bits for each key: more end more words. */
export function emptyHeads(keys: number, bits: number): Heads {
  return new Uint32Array(Math.max(8, Math.ceil((keys * bits) / 32)));
}

/** @param key the tokens of a whole key. */
export function addHeads(heads: Heads, key: readonly Token[]): void {
  for (const count of key.length > 1 ? [1, 2] : [1]) {
    const mixed = mix(extend(SEED, keyOf(key, 0, count)));
    heads[wordOf(mixed, heads.length)]! |= bitsOf(mixed);
  }
}

/** Whether a key may begin, or go on, with what hashes so. */
export function isHead(heads: Heads, hash: number): boolean {
  const mixed = mix(hash);
  const bits = bitsOf(mixed);
  return (heads[wordOf(mixed, heads.length)]! & bits) === bits;
}

/** Its own mixing, so that what passes here by chance is as mixed as ever elsewhere. */
function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}
const wordOf = (mixed: number, words: number) => Math.floor((mixed >>> 0) * (words / 0x100000000));
// Shifts take the lowest five bits; the word was chosen by the highest.
const bitsOf = (mixed: number) => (1 << mixed) | (1 << (mixed >>> 5));
