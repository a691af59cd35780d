/** The catalogue: search, filters, an entity's page, and the ways to it. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { cases, type CaseTools } from './harness.ts';
import { axeFindings, tabOf, write } from './own-page.ts';

const text = (page: Page) => page.evaluate(() => document.querySelector('main')!.innerText);
const rows = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.row .name')].map((row) => row.innerText));

async function openCatalogue(t: CaseTools, hash = ''): Promise<Page> {
  const page = await t.openExtension(`catalogue.html${hash}`);
  await page.waitForSelector('h1');
  return page;
}

for (const [script, query] of [
  ['Latin', 'hikvis'],
  ['simplified Chinese', '海康'],
  ['traditional Chinese', '海康威視'],
  ['Japanese', 'ハイク'],
  ['Korean', '하이크비전'],
  ['Cyrillic', 'хикв'],
  ['Arabic', 'هيكفي'],
]) {
  cases(`the catalogue finds Hikvision by a name in ${script}`, async (t) => {
    const page = await openCatalogue(t);
    await write(page, '#query', query!);
    assert.deepEqual(await rows(page), ['Hikvision']);
  });
}

cases('a search that finds nothing says so, in which lists, of what dates', async (t) => {
  const page = await openCatalogue(t);
  await write(page, '#query', 'Xiaomi');
  const seen = await text(page);
  for (const part of ['Xiaomi', 'No listing found.', 'US lists:', 'July 2026', 'Not a compliance check.']) {
    assert.ok(seen.includes(part), `${JSON.stringify(part)} is not in:\n${seen}`);
  }
  assert.deepEqual(await rows(page), []);
});

cases('the filters of the catalogue hide, and never say that nothing was found', async (t) => {
  const page = await openCatalogue(t);
  await page.select('select', 'us-cmic');
  const onList = await rows(page);
  assert.ok(onList.includes('Hikvision') && !onList.includes('Dahua'), onList.join(', '));
  await write(page, '#query', 'Dahua');
  const seen = await text(page);
  assert.ok(seen.includes('without them') && !seen.includes('No listing found'), seen);
  await page.click('.action');
  assert.equal((await rows(page))[0], 'Dahua');
});

cases('from a search by keyboard to a firm and back to the same rows', async (t) => {
  const page = await openCatalogue(t);
  await write(page, '#query', 'sense');
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('article');
  assert.equal(await page.evaluate(() => location.hash), '#sensetime');
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'h1');
  assert.equal(await page.title(), 'SenseTime · Listmark');
  await page.evaluate(() => history.back());
  await page.waitForSelector('#query');
  assert.deepEqual(await rows(page), ['SenseTime']);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#sensetime');
  assert.equal(await page.evaluate(() => location.href.includes('sense')), false);
});

cases('a firm’s page has its dates, names, sources and citations', async (t) => {
  const page = await openCatalogue(t, '#hikvision');
  const seen = await text(page);
  for (const part of [
    'On four US lists; Entity List since October 2019.',
    '9 Oct 2019',
    'Hangzhou Hikvision Digital Technology Co., Ltd.',
    '84 FR 54002',
    'Licence: for all items subject to the EAR',
    'ハイクビジョン',
    'renamed it',
    'Copy citation',
  ]) {
    assert.ok(seen.includes(part), `${JSON.stringify(part)} is not in:\n${seen}`);
  }
});

cases('affiliates unfold, each with its date and a citation', async (t) => {
  const page = await openCatalogue(t, '#huawei');
  await page.click('summary');
  await page.waitForSelector('.affiliates li');
  const affiliates = await page.evaluate(() => document.querySelectorAll('.affiliates li .copy').length);
  assert.ok(affiliates > 100, `${affiliates} affiliates`);
});

cases('a note of the data is drawn as markup, in its own language', async (t) => {
  const page = await openCatalogue(t, '#hikvision');
  const drawn = await page.evaluate(() => document.querySelector('.note bdi')!.outerHTML);
  assert.match(drawn, /^<bdi lang="en">The rule of 9 October 2019/);
});

cases('a removed listing says so in the catalogue', async (t) => {
  const page = await openCatalogue(t, '#megvii');
  const seen = await text(page);
  assert.ok(seen.includes('Section 1260H: removed') && seen.includes('Removed on 7 January 2025.'), seen);
});

for (const hash of ['', '#hikvision', '#huawei']) {
  cases(`axe-core finds nothing wrong in catalogue.html${hash}`, async (t) => {
    const page = await openCatalogue(t, hash);
    assert.deepEqual(await axeFindings(page), []);
  });
}

cases('the catalogue fits a window of 320 px', async (t) => {
  for (const hash of ['', '#hikvision', '#xuar-public-security-bureau']) {
    const page = await openCatalogue(t, hash);
    await page.setViewport({ width: 320, height: 640 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, hash);
  }
});

cases('“Full entry” in the details of a card opens the firm’s page', async (t) => {
  const page = await t.openHtml('<p style="margin:80px">Cameras by Hikvision.</p>');
  await t.hover('Hikvision');
  await t.card();
  await t.clickInCard('Details');
  await t.clickInCard('Full entry');
  const tab = await tabOf(page, 'catalogue.html#hikvision');
  assert.equal(await tab.title(), 'Hikvision · Listmark');
  await tab.close();
});

cases('“Search a name” in the popup opens the catalogue', async (t) => {
  const page = await t.openExtension('popup.html');
  await (await page.waitForSelector('.search'))!.click();
  const tab = await tabOf(await t.open('/articles/en.html'), 'catalogue.html');
  assert.ok((await text(tab)).includes('Firms on US restriction lists'));
  await tab.close();
});

cases(
  'the context menu looks the selected text up, and the address keeps nothing of it',
  async (t) => {
    const page = await t.openHtml('<p>Cameras by Xiaomi.</p>');
    const target = page
      .browser()
      .targets()
      .find((each) => each.type() === 'service_worker');
    const worker = await target!.worker();
    await worker!.evaluate(() => {
      const { contextMenus } = (globalThis as unknown as { chrome: Record<string, never> })
        .chrome as unknown as {
        contextMenus: { onClicked: { dispatch: (info: object) => void } };
      };
      contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: ' Xiaomi ' });
    });
    const tab = await tabOf(page, 'catalogue.html');
    await tab.waitForSelector('.nothing');
    assert.ok((await text(tab)).includes('No listing found.'));
    assert.equal(await tab.evaluate(() => location.hash), '');
    assert.equal(
      await tab.evaluate(() =>
        (
          globalThis as unknown as { chrome: { storage: { session: { get: () => Promise<object> } } } }
        ).chrome.storage.session
          .get()
          .then((kept) => Object.keys(kept).length),
      ),
      0,
    );
    await tab.close();
  },
  { only: 'chromium' },
);
