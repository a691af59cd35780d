/** A worker that is stopped at any moment, an extension that goes while tabs are open, and a broken store. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Browser as Extension } from 'webextension-polyfill';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from '../../src/commands/launch.ts';
import { readMarks, settledMarks } from '../../src/commands/watched-page.ts';
import { cases, type CaseTools } from './harness.ts';

declare const chrome: Extension;

const chromium = { only: 'chromium', alone: true } as const;
const BUILDS = {
  chromium: join(import.meta.dirname, '../../.output/chrome-mv3'),
  firefox: join(import.meta.dirname, '../../.output/firefox-mv3'),
};

/** A browser of its own: what happens to the extension there is no other case's. */
async function apart(
  t: CaseTools,
  use: (browser: Browser, open: (html: string) => Promise<Page>) => Promise<void>,
) {
  const { browser } = await launch(t.browser, { extension: BUILDS[t.browser] });
  try {
    await use(browser, async (html) => {
      const page = await browser.newPage();
      await page.goto(
        t.site.origin + t.site.put(`<!doctype html><meta charset="utf-8"><title>A page</title>${html}`),
      );
      return page;
    });
  } finally {
    await browser.close();
  }
}

/** Stops the worker as the browser does; the next message starts it again. */
async function stopWorker(browser: Browser): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.worker();
  await worker?.close();
  for (let tries = 0; tries < 40 && browser.targets().some((one) => one.type() === 'service_worker'); tries++)
    await new Promise((done) => setTimeout(done, 25));
}

const textsOf = async (page: Page) => (await settledMarks(page, 6000)).map(({ text }) => text);

function listenTo(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

cases(
  'a worker that was stopped before a question, or by it, loses nothing and shows nothing twice',
  async (t) => {
    await apart(t, async (browser, open) => {
      await stopWorker(browser);
      const page = await open('<article id="a"><p style="margin:80px">Cameras by Hikvision.</p></article>');
      const said = listenTo(page);
      assert.deepEqual(await textsOf(page), ['Hikvision']);

      await stopWorker(browser);
      await page.evaluate(() =>
        document.getElementById('a')!.insertAdjacentHTML('beforeend', '<p>Huawei.</p>'),
      );
      await t.pause(600);
      assert.deepEqual(await textsOf(page), ['Hikvision', 'Huawei']);

      // The worker hears the question, and dies of it.
      const worker = await (await browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
      await worker!.evaluate(() => {
        chrome.runtime.onMessage.addListener((() => {
          for (;;);
        }) as never);
      });
      await page.evaluate(() =>
        document.getElementById('a')!.insertAdjacentHTML('beforeend', '<p>SenseTime.</p>'),
      );
      await t.pause(500);
      await stopWorker(browser);
      await t.pause(1500);
      assert.deepEqual(await textsOf(page), ['Hikvision', 'Huawei', 'SenseTime']);
      assert.deepEqual(said, []);
    });
  },
  chromium,
);

cases('when the extension is removed, the marks and cards go from open tabs, without an error', async (t) => {
  await apart(t, async (browser, open) => {
    const page = await open('<p id="p" style="margin:80px;font-size:40px">Cameras by Hikvision.</p>');
    assert.deepEqual(await textsOf(page), ['Hikvision']);
    const said = listenTo(page);
    const clip = { x: 60, y: 60, width: 500, height: 140 };
    const marked = await page.screenshot({ clip });
    const ids =
      t.browser === 'firefox' ? ['listmark@listmark.example'] : [...(await browser.extensions()).keys()];
    await browser.uninstallExtension(ids[0]!);
    const [mark] = await readMarks(page);
    // The reader comes back to the tab, and her pointer rests on the name.
    await page.mouse.move(mark!.box!.x + 10, mark!.box!.y - 50);
    await page.mouse.move(mark!.box!.x + 10, mark!.box!.y + 10, { steps: 4 });
    await page.evaluate(() => document.getElementById('p')!.append(' And Huawei.'));
    await t.pause(1500);
    assert.equal(await page.$('listmark-card'), null);
    await page.evaluate(() => document.getElementById('p')!.lastChild!.remove());
    await page.mouse.move(3, 3);
    await t.pause(200);
    assert.notDeepEqual(await page.screenshot({ clip }), marked);
    if (t.browser === 'chromium') assert.deepEqual(await readMarks(page), []);
    assert.deepEqual(said, []);
  });
});

cases(
  'when the extension is updated, open tabs go on with the new one',
  async (t) => {
    await apart(t, async (browser, open) => {
      const page = await open('<p id="p" style="margin:80px">Cameras by Hikvision.</p>');
      assert.deepEqual(await textsOf(page), ['Hikvision']);
      const said = listenTo(page);
      // Loaded once more over itself: the browser tells the new one of an update.
      await browser.installExtension(BUILDS.chromium);
      await t.pause(1500);
      await page.evaluate(() => document.getElementById('p')!.append(' And Huawei.'));
      await t.pause(800);
      assert.deepEqual(await textsOf(page), ['Hikvision', 'Huawei']);
      const [mark] = await readMarks(page);
      await page.mouse.move(mark!.box!.x + 10, mark!.box!.y - 50);
      await page.mouse.move(mark!.box!.x + 10, mark!.box!.y + 5, { steps: 4 });
      await page.waitForSelector('listmark-card', { timeout: 4000 });
      assert.equal((await page.$$('listmark-card')).length, 1);
      assert.deepEqual(said, []);
    });
  },
  chromium,
);

cases(
  'with a store that is broken the built-in data go on',
  async (t) => {
    await t.inWorker(() => {
      const { local } = chrome.storage;
      const fail = () => Promise.reject(new Error('Storage is full'));
      const { get, set } = local;
      Object.assign(local, { get: fail, set: fail });
      setTimeout(() => Object.assign(local, { get, set }), 3000);
    });
    await t.openHtml('<p style="margin:80px">Cameras by Hikvision.</p>');
    await t.hover('Hikvision');
    assert.match(await t.card(), /Entity List/);
    await t.pause(1500);
  },
  chromium,
);
