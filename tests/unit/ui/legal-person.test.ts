/** The legal person on the card (words.md, rules 3 and 4, and the states of section 4 that tell another's listing). */
import { describe, expect, it } from 'vitest';
import { sharedNameCard } from '../../../src/ui/shared-name-card.ts';
import { reportDraft } from '../../../src/ui/report-draft.ts';
import { wordsAtRest } from '../../../src/ui/rest-bounds.ts';
import { atRest, card, unfolded } from './card-text.ts';
import { bgi, denied, ezviz, frozen, graphene, hikvision, huawei, unverified, zte } from './fixtures.ts';
import { en, fr } from './translate.ts';

describe('a subsidiary’s listing', () => {
  it('is told as the subsidiary’s, and of the firm what was found and what was not', () => {
    const french = card(zte, 'fr', { day: '2025-10-08' });
    expect(french.say).toBe('Une filiale est inscrite : ZTE Parsian (Iran), depuis le 8 mars 2016.');
    expect(french.note).toBe(
      'ZTE Corporation : sur la FCC Covered List depuis le 12 mars 2021 ; aucune inscription trouvée sur l’Entity List (juillet 2026).',
    );
    const english = card(zte, 'en', { day: '2025-10-08' });
    expect(english.say).toBe('A subsidiary is listed: ZTE Parsian (Iran), since 8 March 2016.');
    expect(english.note).toBe(
      'ZTE Corporation: on the FCC Covered List since 12 March 2021; no listing found on the Entity List (July 2026).',
    );
  });
  it('is never a date of the firm', () => {
    expect(card(zte, 'en', { day: '2025-10-08' }).rows.map(({ date }) => date)).toEqual([
      '12 Mar 2021',
      '8 Oct 2025',
    ]);
  });
  it('is told in the past where the data are old', () => {
    expect(card(zte, 'fr', { today: '2027-06-01' }).say).toBe(
      'Une filiale était inscrite : ZTE Parsian (Iran) (juillet 2026, dernier état connu).',
    );
  });
  it('comes second where its data are old and the firm itself stands on a list', () => {
    const onSdn = {
      list: 'us-sdn' as const,
      name: 'HUAWEI INVEST',
      relation: 'subsidiary' as const,
      asOf: '2024-07',
    };
    const model = card({ ...huawei, listings: [...huawei.listings, onSdn] }, 'fr');
    expect(model.say).toBe('Sur quatre listes américaines ; Entity List depuis mai 2019.');
    expect(model.note).toBe('Une filiale était inscrite : HUAWEI INVEST (juillet 2024, dernier état connu).');
  });
  it('of several names the first', () => {
    const [parsian] = zte.listings;
    const two = {
      ...zte,
      listings: [{ ...parsian!, name: 'ZTE Other', listedOn: '2020-01-02' }, ...zte.listings],
    };
    expect(card(two, 'fr').say).toBe(
      'Deux filiales sont inscrites, la première ZTE Parsian (Iran), depuis le 8 mars 2016.',
    );
    expect(card(two, 'en').say).toBe(
      'Two subsidiaries are listed, the first ZTE Parsian (Iran), since 8 March 2016.',
    );
  });
  it('that is over says nothing of today', () => {
    const over = {
      ...zte,
      listings: zte.listings.map((each) => ({
        ...each,
        ...(each.relation === 'subsidiary' ? { delistedOn: '2020-01-02' } : {}),
      })),
    };
    expect(card(over, 'en').say).toBe('On the FCC Covered List since March 2021.');
    expect(card(over, 'en').note).toBeUndefined();
  });
  it('leaves the firm’s own listing first where that weighs as much', () => {
    expect(card(huawei, 'en').say).toContain('Entity List since May 2019');
    expect(card(huawei, 'en').note).toBeUndefined();
  });
});

describe('a brand of a listed firm', () => {
  const french = card(ezviz, 'fr', { parent: hikvision, day: '2019-10-08' });
  it('is said to be one, with the firm’s dates and not a word on whether a duty carries over', () => {
    expect(atRest(french)).toBe(`Ezviz 萤石 · Chine
Marque d’Hikvision. Aucune inscription trouvée sous ce nom.
8 oct. 2019 ◇ Cet article
9 oct. 2019 ● Entity List exportations · [84 FR 54004]
12 mars 2021 ○ FCC Covered List télécoms · [fcc.gov]
3 juin 2021 ○ CMIC Bourse · [ofac.treasury.gov]
  Section 1260H Défense · [éd. 2021, 2025, 2026]
Décisions administratives des États-Unis, pas des jugements. Données : juillet 2026 ; CMIC, décembre 2025.`);
    expect(unfolded(french)).not.toContain(fr('details_owned'));
    expect(wordsAtRest(french, fr)).toBeLessThanOrEqual(100);
  });
  it.each([
    [
      'Hikvision',
      'A Hikvision brand. No listing found under this name.',
      'Marque d’Hikvision. Aucune inscription trouvée sous ce nom.',
    ],
    [
      'Huawei',
      'A Huawei brand. No listing found under this name.',
      'Marque de Huawei. Aucune inscription trouvée sous ce nom.',
    ],
    [
      'iFlytek',
      'An iFlytek brand. No listing found under this name.',
      'Marque d’iFlytek. Aucune inscription trouvée sous ce nom.',
    ],
  ])('of %s', (name, english, francais) => {
    const parent = { ...hikvision, names: [{ text: name, use: 'short' as const }] };
    expect(card(ezviz, 'en', { parent }).say).toBe(english);
    expect(card(ezviz, 'fr', { parent }).say).toBe(francais);
  });
  it('is cited as the firm that is listed', () => {
    expect(french.citation).toContain('Hikvision (Hangzhou Hikvision Digital Technology Co., Ltd.) figure');
  });
  it('that is listed itself has its own card, with the firm that it is linked to', () => {
    const own = card(graphene, 'fr', { parent: bgi });
    expect(own.say).toContain('Entity List');
    expect(own.foot[0]).toBe('Lié à BGI.');
    expect(card({ ...graphene, kind: 'company' }, 'en', { parent: bgi }).foot[0]).toBe('Linked to BGI.');
  });
});

