/** What a page, its reader and other programs get is what they get without Listmark. */
import assert from 'node:assert/strict';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { cases } from './harness.ts';

const WRITTEN = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><style>body{font:20px serif}p{margin:80px}</style></head>
  <body><article><h1>News</h1><p id="p">Cameras by <a href="#x">Hik<b>vision</b></a> and Huawei phones.</p></article></body></html>`;

/** Roles and names, without what the browser numbers anew each time. */
function plainTree(node: SerializedAXNode | null): unknown {
  return node && [node.role, node.name, ...(node.children ?? []).map(plainTree)];
}

/** What `look` sees of a page in a browser without Listmark, and in one with it. */
const BOTH: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  [
    'the computed styles of all elements',
    (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')].map((element) => {
          const style = getComputedStyle(element);
          return [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
        }),
      ),
  ],
  [
    'the accessibility tree',
    async (page) => plainTree(await page.accessibility.snapshot({ interestingOnly: false })),
  ],
  [
    'what is selected and copied',
    (page) =>
      page.evaluate(() => {
        let copied = '';
        document.addEventListener('copy', () => (copied = String(getSelection())), { once: true });
        getSelection()!.selectAllChildren(document.getElementById('p')!);
        document.execCommand('copy');
        return [
          copied,
          String(getSelection()),
          getSelection()!.rangeCount,
          document.getElementById('p')!.innerText,
        ];
      }),
  ],
  [
    'what is found in it',
    (page) =>
      page.evaluate(() => {
        const find = (window as unknown as { find(text: string): boolean }).find;
        return [find('Hikvision'), String(getSelection()), find('Huawei phones'), String(getSelection())];
      }),
  ],
];
for (const [what, look] of BOTH) {
  cases(
    `${what}: as without Listmark`,
    async (t) => {
      const path = t.site.put(WRITTEN);
      const bare = await look(await t.openBare(path));
      const page = await t.open(path);
      assert.equal((await t.marks()).length, 2);
      assert.deepEqual(await look(page), bare);
    },
    what.includes('tree') ? { only: 'chromium' } : {},
  );
}

cases(
  'a page is printed without its marks',
  async (t) => {
    const page = await t.openHtml(WRITTEN);
    await t.marks();
    const picture = async () => Buffer.from(await page.screenshot()).toString('base64');
    // Text painted in pieces has other soft edges; the marks' brown, on white and black and blue, is found by its red.
    const brown = async () =>
      page.evaluate(
        async (png) => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          canvas.drawImage(image, 0, 0);
          const { data } = canvas.getImageData(0, 0, image.width, image.height);
          let count = 0;
          for (let at = 0; at < data.length; at += 4) if (data[at]! - data[at + 2]! > 30) count++;
          return count;
        },
        await picture(),
      );
    assert.ok((await brown()) > 50);
    await page.emulateMediaType('print');
    assert.equal(await brown(), 0);
  },
  { only: 'chromium' },
);

const HEARING = `<script>
  window.heard = [];
  const types = new Set();
  for (const holder of [window, document, HTMLElement.prototype])
    for (let at = holder; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
      for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) types.add(name.slice(2));
  for (const type of [...types, 'focusin', 'focusout', 'DOMNodeInserted'])
    if (!/^pointerrawupdate|^(device|transition|animation)|visibilitychange|unload$/.test(type))
      addEventListener(type, ({ target }) => heard.push(type + ' ' + (target.localName ?? target.nodeName ?? 'window')), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { heard.push('dispatched ' + event.type); return dispatch.call(this, event); };
</script>`;

cases('the page hears the events that it hears without Listmark, also while a card is open', async (t) => {
  const path = t.site.put(WRITTEN.replace('</head>', `${HEARING}</head>`));
  const act = async (page: Page) => {
    await page.bringToFront();
    await page.evaluate('heard.length = 0');
    const box = await page.evaluate(
      () => document.querySelector('b')!.getBoundingClientRect().toJSON() as DOMRect,
    );
    await page.mouse.move(box.x + 5, box.y - 60);
    await page.mouse.move(box.x + 5, box.y + 5);
    await t.pause(1100);
    const seen = (await page.$('listmark-card')) !== null;
    await page.mouse.move(box.x + 5, box.y - 90);
    await t.pause(900);
    return { seen, heard: await page.evaluate('heard') };
  };
  const bare = await act(await t.openBare(path));
  const page = await t.open(path);
  await t.marks();
  const with_ = await act(page);
  assert.equal(with_.seen, true);
  assert.deepEqual(with_.heard, bare.heard);
});

cases(
  'a page that watches its own document sees the card’s element come and go, and nothing else',
  async (t) => {
    const page = await t.openHtml(WRITTEN);
    await t.marks();
    await page.evaluate(() => {
      const seen: string[] = ((window as unknown as { seen: string[] }).seen = []);
      new MutationObserver((records) => {
        for (const { type, addedNodes, removedNodes, target, attributeName } of records) {
          for (const node of addedNodes) seen.push(`+${node.nodeName}`);
          for (const node of removedNodes) seen.push(`-${node.nodeName}`);
          if (type !== 'childList') seen.push(`${type} ${target.nodeName} ${attributeName}`);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await t.hover('Huawei');
    await t.card();
    const host = await page.evaluate(() => {
      const { shadowRoot, attributes, childNodes } = document.querySelector('listmark-card')!;
      return [shadowRoot, attributes.length, childNodes.length];
    });
    assert.deepEqual(host, [null, 0, 0]);
    await t.clickInCard('Details');
    await t.pause(200);
    await page.keyboard.press('Escape');
    await t.cardGone();
    assert.deepEqual(await page.evaluate('seen'), ['+LISTMARK-CARD', '-LISTMARK-CARD']);
  },
);

cases('on a ground that needs another tone the page’s own sheets stay as they are', async (t) => {
  const page = await t.openHtml('<style>body{background:#777}</style><p>Hikvision</p>');
  assert.deepEqual(await t.texts(), ['Hikvision']);
  assert.deepEqual(
    await page.evaluate(() => [document.adoptedStyleSheets.length, document.styleSheets.length]),
    [0, 1],
  );
  const clip = { x: 0, y: 0, width: 300, height: 100 };
  await t.pause(300);
  const pixels = await page.screenshot({ clip });
  // Another tone than on a white ground: none of the standard one is left. The page cannot take it away.
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  assert.deepEqual(await page.screenshot({ clip }), pixels);
  await page.addStyleTag({
    content: ':is(*, #listmark)::highlight(listmark-sure) { text-decoration-color: #b06c18 !important }',
  });
  assert.notDeepEqual(await page.screenshot({ clip }), pixels);
});

cases('highlights of others stay theirs', async (t) => {
  const page = await t.openHtml(`<p id="p" style="margin:80px">Cameras by Hikvision.</p><script>
    const range = new StaticRange({ startContainer: p.firstChild, startOffset: 0, endContainer: p.firstChild, endOffset: 20 });
    window.mine = new Highlight(range);
    mine.priority = 7;
    CSS.highlights.set('of-the-page', mine);
  </script>`);
  assert.deepEqual(await t.texts(), ['Hikvision']);
  await t.hover('Hikvision');
  await t.card();
  await page.keyboard.press('Escape');
  await t.cardGone();
  const theirs = await page.evaluate(() => {
    const { mine } = window as unknown as { mine: Highlight };
    return [CSS.highlights.get('of-the-page') === mine, mine.size, mine.priority];
  });
  assert.deepEqual(theirs, [true, 1, 7]);
  assert.deepEqual(
    await page.evaluate(() => [...CSS.highlights.keys()].filter((key) => !key.startsWith('listmark-'))),
    ['of-the-page'],
  );
});

const POLICY = {
  'content-security-policy-report-only':
    "default-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
};
cases('a page that listens for breaches of its policy hears of none, and no request is made', async (t) => {
  const page = await t.openHtml(
    '<p style="margin:80px">Cameras by Hikvision.</p><script>window.breaches = []; addEventListener("securitypolicyviolation", (event) => breaches.push(event.violatedDirective + " " + event.blockedURI), true);</script>',
    POLICY,
  );
  await t.marks();
  // The browser's own icon is the one thing that is asked for.
  await page.evaluate('breaches.length = 0');
  const before = t.site.requests.length;
  await t.hover('Hikvision');
  await t.card();
  await t.clickInCard('Details');
  await t.pause(400);
  assert.deepEqual(await page.evaluate('breaches'), []);
  assert.deepEqual(
    t.site.requests.slice(before).filter((path) => path !== '/favicon.ico'),
    [],
  );
});
