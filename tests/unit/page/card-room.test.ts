import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasRoom, WIDTH } from '../../../src/page/card-room.ts';

/** A name in the upper left corner of a viewport, 60 by 20 px, or elsewhere. */
const nameAt = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });
const part = (left: number, top: number, width: number, height: number) =>
  ({ left, top, width, height }) as DOMRect;
const whole = (width: number, height: number) => [{ width, height }, part(0, 0, width, height)] as const;

describe('the room for a card', () => {
  it('counts with the width that the card’s sheet gives it', () => {
    const css = readFileSync(new URL('../../../src/ui/card.css', import.meta.url), 'utf8');
    expect(css).toContain(`  width: ${WIDTH}px;`);
  });
  it.each<[string, ReturnType<typeof nameAt>, number, number, boolean]>([
    ['a usual window', nameAt(300, 200), 1280, 800, true],
    ['a small frame', nameAt(20, 20), 300, 100, false],
    ['a frame that is wide and low', nameAt(20, 20), 970, 250, false],
    ['a frame that is narrow and high', nameAt(20, 20), 300, 900, false],
    ['below the name', nameAt(10, 10), 392, 526, true],
    ['below the name, one px short', nameAt(10, 10), 392, 525, false],
    ['below the name, one px too narrow', nameAt(10, 10), 391, 526, false],
    ['above the name', nameAt(10, 496), 392, 530, true],
    ['on its right', nameAt(10, 200), 462, 496, true],
    ['on its right, one px too narrow', nameAt(10, 200), 461, 496, false],
    ['on its left', nameAt(392, 200), 460, 496, true],
  ])('%s', (_, name, width, height, expected) => {
    expect(hasRoom(name, ...whole(width, height))).toBe(expected);
  });
  it('is not there where the frame goes on below what is seen', () => {
    const frame = { width: 900, height: 3000 };
    expect(hasRoom(nameAt(100, 900), frame, part(0, 300, 900, 800))).toBe(false);
    // Below is room enough, above is more than is seen, but no less than a card takes.
    expect(hasRoom(nameAt(100, 900), frame, part(0, 300, 900, 1200))).toBe(true);
  });
});
