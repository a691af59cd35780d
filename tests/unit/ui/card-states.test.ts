import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/entities/model.ts';
import type { Because, Certainty } from '../../../src/matching/model.ts';
import { addDays } from '../../../src/entities/since.ts';
import { silentCard } from '../../../src/ui/card-model.ts';
import { WORDS_AT_REST, wordsAtRest } from '../../../src/ui/rest-bounds.ts';
import { atRest, card, unfolded, type Situation } from './card-text.ts';
import {
  byd,
  dahua,
  ezviz,
  hamiBureau,
  hikvision,
  hikvision889,
  huawei,
  iflytek,
  megvii,
  onSdn,
  parentOfListed,
  removed,
  sensetime,
  yitu,
} from './fixtures.ts';
import { en, fr } from './translate.ts';

/** words.md, section 4: the bold sentence of each state in both languages. */
const STATES: readonly (readonly [string, Entity, Situation, string, string])[] = [
  [
    'listed later',
    hikvision,
    { day: '2015-05-12' },
    'On none of these lists when this appeared; listed since 2019.',
    'Sur aucune de ces listes quand cet article a paru ; inscrite depuis 2019.',
  ],
  [
    'listed later, on one list, a public body',
    hamiBureau,
    { day: '2015-05-12' },
    'Not on this list when this appeared; listed since 2019.',
    'Pas sur cette liste quand cet article a paru ; inscrit depuis 2019.',
  ],
  [
    'listed later, a group',
    sensetime,
    { day: '2015-05-12' },
    'SenseTime companies were on none of these lists when this was written; first listing in 2019.',
    'Aucune firme SenseTime n’était sur ces listes quand cet article a paru ; première inscription en 2019.',
  ],
  [
    'the day after',
    iflytek,
    { day: '2019-10-08' },
    'Put on the Entity List the day after this article.',
    'Inscrite sur l’Entity List le lendemain de cet article.',
  ],
  [
    'the day after, a public body',
    hamiBureau,
    { day: '2019-10-08' },
    'Put on the Entity List the day after this article.',
    'Inscrit sur l’Entity List le lendemain de cet article.',
  ],
  [
    'the day after, a group',
    sensetime,
    { day: '2019-10-08' },
    'A SenseTime company was put on the Entity List the day after this article.',
    'Une firme SenseTime a été inscrite sur l’Entity List le lendemain de cet article.',
  ],
  [
    'the same day',
    iflytek,
    { day: '2019-10-09' },
    'Listed on the day of this article.',
    'Inscrite le jour même de cet article.',
  ],
  [
    'days after',
    iflytek,
    { day: '2019-09-25' },
    'Listed 14 days after this article.',
    'Inscrite 14 jours après cet article.',
  ],
  [
    'the day before',
    iflytek,
    { day: '2019-10-10' },
    'Put on the Entity List the day before this article.',
    'Inscrite sur l’Entity List la veille de cet article.',
  ],
  [
    'days before',
    iflytek,
    { day: '2019-10-23' },
    'Listed 14 days before this article.',
    'Inscrite 14 jours avant cet article.',
  ],
  [
    'in force before, printed after',
    huawei,
    { day: '2019-05-17' },
    'In force the day before this article; printed four days after.',
    'En vigueur la veille de cet article ; publiée quatre jours après.',
  ],
  [
    'in force the same day, printed after',
    huawei,
    { day: '2019-05-16' },
    'In force on the day of this article; printed five days after.',
    'En vigueur le jour même de cet article ; publiée cinq jours après.',
  ],
  [
    'listed before',
    iflytek,
    { day: '2019-10-24' },
    'On the Entity List since 2019 when this appeared.',
    'Sur l’Entity List depuis 2019 quand cet article a paru.',
  ],
  [
    'on several lists before',
    hikvision,
    { day: '2024-03-14' },
    'On 4 US lists when this appeared; Entity List since 2019.',
    'Sur 4 listes américaines quand cet article a paru ; Entity List depuis 2019.',
  ],
  [
    'on lists before, on more around the day',
    hikvision,
    { day: '2021-06-02' },
    'On 2 US lists when this appeared; on 2 more lists the day after.',
    'Sur 2 listes américaines quand cet article a paru ; sur 2 autres listes le lendemain.',
  ],
  [
    'a group, on one list before',
    sensetime,
    { day: '2021-06-01' },
    'A SenseTime company was on the Entity List when this was written; on 2 more later.',
    'Une firme SenseTime était sur l’Entity List quand cet article a paru ; sur 2 autres plus tard.',
  ],
  [
    'a group, on several lists before',
    sensetime,
    { day: '2024-03-14' },
    'SenseTime companies were on 2 US lists when this was written; on a third since January 2025.',
    'Des firmes SenseTime étaient sur 2 listes américaines quand cet article a paru ; sur une troisième depuis janvier 2025.',
  ],
  [
    'a group, the last list told without the present, for its data are old',
    sensetime,
    { day: '2024-03-14', today: '2027-06-01' },
    'SenseTime companies were on 2 US lists when this was written; on a third from January 2025.',
    'Des firmes SenseTime étaient sur 2 listes américaines quand cet article a paru ; sur une troisième dès janvier 2025.',
  ],
  [
    'removed since',
    removed,
    { day: '2024-03-14' },
    'On this list when this appeared; removed on 7 January 2025.',
    'Sur cette liste quand cet article a paru ; retirée le 7 janvier 2025.',
  ],
  [
    'removed from one of several since',
    megvii,
    { day: '2024-03-14' },
    'Megvii companies were on 3 US lists when this was written; Section 1260H until 7 January 2025.',
    'Des firmes Megvii étaient sur 3 listes américaines quand cet article a paru ; Section 1260H jusqu’au 7 janvier 2025.',
  ],
  [
    'removed before',
    removed,
    { day: '2026-03-14' },
    'Removed on 7 January 2025.',
    'Retirée le 7 janvier 2025.',
  ],
  [
    'only named, first edition not proven',
    byd,
    { day: '2026-09-03' },
    'Named by the Pentagon in June 2026. Not a sanction.',
    'Nommée par le Pentagone en juin 2026. Ce n’est pas une sanction.',
  ],
  [
    'old data without a date of listing',
    onSdn,
    { day: '2026-09-03' },
    'On the SDN list in July 2024, the last state we know.',
    'Sur la liste SDN en juillet 2024, dernier état connu.',
  ],
  [
    'one list of which our data end too long before the article',
    hikvision,
    { day: '2026-11-20' },
    'On 3 US lists when this appeared; on the CMIC List in December 2025, the last state we know.',
    'Sur 3 listes américaines quand cet article a paru ; sur la liste CMIC en décembre 2025, dernier état connu.',
  ],
  [
    'no date found',
    hikvision,
    {},
    'On four US lists; Entity List since October 2019.',
    'Sur quatre listes américaines ; Entity List depuis octobre 2019.',
  ],
  [
    'no date found, one list',
    iflytek,
    {},
    'On the Entity List since October 2019.',
    'Sur l’Entity List depuis octobre 2019.',
  ],
  [
    'no date found, a group, one list over',
    megvii,
    {},
    'Megvii companies: on two US lists; Entity List since October 2019.',
    'Firmes Megvii : sur deux listes américaines ; Entity List depuis octobre 2019.',
  ],
  [
    'no date found, all data old',
    iflytek,
    { today: '2027-06-01' },
    'On the Entity List in July 2026, the last state we know.',
    'Sur l’Entity List en juillet 2026, dernier état connu.',
  ],
  [
    'home or section page, whatever date it claims',
    hikvision,
    { kind: 'section', day: '2019-10-08' },
    'On four US lists.',
    'Sur quatre listes américaines.',
  ],
  [
    'a subsidiary only',
    parentOfListed,
    { day: '2019-10-08' },
    'A subsidiary is listed: ZTE Parsian, since 8 March 2016.',
    'Une filiale est inscrite : ZTE Parsian, depuis le 8 mars 2016.',
  ],
];

