/** What a case asks of the extension's own parts. Chromium only: Firefox lets no test into an extension's worker. */
import type { Browser } from 'webextension-polyfill';
import type { PageSummary } from '../../src/platform/page-summary.ts';
import type { CaseTools } from './harness.ts';

declare const chrome: Browser;

/** The worker's global, with what these functions leave there. */
type Counting = { questions?: number };

/** Counts from now on how often pages ask the worker to recognise. */
export function countQuestions(t: CaseTools): Promise<void> {
  return t.inWorker(() => {
    const listens = (globalThis as Counting).questions !== undefined;
    (globalThis as Counting).questions = 0;
    if (listens) return;
    chrome.runtime.onMessage.addListener((message: unknown) => {
      if ((message as { type?: string }).type === 'recognise') (globalThis as Counting).questions!++;
    });
  });
}

export function questions(t: CaseTools): Promise<number> {
  return t.inWorker(() => (globalThis as Counting).questions ?? -1);
}

/** What the page script of the tab in front tells the popup. */
export async function summaryOf(t: CaseTools): Promise<PageSummary> {
  const answer = await t.inWorker(async (address: string) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address)!;
    const message = { id: 1, type: 'summary', data: undefined, timestamp: Date.now() };
    return chrome.tabs.sendMessage(tab.id!, message, { frameId: 0 }) as Promise<{ res: PageSummary }>;
  }, t.page.url());
  return answer.res;
}

export interface Button {
  readonly text: string;
  readonly title: string;
}

/** Badge and title of the toolbar button on the case's tab. */
export function buttonOf(t: CaseTools): Promise<Button> {
  return t.inWorker(async (address: string) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address)!;
    const [text, title] = await Promise.all([
      chrome.action.getBadgeText({ tabId: tab.id! }),
      chrome.action.getTitle({ tabId: tab.id! }),
    ]);
    return { text, title };
  }, t.page.url());
}
