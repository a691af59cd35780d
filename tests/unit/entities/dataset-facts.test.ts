/**
 * The built-in dataset against the files that it was written from. These lie beside the checkout and are no part of
 * the project; where they are not, only what the dataset says by itself is tested.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../../src/entities/build-dataset.ts';
import { datasetDifferences } from '../../../src/commands/dataset-differences.ts';
import { readEvidence } from '../../../src/commands/evidence.ts';
import { LISTS } from '../../../src/entities/lists.ts';
import { LIST_IDS } from '../../../src/entities/model.ts';
import { endOf } from '../../../src/entities/since.ts';
import { surfaceForms } from '../../../src/entities/surface-forms.ts';
import type { Exceptions } from '../../../src/commands/dataset-differences.ts';
import type { ListId } from '../../../src/entities/model.ts';

const { entities, topics } = buildDataset(fileURLToPath(new URL('../../../assets/dataset', import.meta.url)));
const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const SENTENCES = fileURLToPath(new URL('../../../../shared/eval/dev.jsonl', import.meta.url));
const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const listed = entities.flatMap((entity) => entity.listings.map((listing) => ({ entity, listing })));
const entity = (id: string) => entities.find((one) => one.id === id)!;
const on = (id: string, list: ListId) =>
  entity(id).listings.filter((one) => one.list === list && one.relation !== 'subsidiary');

describe('the built-in dataset', () => {
  it('holds 300 entities and more, each with an id of its own', () => {
    expect(entities.length).toBeGreaterThanOrEqual(300);
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
  });

  it('holds the 28 entities of 84 FR 54002', () => {
    const action = listed.filter(({ listing }) => listing.citation === '84 FR 54004');
    expect(new Set(action.map((one) => one.entity.id)).size).toBe(28);
    expect(action.every(({ listing }) => listing.listedOn === '2019-10-09')).toBe(true);
    expect(
      new Set(action.filter((one) => one.entity.kind === 'public-body').map((one) => one.entity.id)).size,
    ).toBe(20);
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
    const named = (list: ListId) =>
      listings.filter((one) => one.list === list && one.relation === 'subsidiary');
    expect([named('us-entity-list').length, named('us-cmic').length]).toEqual([128, 2]);
    expect(listings.some(({ name }) => name.startsWith('Hui Tong'))).toBe(false);
  });

  it('has Megvii off Section 1260H since January 2025', () => {
    expect(on('megvii', 'us-1260h')).toMatchObject([{ editions: ['2024-01-31'], delistedOn: '2025-01-07' }]);
  });

  it('tells the listing of a subsidiary as the subsidiary’s', () => {
    const relations = (id: string, list: ListId) =>
      new Set(
        entity(id)
          .listings.filter((one) => one.list === list)
          .map(({ relation }) => relation),
      );
    expect(relations('zte', 'us-entity-list')).toEqual(new Set(['subsidiary']));
    expect(relations('casc', 'us-entity-list')).toEqual(new Set(['subsidiary']));
    expect(relations('avic', 'us-entity-list')).toEqual(new Set(['subsidiary']));
    expect(entity('casc').listings.some(({ list }) => list === 'us-1260h')).toBe(false);
    expect(entity('hisilicon').parent).toBe('huawei');
  });

  it('heads each card with a Latin short name', () => {
    const heads = entities.map(({ id, names }) => [id, names.find(({ use }) => use === 'short')?.text ?? '']);
    const without = heads
      .filter(([, head]) => !/^[\p{Script=Latin}\p{N}\p{P}\p{S} ]+$/u.test(head!))
      .map(([id]) => id);
    // The bureaus of October 2019 and the police college have no shorter name than the list's.
    expect(without.filter((id) => !/-public-security-bureau$|^xinjiang-police-college$/.test(id!))).toEqual(
      [],
    );
  });

  it('dates no listing of OFAC, and no edition of Section 1286, where the evidence has no date', () => {
    const undated = listed.filter(({ listing: { list } }) =>
      ['us-sdn', 'us-ssi', 'us-1286', 'us-unverified', 'us-889'].includes(list),
    );
    expect(undated.filter(({ listing }) => listing.listedOn !== undefined)).toEqual([]);
  });

  it('ends each order of the Denied Persons List', () => {
    const orders = listed.filter(({ listing }) => listing.list === 'us-denied-persons');
    expect(orders.length).toBeGreaterThan(0);
    expect(orders.filter(({ listing }) => listing.endsOn === undefined)).toEqual([]);
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
    const exceptions: Exceptions = JSON.parse(readFileSync(fixture('dataset-exceptions.json'), 'utf8'));
    // A listing that holds: not ended, not removed, and read from data that are not too old to say so.
    const current = (id: string, day = '2026-11-24') =>
      entity(id)?.listings.filter((listing) => endOf(listing) === undefined || endOf(listing)! > day) ?? [];

    it('says nothing that the evidence does not', () => {
      const { differences, unused } = datasetDifferences(entities, readEvidence()!, exceptions);
      expect(differences).toEqual([]);
      expect(unused).toEqual([]);
    }, 60_000);

    it('holds each firm of wellknown.tsv that stands on one of its lists, or says why not', () => {
      const lists = new Set<string>(LIST_IDS);
      const brands = new Set(
        table('wellknown.tsv')
          .slice(1)
          .filter(([, , , list = '']) => lists.has(list))
          .map(([brand = '']) => brand),
      );
      const fold = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
      const known = new Set(entities.flatMap(({ names }) => names.map(({ text }) => fold(text))));
      expect([...brands].filter((brand) => !(brand in exceptions.brands) && !known.has(fold(brand)))).toEqual(
        [],
      );
    });

    it('marks none of the brands that are often believed listed', () => {
      const names = [
        'AMEC',
        'O-Film',
        'OFilm',
        'Xiaomi',
        'Tsinghua Unigroup',
        'Luokung',
        'GOWIN',
        'Sandvine',
        'Rusal',
        'En+',
        'Tornado Cash',
        'Sichuan Silence',
        'Integrity Technology Group',
        'DeepSeek',
        'Honor',
        'Ezviz',
      ];
      const forms = new Set(surfaceForms(entities).map(({ text }) => text.toLowerCase()));
      expect(names.filter((name) => forms.has(name.toLowerCase()))).toEqual([]);
      // Listed, but not where readers think.
      expect(
        current('zte').filter(({ list, relation }) => list === 'us-entity-list' && relation !== 'subsidiary'),
      ).toEqual([]);
      expect(current('aeroflot')).toEqual([]);
      expect(
        current('rosneft').filter(({ list, relation }) => list === 'us-sdn' && relation !== 'subsidiary'),
      ).toEqual([]);
      expect(current('megvii').map(({ list }) => list)).not.toContain('us-1260h');
      expect(current('crcc').map(({ list }) => list)).toEqual(['us-cmic']);
    }, 60_000);

    it('each row of the action of October 2019 is an entity, with all its aliases', () => {
      for (const row of readEvidence()!.entries.filter(({ citation }) =>
        citation?.startsWith('84 FR 54004, 10/9/19'),
      )) {
        const listing = listed.find(
          (one) => one.listing.list === row.list && one.listing.name === row.name,
        )?.listing;
        expect(listing?.aliases ?? [], row.name).toEqual(row.aliases ?? []);
      }
    });

    it('each name in another script was seen somewhere, or is the other Chinese script of one that was', () => {
      const seen = table('names-i18n.tsv').filter(
        ([, , , evidence = '']) => !/own knowledge only|searched, 0 hits/.test(evidence),
      );
      const sentences = existsSync(SENTENCES)
        ? readFileSync(SENTENCES, 'utf8').split('\n').filter(Boolean)
        : [];
      const forms = new Set([
        ...seen.map(([, , form]) => form),
        ...sentences
          .flatMap((line) => (JSON.parse(line) as { mentions?: { surface: string }[] }).mentions ?? [])
          .map(({ surface }) => surface),
        ...listed.flatMap(({ listing: { aliases = [] } }) => aliases),
        ...readFileSync(fixture('native-names.tsv'), 'utf8')
          .split('\n')
          .map((line) => line.split('\t')[2]),
      ]);
      const unseen = entities
        .flatMap(({ names }) => names)
        .filter(
          ({ text, lang, use, needs }) =>
            lang &&
            use === 'short' &&
            !/^[\p{Script=Latin}]/u.test(text) &&
            needs === undefined &&
            ![...forms].some((form) => form?.toLowerCase() === text.toLowerCase()),
        )
        .map(({ text }) => text);
      expect(unseen).toEqual([]);
    });
  },
);
