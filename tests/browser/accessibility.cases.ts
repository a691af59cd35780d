/** What axe-core finds in the card: nothing. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { cases } from './harness.ts';
import type { CaseTools } from './harness.ts';

for (const scheme of ['light', 'dark'] as const) {
  const run = async (t: CaseTools) => {
    await t.openHtml('<p style="margin:80px">Cameras by Hikvision.</p>');
    if (t.browser === 'chromium') {
      await t.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    }
    await t.hover('Hikvision');
    await t.card();
    await t.clickInCard('Details');
    const card = await t.inCard((root) => ({
      html: root.firstElementChild!.outerHTML,
      css: root.adoptedStyleSheets
        .map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('\n'))
        .join('\n'),
    }));
    // axe cannot look into a closed root: a copy in an open one, on a page of its own.
    const page = await t.openHtml('<main><h1>A page</h1><section id="host"></section></main>');
    if (t.browser === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    }
    await page.evaluate(({ html, css }) => {
      const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      root.innerHTML = html;
      (root.firstElementChild as HTMLElement).showPopover();
    }, card!);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run('#host');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    });
    assert.deepEqual(found, []);
  };
  // Firefox's protocol cannot change the colour scheme of a page.
  cases(
    `axe finds nothing wrong with the ${scheme} card, its details unfolded`,
    run,
    scheme === 'dark' ? { only: 'chromium' } : {},
  );
}
