/** What the page of a tab tells of itself. */
import { toPage } from './messages.ts';
import type { PageSummary } from './page-summary.ts';
import type { Tab } from './tab-in-front.ts';

/** A page that was just switched on has nobody reading it for a moment. */
const TRIES = 8;
const PAUSE = 120;

/** `null` where nobody is there to answer: the browser lets no extension read the page. */
export async function summaryOf(tab: Tab): Promise<PageSummary | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const summary = await toPage.sendMessage('summary', undefined, { tabId: tab.id, frameId: 0 });
      if (summary) return summary;
    } catch {
      return null;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return null;
}
