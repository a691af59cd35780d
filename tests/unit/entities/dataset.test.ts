import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../src/entities/dataset.ts';
import { describeError } from '../../../src/entities/dataset-errors.ts';

const FILE = 'assets/dataset/2019-10-09-xinjiang.json';

const firm = () => ({
  id: 'hikvision',
  kind: 'company',
  country: 'CN',
  names: [
    { text: 'Hikvision', use: 'short' },
    { text: 'Hangzhou Hikvision Digital Technology Co., Ltd.', use: 'official' },
  ],
  listings: [
    {
      list: 'us-entity-list',
      name: 'Hangzhou Hikvision Digital Technology Co., Ltd.',
      relation: 'itself',
      listedOn: '2019-10-09',
      citation: '84 FR 54004',
      amendments: ['85 FR 34505 (2020-06-05)'],
      url: 'https://www.federalregister.gov/d/2019-22210',
      requirement: 'all-items',
      asOf: '2026-07',
    },
    {
      list: 'us-1260h',
      name: 'Hangzhou Hikvision Digital Technology Co., Ltd.',
      relation: 'itself',
      listedOn: '2021-06-03',
      editions: ['2021-06-03', '2025-01-07'],
      asOf: '2026-07',
    },
  ],
});
const texts = () => ({ 'all-items': { text: 'For all items subject to the EAR.', asOf: '2026-07' } });
const topics = () => ({ cameras: { en: ['cctv'] } });

type Changed = Record<string, any>;

/** The messages for the sample firm, changed. */
function messages(change: (entity: Changed) => void, more: { file: string; json: unknown }[] = []): string[] {
  const entity = firm();
  change(entity);
  const reading = readDataset([
    { file: FILE, json: { about: 'A sample.', entities: [entity] } },
    { file: 'assets/dataset/texts.json', json: texts() },
    { file: 'assets/dataset/topics.json', json: topics() },
    ...more,
  ]);
  return reading.ok ? [] : reading.errors.map(describeError);
}

