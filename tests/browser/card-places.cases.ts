/** Where the card stands on pages that put their text into unusual places. */
import assert from 'node:assert/strict';
import { assertBeside } from './card-place.ts';
import { cases } from './harness.ts';

const P = '<p>Cameras by Hikvision.</p>';
const PLACES: readonly (readonly [string, string])[] = [
  ['at the upper left corner', '<p style="position:fixed;left:0;top:0;margin:0">Hikvision</p>'],
  ['at the upper right corner', '<p style="position:fixed;right:0;top:0;margin:0">Hikvision</p>'],
  ['at the lower left corner', '<p style="position:fixed;left:0;bottom:0;margin:0">Hikvision</p>'],
  ['at the lower right corner', '<p style="position:fixed;right:0;bottom:0;margin:0">Hikvision</p>'],
  ['in a turned and enlarged box', `<div style="margin:200px;transform:rotate(8deg) scale(1.5)">${P}</div>`],
  ['in a zoomed box', `<div style="margin:90px;zoom:1.8">${P}</div>`],
  [
    'in a box that its filter makes a place of its own',
    `<div style="margin:90px;filter:grayscale(1);contain:paint">${P}</div>`,
  ],
  [
    'on a page from right to left',
    `<script>document.documentElement.dir='rtl'</script><div style="margin:90px">${P}</div>`,
  ],
];
for (const [where, html] of PLACES) {
  cases(`the card of a name ${where} stands beside it, in sight`, async (t) => {
    const page = await t.openHtml(html);
    await assertBeside(t, page, await t.hover('Hikvision'));
  });
}

cases('the card of a name in a modal dialog can be used there', async (t) => {
  const page = await t.openHtml(`<p>Text</p><dialog id="d">${P}</dialog><script>d.showModal()</script>`);
  await assertBeside(t, page, await t.hover('Hikvision'));
  await t.clickInCard('Details');
  await t.pause(300);
  assert.match(await t.card(), /Printed/);
  await page.keyboard.press('Escape');
  await t.cardGone();
  assert.equal(await page.evaluate(() => document.getElementById('d')!.childElementCount), 1);
});

cases('the card of a name in a full-screen element can be used there', async (t) => {
  const page =
    await t.openHtml(`<div id="f" style="background:#fff;padding:90px"><button id="b">Full</button>${P}</div>
    <script>b.onclick = () => f.requestFullscreen()</script>`);
  await page.click('#b');
  await t.pause(500);
  assert.equal(await page.evaluate(() => document.fullscreenElement?.id), 'f');
  await assertBeside(t, page, await t.hover('Hikvision'));
  await t.clickInCard('Details');
  await t.pause(300);
  assert.match(await t.card(), /Printed/);
});

cases('the card of a name broken over two lines covers neither of its parts', async (t) => {
  const page = await t.openHtml(
    '<p style="margin:120px;width:260px;font-size:20px">The cameras that were sold by Hangzhou Hikvision Digital Technology were many.</p>',
  );
  const [mark] = await t.marks();
  await t.hover(mark!.text);
  await t.card();
  await t.pause(200);
  const card = (await t.inCard((root) =>
    root.querySelector('.card')!.getBoundingClientRect().toJSON(),
  )) as DOMRect;
  const lines = await page.evaluate(() => {
    const [range] = CSS.highlights.get('listmark-sure') as unknown as Iterable<StaticRange>;
    const live = document.createRange();
    live.setStart(range!.startContainer, range!.startOffset);
    live.setEnd(range!.endContainer, range!.endOffset);
    return [...live.getClientRects()].map((line) => line.toJSON() as DOMRect);
  });
  assert.ok(lines.length > 1);
  for (const line of lines)
    assert.ok(card.top >= line.bottom - 1 || card.bottom <= line.top + 1, JSON.stringify({ card, line }));
});