describe('a name that several firms share', () => {
  it('says so and names each by what tells it apart', () => {
    const french = sharedNameCard({ entities: [bgi, graphene], surface: 'BGI', lang: 'fr', translate: fr });
    expect(french).toMatchObject({
      state: 'shared',
      heading: 'BGI',
      say: 'Deux firmes portent ce nom.',
      citation: '',
    });
    expect(
      french.choices?.map(({ entity, name, sub }) => [entity, name, sub.map(({ text }) => text).join('')]),
    ).toEqual([
      ['bgi', 'BGI Group', '华大 · Chine'],
      ['beijing-graphene-institute', 'Beijing Graphene Institute', 'Chine'],
    ]);
    expect(
      sharedNameCard({ entities: [bgi, graphene, zte], surface: 'BGI', lang: 'en', translate: en }).say,
    ).toBe('Three firms have this name.');
  });
});

describe('an order with an end date', () => {
  it.each([
    [
      '2026-10-08',
      'Order to 16 September 2026; may have been renewed.',
      'Ordonnance jusqu’au 16 septembre 2026 ; a pu être prolongée.',
    ],
    [
      '2025-12-01',
      'Order to 16 September 2026; may have been renewed.',
      'Ordonnance jusqu’au 16 septembre 2026 ; a pu être prolongée.',
    ],
    [
      '2025-09-15',
      'Put on the Denied Persons List the day after this article.',
      'Inscrite sur la Denied Persons List le lendemain de cet article.',
    ],
  ])('in an article of %s', (day, english, french) => {
    expect(card(denied, 'en', { day }).say).toBe(english);
    expect(card(denied, 'fr', { day }).say).toBe(french);
  });
  it('always has its end among the dates, and is never called removed', () => {
    for (const day of ['2015-01-01', '2025-09-15', '2026-01-01', '2026-11-01']) {
      const text = atRest(card(denied, 'en', { day }));
      expect(text).toContain('16 Sep 2026 × Denied Persons List: end of the order');
      expect(text).not.toMatch(/removed|17 Sep/);
    }
  });
  it('that has not ended was not renewed either', () => {
    const later = { ...denied, listings: [{ ...denied.listings[0]!, endsOn: '2030-09-16' }] };
    expect(card(later, 'en', { day: '2026-10-08' }).say).toBe('Order to 16 September 2030.');
    expect(unfolded(card(later, 'en'))).toContain('Order from 16 September 2025 to 16 September 2030.');
    expect(unfolded(card(denied, 'en'))).toContain('to 16 September 2026; may have been renewed.');
  });
  it('is cited to its last day', () => {
    expect(card(denied, 'en').citation).toContain('from 16 September 2025 to 16 September 2026');
  });
});

describe('old data', () => {
  it('of a list that freezes come first, though they have no date', () => {
    const model = card(frozen, 'fr', { day: '2026-09-03' });
    expect(model.say).toBe('Sur la liste SDN en juillet 2024, dernier état connu.');
    expect(model.rows[0]).toMatchObject({ date: '', entries: [{ list: 'SDN' }] });
    expect(atRest(model)).toContain('29 juil. 2014 ● SSI');
    expect(atRest(model)).toContain('Données : décembre 2025 ; SDN, juillet 2024.');
  });
  it('of the Unverified List', () => {
    for (const day of ['2026-09-03', '2020-01-01']) {
      expect(card(unverified, 'fr', { day }).say).toBe(
        'Usage final non vérifié, selon le ministère du Commerce (avril 2022).',
      );
    }
    expect(card(unverified, 'en').say).toBe(
      'End use not verified, according to the Commerce Department (April 2022).',
    );
  });
});

it('a report holds what the card claimed, and the page’s address without its fragment', () => {
  expect(
    reportDraft(card(hikvision, 'en', { day: '2019-10-08' }), {
      name: 'Hikvision',
      sentence: 'Hikvision sells cameras.',
      address: 'https://me:secret@news.example/a?id=7#reader',
    }),
  ).toEqual({
    name: 'Hikvision',
    sentence: 'Hikvision sells cameras.',
    address: 'https://news.example/a?id=7',
    claim:
      'Hikvision. Put on the Entity List the day after this article. 9 Oct 2019 Entity List (84 FR 54004). 12 Mar 2021 FCC Covered List (fcc.gov). 3 Jun 2021 CMIC List (ofac.treasury.gov), Section 1260H (2021, 2025, 2026 editions).',
    data: 'July 2026; CMIC, December 2025',
  });
});
