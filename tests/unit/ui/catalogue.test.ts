import { describe, expect, it } from 'vitest';
import { LIST_IDS } from '../../../src/entities/model.ts';
import type { Entity } from '../../../src/entities/model.ts';
import { indexNames, searchNames } from '../../../src/entities/name-search.ts';
import { entityPage, type EntityPage } from '../../../src/ui/catalogue-entity.ts';
import { catalogueList, type CatalogueList, type Question } from '../../../src/ui/catalogue-list.ts';
import { searchedSentences } from '../../../src/ui/searched-lists.ts';
import type { Line } from '../../../src/ui/model.ts';
import type { Lang } from '../../../src/ui/translate.ts';
import { card } from './card-text.ts';
import {
  byd,
  denied,
  everyone,
  ezviz,
  hamiBureau,
  hikvision,
  huawei,
  megvii,
  onSdn,
  parentOfListed,
  removed,
  sensetime,
  TODAY,
  zte,
} from './fixtures.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { en, fr, translator } from './translate.ts';

const plain = (line: Line) => line.map(({ text }) => text).join('');
const known = [hikvision, huawei, sensetime, megvii, hamiBureau, byd, removed, onSdn, denied, zte];

function list(question: Question, lang: Lang = 'en', entities: readonly Entity[] = known): CatalogueList {
  const found = searchNames(indexNames(entities), question.query);
  return catalogueList({ entities, found, question, lang, translate: translator(lang) });
}
function page(
  entity: Entity,
  lang: Lang = 'en',
  more: Partial<Parameters<typeof entityPage>[0]> = {},
): EntityPage {
  return entityPage({ entity, brands: [], today: TODAY, lang, translate: translator(lang), ...more });
}

describe('a look-up that finds nothing', () => {
  it('says so, in which lists, of what dates, word for word', () => {
    // words.md counts twelve: Section 889 is a law.
    const twelve = LIST_IDS.filter((each) => each !== 'us-889');
    const [french] = searchedSentences(twelve, 300, fr);
    expect(french).toBe(
      'Cherché dans 12 listes américaines : sept à l’état de juillet 2026, cinq plus anciennes (CMIC, SSI, 1286, SDN, Unverified).',
    );
    expect(searchedSentences(twelve, 300, en)[0]).toBe(
      'Searched 12 US lists: seven as of July 2026, five older (CMIC, SSI, 1286, SDN, Unverified).',
    );
  });
  it('never says it of a firm that a filter hides', () => {
    const model = list({ query: 'Hikvision', list: 'us-sdn' });
    expect(model.nothing).toBeUndefined();
    expect(model.filtered).toBe(true);
    expect(model.status).toBe('Nothing with these filters; 1 without them.');
  });
  it('heads what was looked up', () => {
    const model = list({ query: ' Xiaomi ' }, 'fr');
    expect(model.nothing).toMatchObject({ heading: 'Xiaomi', say: 'Aucune inscription trouvée.' });
    expect(model.nothing?.note).toContain('Ne vaut pas contrôle de conformité.');
    expect(model.nothing?.note).toContain('Listes européennes, britanniques et de l’ONU : non consultées.');
    expect(model.nothing?.note).toContain(
      'Nos données comptent 10 firmes ou organismes, non les listes entières.',
    );
    expect(model.rows).toEqual([]);
  });
});

