/**
 * The built-in dataset against the files that it was written from. These lie beside the checkout and are no part of
 * the project; where they are not, only what the dataset says by itself is tested.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../../src/entities/build-dataset.ts';
import { LISTS } from '../../../src/entities/lists.ts';
import type { Listing, ListId } from '../../../src/entities/model.ts';

const { entities, topics } = buildDataset(fileURLToPath(new URL('../../../assets/dataset', import.meta.url)));
const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const listed = entities.flatMap((entity) => entity.listings.map((listing) => ({ entity, listing })));
const entity = (id: string) => entities.find((one) => one.id === id)!;
const on = (id: string, list: ListId) =>
  entity(id).listings.filter((one) => one.list === list && one.relation !== 'subsidiary');

describe('the built-in dataset', () => {
  it('holds the 28 entities of 84 FR 54002 and Huawei', () => {
    expect(entities).toHaveLength(29);
    const action = listed.filter(({ listing }) => listing.citation === '84 FR 54004');
    expect(new Set(action.map((one) => one.entity.id)).size).toBe(28);
    expect(action.every(({ listing }) => listing.listedOn === '2019-10-09')).toBe(true);
    expect(entities.filter(({ kind }) => kind === 'public-body')).toHaveLength(20);
  });

  it('has Hikvision on five lists, and SenseTime on three under three names', () => {
    const lists = ['us-entity-list', 'us-fcc-covered', 'us-cmic', 'us-1260h', 'us-889'];
    expect(entity('hikvision').listings.map(({ list }) => list)).toEqual(lists);
    expect(new Set(entity('sensetime').listings.map(({ name }) => name)).size).toBe(3);
    expect(on('sensetime', 'us-1260h')[0]!.listedOn).toBe('2025-01-07');
  });

  it('tells Huawei itself from its holding and its affiliates', () => {
    const { listings } = entity('huawei');
    const own = listings.filter(({ relation }) => relation === 'itself');
    expect(new Set(own.map(({ name }) => name))).toEqual(
      new Set(['Huawei Technologies Co., Ltd.', 'Huawei Technologies Company']),
    );
    expect(on('huawei', 'us-entity-list')).toMatchObject([
      { listedOn: '2019-05-21', inForceOn: '2019-05-16', citation: '84 FR 22963' },
    ]);
    expect(on('huawei', 'us-cmic').map(({ relation }) => relation)).toEqual(['itself', 'parent']);
    expect(listings.filter(({ relation }) => relation === 'subsidiary')).toHaveLength(128);
    expect(listings.some(({ name }) => name.startsWith('Hui Tong'))).toBe(false);
  });

  it('has Megvii off Section 1260H since January 2025', () => {
    expect(on('megvii', 'us-1260h')).toMatchObject([{ editions: ['2024-01-31'], delistedOn: '2025-01-07' }]);
  });

  it('heads each card with a Latin short name, where there are short names', () => {
    const heads = entities.map(({ names }) => names.find(({ use }) => use === 'short')?.text).filter(Boolean);
    expect(heads).toEqual([
      'Huawei',
      'Hikvision',
      'Dahua',
      'iFlytek',
      'Megvii',
      'Meiya Pico',
      'SenseTime',
      'Yitu',
      'Yixin',
    ]);
  });

  it('gives an ambiguous name a topic that each language can speak of', () => {
    const languages = [
      'en',
      'fr',
      'de',
      'nl',
      'es',
      'it',
      'pt',
      'pl',
      'ru',
      'uk',
      'ar',
      'ja',
      'ko',
      'zh-Hans',
      'zh-Hant',
    ];
    for (const words of Object.values(topics))
      expect(Object.keys(words).sort()).toEqual(languages.toSorted());
  });

  it('dates each listing by the data of its list', () => {
    for (const { listing } of listed) expect(listing.asOf).toBe(LISTS[listing.list].asOf);
  });
});

describe.skipIf(!existsSync(DATA))(
  'the built-in dataset, against ../shared/data (skipped where that is not there)',
  () => {
    const read = (name: string) => (existsSync(DATA) ? readFileSync(DATA + name, 'utf8') : '');
    const table = (name: string) =>
      read(name)
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t'));
    type Raw = {
      list: string;
      name: string;
      aliases?: string[];
      citation?: string;
      effective?: string;
      notes?: string;
    };
    const raw = read('us-lists-2026-07.jsonl')
      .split('\n')
      .filter(Boolean)
      .map((line): Raw => JSON.parse(line));
    const csl = read('csl-consolidated.csv');
    const editions = table('1260h-editions.tsv').map(([name, alias, , , start, end]) => ({
      name,
      alias,
      start: start === '2026-06-08' ? '2026-06-10' : start,
      end,
    }));
    const rawOf = ({ list, name }: Listing) => raw.filter((row) => row.list === list && row.name === name);

    const american = (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(2, 4)}`;
    const withoutFootnotes = (text: string) => text.replaceAll(/ (\[footnote \d\]|\d(?= and|$))/g, '');

    /** What the raw files hold against a listing: empty where all is proven. */
    function unproven(listing: Listing): string[] {
      const missing: string[] = [];
      const prove = (what: string, holds: boolean | undefined) =>
        holds || missing.push(`${what} of ${listing.list}: ${listing.name}`);
      const rows = rawOf(listing);
      switch (listing.list) {
        case 'us-entity-list': {
          const begins = `${listing.citation}, ${american(listing.listedOn!)}`;
          const row = rows.find(({ citation }) => citation?.startsWith(begins));
          prove('citation and day', row !== undefined);
          prove(
            'requirement',
            withoutFootnotes(listing.requirement!.text) === withoutFootnotes(row?.notes ?? ''),
          );
          for (const amendment of listing.amendments ?? []) {
            const [, citation = '', day] = /^(.+?)(?: \((.+)\))?$/.exec(amendment) ?? [];
            prove(
              amendment,
              day && row?.citation?.includes(`${citation}, ${american(day)}`) ? true : csl.includes(citation),
            );
          }
          prove('policy', !listing.policy || csl.includes(listing.policy.text));
          break;
        }
        case 'us-cmic': {
          const day = new Date(listing.listedOn!).toLocaleDateString('en-GB', {
            day: '2-digit',
            month: 'short',
            year: 'numeric',
            timeZone: 'UTC',
          });
          prove('day of listing', rows[0]?.notes?.includes(`Listing Date (CMIC): ${day}`));
          prove('day in force', rows[0]?.effective === listing.inForceOn);
          const annex = raw.some(
            (row) => row.list === 'us-eo14032-annex' && row.name === listing.name.toUpperCase(),
          );
          prove('citation', annex === (listing.citation === '86 FR 30145'));
          break;
        }
        case 'us-1260h': {
          const known = editions.filter(({ name }) => name === listing.name);
          prove(
            'editions',
            [...new Set(known.map(({ start }) => start))].sort().join() === listing.editions?.join(),
          );
          const removed = known.map(({ end }) => end).filter((end) => end && !end.includes('withdrawn'));
          prove('removal', removed.join() === (listing.delistedOn ?? ''));
          prove('reason', !listing.reason || rows[0]?.notes?.includes(listing.reason.text));
          break;
        }
        case 'us-fcc-covered':
          prove('day', rows[0]?.effective === listing.listedOn);
          prove('scope', rows[0]?.notes?.startsWith(listing.requirement!.text.replace('[…]', '').trim()));
          break;
        case 'us-889':
          prove(
            'row',
            table('wellknown.tsv').some(
              (row) => row[2] === listing.name && row[3] === 'us-889' && row[7] === listing.url,
            ),
          );
          break;
        default:
          prove('list', false);
      }
      const aliases = [
        ...rows.flatMap((row) => row.aliases ?? []),
        ...editions.filter(({ name }) => name === listing.name).map(({ alias }) => alias),
      ];
      for (const alias of listing.aliases ?? []) prove(`alias ${alias}`, aliases.includes(alias));
      return missing;
    }

    it('each name, citation, date and text of a listing stands there', () => {
      expect(listed.flatMap(({ listing }) => unproven(listing))).toEqual([]);
    });

    it('each row of the action of October 2019 is an entity, with all its aliases', () => {
      for (const row of raw.filter(({ citation }) => citation?.startsWith('84 FR 54004, 10/9/19'))) {
        const listing = listed.find(
          (one) => one.listing.list === row.list && one.listing.name === row.name,
        )?.listing;
        expect(listing?.aliases ?? [], row.name).toEqual(row.aliases ?? []);
      }
    });

    it('each listing that wellknown.tsv has for these firms is there, with its first day', () => {
      const brands = new Map([
        ['Meiya Pico (SDIC Intelligence)', 'meiya-pico'],
        ['Yixin (Ecguard)', 'yixin'],
      ]);
      for (const [brand = '', , names = '', list = '', days = ''] of table('wellknown.tsv')) {
        const firm = entity(brands.get(brand) ?? brand.toLowerCase());
        if (!firm) continue;
        const name = names
          .split(' | ')
          .at(brand === 'Huawei' && list === 'us-entity-list' ? 1 : 0)!
          .replace(/ (\[match: .*|\(Cayman Islands\))$/, '');
        const found = firm.listings.find((one) => one.list === list && one.name === name);
        expect(found?.listedOn ?? '', `${name} on ${list}`).toBe(days.split(' ')[0]);
      }
    });

    it('each name in another script was seen somewhere', () => {
      const seen = table('names-i18n.tsv').filter(
        ([, , , evidence = '']) => !/own knowledge only|searched, 0 hits/.test(evidence),
      );
      const forms = new Set(seen.map(([, , form]) => form));
      const unseen = entities
        .flatMap(({ names }) => names)
        .filter(
          ({ text, lang, use, needs }) => lang && use === 'short' && !forms.has(text) && needs === undefined,
        )
        .map(({ text }) => text);
      // The other of the two Chinese scripts of a form that was seen, and a full name that the evidence quotes.
      expect(unseen).toEqual([
        '华为技术',
        '杭州海康威视数字技术股份有限公司',
        '杭州海康威視數字技術股份有限公司',
        '大華股份',
        '浙江大華',
        '大華科技',
        '訊飛',
        '曠視',
        '曠視科技有限公司',
        '商汤集团有限公司',
        '依圖科技有限公司',
      ]);
    });
  },
);