describe('a dataset file', () => {
  it('is read, its texts put in where an id stands', () => {
    const reading = readDataset([
      { file: FILE, json: { about: 'A sample.', entities: [firm()] } },
      { file: 'texts.json', json: texts() },
      { file: 'topics.json', json: topics() },
    ]);
    expect(reading).toMatchObject({ ok: true, topics: topics() });
    expect(reading.ok && reading.entities[0]!.listings[0]!.requirement).toEqual(texts()['all-items']);
  });

  it('of affiliates adds their listings to the firm, each with its own name and policy', () => {
    const policy = { text: 'Presumption of denial', asOf: '2022-04' };
    const common = {
      list: 'us-entity-list',
      relation: 'subsidiary',
      listedOn: '2019-08-21',
      policy,
      asOf: '2026-07',
    };
    const entries = ['Hikvision Sample One Ltd', { name: 'Hikvision Sample Two Ltd', policy: null }];
    const reading = readDataset([
      { file: FILE, json: { about: 'A sample.', entities: [firm()] } },
      {
        file: 'affiliates.json',
        json: { about: 'A sample.', affiliates: [{ of: 'hikvision', common, entries }] },
      },
      { file: 'texts.json', json: texts() },
    ]);
    const { policy: _, ...without } = common;
    expect(reading.ok && reading.entities[0]!.listings.slice(2)).toEqual([
      { name: 'Hikvision Sample One Ltd', ...common },
      { name: 'Hikvision Sample Two Ltd', ...without },
    ]);
  });

  it('names file, entity, field and cure of a mistake', () => {
    expect(messages((entity) => (entity.listings[1].listedOn = '2021-6-3'))).toEqual([
      `${FILE}: entity "hikvision", field listings[1].listedOn: "2021-6-3" is not a day. Write it as 2021-06-03.`,
    ]);
  });

  it('tells every mistake at once', () => {
    const found = messages((entity) => {
      entity.kind = 'firm';
      entity.country = 'cn';
      delete entity.listings[0].asOf;
    });
    expect(found).toHaveLength(3);
  });

  it.each<[what: string, change: (entity: Changed) => void, field: string, problem: RegExp]>([
    [
      'a day that is none',
      (e) => (e.listings[0].listedOn = '2019-02-30'),
      'listings[0].listedOn',
      /is not a day\. Write year/,
    ],
    [
      'a month that is none',
      (e) => (e.listings[0].asOf = '2026-13'),
      'listings[0].asOf',
      /Write it as 2026-07-14 or 2026-07/,
    ],
    [
      'an unknown list',
      (e) => (e.listings[0].list = 'us-el'),
      'listings[0].list',
      /Use us-entity-list, us-cmic/,
    ],
    ['an unknown kind', (e) => (e.kind = 'firm'), 'kind', /Use company, bank/],
    ['a country in small letters', (e) => (e.country = 'cn'), 'country', /two capitals/],
    [
      'an unknown field',
      (e) => (e.listings[0].listed = '2019-10-09'),
      'listings[0].listed',
      /not known here\. Check its spelling/,
    ],
    ['a missing field', (e) => delete e.listings[0].asOf, 'listings[0].asOf', /is missing\. Add it/],
    [
      'a link that is not https',
      (e) => (e.listings[0].url = 'http://www.bis.gov/'),
      'listings[0].url',
      /https:\/\/ on a \.gov site/,
    ],
    [
      'a link that is not official',
      (e) => (e.listings[0].url = 'https://example.com/'),
      'listings[0].url',
      /not an official link/,
    ],
    [
      'a bidi override',
      (e) => (e.names[0].text = 'Hik\u202evision'),
      'names[0].text',
      /invisible character U\+202E\. Take it out/,
    ],
    [
      'a line break',
      (e) => (e.listings[0].name = 'Hik\nvision'),
      'listings[0].name',
      /invisible character U\+000A/,
    ],
    [
      'a space at the end',
      (e) => (e.names[0].text = 'Hikvision '),
      'names[0].text',
      /begins or ends with a space/,
    ],
    ['an empty text', (e) => (e.names[0].text = ''), 'names[0].text', /is empty/],
    ['a number for a text', (e) => (e.names[0].text = 5), 'names[0].text', /is not text/],
    [
      'a citation without a page',
      (e) => (e.listings[0].citation = '84 FR'),
      'listings[0].citation',
      /volume and page/,
    ],
    [
      'an amendment with a bad day',
      (e) => (e.listings[0].amendments = ['85 FR 34505 (6/5/20)']),
      'listings[0].amendments[0]',
      /85 FR 34505 \(2020-06-05\)/,
    ],
    [
      'an amendment before the entry',
      (e) => (e.listings[0].amendments = ['84 FR 43495']),
      'listings[0].amendments[0]',
      /oldest first/,
    ],
    [
      'an amendment of the day of listing',
      (e) => (e.listings[0].amendments = ['85 FR 34505 (2019-10-09)']),
      'listings[0].amendments[0]',
      /not after the day of listing/,
    ],
    [
      'an amendment of nothing',
      (e) => delete e.listings[0].citation,
      'listings[0].amendments',
      /Add the citation/,
    ],
    ['no name', (e) => (e.names = []), 'names', /Give at least one name/],
    ['no listing', (e) => (e.listings = []), 'listings', /is on no list/],
    ['a name twice', (e) => e.names.push(e.names[0]), 'names[2]', /twice\. Take one out/],
    ['a listing twice', (e) => e.listings.push(e.listings[1]), 'listings[2]', /twice\. Take one out/],
    [
      'a printed name that is no name',
      (e) => (e.listings[1].name = 'Hikvision Ltd'),
      'listings[1].name',
      /Add it to "names"/,
    ],
    [
      'an alias that is no name',
      (e) => (e.listings[0].aliases = ['HK']),
      'listings[0].aliases',
      /Add it to "names"/,
    ],
    ['an unknown topic', (e) => (e.names[0].needs = ['opera']), 'names[0].needs', /Use cameras/],
    ['a parent that is not there', (e) => (e.parent = 'cetc'), 'parent', /no other entity/],
    [
      'a text that is not there',
      (e) => (e.listings[1].policy = 'denial'),
      'listings[1].policy',
      /Add it there, or write/,
    ],
    [
      'a reason without a voice',
      (e) => (e.listings[1].reason = { text: 'It is so.', asOf: '2026-07' }),
      'listings[1].reason.by',
      /whose words/,
    ],
    [
      'editions out of order',
      (e) => (e.listings[1].editions = ['2021-06-03', '2021-06-03']),
      'listings[1].editions',
      /oldest first/,
    ],
    [
      'editions of another list',
      (e) => (e.listings[0].editions = ['2019-10-09']),
      'listings[0].editions',
      /not issued whole/,
    ],
    [
      'a first edition that is not the first',
      (e) => (e.listings[1].listedOn = '2025-01-07'),
      'listings[1].listedOn',
      /first edition \(2021-06-03\)/,
    ],
    [
      'a removal before the last edition',
      (e) => (e.listings[1].delistedOn = '2024-01-31'),
      'listings[1].delistedOn',
      /not after 2025-01-07/,
    ],
    [
      'an end before the beginning',
      (e) => (e.listings[0].endsOn = '2019-10-09'),
      'listings[0].endsOn',
      /not after 2019-10-09/,
    ],
    [
      'the day of listing as another day',
      (e) => (e.listings[0].inForceOn = '2019-10-09'),
      'listings[0].inForceOn',
      /Take it out/,
    ],
    [
      'data older than the listing',
      (e) => (e.listings[0].asOf = '2019-09'),
      'listings[0].asOf',
      /before the day of listing/,
    ],
  ])('refuses %s', (_, change, field, problem) => {
    const [message] = messages(change);
    const start = `${FILE}: entity "hikvision", field ${field}: `;
    expect(message?.slice(0, start.length)).toBe(start);
    expect(message?.slice(start.length)).toMatch(problem);
  });

  it('refuses an id that another file has', () => {
    const again = { file: 'assets/dataset/other.json', json: { about: 'A sample.', entities: [firm()] } };
    expect(messages(() => {}, [again])).toEqual([
      `assets/dataset/other.json: entity "hikvision", field id: "hikvision" is the id of another entity in ${FILE}. ` +
        'Join the two, or give one another id.',
    ]);
  });

  it('refuses affiliates of nobody, texts that nothing uses and topic words with capitals', () => {
    const group = {
      of: 'dahua',
      common: { list: 'us-cmic', relation: 'subsidiary', asOf: '2025-12' },
      entries: ['X Ltd'],
    };
    const nobody = { file: 'a.json', json: { about: 'A sample.', affiliates: [group] } };
    expect(messages(() => {}, [nobody])[0]).toMatch(
      /^a\.json: field affiliates\[0\]\.entries\[0\]: belongs to "dahua"/,
    );
    expect(messages((entity) => delete entity.listings[0].requirement)[0]).toMatch(
      /texts\.json: field all-items: is used/,
    );
    const capitals = { file: 'topics.json', json: { cameras: { en: ['CCTV'] } } };
    expect(messages(() => {}, [capitals])[0]).toMatch(
      /^topics\.json: field cameras\.en\[0\]: "CCTV" has a capital/,
    );
  });

  it('is never the cause of a crash, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('x.json', 'texts.json', 'topics.json'), (json, file) => {
        const entities = [json, { ...firm(), names: json }, { ...firm(), listings: [json] }];
        for (const value of [
          json,
          { about: 'A sample.', entities },
          { about: 'A sample.', affiliates: json },
        ]) {
          const reading = readDataset([{ file, json: value }]);
          if (!reading.ok) expect(reading.errors.every(({ problem }) => problem.endsWith('.'))).toBe(true);
        }
      }),
    );
  });
});

