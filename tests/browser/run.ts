/**
 * Runs the browser cases in one browser: `node tests/browser/run.ts --browser chromium|firefox [--only TEXT]`. Two of it at
 * a time, for cases mostly wait; then one, for those that measure (`--part together` and `--part alone` run one half). A line a case on standard output, the last one a
 * summary in JSON. Ends with 1 where a case failed.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../src/commands/browsers.ts';
import { OutOfPatience, casesFor, openBench, type Bench, type Case } from './harness.ts';

export interface Summary {
  readonly browser: BrowserName;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    only: { type: 'string', default: '' },
    part: { type: 'string', default: '' },
  },
});
const browser = values.browser as BrowserName;

for (const file of readdirSync(import.meta.dirname).toSorted()) {
  if (file.endsWith('.cases.ts')) await import(join(import.meta.dirname, file));
}
const pictures = join(import.meta.dirname, '../../.output/failed-cases', browser);
if (values.part !== 'alone') rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

const start = Date.now();
const SIDE_BY_SIDE = 2;
let passed = 0;
let failed = 0;
const wanted = casesFor(browser).filter(({ name }) => name.includes(values.only));

/** Before the first case the browser and the worker have started: it looks at marks, not at that. */
const AWAKE: Case = {
  name: 'the browser is awake',
  run: async (t) => {
    await t.openHtml('<p>Huawei</p>');
    for (const end = Date.now() + 15_000; (await t.marks()).length === 0 && Date.now() < end;);
  },
};

/** Runs cases, taken from `waiting` one after the other, in a browser of its own. */
async function runAll(waiting: Case[]): Promise<void> {
  const began = Date.now();
  const bench = await openBench(browser);
  console.log(`${browser} ${bench.version}, started in ${Date.now() - began} ms`);
  await bench.run(AWAKE, pictures);
  for (let one = waiting.shift(); one; one = waiting.shift()) await run(bench, one);
  await bench.close();
}

async function run(bench: Bench, one: Case): Promise<void> {
  const began = Date.now();
  const picture = join(pictures, `${one.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`);
  try {
    await bench.run(one, picture).catch(async (error: unknown) => {
      // The driver sometimes waits for ever for a frame of another site: once more. What fails otherwise, fails.
      if (!(error instanceof OutOfPatience)) throw error;
      console.log(`again ${one.name}: ${error.message}`);
      await bench.run(one, picture);
    });
    passed++;
    console.log(`ok   ${one.name} (${Date.now() - began} ms)`);
  } catch (error) {
    failed++;
    const { message, stack } = error as Error;
    const place =
      stack
        ?.split('\n')
        .find((line) => line.includes('.cases.ts'))
        ?.trim() ?? '';
    console.log(`FAIL ${one.name}: ${message}\n     ${place}\n     picture: ${picture}`);
  }
}

const together = values.part === 'alone' ? [] : wanted.filter((one) => !one.alone);
const hands = Math.min(SIDE_BY_SIDE, together.length);
await Promise.all(Array.from({ length: hands }, () => runAll(together)));
const alone = values.part === 'together' ? [] : wanted.filter((one) => one.alone);
if (alone.length > 0) await runAll(alone);
const summary: Summary = { browser, passed, failed, seconds: Math.round((Date.now() - start) / 1000) };
console.log(JSON.stringify(summary));
process.exitCode = failed > 0 ? 1 : 0;
