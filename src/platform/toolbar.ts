/** The toolbar button: how many firms the article names, and whether Listmark is on. */
import { browser } from 'wxt/browser';
import { translate } from './i18n.ts';

const GREY = '#5b5f66';
const SIZES = [16, 32, 48];
const iconPaths = (folder: string) =>
  Object.fromEntries(SIZES.map((size) => [size, `/${folder}/${size}.png`]));

/** Counts on the button of one tab. The browser takes the count away when the tab moves on. */
export async function showCount(tabId: number, firms: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: firms === 0 ? '' : String(firms) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: GREY }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title: translate('icon_title', [firms], firms) }),
  ]);
}

/** Shows on every button whether Listmark is on: for all tabs, and for those on sites that are switched off. */
export async function showSwitches(off: boolean, isSiteOff: (host: string) => boolean): Promise<void> {
  const title = translate(off ? 'icon_title_off_everywhere' : 'extension_name');
  await Promise.all([
    browser.action.setIcon({ path: iconPaths(off ? 'icons-off' : 'icons') }),
    browser.action.setTitle({ title }),
  ]);
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.allSettled(
    tabs.map(({ id, url }) => (id !== undefined && url ? showSwitch(id, url) : undefined)),
  );

  async function showSwitch(tabId: number, url: string): Promise<void> {
    const siteOff = !off && isSiteOff(new URL(url).hostname);
    await browser.action.setIcon({ tabId, path: iconPaths(off || siteOff ? 'icons-off' : 'icons') });
    if (!off && !siteOff) return;
    await browser.action.setBadgeText({ tabId, text: '' });
    await browser.action.setTitle({ tabId, title: siteOff ? translate('icon_title_off') : title });
  }
}