describe('the country of a listing', () => {
  it('is the legal person’s, where it is another than the firm’s', () => {
    expect(messages((entity) => (entity.listings[0].country = 'IR'))).toEqual([]);
    expect(messages((entity) => (entity.listings[0].country = 'Iran'))).toEqual([
      expect.stringContaining('"Iran" is not a country. Write two capitals of ISO 3166-1, as in CN.'),
    ]);
  });
  it('stands beside the name of an affiliate', () => {
    const reading = readDataset([
      { file: FILE, json: { about: 'A sample.', entities: [firm()] } },
      { file: 'assets/dataset/texts.json', json: texts() },
      { file: 'assets/dataset/topics.json', json: topics() },
      {
        file: 'assets/dataset/affiliates.json',
        json: {
          about: 'A sample.',
          affiliates: [
            {
              of: 'hikvision',
              common: {
                list: 'us-entity-list',
                relation: 'subsidiary',
                listedOn: '2020-08-20',
                asOf: '2026-07',
              },
              entries: ['Hikvision Sichuan', { name: 'Hikvision Chile', country: 'CL' }],
            },
          ],
        },
      },
    ]);
    const listings = reading.ok ? reading.entities[0]!.listings : [];
    expect(listings.slice(-2).map(({ name, country }) => [name, country])).toEqual([
      ['Hikvision Sichuan', undefined],
      ['Hikvision Chile', 'CL'],
    ]);
  });
});
