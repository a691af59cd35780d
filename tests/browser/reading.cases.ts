/** What is read as a name in a page: joins, breaks, what is left alone, what arrives later; the table of mentions. */
import assert from 'node:assert/strict';
import { countQuestions, questions } from './extension.ts';
import { cases } from './harness.ts';

const paragraph = (html: string) => `<p style="margin:60px">${html}</p>`;

/** What is written, and the texts that are marked. */
const TABLE: readonly (readonly [string, string, readonly string[]])[] = [
  ['inline elements', 'Hik<b>vi</b><i>sion</i> and <span>Hua</span>wei', ['Hikvision', 'Huawei']],
  ['a line-break opportunity', 'Hik<wbr>vision and Hik&shy;vision', ['Hikvision', 'Hikvision']],
  ['comments between', 'Hik<!-- x -->vision', ['Hikvision']],
  ['zero-width and no-break', 'Hua&#8203;wei and Meiya&nbsp;Pico', ['Huawei', 'Meiya Pico']],
  ['a line break parts', 'Meiya<br>Pico', []],
  ['an empty block parts', 'Meiya<div></div>Pico and <b>Meiya<div></div></b>Pico', []],
  ['an embedded object parts', 'Hik<script></script>vision and Hua<i aria-hidden="true">x</i>wei', []],
  ['white space between elements', '<b>Meiya</b> <i> </i><u></u>\n<i>Pico</i>', ['Meiya Pico']],
  ['what lies deeper in decoration', '<span aria-hidden="true"><b>Hua<i>wei</i></b></span>', []],
  ['blocks part', '<span>Meiya</span><div>Pico</div>', []],
  [
    'an inline tag laid out as a block parts',
    'Cameras<span style="display:block">Huawei</span>Phones',
    ['Huawei'],
  ],
  ['a floated first letter joins', '<span style="float:left;font-size:3em">H</span>ikvision', ['Hikvision']],
  [
    'a gloss inside a name parts it not, and is drawn with it',
    '<ruby>海康<rt>hk</rt>威视<rt>ws</rt></ruby>',
    ['海康hk威视'],
  ],
  ['code is left alone', '<code>Huawei</code> <kbd>Huawei</kbd> <samp>Huawei</samp>', []],
  [
    'fields are left alone',
    '<input value="Huawei"><textarea>Huawei</textarea><select><option>Huawei</select>',
    [],
  ],
  [
    'editable regions are left alone',
    '<span contenteditable>Huawei</span><span role="textbox">Huawei</span>',
    [],
  ],
  ['decoration is left alone', '<span aria-hidden="true">Huawei</span>', []],
  ['what is not rendered is left alone', '<span hidden>Huawei</span><i style="display:none">Huawei</i>', []],
  ['nor what is invisible', '<i style="visibility:hidden">Huawei</i><i style="opacity:0">Huawei</i>', []],
  ['display: contents is rendered', '<span style="display:contents">Huawei</span>', ['Huawei']],
  [
    'white space of the source',
    'Hangzhou\n      Hikvision\n Digital Technology Co., Ltd. said',
    ['Hangzhou Hikvision Digital Technology Co., Ltd.'],
  ],
];

for (const [why, html, expected] of TABLE) {
  cases(`in the page: ${why}`, async (t) => {
    await t.openHtml(paragraph(html));
    const texts = (await t.texts()).map((text) =>
      text.replace(/[\s\u200b]+/g, (gap) => (/\u200b/.test(gap) ? '' : ' ')),
    );
    assert.deepEqual(texts, expected);
  });
}

cases(
  'a page without a name sends no message; one with a name sends one',
  async (t) => {
    await t.openHtml(paragraph('Nothing of note was said about anybody.'));
    assert.deepEqual(await t.texts(), []);
    await countQuestions(t);

    await t.openHtml(paragraph('Nothing of note was said about anybody else.'));
    assert.deepEqual(await t.texts(), []);
    assert.equal(await questions(t), 0);
    await t.openHtml(paragraph('Hikvision and Huawei, Huawei and Hikvision.') + paragraph('Huawei'));
    assert.equal((await t.texts()).length, 5);
    assert.equal(await questions(t), 1);
  },
  { only: 'chromium' },
);

cases('text that arrives later is marked', async (t) => {
  const page = await t.openHtml('<article id="a"><p>Cameras by Hikvision.</p></article>');
  await t.marks();
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.textContent = 'Phones by Huawei.';
    document.getElementById('a')!.append(late);
  });
  await t.pause(700);
  assert.deepEqual(await t.texts(), ['Hikvision', 'Huawei']);
  await page.evaluate(() => document.querySelector('p')!.remove());
  await t.pause(700);
  assert.deepEqual(await t.texts(), ['Huawei']);
});

cases('text that changes in place loses its old marks', async (t) => {
  const page = await t.openHtml('<p id="p">Cameras by Hikvision.</p><p>Huawei</p>');
  await t.marks();
  await page.evaluate(() => (document.getElementById('p')!.firstChild!.nodeValue = 'By SenseTime now.'));
  await t.pause(700);
  assert.deepEqual(await t.texts(), ['SenseTime', 'Huawei']);
});
