/** Names inside shadow roots: found, marked, kept true, and their cards. */
import assert from 'node:assert/strict';
import { cases, type CaseTools } from './harness.ts';

/** A page with a script that makes shadow roots; `root(id, mode, html)` makes one and keeps it in `roots`. */
const page = (html: string, script: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>A page</title></head><body style="margin:60px">${html}<script>
  window.roots = {};
  window.root = (host, mode, html) => {
    const element = typeof host === 'string' ? document.getElementById(host) : host;
    const made = element.attachShadow({ mode });
    made.innerHTML = html;
    roots[element.id] = made;
    return made;
  };
  ${script}</script></body></html>`;

/** Milliseconds that a change has to be noticed, on a machine that does other things too. */
const PATIENCE = 10_000;

/** Awaits that these names are marked, in any order: that among shadow trees is tested by itself. */
async function marked(t: CaseTools, ...names: readonly string[]): Promise<void> {
  let last: readonly string[] = [];
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    last = (await t.texts()).toSorted();
    if (String(last) === String(names.toSorted())) return;
  }
  assert.deepEqual(last, names.toSorted());
}

for (const mode of ['open', 'closed']) {
  cases(`a name in an ${mode} shadow root is marked`, async (t) => {
    await t.openHtml(
      page('<p>Huawei</p><div id="a"></div>', `root('a', '${mode}', '<p>Cameras by Hikvision.</p>')`),
    );
    await marked(t, 'Hikvision', 'Huawei');
  });

  cases(`its card opens by hover in an ${mode} shadow root`, async (t) => {
    await t.openHtml(page('<x-a id="a"></x-a>', `root('a', '${mode}', '<p>Cameras by Hikvision.</p>')`));
    await t.hover('Hikvision');
    assert.match(await t.card(), /Hikvision/);
  });

  cases(`a root attached later is found, ${mode}`, async (t) => {
    const opened = await t.openHtml(page('<p>Huawei</p><div id="a"></div><x-b id="b"></x-b>', ''));
    assert.deepEqual(await t.texts(), ['Huawei']);
    await opened.evaluate(`
      root('a', '${mode}', '<p>Cameras by Hikvision.</p>'); root('b', '${mode}', 'SenseTime');
      undefined;`);
    await marked(t, 'Hikvision', 'Huawei', 'SenseTime');
  });

  cases(`what changes in an ${mode} shadow root is read again`, async (t) => {
    const opened = await t.openHtml(
      page('<div id="a"></div>', `root('a', '${mode}', '<p>Cameras by Hikvision.</p>')`),
    );
    assert.deepEqual(await t.texts(), ['Hikvision']);
    await opened.evaluate("roots.a.querySelector('p').firstChild.data = 'Phones sold by Huawei'");
    await marked(t, 'Huawei');
    await opened.evaluate("roots.a.append('Faces by SenseTime'); undefined");
    await marked(t, 'Huawei', 'SenseTime');
    await opened.evaluate("roots.a.querySelector('p').style.display = 'none'");
    await marked(t, 'SenseTime');
    await opened.evaluate("roots.a.querySelector('p').style.display = ''");
    await marked(t, 'Huawei', 'SenseTime');
  });
}

cases('the only name of a page may stand in a shadow root', async (t) => {
  await t.openHtml(
    page('<p>Nothing</p><span id="a"></span>', "root('a', 'closed', 'Cameras by Hikvision.')"),
  );
  assert.deepEqual(await t.texts(), ['Hikvision']);
  await t.hover('Hikvision');
  assert.match(await t.card(), /Hikvision/);
});

cases('nested roots are found, each in its place', async (t) => {
  await t.openHtml(
    page(
      '<p>Huawei</p><div id="a"><p>light Hikvision</p></div><p>Dahua Technology</p>',
      `const outer = root('a', 'closed', '<x-b id="b"></x-b><p>Megvii</p><slot></slot>');
       const inner = root(outer.querySelector('x-b'), 'open', '<section id="c"></section>');
       root(inner.querySelector('section'), 'closed', '<p>SenseTime</p>');`,
    ),
  );
  const inOrder = ['Huawei', 'SenseTime', 'Megvii', 'Hikvision', 'Dahua Technology'];
  await marked(t, ...inOrder);
  assert.deepEqual(await t.texts(), inOrder);
  await t.hover('SenseTime');
  assert.match(await t.card(), /SenseTime/);
});

cases('a declarative shadow root is read', async (t) => {
  await t.openHtml(
    page(
      `<x-a><template shadowrootmode="closed"><p>Hikvision</p></template></x-a>
       <div><template shadowrootmode="open"><p>Huawei</p><slot></slot></template>SenseTime</div>`,
      '',
    ),
  );
  await marked(t, 'Hikvision', 'Huawei', 'SenseTime');
});

cases('slotted content is read once, where it has a slot', async (t) => {
  await t.openHtml(
    page(
      `<div id="a"><p>Hikvision</p></div><div id="b"><p>Huawei</p></div><div id="c">SenseTime</div>
       <div id="d">Megvii</div><div id="e"><p slot="x">Dahua Technology</p>Yitu Technology</div>`,
      `root('a', 'closed', '<div><slot></slot></div>'); root('b', 'closed', '<p>none</p>');
       root('c', 'closed', 'none'); root('d', 'closed', '<slot>CETC-55 Huawei</slot>');
       root('e', 'closed', '<slot name="x"></slot><div style="display:none"><slot></slot></div>');`,
    ),
  );
  await marked(t, 'Dahua Technology', 'Hikvision', 'Megvii');
  await t.hover('Megvii');
  assert.match(await t.card(), /Megvii/);
});

cases('content comes into sight with its slot, and goes with it', async (t) => {
  const opened = await t.openHtml(
    page(
      '<p>Huawei</p><div id="a"><p>Hikvision</p></div><div id="b">SenseTime</div>',
      "root('a', 'closed', ''); root('b', 'closed', '')",
    ),
  );
  assert.deepEqual(await t.texts(), ['Huawei']);
  await opened.evaluate("roots.a.innerHTML = roots.b.innerHTML = '<slot></slot>'");
  await marked(t, 'Huawei', 'Hikvision', 'SenseTime');
  await opened.evaluate("roots.a.querySelector('slot').name = 'other'");
  await marked(t, 'Huawei', 'SenseTime');
  await opened.evaluate("roots.b.innerHTML = ''");
  await marked(t, 'Huawei');
});

cases('a root attached later hides what it has no slot for', async (t) => {
  const opened = await t.openHtml(page('<p>Huawei</p><div id="a"><p>Hikvision</p></div>', ''));
  await marked(t, 'Huawei', 'Hikvision');
  await opened.evaluate("root('a', 'closed', '<p>SenseTime</p>'); undefined");
  await marked(t, 'Huawei', 'SenseTime');
});

cases('a host that is taken away takes its marks along, and brings them back', async (t) => {
  const opened = await t.openHtml(
    page('<p>Huawei</p><div><div id="a"></div></div>', "root('a', 'closed', '<p>Hikvision</p>')"),
  );
  await marked(t, 'Huawei', 'Hikvision');
  await opened.evaluate(
    "window.kept = document.getElementById('a'); window.where = kept.parentNode; kept.remove()",
  );
  await marked(t, 'Huawei');
  await opened.evaluate('where.append(kept)');
  await marked(t, 'Huawei', 'Hikvision');
});

cases('elements that arrive with their roots are read', async (t) => {
  const opened = await t.openHtml(page('<p>Huawei</p><div id="box"></div>', ''));
  assert.deepEqual(await t.texts(), ['Huawei']);
  await opened.evaluate(`
    const part = document.createElement('section');
    part.innerHTML = '<p>text</p><div><x-late id="late"></x-late></div>';
    root(part.querySelector('x-late'), 'closed', '<p>Hikvision</p>');
    document.getElementById('box').append(part);`);
  await marked(t, 'Huawei', 'Hikvision');
});

cases('an element that is defined later is read', async (t) => {
  const opened = await t.openHtml(page('<p>Huawei</p><x-later></x-later>', ''));
  assert.deepEqual(await t.texts(), ['Huawei']);
  await opened.evaluate(`customElements.define('x-later', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>Hikvision</p>'; } })`);
  await marked(t, 'Huawei', 'Hikvision');
});

