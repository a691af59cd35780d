/**
 * Loads: what large, restless and hostile pages cost. Counted in tasks and layouts of ours, by the browser's own trace in
 * processor time, and in shares of what the page does itself; never by the clock.
 */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { heapOf } from '../../src/commands/bench-visit.ts';
import { traced, type Work } from '../../src/commands/task-trace.ts';
import { pause, readMarks } from '../../src/commands/watched-page.ts';
import { cases, type CaseTools } from './harness.ts';
import { LOAD_PAGES, restless } from './load-pages.ts';

const chromium = { only: 'chromium', alone: true } as const;
/** Milliseconds until the last mark of a load, on a slow machine. */
const PATIENCE = 20_000;

async function untilMarked(page: Page, texts: readonly string[]): Promise<void> {
  const end = Date.now() + PATIENCE;
  let seen: readonly string[] = [];
  while (Date.now() < end) {
    seen = (await readMarks(page)).map(({ text }) => text);
    if (seen.join() === texts.join()) return;
    await pause(200);
  }
  assert.deepEqual(seen, texts);
}

/** Until most of the fifty lines are marked at one moment: they go as fast as they come. */
async function untilManyMarks(page: Page): Promise<void> {
  const end = Date.now() + PATIENCE;
  while ((await readMarks(page)).length <= 40) assert.ok(Date.now() < end, 'the lines get no marks');
}

/** What a page writes to its console, and its errors; a crash too. */
function listen(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('error', (error) => said.push(String(error)));
  return said;
}

/** What happens while a page loads and is read; `then`: until when. */
function loading(t: CaseTools, html: string, then: (page: Page) => Promise<void>): Promise<Work> {
  return traced(t.page, async () => {
    await t.page.goto(t.site.origin + t.site.put(html));
    await then(t.page);
  });
}

for (const [name, { html, marked }] of Object.entries(LOAD_PAGES)) {
  cases(`${name}: read to its end without an error`, async (t) => {
    const page = await t.openHtml('');
    const said = listen(page);
    await page.goto(t.site.origin + t.site.put(html));
    await untilMarked(page, marked);
    assert.deepEqual(said, []);
  });

  cases(
    `${name}: no long task and no forced layout of ours`,
    async (t) => {
      await t.openHtml('');
      const { own } = await loading(t, html, (page) => untilMarked(page, marked));
      assert.ok(own.tasks > 2, 'the trace shows what we did');
      assert.equal(own.longTasks, 0, `our longest task took ${own.longest.toFixed(0)} ms`);
      assert.equal(own.forcedLayouts, 0);
    },
    chromium,
  );
}

cases(
  'a page of 5 MB is read in many slices, between which input and frames go on',
  async (t) => {
    await t.openHtml('');
    const { html, marked } = LOAD_PAGES['a page of 5 MB']!;
    const { own } = await loading(t, html, (page) => untilMarked(page, marked));
    assert.ok(own.tasks >= 30, `${own.tasks} slices`);
  },
  chromium,
);

cases(
  'a page that changes a hundred times a second pays a small share for us, and no long task',
  async (t) => {
    await t.openHtml('');
    const { own, total } = await loading(t, restless(100), () => pause(4000));
    await untilManyMarks(t.page);
    assert.equal(own.longTasks, 0, `our longest task took ${own.longest.toFixed(0)} ms`);
    assert.equal(own.forcedLayouts, 0);
    const share = own.total / (total - own.total);
    assert.ok(share < MOST_OF_TICKER, `our share is ${(share * 100).toFixed(1)} %`);
  },
  chromium,
);

/** Ours to the page's own, which does nothing but a ticker; line by line it was 0.44. */
const MOST_OF_TICKER = 0.25;

cases('two hundred changes a second slow nobody else', async (t) => {
  const restlessPage = await t.openHtml(restless(200));
  const said = listen(restlessPage);
  await t.pause(2000);
  await t.openHtml('<p>Phones by Huawei.</p>');
  assert.deepEqual(await t.texts(), ['Huawei']);
  await restlessPage.bringToFront();
  await t.pause(2000);
  await untilManyMarks(restlessPage);
  assert.deepEqual(said, []);
});

cases('nothing is read while the tab is hidden', async (t) => {
  const page = await t.openHtml('<p>Cameras by Hikvision.</p><p id="late"></p>');
  assert.deepEqual(await t.texts(), ['Hikvision']);
  await t.openHtml('<p>Another tab.</p>');
  assert.equal(await page.evaluate(() => document.hidden), true);
  await page.evaluate(() => (document.getElementById('late')!.textContent = 'Phones by Huawei.'));
  await t.pause(900);
  assert.equal((await readMarks(page)).length, 1);
  await page.bringToFront();
  await untilMarked(page, ['Hikvision', 'Huawei']);
});

/** Bytes. */
const MOST_HEAP = 2 * 1024 * 1024;
/** Bytes: what the browser compiled meanwhile, which comes and goes by as much; 75 bytes a change would be more. */
const MOST_GROWTH = 768 * 1024;

cases(
  'the extension takes less than 2 MB of a tab, and no more after changes and navigations',
  async (t) => {
    const path = '/pages/news-app.html';
    const heaps = async (page: Page) => {
      const session = await page.createCDPSession();
      await page.evaluate('newsApp.read(30, 40)');
      const before = await heapOf(session);
      // A hundred navigations, with some ten thousand changes of the ticker between.
      await page.evaluate(`(async () => {
        const line = document.getElementById('ticker').firstChild;
        const change = setInterval(() => { for (let n = 0; n < 25; n++) line.data = 'Line ' + n + ' says Huawei.'; }, 10);
        await newsApp.read(100, 45);
        clearInterval(change);
        newsApp.stop();
        document.getElementById('main').replaceChildren();
      })()`);
      await t.pause(800);
      return { before, after: await heapOf(session) };
    };
    const bare = await heaps(await t.openBare(path));
    const own = await heaps(await t.open(path));
    const before = own.before - bare.before;
    const after = own.after - bare.after;
    assert.ok(before > 0 && before < MOST_HEAP, `${before} bytes`);
    assert.ok(after < MOST_HEAP, `${after} bytes after`);
    assert.ok(after - before < MOST_GROWTH, `${before} bytes before, ${after} after`);
  },
  chromium,
);
