/**
 * The frames in this window, and what lies where in them.
 *
 * A frame is known by its index among its parent's: that much windows of any origin tell of one another. Frames in shadow
 * trees have none, and are not found.
 */
import type { Seen } from '../platform/framed-card.ts';
import { flatParentOf } from './composed.ts';
import { clippedAround, common } from './rectangles.ts';
import { allOf } from './unclobbered.ts';

/** The element that holds a frame of this window. */
export function holderOf(index: number): HTMLElement | null {
  const frame: unknown = (window as unknown as Record<number, unknown>)[index];
  if (!frame) return null;
  for (const element of allOf(document, 'iframe, frame, object')) {
    if ((element as HTMLIFrameElement).contentWindow === frame) return element as HTMLElement;
  }
  return null;
}

/**
 * What is seen in a frame, as client rectangles of the window around it; empty where it is out of sight, or turned. The
 * viewport of the frame fills the content box of its holder, whatever scales the two.
 */
export function outwards(holder: HTMLElement, { rectangles, viewport }: Seen): DOMRect[] {
  if (!holder.isConnected || isTurned(holder)) return [];
  const box = holder.getBoundingClientRect();
  const style = getComputedStyle(holder);
  const scale = box.width / holder.offsetWidth;
  const edge = (side: 'Left' | 'Top' | 'Right' | 'Bottom') =>
    (Number.parseFloat(style[`border${side}Width`]) + Number.parseFloat(style[`padding${side}`])) * scale;
  const left = box.left + edge('Left');
  const top = box.top + edge('Top');
  const right = box.right - edge('Right');
  const bottom = box.bottom - edge('Bottom');
  const across = (right - left) / viewport.width;
  const down = (bottom - top) / viewport.height;
  const lines = rectangles.flatMap(({ x, y, width, height }) =>
    common(
      new DOMRect(left + x * across, top + y * down, width * across, height * down),
      left,
      top,
      right,
      bottom,
    ),
  );
  return clippedAround(lines, holder);
}

/** Whether anything but moving and scaling was done to the element: then its box does not say where its inside lies. */
function isTurned(element: Element): boolean {
  for (let at: Element | null = element; at; at = flatParentOf(at)) {
    const { transform, rotate } = getComputedStyle(at);
    if (rotate !== 'none') return true;
    if (transform === 'none') continue;
    const m = new DOMMatrixReadOnly(transform);
    const turns = [m.m12, m.m13, m.m14, m.m21, m.m23, m.m24, m.m31, m.m32, m.m34];
    if (m.m11 <= 0 || m.m22 <= 0 || turns.some((part) => part !== 0)) return true;
  }
  return false;
}

/** Calls back whenever a scroll has moved something from where it is now. */
export function onScrolledAway(where: () => DOMRect, signal: AbortSignal, moved: () => void): void {
  const { x, y } = where();
  const scrolled = () => {
    const now = where();
    if (Math.abs(now.x - x) > 1 || Math.abs(now.y - y) > 1) moved();
  };
  addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
}
