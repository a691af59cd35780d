/** What the browser tells the worker: installs and keys. */
import { browser } from 'wxt/browser';
import { toPage } from './messages.ts';

export function onInstalled(installed: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') void installed();
  });
}

export function onStarted(started: () => Promise<void>): void {
  browser.runtime.onStartup.addListener(() => void started());
}

/** Next and previous mention of the tab in front. */
export function onCommand(): void {
  browser.commands.onCommand.addListener(async (command: string) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined || (command !== 'next' && command !== 'previous')) return;
    // A page that cannot be read has nobody to answer.
    await toPage
      .sendMessage('step', { by: command === 'next' ? 1 : -1 }, { tabId: tab.id, frameId: 0 })
      .catch(() => undefined);
  });
}