describe('the bold sentence', () => {
  it.each(STATES)('%s', (_, entity, situation, english, french) => {
    expect(card(entity, 'en', situation).say).toBe(english);
    expect(card(entity, 'fr', situation).say).toBe(french);
  });
});

/** In force on 16 May 2019, printed on 21 May: the days are counted from the first. */
const HUAWEI_DAYS: readonly (readonly [string, string, string])[] = [
  ...Array.from({ length: 5 }, (_, index) => {
    const days = 6 - index;
    return [
      addDays('2019-05-16', -days),
      `Listed ${days} days after this article.`,
      `Inscrite ${days} jours après cet article.`,
    ] as const;
  }),
  [
    '2019-05-15',
    'Put on the Entity List the day after this article.',
    'Inscrite sur l’Entity List le lendemain de cet article.',
  ],
  [
    '2019-05-16',
    'In force on the day of this article; printed five days after.',
    'En vigueur le jour même de cet article ; publiée cinq jours après.',
  ],
  [
    '2019-05-17',
    'In force the day before this article; printed four days after.',
    'En vigueur la veille de cet article ; publiée quatre jours après.',
  ],
  [
    '2019-05-18',
    'In force two days before this article; printed three days after.',
    'En vigueur deux jours avant cet article ; publiée trois jours après.',
  ],
  [
    '2019-05-19',
    'In force three days before this article; printed two days after.',
    'En vigueur trois jours avant cet article ; publiée deux jours après.',
  ],
  [
    '2019-05-20',
    'In force four days before this article; printed the day after.',
    'En vigueur quatre jours avant cet article ; publiée le lendemain.',
  ],
  [
    '2019-05-21',
    'In force five days before this article; printed the same day.',
    'En vigueur cinq jours avant cet article ; publiée le jour même.',
  ],
  ...Array.from({ length: 9 }, (_, index) => {
    const days = 6 + index;
    return [
      addDays('2019-05-16', days),
      `Listed ${days} days before this article.`,
      `Inscrite ${days} jours avant cet article.`,
    ] as const;
  }),
  ...Array.from(
    { length: 11 },
    (_, index) =>
      [
        addDays('2019-05-31', index),
        'On the Entity List since 2019 when this appeared.',
        'Sur l’Entity List depuis 2019 quand cet article a paru.',
      ] as const,
  ),
];

