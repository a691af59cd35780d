import { expect, it } from 'vitest';
import { surfaceForms } from '../../../src/entities/surface-forms.ts';
import type { Name } from '../../../src/entities/model.ts';

const formsOf = (...names: Name[]) =>
  surfaceForms([{ id: 'firm', kind: 'company', country: 'CN', names, listings: [] }]);

it.each<[text: string, use: Name['use'], full: boolean]>([
  ['Hangzhou Hikvision Digital Technology Co., Ltd.', 'official', true],
  ['Megvii Technology', 'official', true],
  ['Shenzhen Huawei Technologies', 'alias', true],
  ['旷视科技有限公司', 'alias', true],
  ['IFLYTEK', 'official', false],
  ['Hikvision', 'former', false],
  ['Meiya Pico', 'short', false],
])('%s (%s) names the firm in full: %s', (text, use, full) => {
  expect(formsOf({ text, use })).toEqual([{ text, entity: 'firm', full }]);
});

it('an ambiguous name is never full, and keeps what it needs', () => {
  const needs = ['cameras'];
  expect(formsOf({ text: 'Sense Time', use: 'alias', needs })).toEqual([
    { text: 'Sense Time', entity: 'firm', full: false, needs },
  ]);
});

it('a short name that holds an ambiguous one speaks for it', () => {
  const forms = formsOf(
    { text: '商汤', lang: 'zh-Hans', use: 'short', needs: ['cameras'] },
    { text: '商汤科技', lang: 'zh-Hans', use: 'short' },
  );
  expect(forms.map(({ full }) => full)).toEqual([false, true]);
});

it('a spelling in two uses is one form', () => {
  expect(formsOf({ text: 'Hikvision', use: 'short' }, { text: 'Hikvision', use: 'alias' })).toHaveLength(1);
});
