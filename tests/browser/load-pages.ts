/** Pages that are a load: large, restless, hostile. */

const WORDS = 'and more words of it that somebody of note said ';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A load</title></head><body>${body}</body></html>`;

const many = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join('');

export interface LoadPage {
  readonly html: string;
  /** Marked when all of it has been read. */
  readonly marked: readonly string[];
}

/** 5 MB of markup, 180,000 nodes. */
const large: LoadPage = {
  html: page(
    `<article><h1>A page</h1><p>Hikvision makes cameras.</p>${many(20_000, (index) => `<div class="line"><p>Line ${index} of a <b>large</b> page with <a href="#">links</a> ${WORDS.repeat(3)}.</p></div>`)}<p>Huawei at the end.</p></article>`,
  ),
  marked: ['Hikvision', 'Huawei'],
};

const customElements: LoadPage = {
  html: page(
    `<p>Hikvision makes cameras.</p>${many(10_000, (index) => `<my-box><my-text>Line ${index} ${WORDS}</my-text></my-box>`)}<p>Huawei at the end.</p><script>for (const name of ['my-box', 'my-text']) customElements.define(name, class extends HTMLElement {});</script>`,
  ),
  marked: ['Hikvision', 'Huawei'],
};

/** Deeper than the parser nests, and than Chromium itself can lay out: hence hidden. */
const nested: LoadPage = {
  html: page(
    `<p>Hikvision makes cameras.</p><div id="a" hidden></div><p>Huawei too.</p><script>
      const outer = document.createElement('div');
      let inner = outer;
      for (let depth = 0; depth < 10000; depth++) {
        const next = document.createElement(depth % 2 ? 'span' : 'div');
        inner.append(next);
        inner = next;
      }
      inner.textContent = 'SenseTime';
      a.append(outer);
    </script>`,
  ),
  marked: ['Hikvision', 'Huawei'],
};

const longText: LoadPage = {
  html: page(
    `<p id="a">Hikvision makes cameras. </p><script>a.append('Huawei too. ' + ${JSON.stringify(WORDS)}.repeat(420000) + 'SenseTime at the end.')</script>`,
  ),
  marked: ['Hikvision', 'Huawei', 'SenseTime'],
};

const emptyNodes: LoadPage = {
  html: page(
    `<p>Hikvision makes cameras.</p><div id="a"></div><p>Huawei too.</p><script>
      for (let row = 0; row < 500; row++) {
        const box = document.createElement('div');
        for (let index = 0; index < 1000; index++) box.append(document.createElement('i'));
        a.append(box);
      }
    </script>`,
  ),
  marked: ['Hikvision', 'Huawei'],
};

/** A list of 100,000 lines that comes at once. */
const burst: LoadPage = {
  html: page(
    `<p>Hikvision makes cameras.</p><div id="a"></div><script>
      setTimeout(() => {
        const list = document.createDocumentFragment();
        for (let index = 0; index < 100000; index++) list.append(document.createElement('p'));
        list.lastChild.textContent = 'Huawei in the last line.';
        a.append(list);
      }, 500);
    </script>`,
  ),
  marked: ['Hikvision', 'Huawei'],
};

const manyMarks: LoadPage = {
  html: page(
    `<article>${many(700, (index) => `<p>Line ${index} says Hikvision. ${WORDS}</p>`)}</article><div id="b"></div><script>let n = 0; setInterval(() => (b.style.width = (n++ % 50) + 'px'), 20);</script>`,
  ),
  marked: Array.from({ length: 200 }, () => 'Hikvision'),
};

export const LOAD_PAGES: Readonly<Record<string, LoadPage>> = {
  'a page of 5 MB': large,
  '20,000 custom elements': customElements,
  '10,000 nested elements': nested,
  'one text of 20 MB': longText,
  '500,000 empty nodes': emptyNodes,
  '100,000 lines that come at once': burst,
  'more marks than are drawn, on a page that moves': manyMarks,
};

/** @param perSecond lines that come on top of fifty, which name a firm; as many go at the bottom. */
export function restless(perSecond: number): string {
  return page(
    `<p>Hikvision makes cameras.</p><div id="a"></div><script>
      let count = 0;
      const began = performance.now();
      setInterval(() => {
        for (; count < ((performance.now() - began) / 1000) * ${perSecond}; count++) {
          const line = document.createElement('p');
          line.textContent = 'Line ' + count + ' of the ticker says Huawei.';
          a.prepend(line);
          if (a.childElementCount > 50) a.lastChild.remove();
        }
      }, 5);
    </script>`,
  );
}
