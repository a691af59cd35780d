import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { footOf } from '../../../src/ui/card-foot.ts';
import { standingsOf, toldAtRest } from '../../../src/ui/standings.ts';
import {
  WORDS_AT_REST,
  WORDS_IN_SENTENCES,
  WORDS_OF_A_GROUP,
  wordsAtRest,
  wordsInSentences,
} from '../../../src/ui/rest-bounds.ts';
import { countWords } from '../../../src/ui/word-count.ts';
import { addDays } from '../../../src/entities/since.ts';
import { allTexts, card } from './card-text.ts';
import { everyone } from './fixtures.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { en, fr } from './translate.ts';

const day = fc.integer({ min: 0, max: 7670 }).map((days) => addDays('2010-01-01', days));
const situation = fc.record(
  {
    day,
    kind: fc.constantFrom('article' as const, 'section' as const),
    today: day.filter((each) => each > '2026-07-31'),
  },
  { requiredKeys: ['kind'] },
);
const anyCard = fc.record({
  entity: fc.constantFrom(...everyone),
  lang: fc.constantFrom('en' as const, 'fr' as const),
  situation,
});

describe('whatever the firm, the article’s date and today', () => {
  it('a card keeps its bounds: a hundred words, 55 in sentences', () => {
    fc.assert(
      fc.property(anyCard, ({ entity, lang, situation }) => {
        const model = card(entity, lang, situation);
        const translate = lang === 'en' ? en : fr;
        const foot = footOf(toldAtRest(standingsOf(entity)), entity.listings, { kind: 'article' }, translate);
        const words = wordsAtRest(model, translate);
        expect(wordsInSentences(model, foot.sentences)).toBeLessThanOrEqual(WORDS_IN_SENTENCES);
        const ofGroup = standingsOf(entity).some((each) => each.ofGroup);
        expect(words).toBeLessThanOrEqual(ofGroup ? WORDS_OF_A_GROUP : WORDS_AT_REST);
      }),
      { numRuns: 600 },
    );
  });

  it('no place is left open, and nothing forbidden is said', () => {
    fc.assert(
      fc.property(anyCard, ({ entity, lang, situation }) => {
        for (const text of allTexts(card(entity, lang, situation))) {
          expect(text).not.toMatch(
            /\$\d|undefined|null|NaN|\[object|Invalid|[\ue000-\uf8ff]| {2}[^\S\n]|\.\.(?!\.)/,
          );
          expect(forbiddenWords(text)).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('the rows are in order of days, the article among them once where it has a date', () => {
    fc.assert(
      fc.property(anyCard, ({ entity, lang, situation }) => {
        const { rows } = card(entity, lang, situation);
        const days = rows.flatMap((row) => (row.day === undefined ? [] : [row.day]));
        expect(days).toEqual(days.toSorted());
        const articles = rows.filter((row) => row.kind === 'article').length;
        const dated = standingsOf(entity).some((each) => each.since !== undefined);
        expect(articles).toBe(situation.day !== undefined && situation.kind === 'article' && dated ? 1 : 0);
      }),
    );
  });

  it('no word on the article’s time stands on a home or section page, or where no date is known', () => {
    fc.assert(
      fc.property(anyCard, ({ entity, lang, situation }) => {
        const { day: _, ...undated } = situation;
        for (const say of [
          card(entity, lang, undated).say,
          card(entity, lang, { ...situation, kind: 'section' }).say,
        ]) {
          expect(say ?? '').not.toMatch(/article|appeared|written|a paru/);
        }
      }),
    );
  });
});

describe('a word', () => {
  it.each([
    ['8 oct. 2019 ◇ Cet article', 5],
    ['« personnes américaines »', 2],
    ['', 0],
    ['· — ;', 0],
    ['海康威视', 2],
    ['第1260H条名单', 3],
    ['l’Entity List', 2],
  ])('%s: %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