describe('a row', () => {
  const lists = (entity: Entity, lang: Lang = 'en') => list({ query: '' }, lang, [entity]).rows[0]?.lists;
  it('has the lists with their years', () => {
    expect(lists(hikvision)).toEqual([
      'Entity List 2019',
      'FCC Covered List 2021',
      'CMIC 2021',
      'Section 1260H 2021',
    ]);
  });
  it('says when a listing was taken off', () => {
    expect(lists(removed, 'fr')).toEqual(['Section 1260H : retirée le 7 janvier 2025']);
    expect(lists(removed)).toEqual(['Section 1260H: removed on 7 January 2025']);
  });
  it('claims no beginning that is not proven', () => {
    expect(lists(byd)).toEqual(['Section 1260H 2026']);
    expect(lists(onSdn)).toEqual(['SDN List (July 2024)']);
  });
  it('has the end of an order', () => {
    expect(lists(denied)).toEqual(['Denied Persons List: order to 16 September 2026']);
  });
  it('tells a subsidiary’s list as the subsidiary’s', () => {
    expect(lists(zte)).toEqual(['FCC Covered List 2021', 'Only a subsidiary: Entity List']);
    expect(lists(parentOfListed, 'fr')).toEqual(['Une filiale seulement : Entity List']);
  });
  it('says nothing of today of a subsidiary’s listing that is over', () => {
    const over = { ...zte.listings[0]!, delistedOn: '2020-01-02' };
    expect(lists({ ...zte, listings: [over, zte.listings[1]!] })).toEqual(['FCC Covered List 2021']);
    expect(lists({ ...zte, listings: [{ ...zte.listings[0]!, relation: 'parent' }] }, 'fr')).toEqual([
      'La société mère seulement : Entity List',
    ]);
  });
  it('of a brand says whose it is', () => {
    expect(list({ query: 'ezviz' }, 'fr', [hikvision, ezviz]).rows[0]?.lists).toEqual([
      'Marque d’Hikvision. Aucune inscription trouvée sous ce nom.',
    ]);
  });
  it('shows the name that was found, where it is another', () => {
    expect(list({ query: 'huawei chile' }).rows[0]?.matched).toBe('Name found: Huawei Chile S.A.');
    expect(list({ query: 'hikvision' }).rows[0]?.matched).toBeUndefined();
    expect(list({ query: '海康威视' }).rows[0]?.matched).toBeUndefined();
  });
});

describe('the filters', () => {
  it('offer the lists and countries of the data, with how many stand there', () => {
    const { lists, countries } = list({ query: '' }, 'fr');
    expect(lists[0]).toEqual({ value: '', label: 'Toutes les listes' });
    expect(lists).toContainEqual({ value: 'us-sdn', label: 'SDN (1)' });
    expect(countries).toEqual([
      { value: '', label: 'Tous les pays' },
      { value: 'CN', label: 'Chine (8)' },
      { value: 'RU', label: 'Russie (2)' },
    ]);
  });
  it('work together', () => {
    expect(list({ query: '', country: 'RU' }).rows.map(({ entity }) => entity)).toEqual([
      'denied-air',
      'bank',
    ]);
    expect(list({ query: '', country: 'RU', list: 'us-sdn' }).rows.map(({ entity }) => entity)).toEqual([
      'bank',
    ]);
  });
});

