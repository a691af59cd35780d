import { describe, expect, it } from 'vitest';
import {
  parseFramedCard,
  parseSeen,
  parseToShow,
  type FramedCard,
} from '../../../src/platform/framed-card.ts';

const seen = { rectangles: [{ x: 9, y: 9, width: 60, height: 16 }], viewport: { width: 300, height: 100 } };
const card: FramedCard = {
  ...{ id: '1', entity: 'hikvision', certainty: 'sure', because: 'distinctive name', focus: false },
  ...{ surface: 'Hikvision', sentence: 'Cameras by Hikvision.', seen },
  article: { kind: 'article', day: '2019-10-08' },
};

describe('a card that a frame asks for', () => {
  it('is taken as it is, with or without other firms and a day', () => {
    expect(parseFramedCard(card)).toEqual(card);
    const more = { ...card, others: ['dahua'], article: { kind: 'section' } };
    expect(parseFramedCard(more)).toEqual(more);
  });
  it('loses what is not asked for', () => {
    expect(parseFramedCard({ ...card, html: '<b>' })).toEqual(card);
  });
  it.each<[string, object]>([
    ['a text without end', { sentence: 'x'.repeat(5000) }],
    ['a name that is no text', { surface: { toString: 'Hikvision' } }],
    ['a reason of its own', { because: 'a page says so' }],
    ['a day that is none', { article: { kind: 'article', day: 'today' } }],
    ['no place', { seen: { ...seen, rectangles: [] } }],
    ['a place without end', { seen: { ...seen, rectangles: Array(1000).fill(seen.rectangles[0]) } }],
    [
      'a place that is no number',
      { seen: { ...seen, rectangles: [{ x: NaN, y: 9, width: 60, height: 16 }] } },
    ],
    ['a viewport of no size', { seen: { ...seen, viewport: { width: 0, height: 100 } } }],
    ['firms without end', { others: Array(1000).fill('dahua') }],
  ])('is refused with %s', (_, wrong) => {
    expect(parseFramedCard({ ...card, ...wrong })).toBeUndefined();
    expect(parseToShow({ card: { ...card, ...wrong }, index: 0, frame: 5 })).toBeUndefined();
  });
  it('is refused for a frame that cannot be', () => {
    expect(parseToShow({ card, index: 0, frame: 5 })).toEqual({ card, index: 0, frame: 5 });
    expect(parseToShow({ card, index: -1, frame: 5 })).toBeUndefined();
    expect(parseToShow({ card, index: 0.5, frame: 5 })).toBeUndefined();
  });
  it('is no place where a frame on the way has none to tell', () => {
    expect(parseSeen(null)).toBeUndefined();
  });
});
