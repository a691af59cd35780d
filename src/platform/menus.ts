/** The entry of the context menu over selected text. */
import { browser } from 'wxt/browser';
import { translate } from './i18n.ts';

const LOOK_UP = 'look-up';
/** Characters. No name is longer; a selection may be a whole page. */
const LONGEST = 300;

/** Calls back with the selected text. To be called while the worker starts. */
export function onLookUp(lookUp: (text: string) => Promise<void>): void {
  // Firefox for Android has no context menus, and no object for them.
  if (!(browser.contextMenus as typeof browser.contextMenus | undefined)) return;
  // The browser keeps the entry while the worker sleeps, and writes the selection for `%s`.
  const make = () => {
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({
        id: LOOK_UP,
        title: translate('menu_look_up'),
        contexts: ['selection'],
      });
    });
  };
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    const text = selectionText?.trim().slice(0, LONGEST);
    if (menuItemId === LOOK_UP && text) void lookUp(text);
  });
}
