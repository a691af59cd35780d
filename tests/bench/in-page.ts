/** The bench's part in the page: gives contestants their turns and looks at the clock. Bundled by `npm run bench`. */
import { textRuns } from '../../src/page/text-runs.ts';
import { CONTENDERS } from './contenders.ts';
import type { Contestant, Given, InPage } from './shapes.ts';

/** ms for which each contestant runs before its first turn: by then the browser has compiled it. */
const WARMING = 60;
/** A turn lasts at least this long, in ms, in as many passes as it takes: the clock ticks every 5 µs. */
const TURN = 0.4;

let given: readonly Given[] = [];
/** Kept where no optimiser can know that nobody reads it. */
let found = 0;

function prepare({ contender, given: index }: Contestant) {
  const { pass, before } = CONTENDERS[contender]!(given[index] ?? {});
  return (passes: number): number => {
    before?.();
    const start = performance.now();
    for (let count = 0; count < passes; count++) found += pass();
    return (performance.now() - start) / passes;
  };
}

const inPage: InPage & { readonly found: () => number } = {
  give: (names) => {
    given = names;
  },
  cold: (one) => prepare(one)(1),
  warm: (contestants, rounds, budget) => {
    const prepared = contestants.map((one) => ({ one, turn: prepare(one) }));
    const until = performance.now() + budget;
    const turns = prepared.map(({ one, turn }) => {
      // The first passes compile; the last of them says how many make a turn.
      const warm = Math.min(until, performance.now() + WARMING);
      let time = turn(1);
      while (performance.now() < warm && one.contender !== 'mark.js') time = turn(1);
      // mark.js changes its copy: one pass a copy.
      return { turn, passes: one.contender === 'mark.js' ? 1 : Math.ceil(TURN / Math.max(time, 0.005)) };
    });
    const samples = contestants.map((): number[] => []);
    for (let round = 0; round < rounds && (round === 0 || performance.now() < until); round++) {
      for (const [index, { turn, passes }] of turns.entries()) samples[index]!.push(turn(passes));
    }
    return samples;
  },
  texts: () => [...textRuns(document.body)].flatMap((run) => (run ? [run.text] : [])),
  found: () => found,
};

Object.assign(globalThis, { listmarkBench: inPage });
