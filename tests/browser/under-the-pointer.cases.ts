/** The hit test: what lies under the pointer, on everyday layouts and on awkward ones. */
import assert from 'node:assert/strict';
import { cases } from './harness.ts';

const TEASER = `<div style="position:relative;margin:80px;width:400px">
  <h3>Cameras by Hikvision</h3><p>A short text.</p>%</div>`;
const over = (style: string, tag = 'div') =>
  TEASER.replace('%', `<${tag} href="#x" style="position:absolute;inset:0;${style}"></${tag}>`);

cases('a name under a stretched link opens its card', async (t) => {
  await t.openHtml(over('', 'a'));
  await t.hover('Hikvision');
  assert.ok((await t.card()).startsWith('Hikvision'));
});

cases('a name under a link stretched by a pseudo-element opens its card', async (t) => {
  await t.openHtml(
    '<style>a::after{content:"";position:absolute;inset:0}</style>' +
      TEASER.replace('A short text.', 'A <a href="#x">short</a> text.').replace('%', ''),
  );
  await t.hover('Hikvision');
  assert.ok((await t.card()).startsWith('Hikvision'));
});

cases('a name under an opaque overlay opens nothing', async (t) => {
  await t.openHtml(over('background:#fff'));
  await t.hover('Hikvision');
  assert.equal(await t.cardOrNone(), null);
});

cases('a name under a picture opens nothing', async (t) => {
  await t.openHtml(
    over('width:400px;height:200px', 'img').replace(
      '<img',
      '<img alt="" src="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\'/>"',
    ),
  );
  await t.hover('Hikvision');
  assert.equal(await t.cardOrNone(), null);
});

/** A rule that lays a box over the teaser, or over one element of it. */
const ruled = (rule: string, style = '') =>
  `<style>${rule}{content:"";position:absolute;inset:0;${style}}</style>` +
  TEASER.replace('A short text.', 'A <a href="#x">short</a> text.')
    .replace('<h3>', '<h3 style="position:relative"><b>')
    .replace('</h3>', '</b></h3>')
    .replace('%', '');
const NO_POINTER = 'pointer-events:none;background:#fff';

const HIDDEN: readonly (readonly [string, string])[] = [
  ['an opaque box made by a rule of a link beside it', ruled('div a::after', 'z-index:1;background:#fff')],
  ['an opaque box made by a rule of the teaser', ruled('div::after', 'background:#fff')],
  ['an opaque box made by a rule of its own element', ruled('h3 b::before', 'background:#fff')],
  ['an opaque box made by a rule, that lets the pointer through', ruled('div::after', NO_POINTER)],
  ['an opaque overlay that lets the pointer through', over(NO_POINTER)],
  [
    'an opaque overlay of the whole page that lets the pointer through',
    over('') + `<div style="position:fixed;inset:0;${NO_POINTER}"></div>`,
  ],
];
for (const [what, html] of HIDDEN) {
  cases(`a name under ${what} opens nothing`, async (t) => {
    await t.openHtml(html);
    await t.hover('Hikvision');
    assert.equal(await t.cardOrNone(), null);
  });
}

const SEEN: readonly (readonly [string, string])[] = [
  ['on a ground made by a rule behind it', ruled('h3 b::before', 'z-index:-1;background:#ff0')],
  ['over the shade of a picture made by a rule', ruled('div::before', 'background:#ccc')],
  ['above a line that a rule draws under it', ruled('h3 b::after', 'top:auto;height:2px;background:#00f')],
  [
    'lifted over a ground that lets the pointer through',
    ruled('div::after', NO_POINTER).replace('position:relative"><b>', 'position:relative;z-index:1"><b>'),
  ],
  [
    'under snow that lets the pointer through',
    over('') + '<canvas style="position:fixed;inset:0;width:100%;height:100%;pointer-events:none"></canvas>',
  ],
  [
    'under a pale shade that lets the pointer through',
    over('pointer-events:none;background:rgb(0 0 0 / 0.2)'),
  ],
  ['beside an overlay that lets the pointer through', over(`inset:auto 0 -80px;height:20px;${NO_POINTER}`)],
];
for (const [where, html] of SEEN) {
  cases(`a name ${where} opens its card`, async (t) => {
    await t.openHtml(html);
    await t.hover('Hikvision');
    assert.ok((await t.card()).startsWith('Hikvision'));
  });
}

for (const inset of ['0 0 60px', '50%', '0 60% 0 0', '40px 0 0 round 8px']) {
  cases(`a name cut off by clip-path: inset(${inset}) opens nothing`, async (t) => {
    const page = await t.openHtml(
      `<div style="margin:80px;width:300px;height:60px;clip-path:inset(${inset})">` +
        '<span style="float:right;margin-right:30px">Cameras by Hikvision</span></div>',
    );
    await t.marks();
    await page.mouse.move(320, 60);
    await page.mouse.move(335, 91, { steps: 4 });
    assert.equal(await t.cardOrNone(), null);
  });
}

