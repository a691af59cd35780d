/**
 * Firms as the evidence has them (facts-2019.tsv, us-lists-2026-07.jsonl, wellknown.tsv), written by hand: what these
 * tests say of a card does not move with the dataset.
 */
import type { Entity, Listing, Name } from '../../../src/entities/model.ts';

export const TODAY = '2026-11-24';

const ITEMS = { text: 'For all items subject to the EAR. (See § 744.11 of the EAR)', asOf: '2026-07' };
const ITEMS_NOTE_4 = {
  text: 'For all items subject to the EAR. (See §§ 734.9(e) and 744.11 of the EAR) [footnote 4]',
  asOf: '2026-07',
};
const CASE_BY_CASE = {
  text: 'Case-by-case review for ECCNs 1A004.c, 1A004.d, 1A995, 1A999.a, 1D003, 2A983, 2D983, and 2E983, and for EAR99 items described in the Note to ECCN 1A995; case-by-case review for items necessary to detect, identify and treat infectious disease; and presumption of denial for all other items subject to the EAR.',
  asOf: '2022-04',
};
const RULE_2019 = 'https://www.federalregister.gov/d/2019-22210';
const CMIC = 'https://ofac.treasury.gov/consolidated-sanctions-list/ns-cmic-list';
const EDITION_2026 = 'https://www.federalregister.gov/citation/91-FR-35189';

const short = (text: string, lang?: string): Name => ({
  text,
  use: 'short',
  ...(lang === undefined ? {} : { lang }),
});

function entityList(name: string, more: Partial<Listing> = {}): Listing {
  return {
    list: 'us-entity-list',
    name,
    relation: 'itself',
    listedOn: '2019-10-09',
    citation: '84 FR 54004',
    url: RULE_2019,
    requirement: ITEMS,
    policy: CASE_BY_CASE,
    asOf: '2026-07',
    ...more,
  };
}
function covered(name: string, equipment: string): Listing {
  return {
    list: 'us-fcc-covered',
    name,
    relation: 'itself',
    listedOn: '2021-03-12',
    url: 'https://www.fcc.gov/supplychain/coveredlist',
    requirement: { text: equipment, asOf: '2026-07' },
    asOf: '2026-07',
  };
}
function cmic(name: string, listedOn: string, inForceOn: string, more: Partial<Listing> = {}): Listing {
  return {
    list: 'us-cmic',
    name,
    relation: 'itself',
    listedOn,
    inForceOn,
    url: CMIC,
    asOf: '2025-12',
    ...more,
  };
}
function named(name: string, editions: readonly [string, ...string[]], more: Partial<Listing> = {}): Listing {
  return {
    list: 'us-1260h',
    name,
    relation: 'itself',
    listedOn: editions[0],
    editions,
    citation: '91 FR 35189',
    url: EDITION_2026,
    asOf: '2026-07',
    ...more,
  };
}
function reason(text: string) {
  return { reason: { text, by: 'Department of Defense', asOf: '2026-06-10' } };
}
const section889 = (name: string): Listing => ({
  list: 'us-889',
  name,
  relation: 'itself',
  citation: 'Pub. L. 115-232 § 889',
  url: 'https://www.congress.gov/115/plaws/publ232/PLAW-115publ232.pdf',
  asOf: '2026-07',
});

export const hikvision: Entity = {
  id: 'hikvision',
  kind: 'company',
  country: 'CN',
  names: [
    short('Hikvision'),
    short('海康威視', 'zh-Hant'),
    short('海康威视', 'zh-Hans'),
    short('ハイクビジョン', 'ja'),
    { text: 'Hangzhou Hikvision Digital Technology Co., Ltd.', use: 'official' },
  ],
  listings: [
    entityList('Hangzhou Hikvision Digital Technology Co., Ltd.', {
      aliases: ['Hikvision'],
      formerly: ['Hikvision'],
      amendments: ['85 FR 34505 (2020-06-05)', '85 FR 44161 (2020-07-22)'],
    }),
    covered(
      'Hangzhou Hikvision Digital Technology Company',
      'Video surveillance and telecommunications equipment produced by Hangzhou Hikvision Digital Technology Company, to the extent it is used for the purpose of public safety, security of government facilities, […]',
    ),
    cmic('Hangzhou Hikvision Digital Technology Co., Ltd.', '2021-06-03', '2021-08-02', {
      aliases: ['HANGZHOU HIKVISION DIGITAL TECHNOLOGY', 'HIKVISION'],
      citation: '86 FR 30145',
    }),
    named('Hangzhou Hikvision Digital Technology Co., Ltd.', ['2021-06-03', '2025-01-07', '2026-06-10'], {
      aliases: ['Hikvision'],
      ...reason(
        'Hikvision is indirectly owned by SASAC and is directly affiliated with the PLA (Section 1260H(g)(2)(B)(i)(I)).',
      ),
    }),
  ],
  notes: ['The rule of 9 October 2019 named the entry “Hikvision”; 85 FR 34505 renamed it.'],
};

