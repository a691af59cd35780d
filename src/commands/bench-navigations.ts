/**
 * `npm run bench -- navigations [--json]`: a hundred navigations in a news site of one document (front page, articles,
 * comments that come late, a ticker), with Listmark and without, in turns.
 */
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { columns, quantile } from './bench-rows.ts';
import { medianCost } from './bench-saved-pages.ts';
import { visit, type Cost, type Visit } from './bench-visit.ts';
import { buildExtension } from './build-extension.ts';
import { launch } from './launch.ts';
import { serve } from './serve.ts';

const PAGES = join(import.meta.dirname, '../../tests/browser/pages');
const NAVIGATIONS = 100;
const ROUNDS = 5;

export interface NavigationsReport {
  readonly navigations: number;
  /** Processor time of all tasks with Listmark to that without: the median of the rounds. */
  readonly ratio: number;
  readonly with: Cost;
  readonly without: Cost;
}

export async function benchNavigations(say: (line: string) => void): Promise<NavigationsReport> {
  const extension = buildExtension('chromium');
  const site = await serve({ pages: PAGES });
  const browsers: Browser[] = [];
  try {
    for (const options of [{ extension }, {}]) browsers.push((await launch('chromium', options)).browser);
    const [own, bare] = browsers as [Browser, Browser];
    const address = `${site.origin}/pages/news-app.html`;
    const read = (browser: Browser, count: number) =>
      visit(browser, address, async (page) => {
        await page.evaluate(`newsApp.read(${count}).then(newsApp.stop)`);
      });
    for (const browser of browsers) await read(browser, 5);
    const visits: { with: Visit[]; without: Visit[] } = { with: [], without: [] };
    for (let round = 0; round < ROUNDS; round++) {
      say(`round ${round + 1} of ${ROUNDS}`);
      visits.without.push(await read(bare, NAVIGATIONS));
      visits.with.push(await read(own, NAVIGATIONS));
    }
    const ratios = visits.with.map(({ cost }, round) => cost.total / visits.without[round]!.cost.total);
    return {
      navigations: NAVIGATIONS,
      ratio: Number(quantile(ratios, 0.5).toFixed(4)),
      with: medianCost(visits.with),
      without: medianCost(visits.without),
    };
  } finally {
    for (const browser of browsers) await browser.close();
    await site.close();
  }
}

export function navigationsTable({ navigations, ratio, ...costs }: NavigationsReport): string {
  const line = (name: string, { total, script, layout, layouts, longTasks, heap }: Cost) => [
    name,
    ...[total, script, layout].map((time) => time.toFixed(0)),
    ...[layouts, longTasks].map(String),
    (heap / 1024).toFixed(0),
  ];
  return [
    `${navigations} navigations in a news site of one document; processor time with Listmark ${ratio} times that without`,
    '',
    columns([
      ['', 'all ms', 'script ms', 'layout ms', 'layouts', 'long tasks', 'heap kB'],
      line('with', costs.with),
      line('without', costs.without),
    ]),
  ].join('\n');
}
