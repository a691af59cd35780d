/** The extension's words in the browser's language. */
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';

/** The languages that the extension speaks; another browser language gets English. */
export function language(): 'en' | 'fr' {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export const translate = i18n.t as unknown as (
  key: string,
  values?: readonly (string | number)[],
  count?: number,
) => string;