cases('roots in what is left alone are left alone', async (t) => {
  await t.openHtml(
    page(
      `<p>SenseTime</p><div aria-hidden="true"><div id="a"></div></div><div contenteditable><x-b id="b"></x-b></div>
       <noscript></noscript><code><span id="c"></span></code><div role="textbox" id="d"></div>
       <div style="display:none"><div id="e"></div></div><div id="f"></div><div id="z"></div>`,
      `for (const id of 'abcde') root(id, 'closed', '<p>Huawei</p>');
       const outer = root('f', 'open', '<div aria-hidden="true"><x-g id="g"></x-g></div>');
       root(outer.querySelector('x-g'), 'closed', '<p>Huawei</p>');
       root('z', 'closed', '<p>Hikvision</p>');`,
    ),
  );
  await marked(t, 'SenseTime', 'Hikvision');
});

cases('a page that overrides attachShadow and shadowRoot hides nothing and hears nothing', async (t) => {
  const opened = await t.openHtml(
    page(
      '<p>Huawei</p><div id="a"></div><x-b id="b"></x-b><form id="f"><button name="parentNode">SenseTime</button></form>',
      `window.heard = [];
       const attach = Element.prototype.attachShadow;
       Element.prototype.attachShadow = function (init) { heard.push('attach'); return attach.call(this, init); };
       root('a', 'open', '<p>Hikvision</p>');
       root('b', 'closed', '<p>Megvii</p>');
       const say = (name, prototype) => {
         const { get, set } = Object.getOwnPropertyDescriptor(prototype, name);
         const heard = window.heard;
         Object.defineProperty(prototype, name, {
           get() { heard.push(name); return name === 'shadowRoot' ? null : get.call(this); }, set });
       };
       say('shadowRoot', Element.prototype); say('assignedSlot', Element.prototype);
       say('adoptedStyleSheets', Document.prototype); say('host', ShadowRoot.prototype);
       say('openOrClosedShadowRoot' in Element.prototype ? 'openOrClosedShadowRoot' : 'slot', Element.prototype);
       heard.length = 0;`,
    ),
  );
  await marked(t, 'Huawei', 'Hikvision', 'Megvii', 'SenseTime');
  await t.hover('Megvii');
  await t.card();
  assert.deepEqual(await opened.evaluate('heard'), []);
});

