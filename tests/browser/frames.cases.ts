/** Frames: marks in them, and the card beside the name: in the frame where it fits, else in the top frame. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { readMarks, settledMarks, type Box } from '../../src/commands/watched-page.ts';
import { cases, type CaseTools } from './harness.ts';

declare const chrome: Browser;

const PICTURES = join(import.meta.dirname, '../../.output/pictures');
/** Px by which a place may differ: half a pixel of the frame, and one of rounding. */
const NEAR = 2;

const STORY = '<p style="margin:30px;font:16px sans-serif">Cameras by Hikvision are sold here.</p>';
const documentOf = (body: string) => `<!doctype html><html lang="en"><title>Inner</title><body>${body}`;
/** The address of another origin, of another site too, that the same server answers. */
const elsewhere = (t: CaseTools) => t.site.origin.replace('127.0.0.1', 'localhost');
const quoted = (html: string) => html.replaceAll('"', '&quot;');

/** Where the viewport of a frame begins, in the top frame's: what the browser says, frame by frame. */
async function originOf(frame: Frame): Promise<{ x: number; y: number }> {
  const around = frame.parentFrame();
  if (!around) return { x: 0, y: 0 };
  const holder = await frame.frameElement();
  const inner = await holder!.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const x = left + Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.paddingLeft);
    return { x, y: top + Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.paddingTop) };
  });
  const outer = await originOf(around);
  return { x: outer.x + inner.x, y: outer.y + inner.y };
}

/** The frame that has no frame in it and is deepest. */
const innermost = (page: Page): Frame => {
  const depth = (frame: Frame): number => {
    const around = frame.parentFrame();
    return around ? depth(around) + 1 : 0;
  };
  return page.frames().toSorted((a, b) => depth(b) - depth(a))[0]!;
};

/** The place of a mark, in px of its frame. */
async function placeInside(frame: Frame, text = 'Hikvision'): Promise<Box> {
  const end = Date.now() + 10_000;
  for (;;) {
    const box = (await settledMarks(frame)).find((mark) => mark.text === text)?.box;
    if (box) return box;
    assert.ok(Date.now() < end, `no mark of ${text} in ${frame.url()}`);
  }
}

/** The place of a mark of a frame, in the top frame's px. */
async function placeIn(frame: Frame, text: string): Promise<Box> {
  const box = await placeInside(frame, text);
  const { x, y } = await originOf(frame);
  return { ...box, x: x + box.x, y: y + box.y };
}

/** Rests the mouse on a mark of a frame; says where, in the top frame's px. */
async function hoverIn(frame: Frame, text = 'Hikvision'): Promise<Box> {
  const place = await placeIn(frame, text);
  const { mouse } = frame.page();
  await mouse.move(place.x + place.width / 2, place.y + place.height / 2 + 6);
  await mouse.move(place.x + place.width / 2, place.y + place.height / 2, { steps: 4 });
  return place;
}

const inTop = async (t: CaseTools) => (await t.page.$('listmark-card')) !== null;
const boxOfCard = async (t: CaseTools) =>
  (await t.inCard((root) => root.firstElementChild!.getBoundingClientRect().toJSON())) as DOMRect;

/** Asserts that the card is in the top frame, whole, beside the name and not over it. */
async function assertBeside(t: CaseTools, name: Box): Promise<void> {
  assert.ok(await inTop(t), 'the card is not in the top frame');
  await t.pause(150);
  const card = await boxOfCard(t);
  const { width, height } = await t.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const seen = JSON.stringify({ card, name });
  assert.ok(card.left >= 0 && card.top >= 0 && card.right <= width && card.bottom <= height, seen);
  const below = Math.abs(card.top - (name.y + name.height + 8)) <= NEAR;
  const above = Math.abs(card.bottom - (name.y - 8)) <= NEAR;
  const aligned = Math.abs(card.left - (name.x - 17)) <= NEAR;
  const onRight = Math.abs(card.left - (name.x + name.width + 8)) <= NEAR;
  const along = card.top <= name.y + NEAR && card.bottom >= name.y + name.height - NEAR;
  assert.ok(((below || above) && aligned) || (onRight && along), seen);
}