/** As the dataset has it: with the listing in a law of which no date is proven. */
export const hikvision889: Entity = {
  ...hikvision,
  listings: [...hikvision.listings, section889('Hangzhou Hikvision Digital Technology Company')],
};

export const sensetime: Entity = {
  id: 'sensetime',
  kind: 'company',
  country: 'CN',
  names: [
    short('SenseTime'),
    short('商汤科技', 'zh-Hans'),
    short('商湯科技', 'zh-Hant'),
    { text: 'Beijing Sensetime Technology Development Co., Ltd.', use: 'official' },
  ],
  listings: [
    entityList('Beijing Sensetime Technology Development Co., Ltd.', {
      relation: 'group',
      aliases: ['Beijing Shangtang Technology Development Co., Ltd.', 'Sense Time'],
      formerly: ['Sense Time'],
      requirement: ITEMS_NOTE_4,
      amendments: ['85 FR 34505 (2020-06-05)', '85 FR 44159 (2020-07-22)', '87 FR 62202 (2022-10-13)'],
    }),
    cmic('Sensetime Group Limited', '2021-12-10', '2022-02-08', {
      relation: 'group',
      aliases: ['SENSETIME GROUP LTD', '商湯集團有限公司'],
    }),
    named('SenseTime Group, Inc.', ['2025-01-07', '2026-06-10'], {
      relation: 'group',
      aliases: ['SenseTime'],
      ...reason(
        'SenseTime is indirectly affiliated with SASAC (Section 1260H(g)(2)(B)(i)(I)). SenseTime is a military-civil fusion contributor to the Chinese defense industrial base because it is affiliated with MIIT (Section 1260H(g)(3)(B)(i)).',
      ),
    }),
  ],
  notes: ['The rule of 9 October 2019 named the entry “Sense Time”; 85 FR 34505 renamed it.'],
};

export const megvii: Entity = {
  id: 'megvii',
  kind: 'company',
  country: 'CN',
  names: [short('Megvii'), short('旷视科技', 'zh-Hans'), { text: 'Megvii Technology', use: 'official' }],
  listings: [
    entityList('Megvii Technology', {
      relation: 'group',
      requirement: ITEMS_NOTE_4,
      amendments: ['85 FR 44159 (2020-07-22)', '87 FR 62202 (2022-10-13)'],
    }),
    cmic('Megvii Technology Limited', '2021-12-16', '2022-02-14', {
      relation: 'group',
      aliases: ['旷视科技有限公司'],
    }),
    {
      list: 'us-1260h',
      name: 'Beijing Megvii Technology Co., Ltd.',
      relation: 'group',
      listedOn: '2024-01-31',
      editions: ['2024-01-31'],
      delistedOn: '2025-01-07',
      asOf: '2026-07',
    },
  ],
};

const HUAWEI_AFFILIATES = ['Huawei Chile S.A.', 'Huawei Technologies Japan K.K.', 'Huawei Cloud Peru'];

