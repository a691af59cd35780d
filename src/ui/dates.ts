/**
 * Dates as people of the card's language write them: `9 Oct 2019`, `8 oct. 2019`, `1er juin 2020`. The months stand
 * in the locale files, for the browsers' own differ from release to release (`Sep`, `Sept`).
 */
import type { Day, DayOrMonth } from '../entities/model.ts';
import type { Translate } from './translate.ts';

/** `9 Oct 2019` */
export function shortDay(day: Day, translate: Translate): string {
  return written(day, translate, 'months_short');
}

/** `9 October 2019` */
export function longDay(day: Day, translate: Translate): string {
  return written(day, translate, 'months_long');
}

/** `October 2019`, of a day or of a month known without its day; a year alone stays one. */
export function monthYear(date: DayOrMonth, translate: Translate): string {
  const [year, month] = date.split('-');
  return month === undefined ? year! : `${nameOf(month, translate, 'months_long')} ${year}`;
}

/** `of October 2019`; French: `d’octobre 2019`, `de juillet 2026`. */
export function ofMonth(date: DayOrMonth, translate: Translate): string {
  const text = monthYear(date, translate);
  return translate(/^[aeiouyéè]/iu.test(text) ? 'of_month_vowel' : 'of_month', [text]);
}

/** `2019` */
export function yearOf(date: DayOrMonth): string {
  return date.slice(0, 4);
}

function written(day: Day, translate: Translate, months: 'months_short' | 'months_long'): string {
  const [year, month, date] = day.split('-');
  const number = date === '01' ? translate('first_of_month') : String(Number(date));
  return `${number} ${nameOf(month!, translate, months)} ${year}`;
}

function nameOf(month: string, translate: Translate, months: 'months_short' | 'months_long'): string {
  return translate(months).split(' ')[Number(month) - 1] ?? month;
}