cases('a name that clip-path: inset(…) leaves opens its card, in a zoomed page too', async (t) => {
  await t.openHtml(
    '<style>html{zoom:2}</style><div style="margin:40px;width:300px;overflow:hidden">' +
      '<p style="clip-path:inset(2px 5% 0 0);text-align:right">Hikvision makes cameras</p></div>',
  );
  await t.hover('Hikvision');
  assert.ok((await t.card()).startsWith('Hikvision'));
});

cases('a name cut off by an ellipsis opens nothing', async (t) => {
  await t.openHtml(
    '<p style="margin:80px;width:150px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">Cameras made by Hikvision</p>',
  );
  const page = t.page;
  await t.marks();
  const box = await page.evaluate(() => {
    const { right, top, height } = document.querySelector('p')!.getBoundingClientRect();
    return { x: right - 6, y: top + height / 2 };
  });
  await page.mouse.move(box.x, box.y, { steps: 4 });
  assert.equal(await t.cardOrNone(), null);
});

cases('a name scrolled out of its box opens nothing', async (t) => {
  const page = await t.openHtml(
    '<div style="margin:80px;height:40px;overflow:hidden"><p style="margin:60px 0">Cameras by Hikvision</p></div><p style="margin:0 80px;position:relative;top:0">Text</p>',
  );
  await t.marks();
  for (let y = 100; y < 240; y += 8) {
    await page.mouse.move(170, y);
    await t.pause(120);
  }
  assert.equal(await t.cardOrNone(), null);
});

cases('a name that lets the pointer through opens its card', async (t) => {
  await t.openHtml('<p style="margin:80px"><span style="pointer-events:none">Hikvision</span> cameras</p>');
  await t.hover('Hikvision');
  assert.ok((await t.card()).startsWith('Hikvision'));
});

cases('the way from the name to the card keeps it open', async (t) => {
  const page = await t.openHtml('<p style="margin:80px">Cameras by Hikvision.</p>');
  const { x, y, width, height } = await t.hover('Hikvision');
  await t.card();
  const top = await t.inCard((root) => root.querySelector('.card')!.getBoundingClientRect().top);
  for (let at = y + height / 2; at < top! + 10; at += 2) {
    await page.mouse.move(x + width / 2, at);
    await t.pause(60);
  }
  await t.pause(600);
  assert.notEqual(await t.cardOrNone(100), null);
});

cases('from one name to the next the card follows sooner', async (t) => {
  await t.openHtml('<p style="margin:80px">Huawei <span style="margin-left:400px">SenseTime</span></p>');
  await t.hover('Huawei');
  assert.ok((await t.card()).startsWith('Huawei'));
  await t.hover('SenseTime');
  await t.pause(900);
  assert.ok((await t.card()).startsWith('SenseTime'));
});

cases('a selection being drawn opens nothing', async (t) => {
  const page = await t.openHtml('<p style="margin:80px">Cameras by Hikvision.</p>');
  await t.marks();
  await page.mouse.move(90, 90);
  await page.mouse.down();
  await t.hover('Hikvision');
  assert.equal(await t.cardOrNone(), null);
  await page.mouse.up();
});

cases('a tap on a name opens its card; on a name in a link the tap is the page’s', async (t) => {
  const page = await t.openHtml(
    '<p style="margin:80px">Cameras by Hikvision, <a href="#there">Huawei</a> phones.</p>',
  );
  const marks = await t.marks();
  const tap = (text: string) => {
    const box = marks.find((mark) => mark.text === text)!.box!;
    return page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  };
  await tap('Hikvision');
  assert.ok((await t.card()).startsWith('Hikvision'));
  await page.keyboard.press('Escape');
  await t.cardGone();
  await tap('Huawei');
  assert.equal(await t.cardOrNone(), null);
  assert.equal(await page.evaluate(() => location.hash), '#there');
});

cases('events that the page makes itself open nothing', async (t) => {
  const page = await t.openHtml('<p style="margin:80px">Cameras by Hikvision.</p>');
  const [mark] = await t.marks();
  await page.evaluate(({ x, y }) => {
    for (const type of ['pointermove', 'mousemove', 'pointerover', 'click']) {
      document.dispatchEvent(new PointerEvent(type, { clientX: x + 5, clientY: y + 5, bubbles: true }));
    }
  }, mark!.box!);
  assert.equal(await t.cardOrNone(), null);
});