describe('a listing that was in force some days before it was printed', () => {
  it('is told for each day from 10 May to 10 June 2019', () => {
    expect(HUAWEI_DAYS.map(([day]) => day)).toEqual(
      Array.from({ length: 32 }, (_, index) => addDays('2019-05-10', index)),
    );
  });
  it.each(HUAWEI_DAYS)('%s', (day, english, french) => {
    expect(card(huawei, 'en', { day }).say).toBe(english);
    expect(card(huawei, 'fr', { day }).say).toBe(french);
  });
});

describe('the dates', () => {
  it('sum later lists up where the article came before all of them', () => {
    expect(
      card(hikvision, 'fr', { day: '2015-05-12' }).rows.map((row) => `${row.date} ${row.text ?? ''}`),
    ).toEqual(['12 mai 2015 Cet article', '9 oct. 2019 ', '2021 3 autres listes']);
  });
  it('hold a removal as a day of its own', () => {
    const rows = card(megvii, 'en').rows.map((row) => [row.kind, row.date, row.text]);
    expect(rows).toContainEqual(['ended', '7 Jan 2025', 'Section 1260H: removed']);
    expect(rows).toContainEqual(['ended', '31 Jan 2024', undefined]);
  });
  it('never claim a day for a law without one', () => {
    for (const day of [undefined, '2015-05-12', '2019-10-08', '2024-03-14']) {
      const model = card(hikvision889, 'en', day === undefined ? {} : { day });
      expect(model.rows.flatMap((row) => row.entries.map((entry) => entry.list))).not.toContain(
        'Section 889',
      );
    }
  });
  it('leave a subsidiary to the details', () => {
    const model = card(dahua, 'en', { day: '2025-06-01' });
    expect(model.rows.filter((row) => row.date === '7 Jan 2025')).toEqual([]);
    expect(unfolded(model)).toContain('1 affiliate listed under its own name.');
    expect(unfolded(card(huawei, 'fr'))).toContain('3 firmes liées inscrites sous leur propre nom.');
  });
});