type Kind = (t: CaseTools, size: string, story: string) => string;
const KINDS: Readonly<Record<string, Kind>> = {
  'of the same origin': (t, size, story) =>
    `<iframe ${size} src="${t.site.put(documentOf(story))}"></iframe>`,
  'of another site': (t, size, story) =>
    `<iframe ${size} src="${elsewhere(t)}${t.site.put(documentOf(story))}"></iframe>`,
  'of srcdoc': (_, size, story) => `<iframe ${size} srcdoc="${quoted(story)}"></iframe>`,
  'written by a script': (_, size, story) => `<iframe ${size} id="w"></iframe><script>
    const inner = document.getElementById('w').contentDocument;
    inner.body.innerHTML = ${JSON.stringify(story)};</script>`,
  'opened and written by a script': (_, size, story) => `<iframe ${size} id="w"></iframe><script>
    const inner = document.getElementById('w').contentDocument;
    inner.open(); inner.write(${JSON.stringify(story)}); inner.close();</script>`,
  'in a sandbox': (t, size, story) =>
    `<iframe ${size} sandbox src="${t.site.put(documentOf(story))}"></iframe>`,
  'in a sandbox with scripts, of another site': (t, size, story) =>
    `<iframe ${size} sandbox="allow-scripts" src="${elsewhere(t)}${t.site.put(documentOf(story))}"></iframe>`,
};
const SMALL = 'width="300" height="100"';
const page = (frame: string) => `<p style="margin:60px">The page around.</p>${frame}<p>And so on.</p>`;

for (const [kind, make] of Object.entries(KINDS)) {
  cases(`frames: a small frame ${kind} has its card in the top frame, beside the name`, async (t) => {
    await t.openHtml(page(make(t, SMALL, STORY)));
    const name = await hoverIn(innermost(t.page));
    assert.match(await t.card(), /^Hikvision[^]*Entity List/);
    await assertBeside(t, name);
    if (kind === 'of another site') await photograph(t, 'card-in-top');
  });
  cases(`frames: a large frame ${kind} has its card in itself`, async (t) => {
    await t.openHtml(page(make(t, 'width="900" height="600"', STORY)));
    await hoverIn(innermost(t.page));
    assert.match(await t.card(), /^Hikvision/);
    assert.ok(!(await inTop(t)));
  });
}

async function photograph(t: CaseTools, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await t.page.screenshot({ path: join(PICTURES, `frames-${name}-${t.browser}.png`) as `${string}.png` });
}

const crossFrame = (t: CaseTools, more = SMALL, story = STORY) => KINDS['of another site']!(t, more, story);

const LAYOUTS: Readonly<Record<string, readonly [frame: string, around: string]>> = {
  'with border and padding': [`${SMALL} style="border:7px solid #888;padding:11px 23px 5px 31px"`, '%'],
  'in a page that zooms itself': [SMALL, '<div style="zoom:1.5">%</div>'],
  'that is scaled': [`${SMALL} style="border:4px solid;transform:scale(.8)"`, '%'],
  'in a scrolled page': [SMALL, '<div style="height:1500px"></div>%<div style="height:1500px"></div>'],
  'in a box that scrolls': [SMALL, '<div style="height:300px;overflow:auto"><p>A</p>%</div>'],
};
for (const [layout, [frame, around]] of Object.entries(LAYOUTS)) {
  cases(`frames: the card of a small frame ${layout} stands beside the name`, async (t) => {
    await t.openHtml(page(around.replace('%', crossFrame(t, frame))));
    await t.page.evaluate(() => document.querySelector('iframe')!.scrollIntoView({ block: 'center' }));
    const scale = layout.includes('scaled') ? 0.8 : layout.includes('zooms') ? 1.5 : 1;
    const name = scale === 1 ? await hoverIn(innermost(t.page)) : await hoverScaled(t, scale);
    await t.card();
    await assertBeside(t, name);
    await photograph(t, layout.replaceAll(' ', '-'));
  });
}

/** As `hoverIn`, in a frame of the top frame that is drawn larger or smaller than its own px. */
async function hoverScaled(t: CaseTools, scale: number): Promise<Box> {
  const frame = innermost(t.page);
  const inside = await placeInside(frame);
  const holder = await t.page.evaluate(() => {
    const element = document.querySelector('iframe')!;
    const { x, y } = element.getBoundingClientRect();
    return { x, y, border: element.clientLeft };
  });
  const name = {
    x: holder.x + (holder.border + inside.x) * scale,
    y: holder.y + (holder.border + inside.y) * scale,
    width: inside.width * scale,
    height: inside.height * scale,
  };
  await t.page.mouse.move(name.x + name.width / 2, name.y + name.height / 2 + 3);
  await t.page.mouse.move(name.x + name.width / 2, name.y + name.height / 2, { steps: 4 });
  return name;
}

