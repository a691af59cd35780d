/**
 * `npm run bench -- pages --pages DIR [--json]`: what saved pages cost in real Chromium with Listmark and without, in
 * turns, each visit in a new tab. Scripts of the pages stand still. A page that names no listed firm gets a line that
 * does at its end, where the time to the first mark is measured and nowhere else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { columns, quantile } from './bench-rows.ts';
import { STILL } from './bench-tab.ts';
import { firstMark, putToSleep, visit, type Cost, type Visit } from './bench-visit.ts';
import { buildExtension } from './build-extension.ts';
import { launch } from './launch.ts';
import { serve, type Site } from './serve.ts';

/** Visits to each page in each state. */
const ROUNDS = 3;
const PLANTED = '<p>Hikvision</p>';

/** Times in ms of processor time but for the marks', heap in bytes; what Listmark adds: the difference of medians. */
export interface PageRow {
  readonly page: string;
  /** From document idle, the worker awake, and asleep; `null`: nothing was marked. */
  readonly firstMark: number | null;
  readonly firstMarkAsleep: number | null;
  /** Tasks over 50 ms. */
  readonly longTasks: number;
  readonly script: number;
  readonly layout: number;
  readonly heap: number;
  /** Whether the document is, byte for byte, what it is without Listmark. */
  readonly domEqual: boolean;
  /** Whether a name had to be planted for the first mark. */
  readonly planted: boolean;
  readonly with: Cost;
  readonly without: Cost;
}

export async function benchSavedPages(folder: string, say: (line: string) => void): Promise<PageRow[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  if (files.length === 0) throw new Error(`${folder} holds no .html file. Name a folder of saved pages.`);
  const extension = buildExtension('chromium');
  const site = await serve({ pages: folder });
  const browsers: Browser[] = [];
  try {
    const { browser: own } = await launch('chromium', { extension });
    browsers.push(own);
    const { browser: bare } = await launch('chromium');
    browsers.push(bare);
    // The first page of a browser waits for much that has nothing to do with the page.
    for (const browser of browsers) await visit(browser, site.origin + site.put(PLANTED));
    const rows: PageRow[] = [];
    for (const [index, file] of files.entries()) {
      say(`${index + 1} of ${files.length}: ${file}`);
      rows.push(await rowOf(file, { folder, site, own, bare }));
    }
    return rows;
  } finally {
    for (const browser of browsers) await browser.close();
    await site.close();
  }
}

interface Surroundings {
  readonly folder: string;
  readonly site: Site;
  readonly own: Browser;
  readonly bare: Browser;
}

async function rowOf(file: string, { folder, site, own, bare }: Surroundings): Promise<PageRow> {
  const address = site.origin + site.withHeaders(`/pages/${encodeURIComponent(file)}`, STILL);
  const visits: { with: Visit[]; without: Visit[] } = { with: [], without: [] };
  for (let round = 0; round < ROUNDS; round++) {
    visits.without.push(await visit(bare, address));
    visits.with.push(await visit(own, address));
  }
  const planted = visits.with.every(({ marks }) => marks === 0);
  const marked = planted
    ? site.origin + site.put(withPlanted(readFileSync(join(folder, file), 'utf8')), STILL)
    : address;
  const awake: (number | null)[] = [];
  const asleep: (number | null)[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await putToSleep(own);
    asleep.push(await firstMark(own, marked));
    awake.push(await firstMark(own, marked));
  }
  const costs = { with: medianCost(visits.with), without: medianCost(visits.without) };
  const added = (what: keyof Cost) => rounded(costs.with[what] - costs.without[what]);
  const hashes = new Set([...visits.with, ...visits.without].map(({ hash }) => hash));
  return {
    page: file,
    firstMark: medianMark(awake),
    firstMarkAsleep: medianMark(asleep),
    longTasks: added('longTasks'),
    script: added('script'),
    layout: added('layout'),
    heap: added('heap'),
    domEqual: hashes.size === 1,
    planted,
    ...costs,
  };
}

function withPlanted(html: string): string {
  const end = html.search(/<\/body\s*>(?![\s\S]*<\/body\s*>)/i);
  return end < 0 ? html + PLANTED : html.slice(0, end) + PLANTED + html.slice(end);
}

export function medianCost(visits: readonly Visit[]): Cost {
  const median = (what: keyof Cost) =>
    rounded(
      quantile(
        visits.map(({ cost }) => cost[what]),
        0.5,
      ),
    );
  return {
    total: median('total'),
    script: median('script'),
    layout: median('layout'),
    layouts: median('layouts'),
    longTasks: median('longTasks'),
    heap: median('heap'),
  };
}

function medianMark(times: readonly (number | null)[]): number | null {
  const seen = times.filter((time) => time !== null);
  return seen.length === 0 ? null : rounded(quantile(seen, 0.5));
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** The rows for people, and what holds for all of them together. */
export function pagesTable(rows: readonly PageRow[]): string {
  const ms = (value: number | null) => (value === null ? '–' : value.toFixed(1));
  const head = ['page', 'mark ms', 'asleep', 'long tasks', 'script ms', 'layout ms', 'all', 'heap kB', 'DOM'];
  const lines = rows.map((row) => [
    row.page + (row.planted ? ' *' : ''),
    ms(row.firstMark),
    ms(row.firstMarkAsleep),
    String(row.longTasks),
    ms(row.script),
    ms(row.layout),
    ratio(row.with.total, row.without.total),
    (row.heap / 1024).toFixed(0),
    row.domEqual ? 'equal' : 'DIFFERS',
  ]);
  const median = (of: (row: PageRow) => number | null) =>
    quantile(
      rows.map(of).filter((value) => value !== null),
      0.5,
    );
  const sum = (of: (row: PageRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  const last = [
    `median of ${rows.length}`,
    ...[ms(median((row) => row.firstMark)), ms(median((row) => row.firstMarkAsleep))],
    `${sum((row) => row.longTasks)} in all`,
    ...[ms(median((row) => row.script)), ms(median((row) => row.layout))],
    ratio(
      sum((row) => row.with.total),
      sum((row) => row.without.total),
    ),
    (median((row) => row.heap) / 1024).toFixed(0),
    `${rows.filter((row) => row.domEqual).length} equal`,
  ];
  return [
    columns([head, ...lines, last]),
    '',
    'Added by Listmark, medians of visits in turns; "all": processor time of all tasks, to that without.',
    'mark: from document idle to the first mark, the worker awake, and asleep.',
    '* names no listed firm: measured as it is, and for the first mark with one planted at its end.',
  ].join('\n');
}

function ratio(own: number, bare: number): string {
  return bare > 0 ? (own / bare).toFixed(3) : '–';
}
