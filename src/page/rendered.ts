/**
 * Whether text is rendered: what no reader sees is neither marked nor counted.
 */

import { flatParentOf, rootAround, slotIn } from './composed.ts';
import { isVisible } from './unclobbered.ts';

/** Content that a page keeps for screen readers alone is clipped away to a pixel. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (/^rect\(0(px)?,? 0(px)?,? 0(px)?,? 0(px)?\)$|^rect\(1px,? 1px,? 1px,? 1px\)$/.test(style.clip))
    return true;
  if (/^inset\((50|100)%/.test(style.clipPath)) return true;
  return style.position === 'absolute' && style.overflow === 'hidden' && /^[01]px$/.test(style.width);
}

const VISIBLE = { opacityProperty: true, visibilityProperty: true };

export function isRendered(element: Element): boolean {
  // Text right inside has no element of its own that could be asked; the summary is a block by itself.
  if (element instanceof HTMLDetailsElement && !element.open) return false;
  const unseen: Element[] = [];
  let at: Element | null = element;
  for (; at && !isVisible(at, VISIBLE); at = flatParentOf(at)) unseen.push(at);
  // An element without a box of its own (`display: contents`) is as visible as its parent. Asked from the outside in: for
  // what lies deep in something that is not displayed, the browser makes every style on the way for the answer.
  if (unseen.toReversed().some((one) => getComputedStyle(one).display !== 'contents')) return false;
  for (let depth = 0; at && depth < 3; depth++, at = flatParentOf(at)) {
    if (isClippedAway(getComputedStyle(at))) return false;
  }
  return true;
}

/**
 * Whether text has a place in the page: what stands right inside a host needs a slot of its shadow tree, and what stands
 * right inside a slot gives way to what is slotted.
 */
export function isPlaced(text: Text): boolean {
  const parent = text.parentElement;
  if (parent instanceof HTMLSlotElement) return parent.assignedNodes().length === 0;
  const root = rootAround(text);
  if (!root) return true;
  const slot = slotIn(root, text);
  return slot !== null && isRendered(slot);
}
