/** The tab that the reader looks at. */
import { browser } from 'wxt/browser';

export interface Tab {
  readonly id: number;
  /** `''` for a page of no site: a file, a page of the browser. */
  readonly host: string;
}

export async function tabInFront(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, host: URL.parse(tab.url ?? '')?.hostname ?? '' };
}
