/** Pages of other kinds. */
import assert from 'node:assert/strict';
import { readMarks } from '../../src/commands/watched-page.ts';
import { cases } from './harness.ts';

cases('a name in a frame is marked there', async (t) => {
  const inner = t.site.put('<!doctype html><title>Inner</title><p>Phones by Huawei.</p>');
  const page = await t.openHtml(`<p>Cameras by Hikvision.</p><iframe src="${inner}"></iframe>`);
  assert.deepEqual(await t.texts(), ['Hikvision']);
  const frame = page.frames().find((one) => one.url().endsWith(inner));
  assert.deepEqual(
    (await readMarks(frame!)).map(({ text }) => text),
    ['Huawei'],
  );
});

cases('a page without a listed name gets no mark', async (t) => {
  await t.openHtml('<p>The harvest is late again, say the farmers.</p>');
  assert.deepEqual(await t.marks(), []);
});

cases('the extension’s popup opens as a page of its own', async (t) => {
  const page = await t.openExtension('popup.html');
  assert.equal(await page.title(), 'Listmark');
});
