/**
 * Where a mention stands on the screen, and whether it is seen there.
 *
 * The caret look-up and `highlightsFromPoint` fail on everyday layouts (a link stretched over a teaser, clipped text),
 * so the rectangles of our own ranges are taken, cut by what clips them, and tested against what lies over them.
 */

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
  let rectangles = [...live.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  for (let at = parentOf(startContainer); at && rectangles.length > 0; at = parentOf(at)) {
    rectangles = clip(rectangles, at);
  }
  return rectangles;
}

function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent instanceof Element) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

function clip(rectangles: DOMRect[], element: Element): DOMRect[] {
  const style = getComputedStyle(element);
  const clipsX = style.overflowX !== 'visible';
  const clipsY = style.overflowY !== 'visible';
  if ((!clipsX && !clipsY) || element === document.documentElement || element === document.body)
    return rectangles;
  const box = element.getBoundingClientRect();
  const left = clipsX ? box.left + element.clientLeft : -Infinity;
  const right = clipsX ? left + element.clientWidth : Infinity;
  const top = clipsY ? box.top + element.clientTop : -Infinity;
  const bottom = clipsY ? top + element.clientHeight : Infinity;
  // What an ellipsis cuts off is not a name that anybody reads.
  const ellipsis = clipsX && style.textOverflow.includes('ellipsis');
  const clamped =
    clipsY && Number(style.webkitLineClamp) > 0 && element.scrollHeight > element.clientHeight + 1;
  const cut: DOMRect[] = [];
  for (const rectangle of rectangles) {
    if (ellipsis && (rectangle.right > right + 1 || rectangle.left < left - 1)) continue;
    const nextLine = rectangle.bottom + rectangle.height / 2;
    if (clamped && nextLine > bottom && rectangle.right > right - rectangle.height * 1.5) continue;
    const x = Math.max(rectangle.left, left);
    const y = Math.max(rectangle.top, top);
    const width = Math.min(rectangle.right, right) - x;
    const height = Math.min(rectangle.bottom, bottom) - y;
    if (width > 1 && height > 1) cut.push(new DOMRect(x, y, width, height));
  }
  return cut;
}

/**
 * Whether the text at a point of `element` is seen there: nothing opaque lies over it. A link stretched over a teaser
 * is see-through, a banner is not.
 */
export function isSeenAt(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const stack = root.elementsFromPoint(x, y);
  for (const over of stack) {
    if (over === element || over.contains(element)) return true;
    if (isOpaque(over)) return false;
  }
  // The text lets the pointer through (`pointer-events: none`) and nothing under the pointer holds it.
  return stack.length > 0;
}

const REPLACED = new Set([
  'img',
  'video',
  'canvas',
  'iframe',
  'embed',
  'object',
  'picture',
  'svg',
  'input',
  'textarea',
]);

function isOpaque(element: Element): boolean {
  const style = getComputedStyle(element);
  if (Number(style.opacity) < 0.1 || style.visibility !== 'visible') return false;
  if (REPLACED.has(element.localName)) return true;
  if (style.backgroundImage !== 'none' || style.backdropFilter?.startsWith('blur')) return true;
  return alphaOf(style.backgroundColor) > 0.1;
}

/** Alpha of a computed colour (`rgb(…)`, `rgba(…, a)`, `color(… / a)`). */
export function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  const alpha = /(?:rgba\([^)]*,|\/)\s*([\d.]+%?)\s*\)$/.exec(colour)?.[1];
  if (alpha === undefined) return 1;
  return alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha);
}