describe('what a list means', () => {
  const meanings = (entity: Entity, situation: Situation) =>
    card(entity, 'en', situation).rows.flatMap((row) =>
      row.entries.filter((each) => each.meaning).map((each) => each.list),
    );
  const alone = (list: string): Entity => ({
    ...hikvision,
    listings: hikvision.listings.filter((each) => each.list === list),
  });

  it.each([
    ['us-1260h', '2026-06-29', []],
    ['us-1260h', '2026-06-30', ['Section 1260H']],
    ['us-fcc-covered', '2023-02-05', []],
    ['us-fcc-covered', '2023-02-06', ['FCC Covered List']],
    ['us-cmic', '2021-08-01', []],
    ['us-cmic', '2021-08-02', ['CMIC List']],
  ])('of %s is told of an article of %s as it was then', (list, day, expected) => {
    expect(meanings(alone(list), { day })).toEqual(expected);
  });
  it('is not told of a later list, nor of one whose data are old where there is no date', () => {
    expect(meanings(hikvision, { day: '2015-05-12' })).toEqual([]);
    expect(meanings(alone('us-cmic'), {})).toEqual([]);
  });
  it('agrees with a public body', () => {
    const body: Entity = { ...alone('us-1260h'), kind: 'public-body' };
    expect(atRest(card(body, 'fr', { day: '2026-07-01' }))).toContain('passer de contrat avec lui.');
    expect(unfolded(card(hamiBureau, 'fr'))).toContain('ne peut livrer à cet organisme');
    expect(unfolded(card(hamiBureau, 'en'))).toContain('may supply this body with');
  });
});

describe('other cards', () => {
  it('possible: asks nothing, claims one clause', () => {
    expect(atRest(card(yitu, 'fr', { day: '2019-10-08', certainty: 'possible' })))
      .toBe(`Peut-être Yitu 依图科技 · Chine
Ce mot peut désigner autre chose qu’une firme. Rien d’autre sur cette page ne montre qu’il s’agit de Yitu Technologies, inscrite sur des listes américaines depuis 2019.
Données : juillet 2026 ; CMIC, décembre 2025.`);
    expect(card(yitu, 'en', { certainty: 'possible' })).toMatchObject({
      state: 'possible',
      heading: 'Perhaps Yitu',
      note: 'This word can mean something other than a firm. Nothing else on this page shows that it is Yitu Technologies, on US lists since 2019.',
      rows: [],
      details: [],
      citation: '',
    });
  });
  it('possible, one list, a body', () => {
    expect(card(hamiBureau, 'fr', { certainty: 'possible' }).note).toBe(
      'Ce mot peut désigner autre chose qu’un organisme. Rien d’autre sur cette page ne montre qu’il s’agit de Hami Municipality Public Security Bureau, inscrit sur une liste américaine depuis 2019.',
    );
  });
  it('silent: the worker did not answer', () => {
    expect(card(null, 'fr')).toMatchObject({ state: 'silent', say: 'Listmark ne répond pas.', citation: '' });
    expect(silentCard({ surface: 'Hikvision', lang: 'en', translate: en })).toMatchObject({
      heading: 'Hikvision',
      say: 'Listmark is not answering.',
    });
    expect(silentCard({ lang: 'fr', translate: fr }).heading).toBe('Listmark');
  });
});

