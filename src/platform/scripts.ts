/** Scripts of ours that the browser puts into pages on request. */
import { browser } from 'wxt/browser';

// Not through WXT's own types, which exist only after a build.
const CARD: string = '/content-scripts/card.js';
const PAGE: string = '/content-scripts/page.js';
const PAGE_STYLES: string = '/content-scripts/page.css';

export async function injectCard(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [CARD as never] });
}

export async function insertStyles(tabId: number, frameId: number, css: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css });
}

/**
 * Runs the page script in the tabs that were open before the extension was: Chrome leaves them without it, Firefox
 * does so itself. Tabs that no extension may read are passed over.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const tabs = await browser.tabs.query({
    url: ['http://*/*', 'https://*/*', 'file:///*'],
    discarded: false,
  });
  await Promise.allSettled(
    tabs.flatMap(({ id }) => {
      if (id === undefined) return [];
      const target = { tabId: id, allFrames: true };
      return [
        browser.scripting.insertCSS({ target, files: [PAGE_STYLES as never] }),
        browser.scripting.executeScript({ target, files: [PAGE as never] }),
      ];
    }),
  );
}
