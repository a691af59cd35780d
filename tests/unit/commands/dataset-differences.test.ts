import { describe, expect, it } from 'vitest';
import { datasetDifferences } from '../../../src/commands/dataset-differences.ts';
import type { Evidence } from '../../../src/commands/evidence.ts';
import type { Entity, Listing } from '../../../src/entities/model.ts';

const evidence: Evidence = {
  entries: [
    {
      list: 'us-entity-list',
      name: 'Sample Oil (a.k.a. Open Joint Stock Company Sample',
      aliases: ['and Sample Oil Company', 'Sample Oil OAO'],
      country: 'Russia',
      citation: '79 FR 55612, 9/17/14.\n82 FR 1000, 1/4/17',
      notes: 'For all items subject to the EAR. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)',
    },
  ],
  screening: [],
  editions: [
    {
      name: 'Sample Chips Co., Ltd.',
      alias: 'Sample',
      previous: '',
      parent: '',
      edition: '2024-01-31',
      end: '',
    },
    {
      name: 'Sample Chips Company Limited',
      alias: '',
      previous: '',
      parent: '',
      edition: '2026-06-10',
      end: '',
    },
  ],
  uflpa: [
    {
      name: 'Sample Cotton Co., Ltd.',
      knownAs: ['Cotton Sample'],
      formerly: ['Old Cotton'],
      day: '2022-06-21',
    },
  ],
  sdn: new Map([
    [
      '7',
      { id: '7', name: 'SAMPLE BANK', programs: 'X', remarks: "a.k.a. 'SB'.", isFirm: true, aliases: [] },
    ],
  ]),
  nonSdn: new Map(),
  wellknown: [],
};
const oil: Listing = {
  list: 'us-entity-list',
  name: 'Sample Oil',
  aliases: ['Sample Oil Company'],
  relation: 'itself',
  listedOn: '2014-09-17',
  citation: '79 FR 55612',
  amendments: ['82 FR 1000 (2017-01-04)'],
  requirement: {
    text: 'For all items subject to the EAR. (See §§ 734.9(g) [footnote 3], 746.8(a)(3), and 744.21(b) of the EAR)',
    asOf: '2026-07',
  },
  asOf: '2026-07',
};
const chips: Listing = {
  list: 'us-1260h',
  name: 'Sample Chips Co., Ltd.',
  relation: 'itself',
  listedOn: '2024-01-31',
  editions: ['2024-01-31', '2026-06-10'],
  citation: '91 FR 35189',
  asOf: '2026-07',
};
const cotton: Listing = {
  list: 'us-uflpa',
  name: 'Sample Cotton Co., Ltd.',
  aliases: ['Cotton Sample'],
  formerly: ['Old Cotton'],
  relation: 'itself',
  listedOn: '2022-06-21',
  asOf: '2026-07',
};
const bank: Listing = {
  list: 'us-sdn',
  name: 'SAMPLE BANK',
  aliases: ['SB'],
  relation: 'itself',
  url: 'https://sanctionssearch.ofac.treas.gov/Details.aspx?id=7',
  asOf: '2024-07',
};

/** The fields that differ, where the sample firm has this listing. */
function fields(listing: Listing, accepted: { field: string; reason: string }[] = []): string[] {
  const entity: Entity = { id: 'sample', kind: 'company', country: 'RU', names: [], listings: [listing] };
  const { differences } = datasetDifferences([entity], evidence, {
    earlierPrintings: {},
    brands: {},
    accepted,
  });
  return differences.map(({ field }) => field);
}

describe('the dataset against its evidence', () => {
  it.each([oil, chips, cotton, bank])('takes a listing of $list that the evidence proves', (listing) =>
    expect(fields(listing)).toEqual([]),
  );

  it.each<[what: string, listing: Listing, field: string]>([
    ['a name that nobody prints', { ...oil, name: 'Sample' }, 'name'],
    ['the day of an amendment as the beginning', { ...oil, listedOn: '2017-01-04' }, 'listedOn'],
    ['a missing amendment', { ...oil, amendments: ['82 FR 1000 (2017-01-05)'] }, 'amendments'],
    ['another page', { ...oil, citation: '79 FR 55613' }, 'citation'],
    ['an alias of nobody', { ...oil, aliases: ['Pegasus'] }, 'aliases'],
    ['an edition too few', { ...chips, editions: ['2026-06-10'], listedOn: '2026-06-10' }, 'editions'],
    ['a removal that is none', { ...chips, delistedOn: '2025-01-07' }, 'delistedOn'],
    ['an earlier name as an alias', { ...cotton, aliases: ['Old Cotton'] }, 'aliases'],
    ['a day where OFAC has none', { ...bank, listedOn: '2022-04-06' }, 'listedOn'],
    [
      'another entry of OFAC',
      { ...bank, url: 'https://sanctionssearch.ofac.treas.gov/Details.aspx?id=8' },
      'url',
    ],
  ])('finds %s', (_, listing, field) => expect(fields(listing)).toContain(field));

  it('takes what was decided by hand', () => {
    expect(fields({ ...oil, listedOn: '2014-09-12' }, [{ field: 'listedOn', reason: 'A sample.' }])).toEqual(
      [],
    );
  });
});
