/** The first promise: the page is left alone. */
import assert from 'node:assert/strict';
import { cases } from './harness.ts';

for (const lang of ['en', 'fr', 'zh']) {
  cases(`the ${lang} article's document is byte for byte what it is without Listmark`, async (t) => {
    const path = `/articles/${lang}.html`;
    const bare = await (await t.openBare(path)).evaluate(() => document.documentElement.outerHTML);
    const page = await t.open(path);
    assert.notEqual((await t.marks()).length, 0);
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), bare);
  });
}

cases('no node of the page is added, changed or moved while it is read and marked', async (t) => {
  const page = await t.openHtml(`<!doctype html><html lang="en"><head><title>A page</title><script>
    window.changes = [];
    new MutationObserver((records) => changes.push(...records.map(({ type, target }) => type + ' ' + target.nodeName)))
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    addEventListener('load', () => { changes.length = 0; });
  </script></head><body><p>Cameras by Hikvision and <a href="#x">SenseTime</a>.</p></body></html>`);
  assert.deepEqual(await t.texts(), ['Hikvision', 'SenseTime']);
  assert.deepEqual(await page.evaluate('changes'), []);
});

cases('after the card has closed the document is what it was', async (t) => {
  const page = await t.open('/articles/en.html');
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await t.hover('Hikvision');
  await t.card();
  await page.mouse.move(3, 3);
  await t.cardGone();
  assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
});

cases('the page sees no new global, message or style sheet', async (t) => {
  const html = `<!doctype html><html lang="en"><head><title>A page</title><script>
    window.heard = [];
    addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
  </script></head><body><p>Cameras by Hikvision.</p></body></html>`;
  const look = () => [
    ...Object.getOwnPropertyNames(window).toSorted(),
    document.styleSheets.length,
    document.adoptedStyleSheets.length,
    ...(window as unknown as { heard: string[] }).heard,
  ];
  const path = t.site.put(html);
  const bare = await (await t.openBare(path)).evaluate(look);
  const page = await t.open(path);
  assert.deepEqual(await t.texts(), ['Hikvision']);
  await t.hover('Hikvision');
  await t.card();
  assert.deepEqual(await page.evaluate(look), bare);
});
