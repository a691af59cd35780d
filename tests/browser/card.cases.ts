/** The card: when it opens, what it says, how it goes. */
import assert from 'node:assert/strict';
import { cases } from './harness.ts';

cases(
  'resting on Hikvision in the sample article opens its card, which names list, day and source',
  async (t) => {
    await t.open('/articles/en.html');
    await t.hover('Hikvision');
    const text = await t.card();
    for (const part of [
      'Hikvision',
      '海康威视',
      'the day after this article',
      'Entity List',
      '84 FR 54004',
    ]) {
      assert.ok(text.includes(part), `${JSON.stringify(part)} is not in:\n${text}`);
    }
  },
);

cases('the card of Huawei says that the listing is older than the article', async (t) => {
  await t.open('/articles/en.html');
  await t.hover('Huawei');
  const text = await t.card();
  for (const part of ['Huawei', '华为', 'Entity List', '84 FR 22963']) {
    assert.ok(text.includes(part), `${JSON.stringify(part)} is not in:\n${text}`);
  }
});

cases('a name broken over elements opens the card like any other', async (t) => {
  await t.openHtml('<p style="margin:80px">The maker Hik<b>vision</b> sells cameras.</p>');
  await t.hover('Hikvision');
  assert.ok((await t.card()).startsWith('Hikvision'));
});

cases('a name inside a link opens the card, and the link stays the page’s', async (t) => {
  const page = await t.openHtml('<p style="margin:80px">Cameras by <a href="#there">Hikvision</a>.</p>');
  const { x, y, width, height } = await t.hover('Hikvision');
  await t.card();
  await page.mouse.click(x + width / 2, y + height / 2);
  assert.equal(await page.evaluate(() => location.hash), '#there');
});

cases('a pointer that only passes over names opens nothing', async (t) => {
  const page = await t.openHtml(
    '<p style="margin:80px">Hikvision, Huawei, SenseTime, Megvii and iFlytek.</p>',
  );
  await t.marks();
  for (let x = 60; x < 700; x += 8) await page.mouse.move(x, 90);
  await page.mouse.move(700, 500);
  assert.equal(await t.cardOrNone(), null);
});

