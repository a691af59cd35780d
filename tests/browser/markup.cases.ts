/** Text of a list that holds markup, as the catalogue draws it: on a page of its own, where a handler could run. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { cases } from './harness.ts';

const SOURCE = join(import.meta.dirname, '../../src/ui/markup.tsx');
const ENTRY = 'virtual:markup-page';

let built: Promise<string> | undefined;
/** A script that gives the page `showMarkup(html)`. */
function script(): Promise<string> {
  return (built ??= build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['iife'], name: 'markup' } },
    plugins: [
      {
        name: 'markup-page',
        resolveId: (id) => (id.endsWith(ENTRY) ? join(SOURCE, '../markup-page.js') : undefined),
        load: (id) =>
          id.endsWith('markup-page.js')
            ? `import { h, render } from 'preact';
               import { Markup } from ${JSON.stringify(SOURCE)};
               globalThis.showMarkup = (html) => render(h(Markup, { html, lang: 'en' }), document.body);`
            : undefined,
      },
    ],
  }).then((result) => {
    const [{ output }] = [result].flat() as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
    return output[0].code;
  }));
}

const HOSTILE = [
  '<img src="/beacon" onerror="hits.push(1)">',
  '<svg><script>hits.push(2)</script><use href="/beacon#x"/></svg>',
  '<a href="javascript:hits.push(3)">b</a>',
  '<iframe srcdoc="<script>parent.hits.push(4)</script>"></iframe>',
  '<style>body{background:url(/beacon)}</style>',
  '<form action="/beacon"><input name="q" autofocus onfocus="hits.push(5)"></form>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=/beacon onerror=hits.push(6)&gt;">',
  '<b style="position:fixed" class="go" id="query">x</b>',
];

cases('markup of a list shows its emphasis and its links, and nothing of it runs or loads', async (t) => {
  const page = await t.openHtml(
    '<!doctype html><title>A page</title><body><script>window.hits = []</script>',
  );
  await page.evaluate(await script());
  const shown = await page.evaluate(
    (html) => {
      (globalThis as unknown as { showMarkup: (html: string) => void }).showMarkup(html);
      return document.querySelector('bdi')!.innerHTML;
    },
    `<p>Added <b>whole</b>, see <a href="https://www.bis.gov/x" onclick="hits.push(0)">the rule</a>: AT&amp;T &lt; 5.</p>${HOSTILE.join('')}`,
  );
  await t.pause(300);
  assert.ok(
    shown.startsWith(
      '<p>Added <b>whole</b>, see <a href="https://www.bis.gov/x" target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">the rule</a>: AT&amp;T &lt; 5.</p>',
    ),
    shown,
  );
  assert.doesNotMatch(
    shown,
    /<(img|svg|script|iframe|style|form|input|math|use)|javascript:| on|style=|class=|id=/,
  );
  assert.deepEqual(await page.evaluate('hits'), []);
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  // The browser asks for the site's icon by itself.
  assert.deepEqual(
    loaded.filter((path) => path !== '/favicon.ico'),
    [],
  );
});
