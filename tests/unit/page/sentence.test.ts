import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../src/page/sentence.ts';

function around(text: string, name = 'Hikvision'): string {
  const start = text.indexOf(name);
  return sentenceOf({ text, start, end: start + name.length });
}

describe('the sentence of a mention', () => {
  it.each([
    ['One. Cameras by Hikvision are sold. Three.', 'Cameras by Hikvision are sold.'],
    ['Hikvision', 'Hikvision'],
    [
      'The U.S. firm bought Hikvision Co. Ltd. shares. More.',
      'The U.S. firm bought Hikvision Co. Ltd. shares.',
    ],
    ['“Why?” Hikvision said so! Then', 'Hikvision said so!'],
    ['Heading\u2029Cameras by\n Hikvision', 'Hikvision'],
    ['Au prix de 3.5 milliards, Hikvision. Fin', 'Au prix de 3.5 milliards, Hikvision.'],
  ])('%j', (text, sentence) => {
    expect(around(text)).toBe(sentence);
  });
  it('ends at the marks of Chinese', () => {
    expect(around('第一句。海康威视生产摄像头！第三句。', '海康威视')).toBe('海康威视生产摄像头！');
  });
  it('is cut where it is very long', () => {
    const text = `${'word '.repeat(100)}Hikvision ${'word '.repeat(100)}.`;
    const sentence = around(text);
    expect(sentence.length).toBeLessThan(430);
    expect(sentence).toMatch(/^… .*Hikvision.* …$/);
  });
  it('always holds the name', () => {
    const part = fc.stringMatching(/^[a-zA-Z .!?。\n”]{0,40}$/);
    fc.assert(
      fc.property(part, part, (before, after) => {
        expect(around(`${before}Hikvision${after}`)).toContain('Hikvision');
      }),
    );
  });
});