export const huawei: Entity = {
  id: 'huawei',
  kind: 'company',
  country: 'CN',
  names: [
    short('Huawei'),
    short('华为', 'zh-Hans'),
    short('ファーウェイ', 'ja'),
    { text: 'Huawei Technologies Co., Ltd.', use: 'official' },
  ],
  listings: [
    entityList('Huawei Technologies Co., Ltd.', {
      aliases: ['Shenzhen Huawei Technologies', 'Huawei Technology'],
      listedOn: '2019-05-21',
      inForceOn: '2019-05-16',
      citation: '84 FR 22963',
      url: 'https://www.federalregister.gov/citation/84-FR-22963',
      requirement: {
        text: 'For all items subject to the EAR, see §§ 734.9(e) [footnote 1] and 744.11 of the EAR',
        asOf: '2026-07',
      },
      policy: { text: 'Presumption of denial', asOf: '2022-04' },
      amendments: ['84 FR 43495 (2019-08-21)', '85 FR 29852'],
    }),
    ...HUAWEI_AFFILIATES.map((name) => entityList(name, { relation: 'subsidiary', listedOn: '2020-08-20' })),
    covered(
      'Huawei Technologies Company',
      'Telecommunications equipment produced by Huawei Technologies Company, including telecommunications or video surveillance services provided by such entity or using such equipment.',
    ),
    cmic('Huawei Technologies Co., Ltd.', '2021-06-03', '2021-08-02', {
      aliases: ['HUAWEI INVESTMENT & HOLDING CO LTD'],
      citation: '86 FR 30145',
    }),
    cmic('Huawei Investment & Holding Co., Ltd.', '2021-06-03', '2021-08-02', { relation: 'parent' }),
    named('Huawei Technologies Co., Ltd.', ['2021-06-03', '2025-01-07', '2026-06-10'], {
      aliases: ['Huawei'],
    }),
  ],
};

export const yitu: Entity = {
  id: 'yitu',
  kind: 'company',
  country: 'CN',
  names: [short('Yitu'), short('依图科技', 'zh-Hans'), { text: 'Yitu Technologies', use: 'official' }],
  listings: [
    entityList('Yitu Technologies', { relation: 'group', requirement: ITEMS_NOTE_4 }),
    cmic('Yitu Limited', '2021-12-16', '2022-02-14', { relation: 'group', aliases: ['依图科技有限公司'] }),
    named('Shanghai Yitu Network Technology Co., Ltd.', ['2024-01-31', '2025-01-07', '2026-06-10'], {
      relation: 'group',
      aliases: ['Yitu'],
      ...reason(
        'Yitu is indirectly owned by SASAC and is indirectly affiliated with MIIT, SASAC, SASTIND, and the PLA (Section 1260H(g)(2)(B)(i)(I)).',
      ),
    }),
  ],
};

export const dahua: Entity = {
  id: 'dahua',
  kind: 'company',
  country: 'CN',
  names: [short('Dahua'), short('大华股份', 'zh-Hans'), { text: 'Dahua Technology', use: 'official' }],
  listings: [
    entityList('Dahua Technology', { requirement: ITEMS_NOTE_4 }),
    covered(
      'Dahua Technology Company',
      'Video surveillance and telecommunications equipment produced by Dahua Technology Company, to the extent it is used for the purpose of public safety, […]',
    ),
    named('Zhejiang Dahua Technology Co., Ltd.', ['2022-10-05', '2025-01-07', '2026-06-10'], {
      aliases: ['Dahua'],
    }),
    named('Chengdu Dahua Wisdom Information Technology Co., Ltd.', ['2025-01-07', '2026-06-10'], {
      relation: 'subsidiary',
    }),
    section889('Dahua Technology Company'),
  ],
};

export const iflytek: Entity = {
  id: 'iflytek',
  kind: 'company',
  country: 'CN',
  names: [short('iFlytek'), short('科大讯飞', 'zh-Hans'), { text: 'IFLYTEK', use: 'official' }],
  listings: [entityList('IFLYTEK', { requirement: ITEMS_NOTE_4 })],
};

const xuarBureau: Entity = {
  id: 'xuar-public-security-bureau',
  kind: 'public-body',
  country: 'CN',
  names: [
    {
      text: "Xinjiang Uyghur Autonomous Region (XUAR) People's Government Public Security Bureau",
      use: 'official',
    },
  ],
  listings: [
    entityList("Xinjiang Uyghur Autonomous Region (XUAR) People's Government Public Security Bureau"),
  ],
};

export const hamiBureau: Entity = {
  id: 'hami-public-security-bureau',
  kind: 'public-body',
  country: 'CN',
  names: [{ text: 'Hami Municipality Public Security Bureau', use: 'official' }],
  listings: [
    entityList('Hami Municipality Public Security Bureau', {
      aliases: ['Kumul Municipality Public Security Bureau', 'Qumul Municipality Public Security Bureau'],
    }),
  ],
};

/** On one list that only names, its first edition not proven (mock-up, card 9). */
export const byd: Entity = {
  id: 'byd',
  kind: 'company',
  country: 'CN',
  names: [short('BYD')],
  listings: [
    {
      list: 'us-1260h',
      name: 'BYD Company Limited',
      relation: 'itself',
      editions: ['2026-06-10'],
      citation: '91 FR 35189',
      url: EDITION_2026,
      asOf: '2026-07',
    },
  ],
};

