/** Marks follow what the page shows, hides, takes away and clears. */
import assert from 'node:assert/strict';
import type { Browser } from 'webextension-polyfill';
import { buttonOf } from './extension.ts';
import { cases } from './harness.ts';

declare const chrome: Browser;

const chromium = { only: 'chromium' } as const;

const SHOWN_BY: readonly (readonly [string, string, string])[] = [
  ['the hidden attribute', '<div id="x" hidden>Huawei</div>', 'x.hidden = false'],
  ['a class', '<style>.off{display:none}</style><div id="x" class="off">Huawei</div>', 'x.className = ""'],
  ['a style', '<div id="x" style="display:none">Huawei</div>', 'x.style.display = "block"'],
  ['details', '<details id="x"><summary>More</summary>Huawei</details>', 'x.open = true'],
];

for (const [by, html, script] of SHOWN_BY) {
  cases(`text that ${by} shows is marked then`, async (t) => {
    const page = await t.openHtml(`<p>Hikvision</p>${html}`);
    assert.deepEqual(await t.texts(), ['Hikvision']);
    await page.evaluate(`{ const x = document.getElementById('x'); ${script}; }`);
    await t.pause(800);
    assert.deepEqual(await t.texts(), ['Hikvision', 'Huawei']);
  });
}

cases('a page that fades in is marked', async (t) => {
  await t.openHtml(
    '<style>body{animation:f .6s both}@keyframes f{from{opacity:0}}</style><p>Huawei phones</p>',
  );
  await t.pause(1500);
  assert.deepEqual(await t.texts(), ['Huawei']);
});

cases('text that is hidden later loses its mark', async (t) => {
  const page = await t.openHtml('<p>Hikvision</p><p id="x">Huawei</p>');
  assert.equal((await t.texts()).length, 2);
  await page.evaluate(() => (document.getElementById('x')!.hidden = true));
  await t.pause(800);
  assert.deepEqual(await t.texts(), ['Hikvision']);
});

cases('marks come back when somebody has cleared the registry', async (t) => {
  const page = await t.openHtml('<p style="margin:80px">Hikvision</p><div id="x"></div>');
  await t.marks();
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.getElementById('x')!.textContent = 'Something else';
  });
  await t.pause(800);
  assert.deepEqual(await t.texts(), ['Hikvision']);
});

cases('a page of seven hundred lines keeps the marks in sight', async (t) => {
  const lines = Array.from({ length: 700 }, (_, index) => `<p>Line ${index} tells of Hikvision.</p>`).join(
    '',
  );
  await t.openHtml(lines);
  const marks = await t.marks();
  assert.equal(marks.length, 200);
  assert.ok(marks[0]!.box!.y < 100, `the first mark is at ${marks[0]!.box!.y}`);
});

cases('what a page tells later speaks for a doubtful name before', async (t) => {
  const page = await t.openHtml(
    '<article id="a"><p>Shares of Yitu fell, and Hikvision did not comment.</p><p>Yitu answered.</p></article>',
  );
  await t.marks();
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.textContent = 'Yitu Technologies was put on the list.';
    document.getElementById('a')!.append(late);
  });
  await t.pause(900);
  assert.deepEqual(await t.texts('possible'), []);
  assert.equal((await t.texts()).length, 4);
});

cases(
  'the badge goes when the firms of the article go',
  async (t) => {
    const page = await t.openHtml(
      '<article><h1>News of cameras</h1><p id="x">Cameras by Hikvision and nobody else, as was said at length in this paragraph of prose.</p><p>Another paragraph of prose that names nobody and goes on for a while longer.</p></article>',
    );
    await t.marks();
    assert.equal((await buttonOf(t)).text, '1');
    await page.evaluate(() => document.getElementById('x')!.remove());
    await t.pause(900);
    assert.deepEqual(await buttonOf(t), { text: '', title: 'Listmark: no listed firm found here' });
  },
  chromium,
);

cases(
  'off for a site is off in the frames of its pages',
  async (t) => {
    const page = await t.openHtml('<p>Hikvision</p><iframe srcdoc="<p>Huawei</p>"></iframe>');
    const inFrame = () => page.frames()[1]!.evaluate(() => CSS.highlights.get('listmark-sure')?.size ?? 0);
    await t.marks();
    await t.pause(500);
    assert.equal(await inFrame(), 1);
    const set = (offSites: string[]) =>
      t.inWorker(
        (sites) => chrome.storage.local.set({ settings: { off: false, offSites: sites } }),
        offSites,
      );
    try {
      await set(['127.0.0.1']);
      await t.pause(400);
      assert.equal(await inFrame(), 0);
    } finally {
      await set([]);
    }
  },
  chromium,
);
