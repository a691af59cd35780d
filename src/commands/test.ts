/**
 * `npm test`: everything that shows whether this works, in order, each with its time. A step that fails shows what it
 * printed; the others run all the same. The last two lines count: cases in each browser, then all that passed and failed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDataset } from '../entities/build-dataset.ts';
import { browserFor } from './browsers.ts';
import type { BrowserName } from './browsers.ts';
import { checkBundles } from './bundle-check.ts';

/** What a step did; a tool counts as one, suites count their cases. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Shown when something failed. */
  readonly output: string;
}
interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3'];
const scratch = mkdtempSync(join(tmpdir(), 'listmark-test-'));
const casesIn = new Map<BrowserName, number>();

const STEPS: readonly Step[] = [
  tool('format', 'prettier', '--check', '.'),
  tool('types', 'tsc', '--noEmit'),
  tool('lint', 'oxlint', '-c', 'tests/config/oxlint.json', '.'),
  tool('unused code', 'knip', '--no-progress'),
  tool('build for Chrome', 'wxt', 'build'),
  tool('build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mv3'),
  { name: 'bundles', run: bundles },
  { name: 'web-ext lint', run: webExtLint },
  tool('dataset against its evidence', 'node', 'src/commands/check-dataset.ts'),
  tool('collisions of names', 'node', 'src/commands/check-collisions.ts'),
  { name: 'unit tests', run: unitTests },
  { name: 'browsers', run: browserCases },
];

function tool(name: string, command: string, ...args: string[]): Step {
  return { name, run: async () => one(await start(command, args)) };
}

function one({ status, output }: Ended): Outcome {
  return status === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

async function bundles(): Promise<Outcome> {
  const { entities } = buildDataset('assets/dataset');
  const findings = BUILDS.flatMap((folder) => checkBundles(folder, entities));
  return one({ status: findings.length, output: findings.join('\n') });
}

/** Errors and warnings of Firefox's own check, but for the one that every copy of preact earns, and DOMPurify. */
async function webExtLint(): Promise<Outcome> {
  const { stdout, output } = await start('web-ext', ['lint', '--source-dir', BUILDS[1]!, '--output', 'json']);
  if (!stdout.startsWith('{')) return one({ status: 1, output });
  const { errors, warnings } = JSON.parse(stdout) as Record<
    'errors' | 'warnings',
    { code: string; file: string }[]
  >;
  const allowed = new Set<string>();
  const wrong = [...errors, ...warnings].filter(({ code, file }) => {
    if (code !== 'UNSAFE_VAR_ASSIGNMENT' || allowed.has(file)) return true;
    allowed.add(file);
    return false;
  });
  return one({ status: wrong.length, output: JSON.stringify(wrong, null, 2) });
}

async function unitTests(): Promise<Outcome> {
  const report = join(scratch, 'unit.json');
  const { status, output } = await start('vitest', [
    ...['run', '--config', 'tests/config/vitest.config.ts'],
    ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
    string,
    number
  >;
  const failed = numFailedTests ?? 0;
  // A file that does not load has no tests that could fail.
  return { passed: numPassedTests ?? 0, failed: status !== 0 && failed === 0 ? 1 : failed, output };
}

/** Both browsers side by side; then one after the other, for the cases that measure. */
async function browserCases(): Promise<Outcome> {
  // Installed one after the other: apt-get works for one at a time.
  for (const name of BROWSERS) browserFor(name);
  const outcomes = await Promise.all(BROWSERS.map((name) => casesOf(name, 'together')));
  for (const name of BROWSERS) outcomes.push(await casesOf(name, 'alone'));
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    output: outcomes.map(({ output }) => output).join('\n'),
  };
}

async function casesOf(name: BrowserName, part: 'together' | 'alone'): Promise<Outcome> {
  const { stdout, output } = await start('node', [
    'tests/browser/run.ts',
    ...['--browser', name, '--part', part],
  ]);
  const last = stdout.trimEnd().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) return { passed: 0, failed: 1, output };
  const { passed, failed } = JSON.parse(last) as { passed: number; failed: number };
  casesIn.set(name, (casesIn.get(name) ?? 0) + passed + failed);
  const told = output.split('\n').filter((line) => !line.startsWith('ok '));
  return { passed, failed, output: failed > 0 ? told.join('\n') : '' };
}

interface Ended {
  /** Exit code; `null` where a signal ended it. */
  readonly status: number | null;
  /** Both streams, as they came. */
  readonly output: string;
}

function start(command: string, args: readonly string[]): Promise<Ended & { readonly stdout: string }> {
  return new Promise((resolve) => {
    const child = spawn(join('node_modules/.bin', command), args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => resolve({ status: 1, stdout, output: `${command}: ${error.message}` }));
    child.once('close', (status) => resolve({ status, stdout, output }));
  });
}

let passed = 0;
let failed = 0;
for (const { name, run } of STEPS) {
  const began = performance.now();
  const outcome = await run().catch((error: unknown): Outcome => ({
    passed: 0,
    failed: 1,
    output: String(error),
  }));
  passed += outcome.passed;
  failed += outcome.failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const count =
    outcome.passed + outcome.failed > 1 ? `, ${outcome.passed} passed, ${outcome.failed} failed` : '';
  console.log(`${outcome.failed > 0 ? 'FAIL' : 'ok  '} ${name} (${seconds} s${count})`);
  if (outcome.failed > 0) console.log(outcome.output.trimEnd().replaceAll(/^/gm, '     '));
}
rmSync(scratch, { recursive: true });
console.log(BROWSERS.map((name) => `${name}: ${casesIn.get(name) ?? 0} cases`).join(', '));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
