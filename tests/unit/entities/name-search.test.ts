import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, Name } from '../../../src/entities/model.ts';
import { indexNames, searchNames } from '../../../src/entities/name-search.ts';

const entity = (id: string, names: readonly Name[], listings: Entity['listings'] = []): Entity => ({
  id,
  kind: 'company',
  country: 'CN',
  names,
  listings,
});
const short = (text: string, lang?: string): Name => ({ text, use: 'short', ...(lang ? { lang } : {}) });
const entities = [
  entity('dahua', [short('Dahua'), short('大华股份', 'zh-Hans'), short('大華股份', 'zh-Hant')]),
  entity(
    'huawei',
    [
      short('Huawei'),
      short('华为', 'zh-Hans'),
      short('華為', 'zh-Hant'),
      short('ファーウェイ', 'ja'),
      short('화웨이', 'ko'),
      short('هواوي', 'ar'),
      short('Хуавэй', 'ru'),
    ],
    [
      {
        list: 'us-entity-list',
        name: 'Huawei Chile S.A.',
        relation: 'subsidiary',
        aliases: ['HW Chile'],
        formerly: ['Huawei Santiago'],
        asOf: '2026-07',
      },
    ],
  ),
  entity('sensetime', [short('SenseTime'), short('Sénsétime Büro', 'fr')]),
  entity('megvii', [short('Megvii'), { text: 'Megvii Technology Limited', use: 'official' }]),
];
const index = indexNames(entities);
const ids = (query: string) => searchNames(index, query).map(({ entity }) => entity.id);

describe('a look-up', () => {
  it.each([
    ['Huawei', 'huawei'],
    ['HUAWEI', 'huawei'],
    ['ｈｕａｗｅｉ', 'huawei'],
    ['华为', 'huawei'],
    ['華為', 'huawei'],
    ['ファーウェイ', 'huawei'],
    ['화웨이', 'huawei'],
    ['화웨이가', 'huawei'],
    ['هواوي', 'huawei'],
    ['хуавэй', 'huawei'],
    ['Hu\u00ADawei', 'huawei'],
    ['huawei chile', 'huawei'],
    ['HW Chile', 'huawei'],
    ['santiago', 'huawei'],
    ['Sense Time', 'sensetime'],
    ['sensetime buro', 'sensetime'],
    ['technology megvii', 'megvii'],
    ['egvi', 'megvii'],
    ['大华', 'dahua'],
    ['華股', 'dahua'],
    ['Huawei’s', 'huawei'],
    ['d’Huawei', 'huawei'],
    ['Dahuas', 'dahua'],
    ['وهواوي', 'huawei'],
    ['Хуавэйю', 'huawei'],
    ['华为的手机', 'huawei'],
    ['cameras sold by Megvii in 2019', 'megvii'],
  ])('of %s finds %s', (query, id) => {
    expect(ids(query)).toContain(id);
  });
  it.each(['Xiaomi', 'Hua Hong', 'huaweii', 'ua', '?!', '小米'])('of %s finds nothing', (query) => {
    expect(ids(query)).toEqual([]);
  });
  it('gives the best fit first, and the name that fits', () => {
    expect(ids('hua')).toEqual(['huawei', 'dahua']);
    expect(searchNames(index, 'santiago')[0]?.name).toBe('Huawei Santiago');
  });
  it('of nothing gives all', () => {
    expect(ids('  ')).toEqual(['dahua', 'huawei', 'sensetime', 'megvii']);
  });
  it('finds every name by itself, by its beginning, and in capitals', () => {
    const names = entities.flatMap(({ id, names }) => names.map(({ text }) => ({ id, text })));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), ({ id, text }, cut) => {
        const characters = [...text];
        const beginning = characters.slice(0, 1 + (cut % characters.length)).join('');
        for (const query of [text, beginning, text.toUpperCase()]) {
          if (query.trim() !== '') expect(ids(query)).toContain(id);
        }
      }),
    );
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        expect(Array.isArray(searchNames(index, query))).toBe(true);
      }),
    );
  });
});
