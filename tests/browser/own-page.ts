/** What cases on the extension's own pages need: the tab that it opened, and the findings of axe-core. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { pause } from '../../src/commands/watched-page.ts';

/** The tab whose address holds a text, awaited. Firefox never says that it was opened. */
export async function tabOf(page: Page, address: string, patience = 15_000): Promise<Page> {
  for (let waited = 0; waited < patience; waited += 100) {
    for (const tab of await page.browser().pages()) {
      const there = await tab
        .evaluate(() => document.readyState === 'complete' && location.href)
        .catch(() => false);
      if (typeof there === 'string' && there.includes(address)) return tab;
    }
    await pause(100);
  }
  throw new Error(`no tab of ${address} was opened`);
}

/** What axe-core finds wrong on a page, a line each. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await checker.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** Writes into the field that has a selector, in place of what is there. */
export async function write(page: Page, selector: string, text: string): Promise<void> {
  const field = await page.waitForSelector(selector);
  await field!.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}
