/** Pages that mean harm: they fake events, replace built-ins, name things in the way, and meddle with the card. */
import assert from 'node:assert/strict';
import { cases, type CaseTools } from './harness.ts';

const NAME = '<p id="p" style="margin:80px">Cameras by Hikvision.</p>';

function listenTo(t: CaseTools): string[] {
  const said: string[] = [];
  t.page.on('console', (message) => said.push(message.text()));
  t.page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

const REPLACED = `<script>
  const never = () => { throw new Error('replaced'); };
  for (const [holder, names] of [
    [Element.prototype, ['matches', 'closest', 'querySelectorAll', 'getBoundingClientRect', 'append', 'attachShadow', 'checkVisibility']],
    [Node.prototype, ['contains', 'compareDocumentPosition', 'appendChild', 'insertBefore']],
    [Document.prototype, ['createElement', 'createElementNS', 'createTreeWalker', 'createRange', 'querySelectorAll', 'elementsFromPoint']],
    [Range.prototype, ['setStart', 'setEnd', 'getClientRects']],
    [HighlightRegistry.prototype, ['set', 'get', 'has', 'delete']],
    [HTMLElement.prototype, ['showPopover']],
    [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
    [Array.prototype, ['push', 'filter', 'map', 'flatMap', 'some']],
    [Promise.prototype, ['then', 'finally']],
  ]) for (const name of names) Object.defineProperty(holder, name, { value: never, configurable: true, writable: true });
  for (const name of ['MutationObserver', 'StaticRange', 'Highlight', 'CSSStyleSheet', 'matchMedia', 'getComputedStyle', 'scheduler'])
    Object.defineProperty(window, name, { value: never, configurable: true });
</script>`;

cases('a page that has replaced the built-ins of its own world changes nothing for Listmark', async (t) => {
  const restore = `<script>{ const frame = document.body.appendChild(document.createElement('iframe')); }</script>`;
  // The harness works in the page's world too, so what it needs is kept aside.
  const kept = `<script>window.kept = { get: HighlightRegistry.prototype.get, clear: () => {} };</script>`;
  await t.openHtml(`${NAME}${restore}${kept}${REPLACED}`);
  const size = () =>
    t.page.evaluate(
      `Object.getOwnPropertyDescriptor(Highlight0, 'size').get.call(kept.get.call(CSS.highlights, 'listmark-sure'))`.replace(
        'Highlight0',
        'Object.getPrototypeOf(kept.get.call(CSS.highlights, "listmark-sure"))',
      ),
    );
  await t.pause(600);
  assert.equal(await size(), 1);
});

const CLOBBERED: readonly (readonly [string, string])[] = [
  ['the document’s body', '<form name="body"></form>'],
  ['the document’s root', '<img name="documentElement" alt="">'],
  ['whether the tab is hidden', '<form name="hidden"></form>'],
  ['the document’s methods', '<img name="createTreeWalker" alt=""><img name="createRange" alt="">'],
  [
    'the parent of a form',
    '<form><output name="parentNode"></output><output name="parentElement"></output>FORM</form>',
  ],
  [
    'the tag of a form',
    '<form><output name="localName"></output><output name="nodeType"></output>FORM</form>',
  ],
  [
    'the methods of a form',
    '<form><output name="matches"></output><output name="checkVisibility"></output>FORM</form>',
  ],
];
for (const [what, html] of CLOBBERED) {
  cases(`a page whose elements take the name of ${what} is read all the same`, async (t) => {
    await t.openHtml(NAME + html.replace('FORM', '<b>Huawei</b> phones'));
    const said = listenTo(t);
    const expected = html.includes('FORM') ? ['Hikvision', 'Huawei'] : ['Hikvision'];
    const read = () =>
      t.page.evaluate(() =>
        [...CSS.highlights.get('listmark-sure')!].map((range) =>
          (range as StaticRange).startContainer.nodeValue!.slice(
            (range as StaticRange).startOffset,
            (range as StaticRange).endOffset,
          ),
        ),
      );
    await t.pause(600);
    assert.deepEqual((await read()).toSorted(), expected);
    await t.page.evaluate(() => document.querySelector('form, #p')!.append(' And SenseTime.'));
    await t.pause(700);
    assert.deepEqual((await read()).toSorted(), [...expected, 'SenseTime']);
    assert.deepEqual(said, []);
  });
}

cases('a page that takes each card out again gets no second one by itself', async (t) => {
  const page = await t.openHtml(`${NAME}<script>
    window.cards = 0;
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes)
        if (node.localName === 'listmark-card') { cards++; node.remove(); }
    }).observe(document, { childList: true, subtree: true });
  </script>`);
  const said = listenTo(t);
  await t.hover('Hikvision');
  await t.pause(2000);
  assert.equal(await page.evaluate('cards'), 1);
  assert.equal(await page.evaluate(() => CSS.highlights.has('listmark-open')), false);
  assert.deepEqual(said, []);
});

cases('a card that the page puts elsewhere is closed, and the next one opens', async (t) => {
  const page = await t.openHtml(`${NAME}<div id="d"></div>`);
  await t.hover('Hikvision');
  await t.card();
  await page.evaluate(() => document.getElementById('d')!.append(document.querySelector('listmark-card')!));
  await t.cardGone();
  assert.equal(await page.evaluate(() => CSS.highlights.has('listmark-open')), false);
  await page.mouse.move(600, 600);
  await t.pause(500);
  await t.hover('Hikvision');
  assert.ok((await t.card()).startsWith('Hikvision'));
});

cases('events that the page makes itself do not drive an open card', async (t) => {
  const page = await t.openHtml(NAME);
  await t.hover('Hikvision');
  const text = await t.card();
  await page.evaluate(() => {
    const host = document.querySelector('listmark-card')!;
    const options = {
      bubbles: true,
      composed: true,
      key: 'Escape',
      clientX: 1,
      clientY: 1,
      pointerType: 'touch',
    };
    for (const target of [host, document.body, document, window]) {
      for (const type of ['pointerdown', 'pointermove', 'pointerout', 'click', 'mousedown'])
        target.dispatchEvent(new PointerEvent(type, options));
      for (const type of ['keydown', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, options));
      for (const type of ['pagehide', 'pageshow', 'focusout', 'scrollend', 'visibilitychange', 'toggle'])
        target.dispatchEvent(new Event(type, options));
    }
    (globalThis as { navigation?: EventTarget }).navigation?.dispatchEvent(new Event('navigate'));
  });
  await t.pause(700);
  assert.equal(await t.card(), text);
});

cases(
  'what a page writes in a name’s sentence turns nothing around in the card, and stays text',
  async (t) => {
    await t.openHtml(
      '<p style="margin:80px">\u202E<i>We walked</i> on to Yitu\u202E \u2067&lt;b&gt;before&lt;/b&gt; the rain.</p>',
    );
    await t.hover('Yitu');
    const text = await t.card();
    assert.doesNotMatch(text, /[\u202A-\u202E\u2066-\u2069]/);
    assert.equal(await t.inCard((root) => root.querySelectorAll('b, script, i').length), 0);
  },
);
