/** What names cost beside time on the page: bytes, time to compile and to load, and what the sieve lets through for nothing. */
import { findCandidates } from '../matching/candidates.ts';
import { compileGazetteer, namesOf, packGazetteer, unpackGazetteer } from '../matching/gazetteer.ts';
import type { Gazetteer, PackedGazetteer } from '../matching/gazetteer.ts';
import { buildSieve, packSieve, unpackSieve } from '../matching/sieve.ts';
import type { PackedSieve, Sieve } from '../matching/sieve.ts';
import { firstPass } from '../matching/sift.ts';
import { keyOfName, tokenise } from '../matching/tokens.ts';

export interface Compiled {
  readonly gazetteer: Gazetteer;
  readonly sieve: PackedSieve;
  readonly packed: PackedGazetteer;
  readonly cost: Cost;
}

export interface Cost {
  readonly names: number;
  /** Keys: the names as they are looked up, inflected forms included. */
  readonly keys: number;
  readonly sieveBytes: number;
  readonly gazetteerBytes: number;
  /** Milliseconds. */
  readonly compileGazetteer: number;
  readonly buildSieve: number;
  readonly loadSieve: number;
  readonly loadGazetteer: number;
}

export function compile(names: readonly string[]): Compiled {
  const forms = names.map((text, index) => ({ text, entity: `firm-${index}`, full: /\s/.test(text) }));
  const [gazetteer, compiling] = timed(() => compileGazetteer(forms, {}));
  const [sieve, building] = timed(() => buildSieve(namesOf(forms)));
  const packed = packSieve(sieve);
  const [, loading] = timed(() => unpackSieve(packed));
  const packedGazetteer = packGazetteer(gazetteer);
  const [, loadingGazetteer] = timed(() => unpackGazetteer(packedGazetteer));
  const cost = {
    names: names.length,
    keys: new Set([...namesOf(forms)].map(keyOfName)).size,
    sieveBytes: bytesOf(sieve),
    gazetteerBytes: bytesOf(gazetteer) + gazetteer.forms.bytes,
    compileGazetteer: compiling,
    buildSieve: building,
    loadSieve: loading,
    loadGazetteer: loadingGazetteer,
  };
  return { gazetteer, sieve: packed, packed: packedGazetteer, cost };
}

/** Tokens at which the sieve saw a name where the gazetteer knows none, of 5,000. */
export function passedForNothing(
  { gazetteer, sieve: packed }: Pick<Compiled, 'gazetteer' | 'sieve'>,
  texts: readonly string[],
): number | null {
  const sieve = unpackSieve(packed);
  let tokens = 0;
  let wrong = 0;
  for (const text of texts) {
    const starts = tokenise(text).map(({ start }) => start);
    tokens += starts.length;
    let at = firstPass(sieve, text, '', 0);
    if (at < 0) continue;
    const { names } = findCandidates(gazetteer, text, '');
    for (; at >= 0; at = firstPass(sieve, text, '', starts.find((start) => start > at) ?? text.length)) {
      if (!names.some(({ start, end }) => start <= at && at < end)) wrong++;
    }
  }
  return tokens === 0 ? null : (wrong / tokens) * 5000;
}

/** Bytes of the tables. */
function bytesOf(tables: Sieve | Gazetteer): number {
  return Object.values(tables).reduce(
    (sum, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0),
    0,
  );
}

function timed<Result>(make: () => Result): [Result, number] {
  const start = performance.now();
  const result = make();
  return [result, performance.now() - start];
}