describe('an entity’s page', () => {
  it('has the dates of the card, without an article', () => {
    const model = page(hikvision);
    expect(model.say).toBe('On four US lists; Entity List since October 2019.');
    expect(model.dates.map(({ date, entries }) => [date, ...entries.map((each) => each.list)])).toEqual([
      ['9 Oct 2019', 'Entity List'],
      ['12 Mar 2021', 'FCC Covered List'],
      ['3 Jun 2021', 'CMIC List', 'Section 1260H'],
    ]);
  });
  it('has the dates of the data in sight', () => {
    expect(page(hikvision, 'fr').foot).toContain('Données : juillet 2026 ; CMIC, décembre 2025.');
    expect(page(ezviz, 'en', { parent: hikvision }).foot).toContain('Data: July 2026; CMIC, December 2025.');
    expect(page(onSdn).foot).toContain('Data: July 2024.');
  });
  it('has every entry with the words and the citation that the card has', () => {
    const model = page(hikvision);
    expect(model.sections[0]!.entries[0]!.citation).toBe(card(hikvision, 'en').citation);
    const details = card(hikvision, 'en').details.flatMap(({ lines }) => lines.map(plain));
    for (const { entries, meaning } of model.sections) {
      for (const line of entries.flatMap(({ lines }) => lines)) expect(details).toContain(plain(line));
      expect(details).toContain(meaning);
    }
  });
  it('cites each entry for itself', () => {
    const { sections } = page(hikvision, 'fr');
    expect(sections.map(({ entries }) => entries[0]!.citation.split(' : ')[0])).toEqual(
      [
        'Hikvision (Hangzhou Hikvision Digital Technology Co., Ltd.) figure sur l’Entity List du ministère américain du Commerce depuis le 9 octobre 2019',
        'Hikvision (Hangzhou Hikvision Digital Technology Co., Ltd.) figurait sur la liste CMIC du Trésor américain depuis le 3 juin 2021, encore en décembre 2025 (dernier état connu)',
        'Hikvision (Hangzhou Hikvision Digital Technology Company) figure sur la Covered List de la Federal Communications Commission des États-Unis depuis le 12 mars 2021',
        'Hikvision (Hangzhou Hikvision Digital Technology Co., Ltd.) figure sur la liste de la Section 1260H du ministère américain de la Défense depuis le 3 juin 2021',
      ].map((each) => expect.stringContaining(each.slice(0, 60))),
    );
  });
  it('cites an affiliate as the affiliate, never as the brand', () => {
    const entityList = page(huawei).sections[0]!;
    expect(entityList.affiliates.map(({ name }) => plain(name))).toEqual([
      'Huawei Chile S.A.',
      'Huawei Cloud Peru',
      'Huawei Technologies Japan K.K.',
    ]);
    expect(entityList.affiliates[0]).toMatchObject({ date: '20 August 2020' });
    expect(entityList.affiliates[0]!.citation).toMatch(/^Huawei Chile S\.A\. has been on/);
  });
  it('tells lists on which only a subsidiary stands apart, as the subsidiary’s', () => {
    const model = page(zte, 'fr');
    expect(model.say).toBe('Une filiale est inscrite : ZTE Parsian (Iran), depuis le 8 mars 2016.');
    expect(model.note).toContain('aucune inscription trouvée sur l’Entity List (juillet 2026)');
    expect(model.dates.map(({ date }) => date)).toEqual(['12 mars 2021']);
    expect(model.others).toMatchObject([
      { date: '8 mars 2016', entries: [{ list: 'Entity List', tag: 'ZTE Parsian (Iran)' }] },
    ]);
    const entityList = model.sections.find(({ id }) => id === 'list-us-entity-list')!;
    expect(plain(entityList.entries[0]!.lines[0]!)).toContain('ZTE Parsian');
    expect(entityList.entries[0]!.citation).toMatch(/^ZTE Parsian figure/);
  });
  it('says when a listing was taken off, and not what the list means today', () => {
    const model = page(removed, 'fr');
    expect(model.say).toBe('Retirée le 7 janvier 2025.');
    expect(model.sections[0]).not.toHaveProperty('meaning');
    expect(model.sections[0]!.entries[0]!.lines.map(plain)).toContain('Retirée le 7 janvier 2025.');
  });
  it('of a brand leads to the firm, whose brands lead back', () => {
    expect(page(ezviz, 'en', { parent: hikvision })).toMatchObject({
      parent: {
        entity: 'hikvision',
        name: 'Hikvision',
        say: 'A Hikvision brand. No listing found under this name.',
      },
      sections: [],
    });
    expect(page(ezviz, 'en', { parent: hikvision })).not.toHaveProperty('say');
    expect(page(hikvision, 'en', { brands: [ezviz] }).brands).toEqual([{ entity: 'ezviz', name: 'Ezviz' }]);
  });
  it('has all names by language, each spelling once', () => {
    const { names } = page({
      ...hikvision,
      names: [
        ...hikvision.names,
        { text: 'Hikvision', use: 'alias' },
        { text: '海康', use: 'short', lang: 'zh-Hans', needs: [] },
      ],
    });
    expect(names.map(({ language }) => language)).toEqual([
      'All languages',
      'Japanese',
      'Simplified Chinese',
      'Traditional Chinese',
    ]);
    expect(names[0]!.names[0]).toEqual({ text: 'Hikvision', use: 'in the news, alias' });
    expect(names[2]!.names.at(-1)).toEqual({ text: '海康', use: 'in the news, only with context' });
  });
  it('leaves no place open and says nothing forbidden, whatever the entity', () => {
    for (const entity of everyone) {
      for (const lang of ['en', 'fr'] as const) {
        const text = JSON.stringify(page(entity, lang));
        expect(text).not.toMatch(/\$\d|undefined|NaN|\[object|Invalid/);
        expect(forbiddenWords(text)).toEqual([]);
      }
    }
  });
});