cases('frames: a frame longer than the window has its card in the top frame, where it is seen', async (t) => {
  const long = STORY.replace('margin:30px', 'margin:1500px 30px');
  await t.openHtml(page(crossFrame(t, 'width="900" height="3100"', long)));
  await t.page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
  const name = await hoverIn(innermost(t.page));
  await t.card();
  await assertBeside(t, name);
});

cases(
  'frames: a frame that its window does not count, in a shadow tree, keeps its card in itself',
  async (t) => {
    await t.openHtml(
      page('<div id="host"></div>') +
        `<script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML =
        ${JSON.stringify(crossFrame(t))}</script>`,
    );
    const frame = await t.page.waitForFrame((one) => one.url().startsWith(elsewhere(t)));
    const inside = await placeInside(frame);
    const holder = await t.page.evaluate(() =>
      document.getElementById('host')!.shadowRoot!.querySelector('iframe')!.getBoundingClientRect().toJSON(),
    );
    await t.page.mouse.move(holder.x + inside.x + 20, holder.y + inside.y + 4);
    await t.page.mouse.move(holder.x + inside.x + 30, holder.y + inside.y + 12, { steps: 4 });
    await t.card();
    assert.ok(!(await inTop(t)));
  },
);

cases('frames: a low frame of a frameset has its card in the top frame', async (t) => {
  const leaf = t.site.put(documentOf(STORY));
  await t.openHtml(
    `<!doctype html><title>Set</title><frameset rows="90,*"><frame src="${leaf}"><frame src="about:blank"></frameset>`,
  );
  await t.pause(300);
  const name = await hoverIn(t.page.frames().find((one) => one.url().endsWith(leaf))!);
  await t.card();
  await assertBeside(t, name);
});

cases('frames: the card of a frame in a page’s dialog can be used', async (t) => {
  await t.openHtml(
    `<dialog id="d" style="margin:40px;padding:20px">${crossFrame(t)}</dialog><script>d.showModal()</script>`,
  );
  const name = await hoverIn(innermost(t.page));
  await t.card();
  await assertBeside(t, name);
  const before = (await t.card()).length;
  await t.clickInCard('Details');
  await t.pause(300);
  assert.ok((await t.card()).length > before * 2);
});

cases('frames: a frame that is turned keeps its card in itself', async (t) => {
  await t.openHtml(page(crossFrame(t, `${SMALL} style="transform:rotate(180deg)"`)));
  const frame = innermost(t.page);
  const box = await placeInside(frame);
  const holder = await t.page.evaluate(() =>
    document.querySelector('iframe')!.getBoundingClientRect().toJSON(),
  );
  await t.page.mouse.move(holder.right - box.x - 20, holder.bottom - box.y - 4);
  await t.page.mouse.move(holder.right - box.x - 30, holder.bottom - box.y - 10, { steps: 4 });
  await t.card();
  assert.ok(!(await inTop(t)));
});

cases('frames: the card of a frame in a frame stands beside the name, whatever the origins', async (t) => {
  const leaf = t.site.put(documentOf(STORY));
  const middle = t.site.put(
    documentOf(
      `<p>Middle</p><iframe width="260" height="60"></iframe>
       <iframe ${SMALL} style="border:5px solid;padding:9px" src="${t.site.origin}${leaf}"></iframe>`,
    ),
  );
  await t.openHtml(
    page(`<iframe width="380" height="260" style="padding:6px" src="${elsewhere(t)}${middle}"></iframe>`),
  );
  await t.pause(300);
  const frame = t.page.frames().find((one) => one.url().endsWith(leaf))!;
  const name = await hoverIn(frame);
  await t.card();
  await assertBeside(t, name);
  await photograph(t, 'nested');
  // The middle frame scrolls the inner one away under the pointer.
  await frame.parentFrame()!.evaluate(() => {
    document.body.style.paddingBottom = '500px';
    scrollBy({ top: 60, behavior: 'instant' });
  });
  await t.cardGone();
});

