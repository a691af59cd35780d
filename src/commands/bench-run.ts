/**
 * The rounds of the bench. The walk, reading and our sieve have their turns on every page; recognition and the rivals
 * as many pages as their time allows, always beside reading on the same page.
 */
import { rowOf } from './bench-rows.ts';
import type { PageSamples, Row, State } from './bench-rows.ts';
import type { BenchTab } from './bench-tab.ts';

export interface NamesOfSize {
  readonly names: readonly string[];
  /** As `packSieve` packs it. */
  readonly sieve: object;
  /** As `packGazetteer` packs it. */
  readonly gazetteer: object;
}

export interface Measured {
  readonly rows: readonly Row[];
  /** The text runs of all pages. */
  readonly texts: readonly string[];
}

const HEAVY = ['recognise', 'regexp', 'aho-corasick', 'mark.js'];

/** Milliseconds for each of the heavy at one number of names, in one state, over all pages. */
const HEAVY_BUDGET = 4000;
const WARM_ROUNDS = 15;
const WARM_BUDGET = 4000;
const COLD_ROUNDS = 5;
/** Milliseconds after which no further cold round begins. */
const COLD_BUDGET = 60_000;

interface Contestant {
  readonly contender: string;
  readonly given: number;
}

export async function measure(
  tab: BenchTab,
  addresses: readonly string[],
  sizes: readonly NamesOfSize[],
  say: (line: string) => void,
): Promise<Measured> {
  const light: Contestant[] = [
    { contender: 'walk', given: -1 },
    { contender: 'read', given: -1 },
    ...sizes.map((_, given) => ({ contender: 'sieve', given })),
  ];
  const READ = 1;
  const sieves = sizes.map(({ sieve }) => ({ sieve }));
  const texts: string[] = [];
  const rows: Row[] = [];

  const lightRows = (state: State, samples: readonly (readonly number[][])[]) => {
    for (const [given, { names }] of sizes.entries()) {
      for (const [index, one] of light.entries()) {
        if (one.given !== -1 && one.given !== given) continue;
        const pages = samples.map((page) => ({ own: page[index]!, read: page[READ]! }));
        const note = one.given === -1 ? 'needs no names: one measure for all numbers of them' : '';
        rows.push(rowOf({ contender: one.contender, names: names.length, state }, pages, note));
      }
    }
  };

  say(`warm: walk, read and sieve on ${addresses.length} pages`);
  const warm: number[][][] = [];
  for (const address of addresses) {
    await tab.open(address);
    await tab.ask(call('give', sieves), 20_000);
    warm.push(await tab.ask(call('warm', light, WARM_ROUNDS, WARM_BUDGET), 60_000));
    texts.push(...(await tab.ask<string[]>(call('texts'), 20_000)));
  }
  lightRows('warm', warm);

  const cold = addresses.map(() => light.map((): number[] => []));
  const start = Date.now();
  let round = 0;
  for (; round < COLD_ROUNDS && (round === 0 || Date.now() - start < COLD_BUDGET); round++) {
    say(`cold: walk, read and sieve, round ${round + 1}`);
    for (const [page, address] of addresses.entries()) {
      for (const [index, one] of light.entries()) {
        await tab.open(address, true);
        if (one.given >= 0) await tab.ask(call('give', [sieves[one.given]]), 20_000);
        const time = await tab.ask<number>(call('cold', { ...one, given: 0 }), 20_000);
        cold[page]![index]!.push(time);
      }
    }
  }
  lightRows('cold', cold);

  const coldRead = cold.map((page) => page[READ]!);
  for (const contender of HEAVY) {
    for (const state of ['warm', 'cold'] as const) {
      let gaveUp = '';
      for (const { names, gazetteer } of sizes) {
        const head = { contender, names: names.length, state };
        say(`${state}: ${contender}, ${names.length} names`);
        const { pages, reason } = gaveUp
          ? { pages: [], reason: gaveUp }
          : await heavy(
              tab,
              addresses,
              { ...head, given: contender === 'recognise' ? { gazetteer } : { names } },
              coldRead,
            );
        if (pages.length === 0 && !gaveUp) gaveUp = `not tried: ${reason} with ${names.length} names`;
        const partly =
          pages.length < addresses.length ? `on ${pages.length} of ${addresses.length} pages` : '';
        rows.push(rowOf(head, pages, pages.length === 0 ? reason : partly));
      }
    }
  }
  return { rows, texts };
}

/** One of the heavy, at one number of names, in one state. */
async function heavy(
  tab: BenchTab,
  addresses: readonly string[],
  { contender, given, state }: { contender: string; given: object; state: State },
  coldRead: readonly (readonly number[])[],
): Promise<{ pages: PageSamples[]; reason: string }> {
  const pages: PageSamples[] = [];
  const until = Date.now() + HEAVY_BUDGET;
  // Pages from the whole length of the list: they are sorted by name, hence by country.
  for (const index of spread(addresses.length)) {
    const left = until - Date.now();
    if (left <= 0) break;
    try {
      await tab.open(addresses[index]!, state === 'cold');
      await tab.ask(call('give', [given]), 20_000);
      const one = { contender, given: 0 };
      if (state === 'cold') {
        const time = await tab.ask<number>(call('cold', one), left);
        pages.push({ own: [time], read: coldRead[index]! });
      } else {
        const turns = [{ contender: 'read', given: -1 }, one];
        const [read = [], own = []] = await tab.ask<number[][]>(call('warm', turns, 7, left / 3), left);
        pages.push({ own, read });
      }
    } catch (error) {
      const reason = (error as Error).message;
      return { pages, reason: reason === 'ran out of time' ? `ran out of ${HEAVY_BUDGET / 1000} s` : reason };
    }
  }
  return { pages, reason: '' };
}

/** The numbers below `count`, each once, neighbours far apart. */
function spread(count: number): number[] {
  const stride = [37, 23, 11, 7, 5, 3].find((one) => one < count && count % one !== 0) ?? 1;
  return Array.from({ length: count }, (_, index) => (index * stride) % count);
}

function call(method: string, ...args: readonly unknown[]): string {
  return `listmarkBench.${method}(${args.map((one) => JSON.stringify(one)).join(',')})`;
}
