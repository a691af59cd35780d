/** What the browser tells the worker: installs and keys. */
import { browser } from 'wxt/browser';

export function onInstalled(installed: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') void installed();
  });
}

export function onStarted(started: () => Promise<void>): void {
  browser.runtime.onStartup.addListener(() => void started());
}

/** The keys for the next (1) and the previous (-1) mention of the tab in front. */
export function onStep(step: (tabId: number, by: 1 | -1) => Promise<void>): void {
  browser.commands.onCommand.addListener(async (command: string) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined || (command !== 'next' && command !== 'previous')) return;
    await step(tab.id, command === 'next' ? 1 : -1);
  });
}
