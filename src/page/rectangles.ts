/**
 * Where a mention stands on the screen.
 *
 * The caret look-up and `highlightsFromPoint` fail on everyday layouts (a link stretched over a teaser, clipped text),
 * so the rectangles of our own ranges are taken, cut by what clips them, and tested against what lies over them
 * (`seen.ts`).
 */

import { flatParentOf } from './composed.ts';

/** The lines of a mention as client rectangles, clipped; empty where nothing of it is in sight. Reads the layout. */
export function rectanglesOf(range: StaticRange): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return [];
  const live = document.createRange();
  try {
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
  } catch {
    // The page has shortened the text since; its new text is read in a moment.
    return [];
  }
  const lines = [...live.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  return clippedAround(lines, startContainer as Text);
}

/** Whether a point of the viewport lies in a rectangle, its edges included. */
export function holdsPoint({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** What the elements around a node leave of rectangles in it. */
export function clippedAround(all: DOMRect[], node: Element | Text): DOMRect[] {
  let rectangles = all;
  for (let at = flatParentOf(node); at && rectangles.length > 0; at = flatParentOf(at)) {
    rectangles = clip(rectangles, at);
  }
  return rectangles;
}

function clip(all: DOMRect[], element: Element): DOMRect[] {
  const style = getComputedStyle(element);
  const rectangles = style.clipPath.startsWith('inset(') ? clipByPath(all, element, style.clipPath) : all;
  const clipsX = style.overflowX !== 'visible';
  const clipsY = style.overflowY !== 'visible';
  if ((!clipsX && !clipsY) || element === document.documentElement || element === document.body)
    return rectangles;
  const box = element.getBoundingClientRect();
  const zoom = element.currentCSSZoom || 1;
  const left = clipsX ? box.left + element.clientLeft * zoom : -Infinity;
  const right = clipsX ? left + element.clientWidth * zoom : Infinity;
  const top = clipsY ? box.top + element.clientTop * zoom : -Infinity;
  const bottom = clipsY ? top + element.clientHeight * zoom : Infinity;
  // What an ellipsis cuts off is not a name that anybody reads.
  const ellipsis = clipsX && style.textOverflow.includes('ellipsis');
  const clamped =
    clipsY && Number(style.webkitLineClamp) > 0 && element.scrollHeight > element.clientHeight + 1;
  const cut: DOMRect[] = [];
  for (const rectangle of rectangles) {
    if (ellipsis && (rectangle.right > right + 1 || rectangle.left < left - 1)) continue;
    const nextLine = rectangle.bottom + rectangle.height / 2;
    if (clamped && nextLine > bottom && rectangle.right > right - rectangle.height * 1.5) continue;
    cut.push(...common(rectangle, left, top, right, bottom));
  }
  return cut;
}

/** The part of a rectangle within bounds, if there is any worth the name. */
export function common(
  rectangle: DOMRect,
  left: number,
  top: number,
  right: number,
  bottom: number,
): readonly DOMRect[] {
  const x = Math.max(rectangle.left, left);
  const y = Math.max(rectangle.top, top);
  const width = Math.min(rectangle.right, right) - x;
  const height = Math.min(rectangle.bottom, bottom) - y;
  return width > 1 && height > 1 ? [new DOMRect(x, y, width, height)] : [];
}

/** `clip-path: inset(…)` in px and per cent, the corners aside; what is given otherwise cuts nothing here. */
function clipByPath(rectangles: DOMRect[], element: Element, path: string): DOMRect[] {
  const sides = /^inset\(([^()]*)\)/.exec(path)?.[1]?.split(' round ')[0]!.trim().split(/\s+/);
  if (!sides?.every((side) => /^-?[\d.]+(?:px|%)$/.test(side))) return rectangles;
  const box = element.getBoundingClientRect();
  const zoom = element.currentCSSZoom || 1;
  const [top, right = top, bottom = top, left = right] = sides as [string, ...string[]];
  const pixels = (side: string, whole: number) =>
    Number.parseFloat(side) * (side.endsWith('%') ? whole / 100 : zoom);
  return rectangles.flatMap((rectangle) =>
    common(
      rectangle,
      box.left + pixels(left, box.width),
      box.top + pixels(top, box.height),
      box.right - pixels(right, box.width),
      box.bottom - pixels(bottom, box.height),
    ),
  );
}
