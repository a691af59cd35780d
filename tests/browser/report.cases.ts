/** A report of a wrong claim: what it holds, that each part can go, that nothing is sent and nothing is kept. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { cases, type CaseTools } from './harness.ts';
import { axeFindings, tabOf } from './own-page.ts';

const SENTENCE = 'Cameras by Hikvision are sold here.';

async function openReport(t: CaseTools): Promise<Page> {
  const page = await t.openHtml(
    `<p style="margin:80px">It rained. Cameras by Hik<b>vision</b> are sold here. It went on.</p>`,
  );
  await page.evaluate(() => history.replaceState(null, '', `${location.pathname}?id=7#mine`));
  await t.hover('Hikvision');
  await t.card();
  await t.clickInCard('Something wrong?');
  const tab = await tabOf(page, 'report.html');
  await tab.waitForSelector('h1');
  return tab;
}

const preview = (tab: Page) => tab.evaluate(() => document.querySelector('pre')!.innerText);

cases('a report shows claim, name, sentence, address, data date and version', async (t) => {
  const tab = await openReport(t);
  const shown = await preview(tab);
  for (const part of [
    'What Listmark said: Hikvision.',
    '84 FR 54004',
    'The name as marked: Hikvision',
    `The sentence: ${SENTENCE}`,
    `The page’s address: ${t.page.url().split('#')[0]}`,
    'Date of the data: July 2026',
    'Version: Listmark 0.',
  ]) {
    assert.ok(shown.includes(part), `${JSON.stringify(part)} is not in:\n${shown}`);
  }
  assert.ok(!shown.includes('#mine') && !shown.includes('It rained'), shown);
  await tab.close();
});

cases('what is struck out of a report is not in what would be sent', async (t) => {
  const tab = await openReport(t);
  const href = () =>
    tab.evaluate(() => decodeURIComponent(document.querySelector<HTMLAnchorElement>('.go')!.href));
  assert.ok((await href()).includes(SENTENCE));
  const boxes = await tab.$$('input[type=checkbox]');
  assert.equal(boxes.length, 6);
  await boxes[2]!.click();
  await boxes[3]!.click();
  assert.ok(!(await href()).includes(SENTENCE) && !(await href()).includes('?id=7'), await href());
  await tab.type('textarea', 'It was removed.');
  assert.ok((await href()).includes('It was removed.'));
  assert.ok((await preview(tab)).startsWith('It was removed.'));
  for (const box of await tab.$$('input[type=checkbox]:checked')) await box.click();
  assert.equal(await preview(tab), 'It was removed.');
  await tab.close();
});

cases('a report is read once: the address holds nothing of it, and a reload finds nothing', async (t) => {
  const tab = await openReport(t);
  const address = await tab.evaluate(() => location.href);
  assert.match(address, /\/report\.html(#report=[0-9a-f-]{36})?$/);
  await tab.evaluate(() => location.reload());
  await t.pause(1200);
  const seen = await tab.evaluate(() => document.querySelector('main')!.innerText);
  assert.ok(seen.includes('no longer here') && !seen.includes('Hikvision'), seen);
  await tab.close();
});

cases('the page of the report learns nothing of it, and nothing is requested', async (t) => {
  const tab = await openReport(t);
  assert.equal(
    await t.page.evaluate(() => document.querySelector('listmark-card')?.shadowRoot ?? null),
    null,
  );
  assert.equal(await t.page.evaluate(() => window.opener === null && window.length === 0), true);
  const requests = await tab.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).protocol),
  );
  assert.deepEqual(
    requests.filter((protocol) => !/^(chrome|moz)-extension:$/.test(protocol)),
    [],
  );
  await tab.close();
});

cases('axe-core finds nothing wrong in the page of a report', async (t) => {
  const tab = await openReport(t);
  assert.deepEqual(await axeFindings(tab), []);
  await tab.setViewport({ width: 320, height: 640 });
  assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  await tab.close();
});
