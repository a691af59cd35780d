/** Pages that go on to another article without being loaded anew, and pages that the reader comes back to. */
import assert from 'node:assert/strict';
import { buttonOf, summaryOf } from './extension.ts';
import { cases, type CaseTools } from './harness.ts';

const article = (title: string, day: string, text: string) =>
  `<article><h1>${title}</h1><time datetime="${day}">${day}</time>` +
  `<p>${text} It was said at some length, in a paragraph that goes on for a while, as the prose of news does.</p>` +
  `<p>A second paragraph follows, in which nobody is named; it is there to make the article one.</p></article>`;
const FIRST = article('Cameras at the harbour', '2019-10-07', 'Hikvision sells cameras.');
const SECOND = article(
  'Phones in the mountains',
  '2022-03-04',
  'Huawei sells phones, and SenseTime reads faces.',
);
const PAGE = (first: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cameras at the harbour</title></head><body><main>${first}</main></body></html>`;

const SWAP = `(html) => {
  document.querySelector('main').innerHTML = html;
  document.title = 'Phones in the mountains';
}`;
const WAYS: readonly (readonly [string, string])[] = [
  [
    'changes its address first',
    `history.pushState(null, '', './second-story'); setTimeout(() => (${SWAP})(HTML), 500)`,
  ],
  ['changes its address with the text', `(${SWAP})(HTML); history.pushState(null, '', './second-story')`],
  [
    'changes its address last',
    `(${SWAP})(HTML); setTimeout(() => history.pushState(null, '', './second-story'), 500)`,
  ],
  ['changes the hash of its address', `location.hash = '#/second'; setTimeout(() => (${SWAP})(HTML), 300)`],
  ['keeps its address', `(${SWAP})(HTML)`],
];

async function assertSecond(t: CaseTools): Promise<void> {
  assert.deepEqual(await t.texts(), ['Huawei', 'SenseTime']);
  if (t.browser !== 'chromium') return;
  assert.equal((await buttonOf(t)).text, '2');
  const { article: told, firms } = await summaryOf(t);
  assert.deepEqual(told, { kind: 'article', day: '2022-03-04' });
  assert.deepEqual(firms.map(({ entity, region }) => `${entity} ${region}`).toSorted(), [
    'huawei article',
    'sensetime article',
  ]);
}

for (const [how, script] of WAYS) {
  cases(`a page that goes on to another article and ${how} has its marks, badge and date`, async (t) => {
    const page = await t.openHtml(PAGE(FIRST));
    assert.deepEqual(await t.texts(), ['Hikvision']);
    await page.evaluate(`{ const HTML = ${JSON.stringify(SECOND)}; ${script}; }`);
    await t.pause(1400);
    await assertSecond(t);
  });
}

cases('a page that writes another article into the same nodes has its marks, badge and date', async (t) => {
  const page = await t.openHtml(PAGE(FIRST));
  assert.deepEqual(await t.texts(), ['Hikvision']);
  await page.evaluate((html) => {
    const other = document.createElement('main');
    other.innerHTML = html;
    history.pushState(null, '', './second-story');
    document.title = 'Phones in the mountains';
    for (const tag of ['h1', 'time', 'p']) {
      const now = document.querySelector(tag)!;
      now.firstChild!.nodeValue = other.querySelector(tag)!.textContent;
    }
    document.querySelector('time')!.dateTime = '2022-03-04';
  }, SECOND);
  await t.pause(1000);
  await assertSecond(t);
});

cases(
  'a page that grows by the next article, and shows its address, keeps the marks of the first',
  async (t) => {
    const page = await t.openHtml(PAGE(FIRST));
    assert.deepEqual(await t.texts(), ['Hikvision']);
    await page.evaluate((html) => {
      document.querySelector('main')!.insertAdjacentHTML('beforeend', html);
      history.replaceState(null, '', './second-story');
    }, SECOND);
    await t.pause(1000);
    assert.deepEqual(await t.texts(), ['Hikvision', 'Huawei', 'SenseTime']);
  },
);

cases('coming back to a page, it has its marks, its badge, its cards, and is watched', async (t) => {
  const other = t.site.put('<!doctype html><title>Other</title><p>Nothing of note.</p>');
  // The site's own header forbids Firefox to keep a page.
  const page = await t.open(t.site.put(PAGE(FIRST), { 'cache-control': 'max-age=60' }));
  assert.deepEqual(await t.texts(), ['Hikvision']);
  await page.evaluate(() => {
    addEventListener(
      'pageshow',
      ({ persisted }) => ((window as unknown as { kept: boolean }).kept = persisted),
    );
  });
  await page.goto(t.site.origin + other);
  await t.pause(300);
  await page.evaluate(() => history.back());
  await t.pause(1000);
  // A real way back in both browsers, and out of their memory.
  assert.equal(await page.evaluate(() => (window as unknown as { kept?: boolean }).kept), true);
  assert.deepEqual(await t.texts(), ['Hikvision']);
  if (t.browser === 'chromium') assert.equal((await buttonOf(t)).text, '1');
  await t.hover('Hikvision');
  assert.ok((await t.card()).startsWith('Hikvision'));
  await page.evaluate(() => document.querySelector('p')!.append(' And SenseTime.'));
  await t.pause(700);
  assert.deepEqual(await t.texts(), ['Hikvision', 'SenseTime']);
});
