import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksSheet } from '../../../src/page/marks-sheet.ts';
import { contrast, toneFor, type Rgb } from '../../../src/page/tone.ts';

const rgb = (hex: string): Rgb => ({
  r: Number.parseInt(hex.slice(1, 3), 16),
  g: Number.parseInt(hex.slice(3, 5), 16),
  b: Number.parseInt(hex.slice(5, 7), 16),
});
const channel = fc.integer({ min: 0, max: 255 });
const anyGround = fc.record({ r: channel, g: channel, b: channel });

describe('the tone of the marks', () => {
  test.each(['#ffffff', '#121212', '#000000', '#f3f3f1', '#fff1e5', '#1a1a1b'])(
    'is the standard one on %s',
    (ground) => {
      expect(toneFor(rgb(ground))).toBe('standard');
    },
  );

  test.each([
    ['mid grey', '#808080'],
    ['red', '#b3261e'],
    ['dark blue', '#22409a'],
    ['the tone itself', '#b06c18'],
    ['green', '#2e7d32'],
  ])('is another on %s', (_, ground) => {
    const tone = toneFor(rgb(ground));
    expect(tone).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrast(rgb(tone), rgb(ground))).toBeGreaterThanOrEqual(3);
  });

  test('reaches 4.5 : 1 where the ground is not itself of middling lightness', () => {
    for (const ground of ['#22409a', '#b3261e', '#5a5a5a', '#c0c0c0']) {
      const tone = toneFor(rgb(ground));
      expect(tone === 'standard' ? 4.5 : contrast(rgb(tone), rgb(ground))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('can be told from every ground there is', () => {
    fc.assert(
      fc.property(anyGround, (ground) => {
        const tone = toneFor(ground);
        return contrast(rgb(tone === 'standard' ? '#b06c18' : tone), ground) >= 3;
      }),
    );
  });
});

describe('the sheet of the marks', () => {
  /** Rules without their selectors' extra weight, white space and comments, one a line. */
  const rules = (css: string) =>
    css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(':is(*, #listmark)', '')
      .replace(/\s+/g, ' ')
      .replace(/; ?}/g, ' }')
      .replace(/ ?([{}]) ?/g, '$1\n')
      .trim();
  const manifest = readFileSync(new URL('../../../assets/styles/marks.css', import.meta.url), 'utf8');

  test('says in the standard tone what the manifest’s sheet says', () => {
    // That sheet joins two selectors with the same rule.
    const flat = (css: string) =>
      rules(css)
        .split('\n')
        .filter((line) => line.includes('::highlight'))
        .flatMap((line) => line.replace('{', '').split(', '))
        .map((line) => line.trim())
        .sort();
    expect(flat(marksSheet('#b06c18'))).toEqual(flat(manifest));
    const styles = (css: string) =>
      new Set(
        rules(css)
          .split('\n')
          .filter((line) => line.includes(': ')),
      );
    expect(styles(marksSheet('#b06c18'))).toEqual(styles(manifest));
  });

  test('is in the tone asked for, and in no print', () => {
    const sheet = marksSheet('#ffd9a0');
    expect(sheet).toMatch(/^@media not print \{/);
    expect(sheet).toContain('solid #ffd9a0 1px');
    expect(sheet).toContain('rgb(255 217 160 / 0.17)');
    expect(sheet).not.toContain('b06c18');
  });
});
