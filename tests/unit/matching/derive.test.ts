import { describe, expect, test } from 'vitest';
import { deriveForms, withoutBrackets } from '../../../src/matching/derive.ts';
import { withoutLegalForms } from '../../../src/matching/legal-forms.ts';
import { tokenise } from '../../../src/matching/tokens.ts';

const ordinary = new Set(['orion', 'pilot', 'success', 'blue', 'lines', 'alpha']);
const formsOf = (name: string) =>
  Object.fromEntries(
    deriveForms(name, (word) => ordinary.has(word)).map(({ text, strength }) => [text, strength]),
  );

describe('the forms of a name', () => {
  test('legal form, place and field words are set aside', () => {
    expect(formsOf('Hangzhou Hikvision Digital Technology Co., Ltd.')).toEqual({
      'Hangzhou Hikvision Digital Technology Co., Ltd.': 'alone',
      'Hangzhou Hikvision Digital Technology': 'alone',
      'Hikvision Digital Technology': 'alone',
      Hikvision: 'supported',
    });
  });

  test('numbers are never dropped', () => {
    expect(Object.keys(formsOf('China Widget Group 7th Research Institute'))).not.toContain('Widget');
  });

  test('a name without a distinctive word gives only itself', () => {
    expect(formsOf('Global Trading Co., Ltd.')).toEqual({ 'Global Trading Co., Ltd.': 'alone' });
    expect(formsOf('Global Technology')).toEqual({ 'Global Technology': 'named' });
  });

  test('one word proves nothing by itself', () => {
    expect(formsOf('ORION')).toEqual({ ORION: 'named' });
    expect(formsOf('Success Ltd')['Success']).toBe('named');
    expect(formsOf('Blue Lines')).toEqual({ 'Blue Lines': 'named' });
  });

  test('remarks in brackets are no part of the name', () => {
    expect(withoutBrackets('HiSilicon Technologies Co., Ltd (HiSilicon)')).toBe(
      'HiSilicon Technologies Co., Ltd',
    );
    expect(formsOf('HiSilicon Technologies Co., Ltd (HiSilicon)')['HiSilicon Technologies']).toBe('alone');
  });
});

test.each([
  ['Megvii Technology Limited', 'Megvii Technology'],
  ['OOO Volga', 'Volga'],
  ['Gazprom, OAO', 'Gazprom'],
  ['Public Joint Stock Company Gazprom', 'Gazprom'],
  ['Shanghai Yitu Network Technology Co., Ltd.', 'Shanghai Yitu Network Technology'],
  ['Widget FZE', 'Widget'],
  ['Widget Pvt. Ltd.', 'Widget'],
  ['Huawei Technologies Coöperatief U.A.', 'Huawei Technologies'],
  ['Widget Sp. z o.o.', 'Widget'],
  ['ООО Виджет', 'Виджет'],
  ['Ltd', 'Ltd'],
])('%s without its legal form is %s', (name, expected) => {
  const tokens = tokenise(name);
  const { from, to } = withoutLegalForms(tokens);
  expect(name.slice(tokens[from]!.start, tokens[to - 1]!.end)).toBe(expected);
});
