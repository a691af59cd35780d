/**
 * How words are asked for. The keys are those of `assets/locales/en.json`; every other locale file has the same.
 *
 * `values` replace `$1`, `$2`, … in order (nine at most: the browsers' limit). `count` chooses the form of a message
 * that has several ("0", "1", "n"), and replaces nothing: a form that prints it takes it among `values`.
 */
import type en from '../../assets/locales/en.json';

export type MessageKey = keyof typeof en;
export type Translate = (key: MessageKey, values?: readonly (string | number)[], count?: number) => string;

/** The languages that the cards are written in. */
export type Lang = 'en' | 'fr';

/** Messages that have a second wording for a public body: *cet organisme, inscrit* beside *cette firme, inscrite*. */
export type AgreeingKey = {
  [Key in MessageKey]: `${Key}_body` extends MessageKey ? Key : never;
}[MessageKey];

/** The language of the words that `translate` gives, which is not always the browser's: a German one gets English. */
export function langOf(translate: Translate): Lang {
  return translate('language_code') === 'fr' ? 'fr' : 'en';
}

/** The first letter as a sentence wants it. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A number of things in words, as far as anyone writes them so; in digits beyond. */
export function numberWord(count: number, translate: Translate): string {
  return translate('numbers').split(' ')[count - 1] ?? String(count);
}

/** `7600` as `7,600`; as far as a million, which is more than any page holds. */
export function groupedNumber(count: number, translate: Translate): string {
  if (count < 1000) return String(count);
  const rest = String(count % 1000).padStart(3, '0');
  return translate('thousands', [groupedNumber(Math.floor(count / 1000), translate), rest]);
}

/** `a; b and c` of any number of texts: `join` for all but the last. */
export function joined(
  texts: readonly string[],
  translate: Translate,
  join: MessageKey,
  last: MessageKey = join,
): string {
  return texts.reduce(
    (line, text, index) =>
      index === 0 ? text : translate(index === texts.length - 1 ? last : join, [line, text]),
    '',
  );
}