cases("the page's shadow trees stay as they were", async (t) => {
  const opened = await t.openHtml(
    page(
      '<div id="a"></div><div id="b"></div>',
      `const sheet = new CSSStyleSheet();
       root('a', 'closed', '<p>Cameras by <b>Hikvision</b>.</p>').adoptedStyleSheets = [sheet];
       root('b', 'closed', '<p>Nothing.</p>');
       window.sheet = sheet;
       window.before = roots.a.innerHTML + roots.b.innerHTML;
       window.changes = 0;
       for (const one of Object.values(roots)) new MutationObserver(() => changes++)
         .observe(one, { subtree: true, childList: true, attributes: true, characterData: true });`,
    ),
  );
  assert.deepEqual(await t.texts(), ['Hikvision']);
  await t.hover('Hikvision');
  await t.card();
  const state = await opened.evaluate(`[
    roots.a.innerHTML + roots.b.innerHTML === before, changes,
    roots.a.adoptedStyleSheets[0] === sheet, roots.a.adoptedStyleSheets.length, roots.b.adoptedStyleSheets.length]`);
  // Firefox draws no highlight in a root by the document's rules: only the root with a mark gets them.
  assert.deepEqual(state, [true, 0, true, t.browser === 'firefox' ? 2 : 1, 0]);
});

cases('the sheet goes from a root when its last mark goes', async (t) => {
  const opened = await t.openHtml(page('<div id="a"></div>', "root('a', 'open', '<p>Hikvision</p>')"));
  assert.deepEqual(await t.texts(), ['Hikvision']);
  await opened.evaluate("roots.a.querySelector('p').firstChild.data = 'Nothing of note.'");
  await marked(t);
  assert.equal(await opened.evaluate('roots.a.adoptedStyleSheets.length'), 0);
});

for (const [where, host, inside, only] of [
  ['a paragraph of a root', '<div id="a"></div>', '<p>Cameras Hikvision</p>'],
  // Firefox draws no highlight on text that has no element around it in its own tree.
  ['the root itself', '<div id="a"></div>', 'Cameras Hikvision', 'chromium'],
  ['slotted text', '<div id="a">Cameras Hikvision</div>', '<div><slot></slot></div>'],
  ['slotted elements', '<div id="a"><p>Cameras Hikvision</p></div>', '<div><slot></slot></div>'],
  ['nested roots', '<div id="a"></div>', '<x-b></x-b>'],
  ['text slotted in a nested root', '<div id="a"></div>', '<x-c>Cameras Hikvision</x-c>'],
] as const) {
  cases(
    `a mark is drawn in ${where}`,
    async (t) => {
      const opened = await t.openHtml(
        page(
          host,
          `const made = root('a', 'closed', ${JSON.stringify(inside)});
           for (const [name, html] of [['x-b', '<p>Cameras Hikvision</p>'], ['x-c', '<i><slot></slot></i>']]) {
             const inner = made.querySelector(name);
             if (inner) root(inner, 'closed', html);
           }`,
        ),
      );
      const [mark] = await t.marks();
      const { x, y, width, height } = mark!.box!;
      const clip = {
        x: Math.floor(x),
        y: Math.floor(y),
        width: Math.ceil(width),
        height: Math.ceil(height) + 6,
      };
      const marked = await opened.screenshot({ clip, encoding: 'base64' });
      await opened.evaluate('CSS.highlights.clear()');
      assert.notEqual(marked, await opened.screenshot({ clip, encoding: 'base64' }));
    },
    only ? { only } : {},
  );
}

