/**
 * Whether text is rendered: what no reader sees is neither marked nor counted.
 */
import { parentOf } from './unclobbered.ts';

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
  for (; at && !at.checkVisibility(VISIBLE); at = parentOf(at)) unseen.push(at);
  // An element without a box of its own (`display: contents`) is as visible as its parent. Asked from the outside in: for
  // what lies deep in something that is not displayed, the browser makes every style on the way for the answer.
  if (unseen.toReversed().some((one) => getComputedStyle(one).display !== 'contents')) return false;
  for (let depth = 0; at && depth < 3; depth++, at = parentOf(at)) {
    if (isClippedAway(getComputedStyle(at))) return false;
  }
  return true;
}