cases('frames: the card of a frame says what it says in the frame, with the frame’s own date', async (t) => {
  const dated = (size: string) =>
    page(
      crossFrame(
        t,
        size,
        `<meta property="article:published_time" content="2019-10-08T09:00:00Z"><article><h1>Cameras</h1>${STORY.repeat(2)}</article>`,
      ),
    );
  await t.openHtml(dated('width="900" height="600"'));
  await hoverIn(innermost(t.page));
  const inFrame = await t.card();
  assert.match(inFrame, /the day after this article/);
  await t.openHtml(dated('width="300" height="200"'));
  await hoverIn(innermost(t.page));
  assert.equal(await t.card(), inFrame);
  assert.ok(await inTop(t));
});

const open = async (t: CaseTools, more = SMALL): Promise<{ frame: Frame; name: Box }> => {
  await t.openHtml(page(crossFrame(t, more)) + '<div style="height:3000px"></div>');
  const frame = innermost(t.page);
  const name = await hoverIn(frame);
  await t.card();
  assert.ok(await inTop(t));
  return { frame, name };
};
const drawnAsOpen = (frame: Frame) => frame.evaluate(() => CSS.highlights.has('listmark-open'));
/** The frame hears a moment later that its card is gone. */
async function assertClosed(frame: Frame): Promise<void> {
  const end = Date.now() + 2000;
  while (await drawnAsOpen(frame)) {
    assert.ok(Date.now() < end, 'the name is still drawn as open');
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

cases(
  'frames: the card stays on the way from the name to it and back, and goes when the pointer leaves both',
  async (t) => {
    const { frame, name } = await open(t);
    assert.ok(await drawnAsOpen(frame));
    const card = await boxOfCard(t);
    const { mouse } = t.page;
    await mouse.move(card.x + 60, card.y + 50, { steps: 12 });
    await t.pause(1000);
    assert.ok(await inTop(t), 'gone while the pointer is on it');
    await mouse.move(name.x + name.width / 2, name.y + name.height / 2, { steps: 12 });
    await t.pause(1000);
    assert.ok(await inTop(t), 'gone while the pointer is on the name again');
    await mouse.move(card.x + 60, card.y + 50, { steps: 12 });
    await t.pause(600);
    assert.ok(await inTop(t), 'gone the second time on the card');
    await mouse.move(900, 30, { steps: 4 });
    await t.cardGone();
    await t.pause(200);
    await assertClosed(frame);
  },
);

cases('frames: the card goes when the pointer goes elsewhere in the frame', async (t) => {
  const { frame, name } = await open(t);
  await t.page.mouse.move(name.x - 40, name.y - 25, { steps: 4 });
  await t.cardGone();
  await assertClosed(frame);
});

cases('frames: the card goes when the pointer leaves the frame for the page', async (t) => {
  await open(t);
  await t.page.mouse.move(900, 30, { steps: 4 });
  await t.cardGone();
});

cases('frames: a button of the card works', async (t) => {
  await open(t);
  const before = (await t.card()).length;
  await t.clickInCard('Details');
  await t.pause(300);
  assert.ok((await t.card()).length > before * 2);
  await t.pause(600);
  assert.ok(await inTop(t));
});

const ENDS: Readonly<Record<string, (t: CaseTools, frame: Frame) => Promise<unknown>>> = {
  'Escape in the page': (t) => t.page.keyboard.press('Escape'),
  'Escape in the frame': async (t, frame) => {
    await frame.evaluate(() => {
      document.body.tabIndex = 0;
      document.body.focus();
    });
    await t.page.keyboard.press('Escape');
  },
  'a scroll of the page': (t) => t.page.evaluate(() => scrollBy({ top: 30, behavior: 'instant' })),
  'a scroll of the frame': (_, frame) =>
    frame.evaluate(() => {
      document.body.style.paddingBottom = '900px';
      scrollBy({ top: 20, behavior: 'instant' });
    }),
  'the frame’s removal': (t) => t.page.evaluate(() => document.querySelector('iframe')!.remove()),
  'another document in the frame': (t) =>
    t.page.evaluate(() => (document.querySelector('iframe')!.srcdoc = '<p>Other')),
  'the end of the name': (_, frame) => frame.evaluate(() => document.querySelector('p')!.remove()),
  'a press in the frame': async (t) => {
    const { x, y } = await t.page.evaluate(() =>
      document.querySelector('iframe')!.getBoundingClientRect().toJSON(),
    );
    await t.page.mouse.click(x + 8, y + 8);
  },
};
for (const [what, end] of Object.entries(ENDS)) {
  cases(`frames: ${what} closes the card in the top frame`, async (t) => {
    const { frame } = await open(t);
    await end(t, frame);
    await t.cardGone();
    if (t.page.frames().includes(frame)) {
      await assertClosed(frame);
    }
  });
}

cases(
  'frames: with the page enlarged by the reader the card stands beside the name',
  async (t) => {
    await t.openHtml(page(crossFrame(t)));
    const frame = innermost(t.page);
    const enlarge = (by: number) =>
      t.inWorker(
        async (address, factor) => {
          const tab = (await chrome.tabs.query({})).find(({ url }) => url === address)!;
          await chrome.tabs.setZoom(tab.id!, factor);
        },
        t.page.url(),
        by,
      );
    try {
      await enlarge(1.5);
      await t.pause(500);
      const name = await hoverIn(frame);
      await t.card();
      await assertBeside(t, name);
      await photograph(t, 'enlarged');
    } finally {
      await enlarge(0);
    }
  },
  { only: 'chromium' },
);

const IN_WORKER = { only: 'chromium' } as const;
cases(
  'frames: off for the site of the page, a small frame of another site has neither mark nor card',
  async (t) => {
    const set = (offSites: string[]) =>
      t.inWorker(
        (sites) => chrome.storage.local.set({ settings: { off: false, offSites: sites } }),
        offSites,
      );
    const { frame, name } = await open(t);
    try {
      await set(['127.0.0.1']);
      await t.cardGone();
      assert.deepEqual(await settledMarks(frame), []);
      await t.page.mouse.move(name.x + 4, name.y + 30, { steps: 3 });
      await t.page.mouse.move(name.x + 8, name.y + 8, { steps: 3 });
      assert.equal(await t.cardOrNone(), null);
    } finally {
      await set([]);
    }
  },
  IN_WORKER,
);

/** Clicks a button of the card that is open in a frame. */
async function clickInFrame(t: CaseTools, frame: Frame, text: string): Promise<void> {
  const box = await t.inCard((root, wanted: string) => {
    const all = [...root.querySelectorAll('button')];
    return all
      .find((button) => button.innerText.trim() === wanted)!
      .getBoundingClientRect()
      .toJSON();
  }, text);
  const { x, y, width, height } = box as DOMRect;
  const origin = await originOf(frame);
  await t.page.mouse.move(origin.x + x + width / 2, origin.y + y + height / 2, { steps: 3 });
  await t.page.mouse.click(origin.x + x + width / 2, origin.y + y + height / 2);
}

for (const [where, size] of [
  ['in the top frame', SMALL],
  ['in a frame of another site', 'width="900" height="600"'],
] as const) {
  cases(
    `frames: the card ${where} switches the page’s site off`,
    async (t) => {
      await t.openHtml(page(crossFrame(t, size)));
      const frame = innermost(t.page);
      await hoverIn(frame);
      await t.card();
      const holds = (await inTop(t)) ? t.page.mainFrame() : frame;
      try {
        await clickInFrame(t, holds, 'Details');
        await t.pause(300);
        await clickInFrame(t, holds, 'Turn off on this site');
        await t.pause(500);
        assert.deepEqual(await settledMarks(frame), []);
        assert.equal(await holds.$('listmark-card'), null);
      } finally {
        await t.inWorker(() => chrome.storage.local.set({ settings: { off: false, offSites: [] } }));
      }
    },
    IN_WORKER,
  );
}

cases(
  'frames: a message that is no card is refused by the worker and by the top frame',
  async (t) => {
    await t.openHtml(page(crossFrame(t)));
    await placeIn(innermost(t.page), 'Hikvision');
    const refused = await t.inWorker(async (address: string) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address)!;
      const card = {
        ...{ id: '1', entity: 'hikvision', certainty: 'sure', because: 'distinctive name' },
        ...{ surface: 'Hikvision', sentence: 'Cameras by Hikvision.', article: { kind: 'section' } },
        focus: false,
        seen: { rectangles: [{ x: 9, y: 9, width: 60, height: 16 }], viewport: { width: 300, height: 100 } },
      };
      const answer = async (data: object) =>
        (
          (await chrome.tabs.sendMessage(
            tab.id!,
            { id: 1, type: 'showFramed', data, timestamp: Date.now() },
            { frameId: 0 },
          )) as { res: boolean }
        ).res;
      return [
        await answer({ card: { ...card, surface: 'x'.repeat(5000) }, index: 0, frame: 1 }),
        await answer({ card: { ...card, because: 'a page says so' }, index: 0, frame: 1 }),
        await answer({ card: { ...card, article: { kind: 'article', day: 'today' } }, index: 0, frame: 1 }),
        await answer({ card: { ...card, seen: { ...card.seen, rectangles: [] } }, index: 0, frame: 1 }),
        await answer({ card, index: 7, frame: 1 }),
        await answer({ card, index: 0, frame: 1 }),
      ];
    }, t.page.url());
    // The last one is a card.
    assert.deepEqual(refused, [false, false, false, false, false, true]);
    assert.match(await t.card(), /^Hikvision/);
  },
  IN_WORKER,
);

