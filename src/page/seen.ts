/**
 * Whether the text at a point is seen there: nothing opaque lies over it. A link stretched over a teaser is see-through,
 * a banner is not.
 */
import { flatAncestorsOf, flatParentOf, stackAt } from './composed.ts';

/** Ancestors looked at, and siblings of all of them together: what else may lie over a name is not looked for. */
const ANCESTORS = 24;
const SIBLINGS = 120;

/** @param element the parent of the text. Reads the layout. */
export function isSeenAt(element: Element, x: number, y: number): boolean {
  const around = flatAncestorsOf(element);
  let something = false;
  for (const over of stackAt(element.ownerDocument, x, y)) {
    something = true;
    const holds = around.has(over);
    // What is made by a rule is found as its element, which may hold the text itself.
    if (isOpaque(getComputedStyle(over), over.localName) && !holds) return false;
    if (PSEUDO.some((pseudo) => coversByRule(over, pseudo, x, y))) return false;
    if (holds) break;
  }
  // Where the text lets the pointer through (`pointer-events: none`), nothing under the pointer need hold it.
  return something && !isUnderSilent(element, x, y);
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
const PSEUDO = ['::before', '::after'] as const;
type Pseudo = (typeof PSEUDO)[number];

function isOpaque(style: CSSStyleDeclaration, name = ''): boolean {
  if (Number(style.opacity) < 0.1 || style.visibility !== 'visible') return false;
  if (REPLACED.has(name)) return true;
  if (style.backgroundImage !== 'none' || style.backdropFilter?.startsWith('blur')) return true;
  return alphaOf(style.backgroundColor) > 0.1;
}

/** Whether an opaque box that a rule of the page makes lies over the text of its element there. */
function coversByRule(element: Element, pseudo: Pseudo, x: number, y: number): boolean {
  const style = getComputedStyle(element, pseudo);
  return isLifted(style) && levelOf(style) >= 0 && isOpaque(style) && holdsPoint(element, style, x, y);
}

/** Whether it is a box of its own, out of the text. */
function isLifted({ content, position, display }: CSSStyleDeclaration): boolean {
  const made = content !== 'none' && content !== 'normal' && content !== '' && display !== 'none';
  return made && (position === 'absolute' || position === 'fixed');
}

/** The box of a lifted pseudo-element, from its used values: it has no rectangle of its own to ask for. */
function holdsPoint(element: Element, style: CSSStyleDeclaration, x: number, y: number): boolean {
  const zoom = element.currentCSSZoom || 1;
  const px = (value: string) => (Number.parseFloat(value) || 0) * zoom;
  const inside =
    style.boxSizing === 'border-box' ? { width: 0, height: 0 } : edgesOf(style, (value) => px(value));
  const width = px(style.width) + inside.width;
  const height = px(style.height) + inside.height;
  let left = px(style.left) + px(style.marginLeft);
  let top = px(style.top) + px(style.marginTop);
  const holder = style.position === 'fixed' ? null : positionedFrom(element);
  if (holder) {
    const box = holder.getBoundingClientRect();
    left += box.left + holder.clientLeft * zoom;
    top += box.top + holder.clientTop * zoom;
  } else if (style.position === 'absolute') {
    left -= scrollX;
    top -= scrollY;
  }
  return x >= left && x < left + width && y >= top && y < top + height;
}

function edgesOf(
  style: CSSStyleDeclaration,
  px: (value: string) => number,
): { readonly width: number; readonly height: number } {
  return {
    width:
      px(style.paddingLeft) + px(style.paddingRight) + px(style.borderLeftWidth) + px(style.borderRightWidth),
    height:
      px(style.paddingTop) + px(style.paddingBottom) + px(style.borderTopWidth) + px(style.borderBottomWidth),
  };
}

/** The element whose box a lifted child of `element` is placed in; `null`: the page itself. */
function positionedFrom(element: Element): Element | null {
  for (let at: Element | null = element; at; at = flatParentOf(at)) {
    const { position, transform, filter } = getComputedStyle(at);
    if (position !== 'static' || transform !== 'none' || filter !== 'none') return at;
  }
  return null;
}

/**
 * Whether something that lets the pointer through lies over the text: the browser does not tell of it. Looked for are
 * boxes made by the rules of the text's ancestors, and their later siblings. Only a plain ground counts: pictures, canvases
 * and gradients that let the pointer through are mostly snow, grain or shade, under which one reads on.
 */
function isUnderSilent(element: Element, x: number, y: number): boolean {
  let siblings = SIBLINGS;
  let level = NaN;
  let branch = element;
  for (let depth = 0; depth < ANCESTORS; depth++) {
    const own = getComputedStyle(branch);
    if (depth > 0) {
      // The text's own branch, so far as it is lifted itself, lies over what is lower or earlier.
      for (const pseudo of PSEUDO) {
        const style = getComputedStyle(branch, pseudo);
        const covers = isSilentGround(style) && isLifted(style) && isOver(style, level, pseudo === '::after');
        if (covers && holdsPoint(branch, style, x, y)) return true;
      }
    }
    level = levelWithin(own, level);
    let next = branch.nextElementSibling;
    for (; next && siblings > 0; next = next.nextElementSibling, siblings--) {
      const box = next.getBoundingClientRect();
      if (x < box.left || x >= box.right || y < box.top || y >= box.bottom) continue;
      const style = getComputedStyle(next);
      if (style.position !== 'static' && isSilentGround(style) && isOver(style, level, true)) return true;
    }
    const parent = flatParentOf(branch);
    if (!parent) return false;
    branch = parent;
  }
  return false;
}

function isSilentGround(style: CSSStyleDeclaration): boolean {
  return (
    style.pointerEvents === 'none' &&
    style.visibility === 'visible' &&
    style.mixBlendMode === 'normal' &&
    Number(style.opacity) * alphaOf(style.backgroundColor) > 0.5
  );
}

/** @param level of the text's branch; NaN where it lies in the flow, under all that is lifted. */
function isOver(style: CSSStyleDeclaration, level: number, isLater: boolean): boolean {
  const own = levelOf(style);
  if (Number.isNaN(level)) return own >= 0;
  return own > level || (own === level && isLater);
}

/** The level of a branch, one ancestor further out: a number of its own holds the inner ones together. */
function levelWithin(style: CSSStyleDeclaration, inner: number): number {
  const lifted = style.position !== 'static' || style.transform !== 'none' || Number(style.opacity) < 1;
  if (!lifted) return inner;
  if (style.zIndex !== 'auto' || style.position === 'static') return levelOf(style);
  return Number.isNaN(inner) ? 0 : Math.max(0, inner);
}

function levelOf({ zIndex }: CSSStyleDeclaration): number {
  return zIndex === 'auto' ? 0 : Number(zIndex);
}

/** Alpha of a computed colour (`rgb(…)`, `rgba(…, a)`, `color(… / a)`). */
export function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  const alpha = /(?:rgba\([^)]*,|\/)\s*([\d.]+%?)\s*\)$/.exec(colour)?.[1];
  if (alpha === undefined) return 1;
  return alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha);
}
