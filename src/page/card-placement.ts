/**
 * Where the card stands: beside the name, never over any part of it, inside the viewport. It keeps the side that it
 * took when it opened for as long as there is room there, so that unfolding the details or scrolling moves it little.
 */
import {
  computePosition,
  offset,
  shift,
  size,
  type Placement,
  type Rect,
  type VirtualElement,
} from '@floating-ui/dom';
import { GAP, LITTLE, roomsBeside, unionOf } from './card-room.ts';
import { bodyOf } from './unclobbered.ts';

/** How far the card's words stand from its edge, in px. */
const INSET = 17;
/** With less height than this between head and foot, the card scrolls as a whole. */
const LITTLE_BETWEEN = 120;

export interface Place {
  readonly side: Placement;
  /** Height of the card when it is not cut, in px. */
  readonly natural: number;
}

/** Puts `card` (shown already) beside the rectangles of the name, the first of which is the one to stand beside. */
export async function placeCard(
  card: HTMLElement,
  rectangles: readonly DOMRect[],
  context: Element,
  before: Place | null,
): Promise<Place> {
  const put = (side: Placement) =>
    putAt(card, side, { getBoundingClientRect: () => anchorOf(rectangles, side), contextElement: context });
  if (before) {
    const height = await put(before.side);
    if (height >= Math.min(before.natural, LITTLE)) return before;
  }
  card.style.removeProperty('max-height');
  card.style.removeProperty('max-width');
  card.removeAttribute('data-tight');
  const { offsetWidth, offsetHeight } = card;
  const side = sideFor(unionOf(rectangles), offsetWidth, offsetHeight, viewportOf(context.ownerDocument));
  await put(side);
  return { side, natural: before ? Math.min(before.natural, offsetHeight) : offsetHeight };
}

/** A window being minimised, or photographed, has no size for a moment: nothing can be placed in it, or found missing. */
export function hasNoSize(view: Window): boolean {
  return view.innerWidth < 32 || view.innerHeight < 32;
}

/** Whether any part of the name is in the viewport. */
export function inView(rectangles: readonly DOMRect[], view: Window): boolean {
  return rectangles.some(
    (r) =>
      r.bottom > 0 && r.right > 0 && r.top < view.innerHeight && r.left < view.innerWidth && r.height > 0,
  );
}

/** Without scroll bars, where the document can tell. */
function viewportOf(document: Document): Rect {
  const { documentElement: root, defaultView: view } = document;
  return root instanceof HTMLElement || !view
    ? { x: 0, y: 0, width: root.clientWidth, height: root.clientHeight }
    : { x: 0, y: 0, width: view.innerWidth, height: view.innerHeight };
}

/** The first side with room for the whole card, else the one where most of its height can be seen. */
function sideFor(name: DOMRect, width: number, height: number, viewport: Rect): Placement {
  const { width: clientWidth, height: clientHeight } = viewport;
  const rooms = roomsBeside(name, { width: clientWidth, height: clientHeight });
  const across = clientWidth - 2 * GAP;
  const wide = rooms.filter((room) => room.width >= Math.min(width, across));
  const seen = (room: { height: number }) => Math.min(room.height, height);
  return wide.reduce((best, room) => (seen(room) > seen(best) ? room : best)).side;
}

/** Places the card on a side, no larger than the room there; returns the height of that room, in px. */
async function putAt(card: HTMLElement, placement: Placement, anchor: VirtualElement): Promise<number> {
  let height = 0;
  let headAndFoot = 0;
  // Its own way to the viewport leads over a body, which pictures and other XML have none of.
  const bounds = bodyOf(card.ownerDocument) ? {} : { rootBoundary: viewportOf(card.ownerDocument) };
  for (const part of card.querySelectorAll<HTMLElement>('header, footer')) headAndFoot += part.offsetHeight;
  const position = await computePosition(anchor, card, {
    strategy: 'fixed',
    placement,
    middleware: [
      // Above and below, the card's words begin where the name begins.
      offset({ mainAxis: GAP, crossAxis: isAboveOrBelow(placement) ? -INSET : 0 }),
      shift({ padding: GAP, ...bounds }),
      size({
        padding: GAP,
        ...bounds,
        apply({ availableHeight, availableWidth }) {
          height = Math.floor(availableHeight);
          card.style.setProperty('max-height', `${Math.max(height, 64)}px`);
          card.style.setProperty('max-width', `${Math.max(Math.floor(availableWidth), 160)}px`);
          card.toggleAttribute('data-tight', height < headAndFoot + LITTLE_BETWEEN);
        },
      }),
    ],
  });
  card.style.setProperty('left', `${Math.round(position.x)}px`);
  card.style.setProperty('top', `${Math.round(position.y)}px`);
  return height;
}

/**
 * What to stand beside. Above and below: as wide as the first rectangle, as high as all of them, for a name that breaks
 * over two lines has its second part where the card of the first would be. On the left and right: all of them.
 */
function anchorOf(rectangles: readonly DOMRect[], side: Placement): DOMRect {
  const all = unionOf(rectangles);
  const first = rectangles[0];
  return first && isAboveOrBelow(side) ? new DOMRect(first.left, all.top, first.width, all.height) : all;
}

function isAboveOrBelow(side: Placement): boolean {
  return side.startsWith('top') || side.startsWith('bottom');
}
