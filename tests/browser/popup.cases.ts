/** The popup: what it says of the page in front, and what its rows and switches do. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { cases, type CaseTools } from './harness.ts';

declare const chrome: Browser;

const chromium = { only: 'chromium' } as const;

/** Opens the real popup over the case's page. */
async function openPopup(t: CaseTools): Promise<Page> {
  await t.page.bringToFront();
  await t.inWorker(() => (chrome.action as unknown as { openPopup(): Promise<void> }).openPopup());
  const target = await t.page.browser().waitForTarget((one) => one.url().endsWith('/popup.html'));
  const popup = await target.asPage();
  await popup.waitForSelector('main, .popup, h1', { timeout: 3000 });
  await t.pause(300);
  return popup;
}

const textOf = (popup: Page) => popup.evaluate(() => document.body.innerText);

cases(
  'the popup lists the firms of the article, those elsewhere, and the doubtful ones',
  async (t) => {
    await t.open('/articles/en.html');
    await t.marks();
    const text = await textOf(await openPopup(t));
    assert.match(text, /This article names \d+ listed firms/);
    assert.match(text, /Hikvision[\s\S]*Entity List the day after/);
    assert.match(text, /Huawei[\s\S]*Entity List since May 2019/);
    assert.match(text, /Elsewhere on the page/);
    assert.match(text, /July 2026/);
  },
  chromium,
);

cases(
  'a click on a firm in the popup goes to its mention and makes it stand out',
  async (t) => {
    const page = await t.openHtml(
      '<article><h1>Cameras</h1><p>One.</p><div style="height:3000px"></div><p>Cameras by Hikvision and nobody else, as was said at length in this paragraph of prose.</p></article>',
    );
    await t.marks();
    const popup = await openPopup(t);
    // Later, for the click closes the popup, and nobody would answer.
    await popup.evaluate(
      () => void setTimeout(() => document.querySelector<HTMLElement>('.firm')!.click(), 50),
    );
    await t.pause(600);
    assert.ok((await page.evaluate(() => scrollY)) > 1000);
  },
  chromium,
);

cases(
  'on a page without a listed firm the popup says what was read and searched',
  async (t) => {
    await t.openHtml('<article><h1>News</h1><p>Nothing of note was said about anybody.</p></article>');
    await t.pause(400);
    const text = await textOf(await openPopup(t));
    assert.match(text, /No listed firm found\./);
    assert.match(text, /Read: \d+ characters\./);
  },
  chromium,
);

cases('where no extension may read, the popup says so', async (t) => {
  await t.openExtension('popup.html');
  await t.pause(400);
  assert.match(
    await t.page.evaluate(() => document.body.innerText),
    /The browser lets no extension read this page\./,
  );
});

cases(
  'the popup has no fault that an accessibility checker finds',
  async (t) => {
    await t.open('/articles/en.html');
    await t.marks();
    const popup = await openPopup(t);
    await popup.evaluate(axe.source);
    const found = (await popup.evaluate('axe.run(document)')) as {
      violations: { id: string; help: string }[];
    };
    assert.deepEqual(
      found.violations.map(({ id, help }) => `${id}: ${help}`),
      [],
    );
  },
  chromium,
);
