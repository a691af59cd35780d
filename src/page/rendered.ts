/**
 * Whether text is rendered: what no reader sees is neither marked nor counted.
 */

import { isVisible, parentOf } from './unclobbered.ts';

/** Content that a page keeps for screen readers alone is clipped away to a pixel. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (/^rect\(0(px)?,? 0(px)?,? 0(px)?,? 0(px)?\)$|^rect\(1px,? 1px,? 1px,? 1px\)$/.test(style.clip))
    return true;
  if (/^inset\((50|100)%/.test(style.clipPath)) return true;
  return style.position === 'absolute' && style.overflow === 'hidden' && /^[01]px$/.test(style.width);
}

export function isRendered(element: Element): boolean {
  // Text right inside has no element of its own that could be asked; the summary is a block by itself.
  if (element instanceof HTMLDetailsElement && !element.open) return false;
  let at: Element | null = element;
  // An element without a box of its own (`display: contents`) is as visible as its parent.
  while (at && !isVisible(at, { opacityProperty: true, visibilityProperty: true })) {
    if (getComputedStyle(at).display !== 'contents') return false;
    at = parentOf(at);
  }
  for (let depth = 0; at && depth < 3; depth++, at = parentOf(at)) {
    if (isClippedAway(getComputedStyle(at))) return false;
  }
  return true;
}
