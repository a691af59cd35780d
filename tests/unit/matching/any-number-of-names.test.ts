import { describe, expect, test } from 'vitest';
import { firmNames } from '../../../src/commands/bench-names.ts';
import { findCandidates } from '../../../src/matching/candidates.ts';
import { compileGazetteer, packGazetteer, unpackGazetteer } from '../../../src/matching/gazetteer.ts';
import { nextInitial } from '../../../src/matching/initials.ts';
import { buildSieve, packSieve, unpackSieve } from '../../../src/matching/sieve.ts';
import { firstPass, passes } from '../../../src/matching/sift.ts';
import { FORMS, TOPICS } from '../../mention-cases.ts';

const COUNT = 20_000;
const names = firmNames(COUNT);
const forms = names.map((text, index) => ({ text, entity: `firm-${index}` }));
const gazetteer = compileGazetteer(forms, {});
const sieve = buildSieve(names);

describe(`${COUNT} names`, () => {
  test('take at most 20 bytes a name in the gazetteer, and 3 in the sieve', () => {
    const { heads, slots, inflected, forms: store } = gazetteer;
    const bytes = heads.byteLength + slots.byteLength + inflected.byteLength + store.bytes;
    expect(bytes / COUNT).toBeLessThan(20);
    expect((sieve.heads.byteLength + sieve.names.byteLength) / COUNT).toBeLessThanOrEqual(3);
  });

  test('are each found by their own name, and let through', () => {
    for (const [index, text] of names.entries()) {
      if (index % 37 !== 0) continue;
      const sentence = `“${text}” said so.`;
      const entities = findCandidates(gazetteer, sentence, '').names.map(({ form }) => form.entity);
      expect(entities).toContain(`firm-${index}`);
      expect(passes(sieve, sentence, '')).toBe(true);
    }
  });

  test('let no ordinary word through', () => {
    const text =
      'The Minister of Trade said on Monday that Parliament would vote in Paris, London and Rome. ';
    expect(firstPass(sieve, text.repeat(20), 'en', 0)).toBe(-1);
  });
});

test('what is packed is what is unpacked', () => {
  const before = compileGazetteer(FORMS, TOPICS);
  const after = unpackGazetteer(JSON.parse(JSON.stringify(packGazetteer(before))));
  expect(after.slots).toEqual(before.slots);
  expect(after.heads).toEqual(before.heads);
  expect(after.topics).toEqual(before.topics);
  for (const [number, form] of FORMS.entries()) expect(after.forms.at(number)).toEqual(form);
  expect(unpackSieve(JSON.parse(JSON.stringify(packSieve(sieve))))).toEqual(sieve);
});

describe('an initial', () => {
  const capitals = 'AZÀÖØÞĀĆĞŁŃŚŽİȘƠỴΑΩЀЖЯҐԱא한あア中𠮷9'.split('');
  test.each(capitals)('is %s', (letter) => {
    expect(nextInitial(`aaa ${letter}`, 0, false)).toBe(4);
  });

  test.each('a z ß ö ÿ ā ć ğ ł ń ś ž ı ș ơ ỵ α ω ж я ё , . “ – …'.split(' '))('is not %s', (letter) => {
    expect(nextInitial(`aaa ${letter}`, 0, false)).toBe(-1);
  });

  test('is every letter that has a small one, and every letter without case', () => {
    const others: string[] = [];
    for (let code = 0x41; code <= 0xffdc; code++) {
      const letter = String.fromCharCode(code);
      if (/\p{Lu}|\p{Lo}/u.test(letter) && nextInitial(letter, 0, false) !== 0) others.push(letter);
    }
    // Ordinal signs, and two letters of phonetics.
    expect(others.join('')).toBe('ªºʔʕ');
  });
});
