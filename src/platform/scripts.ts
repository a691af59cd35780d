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

export interface FrameOfTab {
  readonly id: number;
  /** The index of each frame among those of its parent, from the top frame's down: `[]` is the top frame. */
  readonly path: readonly number[];
}

/**
 * The frames of a tab that can be read, in the order of their tree. The browser would tell of the tree itself only under
 * another permission; windows tell of their frames, of any origin, except of those in shadow trees, which are left out.
 */
export async function framesOf(tabId: number): Promise<readonly FrameOfTab[]> {
  const found = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: pathHere });
  return found
    .flatMap(({ frameId, result }) => {
      const path = result as readonly number[] | null;
      return path && !path.includes(-1) ? [{ id: frameId, path }] : [];
    })
    .sort((a, b) => inTreeOrder(a.path, b.path));
}

/** Runs in the frame, on its own. */
function pathHere(): number[] {
  const path: number[] = [];
  for (let at: Window = self; at !== at.parent; at = at.parent) {
    let index = at.parent.length - 1;
    while (index >= 0 && at.parent[index] !== at) index--;
    path.unshift(index);
  }
  return path;
}

function inTreeOrder(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((index, depth) => index !== b[depth]);
  if (first < 0) return a.length - b.length;
  return b[first] === undefined ? 1 : a[first]! - b[first];
}
