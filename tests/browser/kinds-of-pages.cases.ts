/** Documents that are no everyday HTML, and parts of pages that are laid out or switched in other ways. */
import assert from 'node:assert/strict';
import { assertApart } from './card-place.ts';
import { cases } from './harness.ts';

const XHTML =
  '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>A page</title></head>' +
  '<body><p style="margin:80px">Cameras by Hik<b>vision</b>.</p><P>Huawei</P><code>Huawei</code><script>Huawei</script>' +
  '<pre>Huawei</pre><div contenteditable="true">Huawei</div></body></html>';
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><title>Huawei</title><style>Huawei{}</style>' +
  '<text x="80" y="100">Cameras by Hik<tspan>vision</tspan></text><text x="80" y="200">SenseTime</text></svg>';
const XML = '<?xml version="1.0"?><feed><entry>Cameras by Hikvision</entry></feed>';
const KINDS: readonly (readonly [string, string, string, readonly string[]])[] = [
  // An element P of XHTML is no paragraph, but its text is read.
  ['an XHTML page', 'application/xhtml+xml', XHTML, ['Hikvision', 'Huawei']],
  ['a picture in SVG', 'image/svg+xml', SVG, ['Hikvision', 'SenseTime']],
  // Firefox shows a tree of its own instead, which no script sees.
  ['an XML document, as Chromium shows it,', 'application/xml', XML, ['Hikvision']],
  [
    'a plain text',
    'text/plain; charset=utf-8',
    '\n\n\n   Cameras by Hikvision.\n\nAnd a\nvillage.\n',
    ['Hikvision'],
  ],
];
for (const [what, type, body, expected] of KINDS) {
  cases(
    `${what} has its marks and cards`,
    async (t) => {
      const said: string[] = [];
      const page = await t.open(
        t.site.put(body, { 'content-type': type }, `/kind-${type.replaceAll(/\W/g, '-')}`),
      );
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      assert.deepEqual(await t.texts(), expected);
      await t.hover('Hikvision');
      assert.ok((await t.card()).startsWith('Hikvision'));
      const card = await t.inCard((root) => root.querySelector('.card')!.getBoundingClientRect().toJSON());
      assert.ok((card as DOMRect).width > 200, JSON.stringify(card));
      await page.keyboard.press('Escape');
      await t.cardGone();
      assert.deepEqual(said, []);
    },
    type === 'application/xml' ? { only: 'chromium' } : {},
  );
}

cases('a page that the browser has translated is read in its new words', async (t) => {
  const page = await t.openHtml('<p id="p">相机由海康威视制造。</p>');
  assert.deepEqual(await t.texts(), ['海康威视']);
  // As Chromium writes it: two elements around each text, a class and a language for the page.
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
    document.documentElement.className = 'translated-ltr';
    document.getElementById('p')!.innerHTML =
      '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">The camera is made by </font></font>' +
      '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Hikvision</font></font>' +
      '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">.</font></font>';
  });
  await t.pause(800);
  assert.deepEqual(await t.texts(), ['Hikvision']);
});

cases('the panels of tabs are marked while they are shown', async (t) => {
  const page = await t.openHtml(
    '<div role="tablist"><button role="tab" id="one">One</button><button role="tab" id="two">Two</button></div>' +
      '<div role="tabpanel" id="a"><p>Hikvision</p></div><div role="tabpanel" id="b" hidden><p>Huawei</p></div>' +
      `<script>two.onclick = () => { a.hidden = true; b.hidden = false; }; one.onclick = () => { a.hidden = false; b.hidden = true; };</script>`,
  );
  assert.deepEqual(await t.texts(), ['Hikvision']);
  await page.click('#two');
  await t.pause(700);
  assert.deepEqual(await t.texts(), ['Huawei']);
  await page.click('#one');
  await t.pause(700);
  assert.deepEqual(await t.texts(), ['Hikvision']);
});

cases('the cells of a table are read each by itself', async (t) => {
  await t.openHtml(
    '<table><caption>Meiya</caption><tr><th>Meiya</th><td>Pico</td></tr><tr><td>Huawei</td><td>12</td></tr></table>' +
      '<div style="display:table"><span style="display:table-cell">Meiya</span><span style="display:table-cell">Pico</span></div>',
  );
  assert.deepEqual(await t.texts(), ['Huawei']);
});

for (const mode of ['vertical-rl', 'vertical-lr', 'sideways-lr']) {
  cases(`beside a name in ${mode} text stands its card, in sight, and not on the name`, async (t) => {
    const page = await t.openHtml(
      `<div style="writing-mode:${mode};height:500px;margin:60px auto;width:300px"><p>记者在杭州报道，海康威视制造摄像头。</p></div>`,
    );
    const name = await t.hover('海康威视');
    await assertApart(t, page, name);
  });
}
