/** What page, worker and toolbar do together: badge, keys, switches, style sheets, a worker that does not answer. */
import type { Browser } from 'webextension-polyfill';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { launch } from '../../src/commands/launch.ts';
import { buttonOf, summaryOf } from './extension.ts';
import { cases, type CaseTools } from './harness.ts';

declare const chrome: Browser;

const chromium = { only: 'chromium' } as const;

cases(
  'the badge counts the firms of the article',
  async (t) => {
    await t.open('/articles/en.html');
    await t.marks();
    const { firms } = await summaryOf(t);
    const listed = new Set(
      firms
        .filter((firm) => firm.region === 'article' && firm.certainty === 'sure')
        .map((firm) => firm.entity),
    );
    const { text, title } = await buttonOf(t);
    assert.equal(text, String(listed.size));
    assert.equal(title, `Listmark: ${listed.size} listed firms in this article`);
  },
  chromium,
);

cases(
  'a page without a listed firm has no badge',
  async (t) => {
    await t.openHtml('<article><h1>News</h1><p>Nothing of note.</p></article>');
    await t.pause(500);
    assert.equal((await buttonOf(t)).text, '');
  },
  chromium,
);

const press = (t: CaseTools, command: 'next' | 'previous') =>
  t.inWorker((name) => {
    (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch(name);
  }, command);

cases(
  'the keys go from name to name, and the card takes the focus',
  async (t) => {
    const page = await t.openHtml(
      '<p style="margin:80px"><button id="b">B</button> Hikvision and Huawei.</p>',
    );
    await t.marks();
    await page.focus('#b');
    await press(t, 'next');
    assert.ok((await t.card()).startsWith('Hikvision'));
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'listmark-card');
    await press(t, 'next');
    await t.pause(600);
    assert.ok((await t.card()).startsWith('Huawei'));
    await press(t, 'previous');
    await t.pause(600);
    assert.ok((await t.card()).startsWith('Hikvision'));
    await page.keyboard.press('Escape');
    await t.cardGone();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'b');
  },
  chromium,
);

const setSettings = (t: CaseTools, settings: { off: boolean; offSites: string[] }) =>
  t.inWorker((value) => chrome.storage.local.set({ settings: value }), settings);

cases(
  'off for a site means no mark, no observer, no message, at once and after a reload',
  async (t) => {
    const page = await t.openHtml('<p>Hikvision and Huawei.</p>');
    assert.equal((await t.texts()).length, 2);
    try {
      await setSettings(t, { off: false, offSites: ['127.0.0.1'] });
      await t.pause(300);
      assert.deepEqual(await t.texts(), []);
      await page.reload();
      await t.pause(600);
      assert.deepEqual(await t.texts(), []);
    } finally {
      await setSettings(t, { off: false, offSites: [] });
    }
    await t.pause(600);
    assert.equal((await t.texts()).length, 2);
  },
  chromium,
);

cases(
  'off everywhere too',
  async (t) => {
    await t.openHtml('<p>Hikvision and Huawei.</p>');
    assert.equal((await t.texts()).length, 2);
    try {
      await setSettings(t, { off: true, offSites: [] });
      await t.pause(300);
      assert.deepEqual(await t.texts(), []);
      assert.equal((await buttonOf(t)).title, 'Listmark is off');
    } finally {
      await setSettings(t, { off: false, offSites: [] });
    }
  },
  chromium,
);

cases('marks stay drawn after the page empties its adopted style sheets', async (t) => {
  const page = await t.openHtml('<p style="margin:80px;font-size:40px">Hikvision</p>');
  await t.marks();
  const clip = { x: 60, y: 60, width: 400, height: 120 };
  const before = await page.screenshot({ clip });
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  await t.pause(200);
  assert.deepEqual(await page.screenshot({ clip }), before);
  await page.evaluate(() => CSS.highlights.clear());
  await t.pause(200);
  assert.notDeepEqual(await page.screenshot({ clip }), before);
});

cases(
  'when the worker does not answer, the card says so and offers to try again',
  async (t) => {
    await t.openHtml('<p style="margin:80px">Cameras by Hikvision.</p>');
    await t.marks();
    // The worker hears, and never answers.
    await t.inWorker(() => {
      const send = chrome.scripting.executeScript;
      chrome.scripting.executeScript = (() => new Promise(() => {})) as never;
      setTimeout(() => (chrome.scripting.executeScript = send), 6000);
    });
    await t.hover('Hikvision');
    const text = await t.cardOrNone(6000);
    assert.match(text ?? '', /Listmark is not answering\.\s*Try again/);
    await t.pause(4500);
    await t.clickInCard('Try again');
    await t.pause(1500);
    assert.match(await t.card(), /Entity List/);
  },
  chromium,
);

cases(
  'tabs that are open at install are marked too',
  async (t) => {
    const { browser } = await launch('chromium', { installsLater: true });
    try {
      const page = await browser.newPage();
      await page.goto(t.site.origin + t.site.put('<!doctype html><p>Hikvision</p>'));
      await browser.installExtension(join(import.meta.dirname, '../../.output/chrome-mv3'));
      await page.waitForFunction(() => CSS.highlights.has('listmark-sure'), { timeout: 5000 });
    } finally {
      await browser.close();
    }
  },
  chromium,
);

const STRICT = {
  'content-security-policy':
    "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /report",
};

cases('no policy report is sent and nothing is written to the console', async (t) => {
  const reports = () => t.site.requests.filter((path) => path.startsWith('/report')).length;
  const path = t.site.put('<!doctype html><title>Strict</title><h1>News</h1><p>Cameras by Hikvision.</p>');
  await t.openBare(path, STRICT);
  await t.pause(500);
  const bareReports = reports();
  const page = await t.open(path, STRICT);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await t.hover('Hikvision');
  await t.card();
  await t.clickInCard('Details');
  await t.pause(400);
  // The browser itself asks for an icon, and the policy refuses it.
  const ours = said.filter((text) => !text.includes('favicon'));
  assert.deepEqual(ours, []);
  assert.equal(reports() - bareReports, bareReports);
});
