/** What passes between the bench in Node and its part in the page. All of it is JSON. */
import type { PackedGazetteer } from '../../src/matching/gazetteer.ts';
import type { PackedSieve } from '../../src/matching/sieve.ts';

/** The names of one size, in the form that a contender takes. */
export interface Given {
  readonly names?: readonly string[];
  readonly sieve?: PackedSieve;
  readonly gazetteer?: PackedGazetteer;
}

export interface Contestant {
  readonly contender: string;
  /** Index into what was given; -1 where no names are needed. */
  readonly given: number;
}

/** Milliseconds a pass, one sample a round, for each contestant in the order asked. */
export type Samples = readonly (readonly number[])[];

/** The part in the page, as `globalThis.listmarkBench`. */
export interface InPage {
  readonly give: (given: readonly Given[]) => void;
  /** The first pass in this page, in ms. */
  readonly cold: (one: Contestant) => number;
  /** Rounds in which every contestant has its turn, until `rounds` or `budget` (ms) is reached; at least one. */
  readonly warm: (contestants: readonly Contestant[], rounds: number, budget: number) => Samples;
  readonly texts: () => readonly string[];
}