cases('the card stays while the pointer is in it, and goes when it has left', async (t) => {
  const page = await t.openHtml('<p style="margin:80px">Cameras by Hikvision.</p>');
  await t.hover('Hikvision');
  await t.card();
  const box = await t.inCard((root) => {
    const { x, y, width, height } = root.firstElementChild!.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.move(box!.x, box!.y, { steps: 6 });
  await t.pause(700);
  assert.notEqual(await t.cardOrNone(0), null);
  await page.mouse.move(1200, 850, { steps: 6 });
  await t.cardGone();
});

cases('Escape closes the card', async (t) => {
  const page = await t.openHtml('<p style="margin:80px">Cameras by Hikvision.</p>');
  await t.hover('Hikvision');
  await t.card();
  await page.keyboard.press('Escape');
  await t.cardGone();
});

cases('the card never covers the name that it speaks of', async (t) => {
  await t.openHtml('<p style="margin:400px 80px">Cameras by Hikvision.</p>');
  const name = await t.hover('Hikvision');
  await t.card();
  const card = await t.inCard((root) => {
    const { top, bottom } = root.firstElementChild!.getBoundingClientRect();
    return { top, bottom };
  });
  assert.ok(card!.top >= name.y + name.height || card!.bottom <= name.y, JSON.stringify({ card, name }));
});

cases('the open mention is drawn as open', async (t) => {
  const page = await t.openHtml('<p style="margin:80px">Cameras by Hikvision.</p>');
  await t.hover('Hikvision');
  await t.card();
  assert.equal(await page.evaluate(() => CSS.highlights.get('listmark-open')?.size), 1);
  await page.keyboard.press('Escape');
  await t.cardGone();
  assert.equal(await page.evaluate(() => CSS.highlights.has('listmark-open')), false);
});

const STRICT = "default-src 'none'; style-src 'none'; script-src 'none'";
cases('the strictest policy of a page hinders neither marks nor card', async (t) => {
  await t.open(t.site.put('<!doctype html><title>A page</title><body><p>Cameras by Hikvision.</p>'), {
    'content-security-policy': STRICT,
  });
  assert.deepEqual(await t.texts(), ['Hikvision']);
  await t.hover('Hikvision');
  assert.ok((await t.card()).includes('Entity List'));
});

const OWNED = `<script>customElements.define('listmark-card', class extends HTMLElement { % })</script>
  <p style="margin:80px">Cameras by Hikvision.</p>`;
cases('a page that has elements of the card’s name with a root of their own gets its card', async (t) => {
  await t.openHtml(OWNED.replace('%', "constructor() { super(); this.attachShadow({ mode: 'open' }); }"));
  await t.hover('Hikvision');
  assert.ok((await t.card()).startsWith('Hikvision'));
  await t.page.keyboard.press('Escape');
  await t.cardGone();
});

cases('a page that takes the card out at once gets none, and no error of ours', async (t) => {
  const page = await t.openHtml(OWNED.replace('%', 'connectedCallback() { this.remove(); }'));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await t.hover('Hikvision');
  assert.equal(await t.cardOrNone(), null);
  assert.equal(await page.evaluate(() => CSS.highlights.has('listmark-open')), false);
  assert.deepEqual(errors, []);
});

for (const zoom of [2, 0.5]) {
  cases(
    `on a page zoomed to ${zoom} the card stands beside the name, in sight, at its own size`,
    async (t) => {
      const page = await t.openHtml(
        `<style>html{zoom:${zoom}}</style><p style="margin:${160 / zoom}px">Cameras by Hikvision.</p>`,
      );
      const name = await t.hover('Hikvision');
      await t.card();
      await t.pause(200);
      const card = await t.inCard((root) => root.firstElementChild!.getBoundingClientRect().toJSON());
      const { left, right, top, bottom, width } = card as DOMRect;
      const seen = JSON.stringify({ card, name });
      const viewport = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      assert.ok(left >= 0 && top >= 0 && right <= viewport.width && bottom <= viewport.height, seen);
      assert.ok(Math.abs(width - 376) < 1, seen);
      assert.ok(top >= name.y + name.height && top < name.y + name.height + 20, seen);
      assert.ok(Math.abs(left - name.x) < 20, seen);
    },
  );
}

cases('on a page zoomed to 2 an unfolded card uses the room that there is, at every edge', async (t) => {
  const page = await t.openHtml(
    '<style>html{zoom:2} body{margin:0;height:100vh} p{position:absolute;right:10px;bottom:0}</style>' +
      '<p>Cameras by Hikvision.</p>',
  );
  const name = await t.hover('Hikvision');
  await t.card();
  await t.clickInCard('Details');
  await t.pause(400);
  const card = await t.inCard((root) => root.firstElementChild!.getBoundingClientRect().toJSON());
  const { left, right, top, bottom, height } = card as DOMRect;
  const viewport = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const seen = JSON.stringify({ card, name, viewport });
  assert.ok(left >= 0 && top >= 0 && right <= viewport.width && bottom <= viewport.height, seen);
  assert.ok(right > viewport.width - 60, seen);
  assert.ok(height > viewport.height / 2 + 20, seen);
  assert.ok(bottom <= name.y, seen);
});

cases('a wheel over the card never scrolls the page, and scrolls what unfolded', async (t) => {
  const page = await t.openHtml('<p style="margin:80px;padding-bottom:4000px">Cameras by Hikvision.</p>');
  await t.hover('Hikvision');
  await t.card();
  const box = await t.inCard((root) => root.firstElementChild!.getBoundingClientRect().toJSON());
  const { x, y, width, height } = box as DOMRect;
  const scrolled = () => page.evaluate(() => scrollY);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  await page.mouse.wheel({ deltaY: 240 });
  await t.pause(600);
  assert.equal(await scrolled(), 0);
  assert.notEqual(await t.cardOrNone(0), null);

  await t.clickInCard('Details');
  await t.pause(300);
  const inside = await t.inCard((root) => {
    const body = root.querySelector('.body')!;
    const { x: left, y: top, width: wide, height: high } = body.getBoundingClientRect();
    return { x: left + wide / 2, y: top + high / 2, at: body.scrollTop };
  });
  await page.mouse.move(inside!.x, inside!.y, { steps: 3 });
  await page.mouse.wheel({ deltaY: 200 });
  await t.pause(600);
  assert.ok((await t.inCard((root) => root.querySelector('.body')!.scrollTop))! > inside!.at);
  for (let turn = 0; turn < 12; turn++) await page.mouse.wheel({ deltaY: 800 });
  await t.pause(600);
  assert.equal(await scrolled(), 0);
  await page.mouse.move(x + width / 2, 4, { steps: 2 });
  await page.mouse.wheel({ deltaY: 300 });
  await t.pause(600);
  assert.ok((await scrolled()) > 0);
});

cases('the details of a card end with why the name is marked', async (t) => {
  await t.openHtml('<p style="margin:80px">Cameras by Hikvision.</p>');
  await t.hover('Hikvision');
  await t.card();
  await t.clickInCard('Details');
  const foot = await t.inCard((root) => root.querySelector('.details-foot')!.textContent);
  assert.match(foot!, /Marked because: this name belongs to this firm alone\.$/);
});

cases('a name that may be something else says why it is marked all the same', async (t) => {
  await t.openHtml('<p style="margin:80px">We walked on to Yitu before the rain came.</p>');
  await t.hover('Yitu');
  assert.ok((await t.card()).startsWith('Perhaps Yitu'));
  await t.clickInCard('Details');
  const foot = await t.inCard((root) => root.querySelector('.details-foot')!.textContent);
  assert.match(foot!, /^Marked as possible because: /);
});

cases(
  'a firm chosen among those that share a name is not said to be marked for a reason of its own',
  async (t) => {
    // Two firms bear this printed name, and the shorter one before it names one of them.
    const shared = 'Public Joint Stock Company United Aircraft Corporation';
    await t.openHtml(
      `<p style="margin:80px">The United Aircraft Corporation, in full ${shared}, builds aircraft.</p>`,
    );
    await t.hover(shared);
    assert.match(await t.card(), /have this name/);
    const names = await t.inCard((root) =>
      [...root.querySelectorAll<HTMLElement>('.choice')].map((choice) => choice.innerText.trim()),
    );
    await t.clickInCard(names![0]!);
    await t.pause(300);
    await t.clickInCard('Details');
    const foot = await t.inCard((root) => root.querySelector('.details-foot')!.textContent);
    assert.doesNotMatch(foot!, /Marked/);
  },
);
