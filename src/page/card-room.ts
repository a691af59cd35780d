/** How much room the sides of a name leave for its card. */

/** From the name, and from the edge of the viewport, in px. */
export const GAP = 8;
/** With less height than this where it stands, the card looks for another side, in px. */
export const LITTLE = 280;
/** Of the card (`card.css`), in px. */
export const WIDTH = 376;
/** Of a card at rest, whose words are bounded, in px: the tallest of the 164 measured had 475. */
const TALL = 480;

export type Side = 'bottom-start' | 'top-start' | 'right-start' | 'left-start';

export interface Room {
  readonly side: Side;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** The room on each side, the side that is liked best first. */
export function roomsBeside(name: Edges, viewport: Size): readonly Room[] {
  const across = viewport.width - 2 * GAP;
  const along = viewport.height - 2 * GAP;
  return [
    { side: 'bottom-start', width: across, height: viewport.height - name.bottom - 2 * GAP },
    { side: 'top-start', width: across, height: name.top - 2 * GAP },
    { side: 'right-start', width: viewport.width - name.right - 2 * GAP, height: along },
    { side: 'left-start', width: name.left - 2 * GAP, height: along },
  ];
}

/**
 * Whether a card in a frame is seen whole: some side of the name has room for any card, and no side has more than can be
 * seen, for the card knows the frame's viewport only.
 *
 * @param part of the viewport that is seen.
 */
export function hasRoom(name: Edges, viewport: Size, part: DOMRect): boolean {
  const seen = roomsBeside(
    {
      left: name.left - part.left,
      right: name.right - part.left,
      top: name.top - part.top,
      bottom: name.bottom - part.top,
    },
    part,
  );
  const all = roomsBeside(name, viewport);
  return (
    seen.some(({ width, height }) => width >= WIDTH && height >= TALL) &&
    seen.every(
      ({ width, height }, side) =>
        width >= Math.min(WIDTH, all[side]!.width) - 1 && height >= Math.min(TALL, all[side]!.height) - 1,
    )
  );
}

export function unionOf(rectangles: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rectangles.map((r) => r.left));
  const top = Math.min(...rectangles.map((r) => r.top));
  const right = Math.max(...rectangles.map((r) => r.right));
  const bottom = Math.max(...rectangles.map((r) => r.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
