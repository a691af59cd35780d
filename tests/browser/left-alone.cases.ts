/** What is left alone, also where it comes to be so, or ceases to be, while the page is open. */
import assert from 'node:assert/strict';
import { cases } from './harness.ts';

const ALONE: readonly (readonly [string, string])[] = [
  ['an editable region for plain text', '<div contenteditable="plaintext-only">Huawei</div>'],
  ['what inherits being editable', '<div contenteditable><p><b>Huawei</b></p></div>'],
  ['an island in an editable region', '<div contenteditable><p contenteditable="false">Huawei</p></div>'],
  ['scripts and styles', '<script>"Huawei"</script><style>Huawei{}</style><noscript>Huawei</noscript>'],
  ['code of several lines', '<pre>Huawei</pre><pre><code>Huawei</code></pre>'],
];
for (const [what, html] of ALONE) {
  cases(`${what} is left alone, also when its text changes`, async (t) => {
    const page = await t.openHtml(`<p>Hikvision</p><section id="s">${html}</section>`);
    assert.deepEqual(await t.texts(), ['Hikvision']);
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.getElementById('s')!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) walker.currentNode.nodeValue += ' SenseTime';
      document.getElementById('s')!.firstElementChild!.append(' Megvii');
    });
    await t.pause(700);
    assert.deepEqual(await t.texts(), ['Hikvision']);
  });
}

cases('a page in which all can be written is left alone', async (t) => {
  const page = await t.openHtml('<script>document.designMode = "on"</script><p id="p">Hikvision</p>');
  assert.deepEqual(await t.texts(), []);
  await page.evaluate(() => document.getElementById('p')!.append(' and Huawei'));
  await t.pause(700);
  assert.deepEqual(await t.texts(), []);
});

cases('text that the reader begins to write in loses its marks, and has them again afterwards', async (t) => {
  const page = await t.openHtml('<p>Hikvision</p><p id="p">Huawei</p>');
  assert.deepEqual(await t.texts(), ['Hikvision', 'Huawei']);
  await page.evaluate(() => (document.getElementById('p')!.contentEditable = 'true'));
  await t.pause(700);
  assert.deepEqual(await t.texts(), ['Hikvision']);
  await page.evaluate(() => (document.getElementById('p')!.contentEditable = 'false'));
  await t.pause(700);
  assert.deepEqual(await t.texts(), ['Hikvision', 'Huawei']);
});

cases(
  'a page that was kept from screen readers under its consent dialog is read when that closes',
  async (t) => {
    const page = await t.openHtml('<main id="m" aria-hidden="true"><p>Cameras by Hikvision.</p></main>');
    assert.deepEqual(await t.texts(), []);
    await page.evaluate(() => document.getElementById('m')!.removeAttribute('aria-hidden'));
    await t.pause(800);
    assert.deepEqual(await t.texts(), ['Hikvision']);
  },
);