/** On the list once, and proven to be off it. */
export const removed: Entity = {
  ...megvii,
  id: 'removed',
  names: [short('Megvii')],
  listings: [{ ...megvii.listings[2]!, relation: 'itself' }],
};

/** Of July 2024, without a date of listing. */
export const onSdn: Entity = {
  id: 'bank',
  kind: 'bank',
  country: 'RU',
  names: [short('Example Bank'), short('Пример', 'ru')],
  listings: [
    {
      list: 'us-sdn',
      name: 'EXAMPLE BANK',
      relation: 'itself',
      url: 'https://ofac.treasury.gov/specially-designated-nationals-list-sdn',
      asOf: '2024-07',
    },
  ],
};

/** A firm of which only a subsidiary is listed. */
export const parentOfListed: Entity = {
  id: 'zte',
  kind: 'company',
  country: 'CN',
  names: [short('ZTE'), short('中兴', 'zh-Hans')],
  listings: [
    entityList('ZTE Parsian', { relation: 'subsidiary', listedOn: '2016-03-08', citation: '81 FR 12004' }),
  ],
};

/** As the evidence has ZTE: itself on the FCC's list, on the Entity List by a subsidiary in Iran. */
export const zte: Entity = {
  ...parentOfListed,
  id: 'zte-corporation',
  listings: [
    { ...parentOfListed.listings[0]!, country: 'IR' },
    covered('ZTE Corporation', 'Telecommunications equipment produced by ZTE Corporation, […]'),
  ],
};

/** A brand: no listing of its own, but a firm behind it. */
export const ezviz: Entity = {
  id: 'ezviz',
  kind: 'company',
  country: 'CN',
  names: [short('Ezviz'), short('萤石', 'zh-Hans')],
  listings: [],
  parent: 'hikvision',
};

/** Two firms that news calls BGI. */
export const bgi: Entity = {
  id: 'bgi',
  kind: 'company',
  country: 'CN',
  names: [short('BGI'), short('华大', 'zh-Hans'), { text: 'BGI Group', use: 'official' }],
  listings: [entityList('BGI Research', { relation: 'group', listedOn: '2023-03-02' })],
};
export const graphene: Entity = {
  id: 'beijing-graphene-institute',
  kind: 'institute',
  country: 'CN',
  names: [short('BGI'), { text: 'Beijing Graphene Institute', use: 'official' }],
  listings: [entityList('Beijing Graphene Institute', { listedOn: '2024-05-14' })],
};

/** An order with its end, past on `TODAY`. */
export const denied: Entity = {
  id: 'denied-air',
  kind: 'company',
  country: 'RU',
  names: [short('Denied Air'), { text: 'Denied Air JSC', use: 'official' }],
  listings: [
    {
      list: 'us-denied-persons',
      name: 'Denied Air JSC',
      relation: 'itself',
      listedOn: '2025-09-16',
      endsOn: '2026-09-16',
      citation: '90 FR 44600',
      asOf: '2026-07',
    },
  ],
};

/** On a list that freezes, without a date, and on one that restricts, with one. */
export const frozen: Entity = {
  ...onSdn,
  id: 'frozen-bank',
  listings: [
    ...onSdn.listings,
    {
      list: 'us-ssi',
      name: 'EXAMPLE BANK',
      relation: 'itself',
      listedOn: '2014-07-29',
      url: 'https://ofac.treasury.gov/consolidated-sanctions-list-non-sdn-lists',
      asOf: '2025-12',
    },
  ],
};

/** On the Unverified List alone, of which our data are old. */
export const unverified: Entity = {
  id: 'unverified',
  kind: 'company',
  country: 'CN',
  names: [short('Example Optics')],
  listings: [
    {
      list: 'us-unverified',
      name: 'Example Optics Co., Ltd.',
      relation: 'itself',
      listedOn: '2019-04-11',
      citation: '84 FR 14608',
      asOf: '2022-04',
    },
  ],
};

export const everyone: readonly Entity[] = [
  hikvision,
  hikvision889,
  sensetime,
  megvii,
  huawei,
  yitu,
  dahua,
  iflytek,
  xuarBureau,
  hamiBureau,
  byd,
  removed,
  onSdn,
  parentOfListed,
  zte,
  bgi,
  graphene,
  denied,
  frozen,
  unverified,
];