const press = (t: CaseTools, command: 'next' | 'previous') =>
  t.inWorker((name) => {
    (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch(name);
  }, command);

/** A page with two small frames of another site, a frame in one of them, and a large frame, all with names. */
async function openManyFrames(t: CaseTools): Promise<void> {
  const leaf = t.site.put(documentOf(STORY.replace('Hikvision', 'Huawei')));
  const middle = t.site.put(
    documentOf(`<p>Nobody.</p><iframe ${SMALL} src="${t.site.origin}${leaf}"></iframe>`),
  );
  await t.openHtml(
    '<p style="margin:60px">Cameras by Hikvision.</p><div style="height:2000px"></div>' +
      crossFrame(t, SMALL, STORY.replace('Hikvision', 'SenseTime and Megvii')) +
      `<iframe width="400" height="300" src="${elsewhere(t)}${middle}"></iframe>` +
      KINDS['of srcdoc']!(t, 'width="900" height="700"', STORY.replace('Hikvision', 'Sberbank')),
  );
  // A frame of another site that has just been attached may never answer the driver: the page is opened once more.
  const inTime = (frame: Frame) =>
    Promise.race([readMarks(frame).catch(() => []), t.pause(1000).then(() => [])]);
  const named = async () => (await Promise.all(t.page.frames().map(inTime))).flat().length;
  for (let again = Date.now() + 6000; (await named()) < 5; await t.pause(50)) {
    if (Date.now() < again) continue;
    again = Date.now() + 10_000;
    await t.page.reload({ waitUntil: 'load', timeout: 5000 });
  }
}

/** Presses the key and awaits the card of the firm. */
async function step(t: CaseTools, command: 'next' | 'previous', firm: string): Promise<void> {
  await press(t, command);
  let text = '';
  for (const end = Date.now() + 5000; !text.startsWith(firm);) {
    assert.ok(Date.now() < end, `after ${command}, not ${firm}: ${text}`);
    text = (await t.cardOrNone(0)) ?? '';
    await t.pause(40);
  }
}

cases(
  'frames: the keys go from the last name of the page into its frames, and around',
  async (t) => {
    await openManyFrames(t);
    for (const firm of ['Hikvision', 'SenseTime', 'Megvii', 'Huawei']) await step(t, 'next', firm);
    assert.ok(await inTop(t));
    for (const firm of ['Sberbank', 'Hikvision']) await step(t, 'next', firm);
  },
  IN_WORKER,
);

cases(
  'frames: the keys go back through the frames, and the card takes the focus in the top frame too',
  async (t) => {
    await openManyFrames(t);
    await step(t, 'next', 'Hikvision');
    for (const firm of ['Sberbank', 'Huawei', 'Megvii']) await step(t, 'previous', firm);
    assert.ok(await inTop(t));
    assert.equal(await t.page.evaluate(() => document.activeElement?.localName), 'listmark-card');
    await t.page.keyboard.press('Escape');
    await t.cardGone();
  },
  IN_WORKER,
);

cases('frames: the page hears nothing of the card but its element', async (t) => {
  const listen = `<script>heard = [];
    addEventListener('message', (event) => heard.push(String(event.data)));</script>`;
  await t.openHtml(listen + page(crossFrame(t, SMALL, listen + STORY)));
  const frame = innermost(t.page);
  const said: string[] = [];
  t.page.on('console', (message) => said.push(message.text()));
  await hoverIn(frame);
  await t.card();
  const heard = () => (globalThis as unknown as { heard: string[] }).heard;
  assert.deepEqual(await t.page.evaluate(heard), []);
  assert.deepEqual(await frame.evaluate(heard), []);
  assert.deepEqual(said, []);
});
