import { expect, it } from 'vitest';
import { hanEdges } from '../../../src/entities/han-edges.ts';
import { surfaceForms } from '../../../src/entities/surface-forms.ts';
import type { Name } from '../../../src/entities/model.ts';

const formsOf = (...names: Name[]) =>
  surfaceForms([{ id: 'firm', kind: 'company', country: 'CN', names, listings: [] }]);

it('a printed name brings the forms that text makes of it; what is left alone needs support', () => {
  expect(formsOf({ text: 'Hangzhou Hikvision Digital Technology Co., Ltd.', use: 'official' })).toEqual([
    { text: 'Hangzhou Hikvision Digital Technology Co., Ltd.', entity: 'firm' },
    { text: 'Hangzhou Hikvision Digital Technology', entity: 'firm' },
    { text: 'Hikvision Digital Technology', entity: 'firm' },
    { text: 'Hikvision', entity: 'firm', needs: ['export-controls'], derived: true },
  ]);
});

it('a name that is given stands before the same one derived', () => {
  const forms = formsOf(
    { text: 'Hangzhou Hikvision Digital Technology Co., Ltd.', use: 'official' },
    { text: 'Hikvision', use: 'short' },
  );
  expect(forms.filter(({ text }) => text === 'Hikvision')).toEqual([{ text: 'Hikvision', entity: 'firm' }]);
});

it('an ambiguous name keeps what it needs, and brings nothing', () => {
  const needs = ['cameras'];
  expect(formsOf({ text: 'Sense Time', use: 'alias', needs })).toEqual([
    { text: 'Sense Time', entity: 'firm', needs },
  ]);
});

it('a spelling in two uses is one form', () => {
  expect(formsOf({ text: 'Hikvision', use: 'short' }, { text: 'Hikvision', use: 'alias' })).toHaveLength(1);
});

it.each([
  ['华为', 'before', '升'],
  ['華為', 'before', '昇'],
  ['大华', 'before', '巨'],
  ['大华', 'after', '裔'],
] as const)('the edges of %s know a word that runs over them: %s it stands %s', (form, side, piece) => {
  expect(hanEdges(form)?.[side]).toContain(piece);
});

it.each(['在', '对', '与'])('%s before 华为 is no piece of a word', (before) => {
  expect(hanEdges('华为')?.before).not.toContain(before);
});
