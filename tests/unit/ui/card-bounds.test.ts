import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../../src/entities/build-dataset.ts';
import type { Entity } from '../../../src/entities/model.ts';
import { footOf } from '../../../src/ui/card-foot.ts';
import { standingsOf, toldAtRest } from '../../../src/ui/standings.ts';
import {
  boundsFor,
  WORDS_AT_REST,
  WORDS_IN_SENTENCES,
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
        const day = situation.kind === 'article' ? situation.day : undefined;
        expect(words).toBeLessThanOrEqual(boundsFor(toldAtRest(standingsOf(entity)), day, lang).at(-1)!);
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

describe('every firm of the dataset', () => {
  const { entities } = buildDataset(fileURLToPath(new URL('../../../assets/dataset', import.meta.url)));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const ends = (entity: Entity) =>
    entity.listings.flatMap(({ listedOn, inForceOn, endsOn, delistedOn, editions = [] }) =>
      [listedOn, inForceOn, endsOn, delistedOn, ...editions].filter((each) => each !== undefined),
    );

  it.each(['en', 'fr'] as const)(
    'has a card of a hundred words at most around each of its days, in %s',
    (lang) => {
      const translate = lang === 'en' ? en : fr;
      const longer: string[] = [];
      for (const entity of entities) {
        const parent = entity.parent === undefined ? undefined : byId.get(entity.parent);
        const near = ends(entity).flatMap((end) =>
          [-15, -14, -1, 0, 1, 14, 15].map((by) => addDays(end, by)),
        );
        const days = new Set([
          undefined,
          '2012-05-12',
          '2023-06-01',
          '2024-03-14',
          '2026-07-15',
          '2026-11-20',
          ...near,
        ]);
        for (const day of days) {
          const model = card(entity, lang, {
            ...(day === undefined ? {} : { day }),
            ...(parent === undefined ? {} : { parent }),
          });
          const words = wordsAtRest(model, translate);
          const most = boundsFor(toldAtRest(standingsOf(entity)), day, lang).at(-1)!;
          if (words > most) longer.push(`${entity.id} ${day}: ${words}`);
        }
      }
      expect(longer).toEqual([]);
    },
  );

  it('has more than a hundred in the state of model card 3.2 alone', () => {
    const { standings, day } = { standings: standingsOf(byId.get('sensetime')!), day: '2024-03-14' };
    expect(boundsFor(standings, day, 'en')).toEqual([WORDS_AT_REST, 106]);
    expect(boundsFor(standings, day, 'fr')).toEqual([WORDS_AT_REST]);
    for (const other of [undefined, '2021-12-20', '2025-06-01'])
      expect(boundsFor(standings, other, 'en')).toEqual([WORDS_AT_REST]);
    expect(boundsFor(standingsOf(byId.get('megvii')!), day, 'en')).toEqual([WORDS_AT_REST]);
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
