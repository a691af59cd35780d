import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileGazetteer, formsUnder, namesOf } from '../../../src/matching/gazetteer.ts';
import { SEED, extend } from '../../../src/matching/hashing.ts';
import { NO_EVIDENCE } from '../../../src/matching/model.ts';
import { recognise } from '../../../src/matching/recognise.ts';
import { buildSieve } from '../../../src/matching/sieve.ts';
import { Sift, passes } from '../../../src/matching/sift.ts';
import { keyOf, keyOfName, tokenise } from '../../../src/matching/tokens.ts';
import { FORMS, TOPICS } from '../../mention-cases.ts';

const gazetteer = compileGazetteer(FORMS, TOPICS);
const sieve = buildSieve(namesOf(FORMS));

/** Text as pages hold it: names, pieces of names, and whatever parts or joins them. */
const pageText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...FORMS.map((form) => form.text)),
      fc.constantFrom(
        'd’',
        "l'",
        '’s',
        's',
        '-',
        ' ',
        '\u00a0',
        '\u00ad',
        '\u200b',
        ', ',
        '. ',
        '가',
        'の',
        '\u2029',
        '/',
        '@',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('for any text', () => {
  test('folding twice equals folding once', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const key = (of: string) => {
          const tokens = tokenise(of);
          return keyOf(tokens, 0, tokens.length);
        };
        expect(key(key(text))).toBe(key(text));
      }),
    );
  });

  test('tokens lie in order, apart, and inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(pageText, fc.string({ unit: 'binary' })), (text) => {
        let at = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.folded).not.toBe('');
          at = token.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('mentions lie in order and apart, and their text folds to a name of their entity', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        let at = 0;
        for (const mention of recognise(gazetteer, [text], NO_EVIDENCE).mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(at);
          expect(mention.end).toBeGreaterThan(mention.start);
          at = mention.end;
          const surface = text.slice(mention.start, mention.end);
          const key = keyOfName(surface);
          const forms = formsUnder(gazetteer, key, extend(SEED, key));
          expect(forms.map(({ form }) => form.entity)).toContain(mention.entity);
        }
      }),
    );
  });

  test('the sieve loses nothing that the recogniser finds', () => {
    fc.assert(
      fc.property(pageText, fc.constantFrom('', 'de', 'fi', 'pl', 'ko', 'fa'), (text, lang) => {
        const { mentions } = recognise(gazetteer, [text], { ...NO_EVIDENCE, lang });
        if (mentions.length > 0) expect(passes(sieve, text, lang)).toBe(true);
      }),
    );
  });

  test('nor where the text comes in pieces', () => {
    fc.assert(
      fc.property(pageText, fc.array(fc.nat(60), { maxLength: 6 }), (text, cuts) => {
        if (recognise(gazetteer, [text], NO_EVIDENCE).mentions.length === 0) return;
        const at = [0, ...cuts.filter((cut) => cut < text.length).toSorted((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
        const sift = new Sift(sieve, '');
        // As in a page: pieces of white space are passed by, and part what stands around them.
        let glued = false;
        const passed = pieces.map((piece) => {
          if (piece.trim() === '') {
            glued &&= piece === '';
            return false;
          }
          const passes = sift.take(piece, glued);
          glued = true;
          return passes;
        });
        expect(passed).toContain(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('the same text twice on a page has the same mentions', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const { mentions } = recognise(gazetteer, [text, text], NO_EVIDENCE);
        const of = (run: number) =>
          mentions.filter((one) => one.run === run).map((one) => ({ ...one, run: 0 }));
        expect(of(0)).toEqual(of(1));
      }),
    );
  });
});
