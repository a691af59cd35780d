/** Hashes of folded words, one unit after the other: FNV-1a over UTF-16 units, with murmur3's finaliser. */

export const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

export const step = (hash: number, unit: number) => Math.imul(hash ^ unit, PRIME);

export function extend(hash: number, text: string): number {
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}

/** @returns a hash of which each bit depends on each unit; unsigned. */
export function finish(hash: number): number {
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