/** Reasons that make a mark; all others drop the name. */
const REASONS: readonly (readonly [Because, Certainty, string, string])[] = [
  [
    'distinctive name',
    'sure',
    'Marked because: this name belongs to this firm alone.',
    'Marqué parce que : ce nom n’appartient qu’à cette firme.',
  ],
  [
    'topic beside it',
    'sure',
    'Marked because: a word of its field stands beside it.',
    'Marqué parce que : un mot de son domaine se trouve à côté.',
  ],
  [
    'called a firm',
    'sure',
    'Marked because: the text beside it speaks of a firm.',
    'Marqué parce que : le texte voisin parle d’une firme.',
  ],
  [
    'listed firm beside it',
    'sure',
    'Marked because: another listed firm is named beside it.',
    'Marqué parce que : une autre firme inscrite est nommée à côté.',
  ],
  [
    'named in full beside it',
    'sure',
    'Marked because: its full name stands beside it.',
    'Marqué parce que : son nom complet se trouve à côté.',
  ],
  [
    'named in full on the page',
    'sure',
    'Marked because: its full name stands elsewhere on this page.',
    'Marqué parce que : son nom complet se trouve ailleurs sur cette page.',
  ],
  [
    'topics on the page',
    'sure',
    'Marked because: this page speaks of its field.',
    'Marqué parce que : cette page parle de son domaine.',
  ],
  [
    'nothing speaks for it',
    'possible',
    'Marked as possible because: this word can be its name, but nothing on this page shows it.',
    'Marqué comme possible parce que : ce mot peut être son nom, mais rien sur cette page ne le montre.',
  ],
  [
    'other reading beside it',
    'possible',
    'Marked as possible because: the text beside it may speak of something else.',
    'Marqué comme possible parce que : le texte voisin peut parler d’autre chose.',
  ],
];

describe('why a name is marked', () => {
  it.each(REASONS)('%s', (because, certainty, english, french) => {
    for (const situation of [{}, { day: '2019-10-08' }, { day: '2019-10-08', parent: hikvision }]) {
      const last = (lang: 'en' | 'fr', entity: Entity) =>
        card(entity, lang, { ...situation, because, certainty }).detailsFoot.at(-1);
      expect(last('en', yitu)).toBe(english);
      expect(last('fr', yitu)).toBe(french);
      expect(last('fr', ezviz)).toBe(french);
    }
  });
  it('is said of a body as of a body, and not at all where there is no mark', () => {
    expect(card(hamiBureau, 'fr', { because: 'distinctive name' }).detailsFoot.at(-1)).toBe(
      'Marqué parce que : ce nom n’appartient qu’à cet organisme.',
    );
    expect(unfolded(card(yitu, 'en'))).not.toContain('Marked');
    expect(unfolded(card(yitu, 'en', { because: 'part of another word' }))).not.toContain('Marked');
  });
  it('keeps the bounds of a card at rest', () => {
    for (const lang of ['en', 'fr'] as const) {
      const model = card(yitu, lang, { certainty: 'possible', because: 'nothing speaks for it' });
      expect(wordsAtRest(model, lang === 'en' ? en : fr)).toBeLessThanOrEqual(WORDS_AT_REST);
    }
  });
});

describe('the citation', () => {
  it('gives the day of print, where the listing was in force before', () => {
    expect(card(huawei, 'en').citation).toBe(
      'Huawei (Huawei Technologies Co., Ltd.) has been on the US Commerce Department’s Entity List since 16 May 2019: 84 Fed. Reg. 22961, 22963 (21 May 2019). As of July 2026. https://www.federalregister.gov/citation/84-FR-22963',
    );
  });
  it('is in the past tense, where data are old or the listing is over', () => {
    expect(card(onSdn, 'en').citation).toContain(
      'was on the US Treasury’s SDN list in July 2024 (last state we know)',
    );
    expect(card(removed, 'fr').citation).toContain(
      'a figuré sur la liste de la Section 1260H du ministère américain de la Défense du 31 janvier 2024 au 7 janvier 2025',
    );
    expect(card(iflytek, 'en', { today: '2028-01-01' }).citation).toContain('was on');
  });
  it('is empty, where nothing is the firm’s own', () => {
    expect(card(parentOfListed, 'en').citation).toBe('');
  });
});
