/** What holds of the card and of the catalogue for any entity that the thirteen lists can make, not the fixtures alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LISTS } from '../../../src/entities/lists.ts';
import { LIST_IDS, type Entity, type Listing, type ListId } from '../../../src/entities/model.ts';
import { addDays } from '../../../src/entities/since.ts';
import { entityPage } from '../../../src/ui/catalogue-entity.ts';
import { catalogueList } from '../../../src/ui/catalogue-list.ts';
import { allTexts, card } from './card-text.ts';
import { hikvision, TODAY } from './fixtures.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { translator } from './translate.ts';

const day = fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2010-01-01', days));
const length = fc.integer({ min: 1, max: 3000 });

function listing(list: ListId): fc.Arbitrary<Listing> {
  return fc
    .record({
      relation: fc.constantFrom(
        'itself' as const,
        'group' as const,
        'subsidiary' as const,
        'parent' as const,
      ),
      since: fc.option(day, { nil: undefined }),
      lasts: fc.option(length, { nil: undefined }),
      country: fc.constantFrom(undefined, 'IR'),
    })
    .map(({ relation, since, lasts, country }) => {
      const end = since !== undefined && lasts !== undefined ? addDays(since, lasts) : undefined;
      const order = list === 'us-denied-persons';
      return {
        list,
        name: `Printed Name of ${relation}`,
        relation,
        ...(country === undefined ? {} : { country }),
        ...(since === undefined ? {} : { listedOn: since }),
        ...(end === undefined ? {} : order ? { endsOn: end } : { delistedOn: end }),
        ...(LISTS[list].issuedWhole && since !== undefined ? { editions: [since] } : {}),
        asOf: LISTS[list].asOf,
      };
    });
}

const entity: fc.Arbitrary<Entity> = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...LIST_IDS), { maxLength: 4 }), fc.boolean())
  .chain(([lists, firm]) =>
    fc.tuple(...lists.map(listing)).map((listings): Entity => ({
      id: 'any',
      kind: firm ? 'company' : 'public-body',
      country: 'CN',
      names: [{ text: 'Brandname', use: 'short' }],
      listings,
    })),
  );
const situation = fc.record(
  { day, kind: fc.constantFrom('article' as const, 'section' as const) },
  { requiredKeys: ['kind'] },
);
const NONSENSE = /\$\d|undefined|null|NaN|\[object|Invalid|[\ue000-\uf8ff]|\.\.(?!\.)|; \.|: \./;

describe.each(['en', 'fr'] as const)('whatever the lists, in %s', (lang) => {
  it('the card says nothing without sense or forbidden, alone and beside a parent', () => {
    fc.assert(
      fc.property(entity, situation, fc.boolean(), (any, where, linked) => {
        const model = card(any, lang, { ...where, ...(linked ? { parent: hikvision } : {}) });
        for (const text of allTexts(model)) {
          expect(text).not.toMatch(NONSENSE);
          expect(forbiddenWords(text)).toEqual([]);
        }
        expect(model.say ?? '').toMatch(/^$|^\p{Lu}/u);
      }),
      { numRuns: 400 },
    );
  });

  it('an order is never called a removal, nor a removal an order', () => {
    fc.assert(
      fc.property(entity, situation, (any, where) => {
        const text = allTexts(card(any, lang, where)).join('\n');
        const has = (key: 'endsOn' | 'delistedOn') => any.listings.some((each) => each[key] !== undefined);
        if (!has('delistedOn')) expect(text).not.toMatch(/removed|retrait|retirée? le/i);
        if (!has('endsOn')) expect(text).not.toMatch(/order to|ordonnance jusqu/i);
      }),
      { numRuns: 400 },
    );
  });

  it('another’s listing is never a date of the firm', () => {
    fc.assert(
      fc.property(entity, situation, (any, where) => {
        const own = any.listings.filter(({ relation }) => relation === 'itself' || relation === 'group');
        const days = new Set(own.map(({ listedOn }) => listedOn));
        for (const row of card(any, lang, where).rows) {
          if (row.day !== undefined && (row.kind === 'held' || row.kind === 'later')) {
            expect(days).toContain(row.day);
          }
        }
        if (own.length === 0) expect(card(any, lang, where).citation).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('the catalogue says nothing without sense or forbidden', () => {
    fc.assert(
      fc.property(entity, (any) => {
        const translate = translator(lang);
        const page = entityPage({ entity: any, brands: [], today: TODAY, lang, translate });
        const found = [{ entity: any, name: 'Brandname' }];
        const list = catalogueList({ entities: [any], found, question: { query: 'b' }, lang, translate });
        for (const text of [JSON.stringify(page), JSON.stringify(list)]) {
          expect(text).not.toMatch(/\$\d|undefined|NaN|\[object|Invalid|[\ue000-\uf8ff]/);
          expect(forbiddenWords(text)).toEqual([]);
        }
        expect(page.sections.flatMap(({ entries, affiliates }) => [...entries, ...affiliates])).toHaveLength(
          any.listings.length,
        );
      }),
      { numRuns: 200 },
    );
  });
});
