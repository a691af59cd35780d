import { expect, test } from 'vitest';
import { foldCharacter, foldSpecial } from '../../../src/matching/fold.ts';

test('every code unit folds in the table as by the rule', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    if (foldSpecial(code) !== foldCharacter(String.fromCharCode(code))) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
