/**
 * `npm run bench -- [--pages DIR] [--list FILE] [--json]`: what the pass over a page costs in real Chromium, beside the
 * bare walk, reading every character and the rivals, for 4 to 100,000 names. The words `pages` and `navigations` measure
 * the whole extension instead (`bench-saved-pages.ts`, `bench-navigations.ts`).
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { firmNames, variedNames } from './bench-names.ts';
import { generatedPages } from './bench-pages.ts';
import { columns, tableOf } from './bench-rows.ts';
import { benchNavigations, navigationsTable } from './bench-navigations.ts';
import { measure } from './bench-run.ts';
import { benchSavedPages, pagesTable } from './bench-saved-pages.ts';
import { compile, passedForNothing } from './bench-sizes.ts';
import type { Compiled } from './bench-sizes.ts';
import { BenchTab, STILL } from './bench-tab.ts';
import { givenFile } from './given-file.ts';
import { launch } from './launch.ts';
import { readListFile } from './list-file.ts';
import { serve } from './serve.ts';
import type { Site } from './serve.ts';

const SIZES = [4, 100, 1000, 10_000, 100_000];
const ROOT = join(import.meta.dirname, '../..');
const IN_PAGE = join(ROOT, 'tests/bench/in-page.ts');

const say = (line: string) => process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pages: { type: 'string' },
      list: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [what] = positionals;
  if (what === 'pages') return pages(values.pages, values.json);
  if (what === 'navigations') return navigations(values.json);
  if (what !== undefined) throw new Error(`There is no bench of ${what}: pages, navigations, or none.`);
  const listed = values.list
    ? readListFile(givenFile(values.list), () => undefined).map(({ text }) => text)
    : undefined;
  const sizes = SIZES.map((count) => {
    const names = listed ? variedNames(listed, count) : firmNames(count);
    return { names, compiled: compile(names) };
  });
  const folder = values.pages === undefined ? join(ROOT, 'assets/articles') : givenFile(values.pages);
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  if (files.length === 0) throw new Error(`${folder} holds no .html file. Name a folder of saved pages.`);

  const script = await bundled();
  const site = await serve({ pages: folder });
  const { browser, version } = await launch('chromium');
  try {
    const addresses = addressesOf(site, files, values.pages === undefined);
    const given = sizes.map(({ names, compiled }) => ({
      names,
      sieve: compiled.sieve,
      gazetteer: compiled.packed,
    }));
    const { rows, texts } = await measure(new BenchTab(browser, script), addresses, given, say);
    const characters = texts.reduce((sum, text) => sum + text.replaceAll(/\s+/g, ' ').length, 0);
    if (values.json) {
      const report = { browser: `Chromium ${version}`, pages: addresses.length, characters, rows };
      process.stdout.write(`${JSON.stringify(report)}\n`);
    } else {
      console.log(
        `Chromium ${version}, ${addresses.length} pages, ${characters.toLocaleString('en')} characters\n`,
      );
      console.log(`Ratio to reading every character (ms for all pages)\n\n${tableOf(rows, 'warm')}\n`);
      console.log(`${tableOf(rows, 'cold')}\n`);
      for (const { contender, names, state, note } of rows) {
        if (note && !note.startsWith('needs no'))
          console.log(`${contender}, ${names} names, ${state}: ${note}`);
      }
    }
    say(
      `\n${costs(
        sizes.map(({ compiled }) => compiled),
        texts,
      )}`,
    );
  } finally {
    await browser.close();
    await site.close();
  }
}

async function pages(folder: string | undefined, json: boolean): Promise<void> {
  if (folder === undefined) throw new Error('Use: npm run bench -- pages --pages DIR [--json]');
  const rows = await benchSavedPages(givenFile(folder), say);
  console.log(json ? JSON.stringify({ rows }) : pagesTable(rows));
}

async function navigations(json: boolean): Promise<void> {
  const report = await benchNavigations(say);
  console.log(json ? JSON.stringify(report) : navigationsTable(report));
}

function addressesOf(site: Site, files: readonly string[], builtIn: boolean): string[] {
  const paths = files.map((file) => site.withHeaders(`/pages/${encodeURIComponent(file)}`, STILL));
  const made = builtIn ? [...generatedPages()] : [];
  return [...paths, ...made.map(([name, html]) => site.put(html, STILL, `/made/${name}.html`))].map(
    (path) => site.origin + path,
  );
}

/** The in-page part with the code under test, as the extension's build makes it. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: IN_PAGE, formats: ['iife'], name: 'listmarkBenchBundle' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${IN_PAGE} could not be bundled.`);
  return `${chunk.code};0`;
}

function costs(sizes: readonly Compiled[], texts: readonly string[]): string {
  const head = [
    'names',
    'keys',
    'sieve B',
    'B a key',
    'gazetteer B',
    'B a name',
    'compile ms',
    'build sieve ms',
    'load sieve ms',
    'load gazetteer ms',
  ];
  const lines = sizes.map((compiled) => {
    const { cost } = compiled;
    const wrong = passedForNothing(compiled, texts);
    return [
      ...[cost.names, cost.keys, cost.sieveBytes].map(String),
      (cost.sieveBytes / cost.keys).toFixed(2),
      String(cost.gazetteerBytes),
      (cost.gazetteerBytes / cost.names).toFixed(0),
      ...[cost.compileGazetteer, cost.buildSieve, cost.loadSieve, cost.loadGazetteer].map((time) =>
        time.toFixed(1),
      ),
      wrong === null ? '–' : wrong.toFixed(2),
    ];
  });
  return columns([[...head, 'for nothing of 5,000'], ...lines]);
}

main().catch((error: unknown) => {
  say((error as Error).message);
  process.exitCode = 1;
});
