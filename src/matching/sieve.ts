/**
 * The sieve: whether a text holds a name at all. It stands in the page and must be small, quick and strict; only the
 * gazetteer's exact match makes a mention. `sift.ts` passes a text over it.
 *
 * Two tables. `heads` ends most words. `names` holds a 12-bit fingerprint for each whole key, in an open-addressing
 * table. Size: 1.8 bytes a key for `names`, 1.2 bytes for `heads`.
 */
import { SEED, extend, finish } from './hashing.ts';
import { addHeads, emptyHeads, type Heads } from './heads.ts';
import { nextInitial } from './initials.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { keyOfName, tokenise } from './tokens.ts';

export interface Sieve {
  readonly heads: Heads;
  /** Fingerprints, two in three bytes; 0 is an empty slot. */
  readonly names: Uint8Array;
  /** Tokens of the longest key. */
  readonly longest: number;
  /** Whether a name is written without any capital, so that words in small letters are of interest too. */
  readonly hasSmall: boolean;
}

/** How full the table of fingerprints is. */
const FULL = 0.83;

/** Bits of `heads` for each key. */
const BITS_OF_HEADS = 9.4;

/** A fingerprint and the slot where its search begins come from different bits. */
const fingerprint = (mixed: number) => mixed & 0xfff || 1;
const slotOf = (mixed: number, slots: number) => Math.floor((mixed / 0x100000000) * slots);
const slotsOf = (names: Uint8Array) => (names.length / 3) * 2;

function at(names: Uint8Array, slot: number): number {
  const byte = (slot >> 1) * 3;
  return (slot & 1) === 0
    ? names[byte]! | ((names[byte + 1]! & 0x0f) << 8)
    : (names[byte + 1]! >> 4) | (names[byte + 2]! << 4);
}

function put(names: Uint8Array, slot: number, value: number): void {
  const byte = (slot >> 1) * 3;
  if ((slot & 1) === 0) {
    names[byte] = value & 0xff;
    names[byte + 1]! |= value >> 8;
  } else {
    names[byte + 1]! |= (value & 0x0f) << 4;
    names[byte + 2] = value >> 4;
  }
}

/** @param names as they are written, inflected ones too. */
export function buildSieve(names: Iterable<string>): Sieve {
  const keys = new Set<string>();
  let hasSmall = false;
  for (const name of names) {
    const initial = nextInitial(name, 0, false);
    hasSmall ||= initial < 0;
    keys.add(keyOfName(name));
    // *iFlytek* is met at its capital.
    if (initial > 0) keys.add(keyOfName(name.slice(initial)));
  }
  const heads = emptyHeads(keys.size, BITS_OF_HEADS);
  const table = new Uint8Array(Math.max(4, Math.ceil(keys.size / FULL / 2)) * 3);
  const slots = slotsOf(table);
  let longest = 1;
  for (const key of keys) {
    const tokens = tokenise(key);
    longest = Math.max(longest, tokens.length);
    addHeads(heads, tokens);
    const mixed = finish(extend(SEED, key));
    let slot = slotOf(mixed, slots);
    while (at(table, slot) !== 0 && at(table, slot) !== fingerprint(mixed)) slot = (slot + 1) % slots;
    if (at(table, slot) === 0) put(table, slot, fingerprint(mixed));
  }
  return { heads, names: table, longest, hasSmall };
}

/** Whether a whole key may hash so. */
export function holdsName({ names }: Sieve, hash: number): boolean {
  const mixed = finish(hash);
  const wanted = fingerprint(mixed);
  const slots = slotsOf(names);
  let slot = slotOf(mixed, slots);
  for (;;) {
    const found = at(names, slot);
    if (found === wanted) return true;
    if (found === 0) return false;
    slot = slot + 1 === slots ? 0 : slot + 1;
  }
}

/** The sieve as the build packs it and storage keeps it. */
export interface PackedSieve {
  readonly heads: string;
  readonly names: string;
  readonly longest: number;
  readonly hasSmall: boolean;
}

export function packSieve({ heads, names, ...rest }: Sieve): PackedSieve {
  return { ...rest, heads: toBase64(heads), names: toBase64(names) };
}

export function unpackSieve({ heads, names, ...rest }: PackedSieve): Sieve {
  return { ...rest, heads: fromBase64(heads, Uint32Array), names: fromBase64(names, Uint8Array) };
}
