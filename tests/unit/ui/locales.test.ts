import { describe, expect, it } from 'vitest';
import { readFileSync, existsSync } from 'node:fs';
import { longDay, monthYear, ofMonth, shortDay } from '../../../src/ui/dates.ts';
import { groupedNumber, langOf, numberWord } from '../../../src/ui/translate.ts';
import { builtMessages, en, fr, readLocale } from './translate.ts';

describe('the locale files', () => {
  const [english, french] = [builtMessages('en'), builtMessages('fr')];
  const places = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].toSorted();

  it('have the same keys', () => {
    expect(Object.keys(french)).toEqual(Object.keys(english));
  });
  it('have the same places for values', () => {
    const differing = Object.keys(english).filter(
      (key) => places(english[key]!).join() !== places(french[key]!).join(),
    );
    expect(differing).toEqual([]);
  });
  it('have no more than nine places, no space at an edge, and no sign that parts forms', () => {
    for (const [key, value] of [...Object.entries(readLocale('en')), ...Object.entries(readLocale('fr'))]) {
      for (const text of typeof value === 'string' ? [value] : Object.values(value as object)) {
        expect(`${key}: ${text}`).not.toMatch(/\$\d\d|\s$|: \s| \| /);
      }
    }
  });
  it('part no section sign from its number, and no French quotation mark from what it holds', () => {
    for (const [key, message] of [...Object.entries(english), ...Object.entries(french)])
      expect(`${key}: ${message}`).not.toMatch(/§[^\u00a0§]|«[^\u00a0]|[^\u00a0]»/);
  });
  it('have three forms or one', () => {
    for (const messages of [english, french]) {
      for (const message of Object.values(messages)) expect([1, 3]).toContain(message.split(' | ').length);
    }
  });
  it('use the apostrophe of print', () => {
    for (const message of [...Object.values(english), ...Object.values(french)])
      expect(message).not.toContain("'");
  });
  // SDN speaks of *cette personne ou entité*, 1286 of *cette institution*, of whatever kind.
  it('agree in kind: what has a second wording for bodies has it in both', () => {
    for (const key of Object.keys(english).filter(
      (each) => each.endsWith('_body') && !/^full_us_(sdn|1286)_/.test(each),
    )) {
      expect(english).toHaveProperty(key.slice(0, -'_body'.length));
      expect(french[key]).not.toMatch(/cette firme|avec elle|d’elle|qu’elle reçoit/);
    }
  });
});

/** The sentences on the lists are words.md's own. */
const WORDS = new URL('../../../../shared/docs/words.md', import.meta.url);
describe.skipIf(!existsSync(WORDS))('words.md', () => {
  const words = existsSync(WORDS) ? readFileSync(WORDS, 'utf8') : '';
  it.each(['en', 'fr'] as const)('has every meaning of %s.json to the letter', (lang) => {
    const messages = builtMessages(lang);
    for (const [key, message] of Object.entries(messages)) {
      if (/^(short|full|tag)_/.test(key) && !key.endsWith('_body'))
        expect(words).toContain(message.replaceAll('\u00a0', ' '));
    }
  });
});

describe('dates', () => {
  it.each([
    ['2019-10-09', '9 Oct 2019', '8 oct. 2019'.replace('8', '9'), '9 October 2019', '9 octobre 2019'],
    ['2020-09-01', '1 Sep 2020', '1er sept. 2020', '1 September 2020', '1er septembre 2020'],
    ['2021-03-12', '12 Mar 2021', '12 mars 2021', '12 March 2021', '12 mars 2021'],
    ['2025-02-07', '7 Feb 2025', '7 févr. 2025', '7 February 2025', '7 février 2025'],
  ])('%s', (day, short, court, long, entier) => {
    expect(shortDay(day, en)).toBe(short);
    expect(shortDay(day, fr)).toBe(court);
    expect(longDay(day, en)).toBe(long);
    expect(longDay(day, fr)).toBe(entier);
  });
  it('of months, with the elision of French', () => {
    expect(monthYear('2026-07', en)).toBe('July 2026');
    expect(monthYear('2022-04-30', fr)).toBe('avril 2022');
    expect(monthYear('2024', fr)).toBe('2024');
    expect([ofMonth('2022-04', fr), ofMonth('2026-07', fr), ofMonth('2025-10', fr)]).toEqual([
      'd’avril 2022',
      'de juillet 2026',
      'd’octobre 2025',
    ]);
    expect(ofMonth('2022-04', en)).toBe('of April 2022');
  });
});

it('numbers are words as far as fourteen, and grouped from a thousand', () => {
  expect([numberWord(4, fr), numberWord(14, en), numberWord(15, en)]).toEqual(['quatre', 'fourteen', '15']);
  expect([groupedNumber(999, en), groupedNumber(7600, en), groupedNumber(1007600, en)]).toEqual([
    '999',
    '7,600',
    '1,007,600',
  ]);
  expect(groupedNumber(7600, fr)).toBe('7\u00a0600');
});

it('a translator knows its language', () => {
  expect([langOf(en), langOf(fr)]).toEqual(['en', 'fr']);
});
