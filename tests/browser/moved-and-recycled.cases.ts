/** Pages that move, recycle and grow their text: what was read is not asked again, and the marks stay true. */
import assert from 'node:assert/strict';
import { countQuestions, questions } from './extension.ts';
import { cases, type CaseTools } from './harness.ts';

/** In Chromium, how often the worker is asked while `act` goes on; elsewhere nobody can count. */
async function asked(t: CaseTools, act: () => Promise<unknown>): Promise<number | null> {
  if (t.browser === 'chromium') await countQuestions(t);
  await act();
  // The observer's pause, the reading, and time to spare.
  await t.pause(700);
  return t.browser === 'chromium' ? questions(t) : null;
}

function assertAsked(count: number | null, expected: number): void {
  if (count !== null) assert.equal(count, expected);
}

const ARTICLE =
  '<article id="a"><p id="p">Cameras by Hikvision.</p><p id="q">Yitu is a village, and Dahua another.</p></article>';

const MOVES: readonly (readonly [string, string])[] = [
  ['a new wrapper', 'const w = document.createElement("div"); a.append(w); w.append(p, q)'],
  ['the end of the page', 'a.append(p, q)'],
  ['an inline wrapper', 'const w = document.createElement("b"); w.append(...p.childNodes); p.append(w)'],
];
for (const [where, script] of MOVES) {
  cases(`text that is moved into ${where} keeps its marks, and the worker is not asked again`, async (t) => {
    const page = await t.openHtml(ARTICLE);
    const before = await t.texts();
    assert.ok(before.includes('Hikvision'));
    const count = await asked(t, () =>
      page.evaluate(
        `{ const [a, p, q] = ['a', 'p', 'q'].map((id) => document.getElementById(id)); ${script}; }`,
      ),
    );
    assert.deepEqual((await t.texts()).toSorted(), before.toSorted());
    assertAsked(count, 0);
  });
}

cases('text that is taken out and put back has its marks again without a question', async (t) => {
  const page = await t.openHtml(ARTICLE);
  const before = await t.texts();
  const count = await asked(t, async () => {
    await page.evaluate(() => {
      const article = document.getElementById('a')!;
      article.remove();
      (window as unknown as { kept: Element }).kept = article;
    });
    await t.pause(700);
    assert.deepEqual(await t.texts(), []);
    await page.evaluate(() => document.body.append((window as unknown as { kept: Element }).kept));
  });
  assert.deepEqual(await t.texts(), before);
  assertAsked(count, 0);
});

/** Six rows for sixty entries: scrolling writes other entries into the same nodes, as virtual lists do. */
const RECYCLED = `<ul id="list" style="height:240px;overflow:auto;padding:0"><li id="space" style="height:2400px;position:relative;list-style:none"></li></ul>
<script>
  const NAMES = ['Hikvision', 'a farm', 'Huawei', 'a mill', 'SenseTime', 'a shop', 'Megvii', 'a bridge'];
  const rows = Array.from({ length: 6 }, () => space.appendChild(document.createElement('div')));
  for (const row of rows) { row.append(''); row.style.cssText = 'position:absolute;height:40px;white-space:nowrap'; }
  const lay = () => {
    const top = Math.floor(list.scrollTop / 40);
    for (let at = top; at < top + 6; at++) {
      const row = rows[at % 6];
      row.style.top = at * 40 + 'px';
      row.firstChild.nodeValue = 'Entry ' + at + ' tells of ' + NAMES[at % 8] + '.';
    }
  };
  list.addEventListener('scroll', lay);
  lay();
</script>`;

cases('a list that recycles its rows has the marks of what it shows', async (t) => {
  const page = await t.openHtml(RECYCLED);
  const scrollTo = async (top: number) => {
    await page.evaluate((to) => (document.getElementById('list')!.scrollTop = to), top);
    await t.pause(700);
  };
  assert.deepEqual((await t.texts()).toSorted(), ['Hikvision', 'Huawei', 'SenseTime']);
  const there = await asked(t, () => scrollTo(400));
  // Entries 10 to 15: all but one of the rows that name a firm are new, and go in one message.
  assert.deepEqual((await t.texts()).toSorted(), ['Huawei', 'Megvii', 'SenseTime']);
  assertAsked(there, 1);
  const back = await asked(t, () => scrollTo(0));
  assert.deepEqual((await t.texts()).toSorted(), ['Hikvision', 'Huawei', 'SenseTime']);
  assertAsked(back, 0);
});

const BATCHES: readonly (readonly [string, string])[] = [
  ['paragraphs', '<p>Part # tells of Hikvision.</p><p>Part # tells of Huawei too.</p>\n'],
  [
    'elements of its own',
    '<news-part>Part # tells of Hikvision.</news-part><news-part>Part # tells of Huawei.</news-part>\n',
  ],
];
for (const [what, batch] of BATCHES) {
  cases(`a page that grows by ${what} is asked about once for each batch`, async (t) => {
    const page = await t.openHtml(
      `<style>news-part{display:block}</style><div id="feed">${batch.replaceAll('#', '0')}</div>`,
    );
    assert.equal((await t.texts()).length, 2);
    for (const part of ['1', '2']) {
      const count = await asked(t, () =>
        page.evaluate(
          (html) => document.getElementById('feed')!.insertAdjacentHTML('beforeend', html),
          batch.replaceAll('#', part),
        ),
      );
      assertAsked(count, 1);
    }
    assert.equal((await t.texts()).length, 6);
  });
}