cases('a name under something opaque of another tree opens no card', async (t) => {
  const cover = 'position:absolute;inset:0;background:#fff';
  await t.openHtml(
    page(
      `<div style="position:relative"><div id="a"></div><div style="${cover}">over</div></div>
       <div style="position:relative"><p>Huawei</p><x-b id="b" style="position:absolute;inset:0"></x-b></div>
       <div id="c"><p>SenseTime</p></div>`,
      `root('a', 'closed', '<p>Hikvision</p>'); root('b', 'closed', '<div style="${cover}">over</div>');
       root('c', 'closed', '<div style="position:relative"><slot></slot><div style="${cover}">over</div></div>');`,
    ),
  );
  for (const name of ['Hikvision', 'Huawei', 'SenseTime']) {
    await t.hover(name);
    assert.equal(await t.cardOrNone(), null, name);
  }
});

cases(
  'the keyboard goes through the names of shadow roots',
  async (t) => {
    const opened = await t.openHtml(
      page(
        '<p>Huawei</p><div id="a"></div><p>SenseTime</p>',
        "root('a', 'closed', '<button>Go</button> Hikvision').querySelector('button').focus()",
      ),
    );
    await t.marks();
    const step = () =>
      t.inWorker(async () => {
        const { tabs } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome;
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        const message = { id: 1, type: 'step', data: { by: 1 }, timestamp: Date.now() };
        await tabs.sendMessage(tab!.id!, message, { frameId: 0 });
      });
    await opened.bringToFront();
    await step();
    assert.match(await t.card(), /Huawei/);
    await step();
    await t.pause(200);
    assert.match(await t.card(), /Hikvision/);
    await opened.keyboard.press('Escape');
    await t.cardGone();
    assert.equal(await opened.evaluate('roots.a.activeElement?.localName'), 'button');
  },
  { only: 'chromium' },
);

cases('the sheet goes from the roots when Listmark is switched off', async (t) => {
  const opened = await t.openHtml(page('<div id="a"></div>', "root('a', 'closed', '<p>Hikvision</p>')"));
  assert.deepEqual(await t.texts(), ['Hikvision']);
  const sheets = () => opened.evaluate('roots.a.adoptedStyleSheets.length');
  assert.equal(await sheets(), t.browser === 'firefox' ? 1 : 0);
  const own = await t.openExtension('popup.html');
  const set = (off: boolean) =>
    own.evaluate(`chrome.storage.local.set({ settings: { off: ${off}, offSites: [] } })`);
  try {
    await set(true);
    for (let waited = 0; waited < PATIENCE && (await sheets()) !== 0; waited += 50) await t.pause(50);
    assert.equal(await sheets(), 0);
  } finally {
    await set(false);
  }
});

cases('in a modal dialog of a closed root, round slotted text, the card can be used', async (t) => {
  const opened = await t.openHtml(
    page(
      '<div id="a"><p>Hikvision</p></div>',
      "root('a', 'closed', '<dialog><slot></slot></dialog>').querySelector('dialog').showModal()",
    ),
  );
  await t.hover('Hikvision');
  const place = "roots.a.querySelector('dialog > listmark-card') !== null";
  for (let waited = 0; waited < PATIENCE && !(await opened.evaluate(place)); waited += 50) await t.pause(50);
  assert.equal(await opened.evaluate(place), true);
  const [mark] = await t.marks();
  // Beside the dialog, where the card stands.
  await opened.mouse.click(mark!.box!.x + mark!.box!.width + 60, mark!.box!.y + 100);
  await t.pause(300);
  assert.equal(await opened.evaluate(place), true);
});

cases('forty thousand custom elements hide no name', async (t) => {
  const opened = await t.openHtml(page('<p>Huawei</p><div id="box"></div>', ''));
  await marked(t, 'Huawei');
  await opened.evaluate(`(() => {
    const box = document.createElement('div');
    box.innerHTML = '<x-many></x-many>'.repeat(40000) + '<x-last></x-last>';
    root(box.lastChild, 'closed', '<p>Hikvision</p>');
    document.getElementById('box').append(box);
  })()`);
  await marked(t, 'Huawei', 'Hikvision');
});

cases('a tap on a name in a closed root opens its card; in a link there the tap is the page’s', async (t) => {
  const opened = await t.openHtml(
    page(
      '<div id="a"></div>',
      `root('a', 'closed', '<p>Cameras by Hikvision, <a href="#there">Huawei</a> phones.</p>');`,
    ),
  );
  await marked(t, 'Hikvision', 'Huawei');
  const tap = async (text: string) => {
    const { x, y, width, height } = (await t.marks()).find((mark) => mark.text === text)!.box!;
    await opened.touchscreen.tap(x + width / 2, y + height / 2);
  };
  await tap('Huawei');
  assert.equal(await t.cardOrNone(), null);
  assert.equal(await opened.evaluate('location.hash'), '#there');
  await tap('Hikvision');
  assert.ok((await t.card()).startsWith('Hikvision'));
});
