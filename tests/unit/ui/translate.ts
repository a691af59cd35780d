/** The words as the built extension gives them: the library's own build of a locale file, then its own look-up. */
import { readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesObject } from '@wxt-dev/i18n/build';
import type { Lang, Translate } from '../../../src/ui/translate.ts';

export function readLocale(lang: Lang): Record<string, unknown> {
  const path = new URL(`../../../assets/locales/${lang}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

/** The messages of a locale as one string each, the forms of a plural parted by ` | `. */
export function builtMessages(lang: Lang): Record<string, string> {
  const built = generateChromeMessages(
    parseMessagesObject(readLocale(lang) as Parameters<typeof parseMessagesObject>[0]),
  ) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(built).map(([key, { message }]) => [key, message]));
}

/** As `i18n.t` of @wxt-dev/i18n over `browser.i18n.getMessage`; a missing message is a mistake of the caller. */
export function translator(lang: Lang): Translate {
  const messages = builtMessages(lang);
  return (key, values = [], count) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`${lang}.json has no message "${key}"`);
    if (values.length > 9)
      throw new Error(`"${key}" is given ${values.length} values; the browsers take nine`);
    const forms = message.split(' | ');
    if (forms.length > 1 && count === undefined)
      throw new Error(`"${key}" has several forms and is given no count`);
    const form =
      count === undefined || forms.length === 1 ? message : forms[count === 0 || count === 1 ? count : 2]!;
    return form.replace(/\$(\d)/g, (_, place) => {
      const value = values[Number(place) - 1];
      if (value === undefined) throw new Error(`"${key}" wants a value for $${place}`);
      return String(value);
    });
  };
}

export const en = translator('en');
export const fr = translator('fr');
