/**
 * The part of a frame's viewport that can be seen, through all windows around it: a frame as long as its text begins
 * above the window and ends below it, and does not know.
 */

/** Milliseconds; the browser tells with its next picture, and draws none of a page that is not looked at. */
const PATIENCE = 250;

/** In client pixels of the frame. */
export async function visiblePart(): Promise<DOMRect> {
  const whole = new DOMRect(0, 0, innerWidth, innerHeight);
  const entry = await intersectionOf(document.documentElement);
  if (!entry) return whole;
  const { intersectionRect: seen, boundingClientRect: box } = entry;
  // Where an edge of the document is seen, or lies beyond the viewport, nothing is cut there.
  const cut = (edge: number, of: number) => Math.abs(edge - of) > 1;
  const left = cut(seen.left, Math.max(box.left, 0)) ? seen.left : 0;
  const top = cut(seen.top, Math.max(box.top, 0)) ? seen.top : 0;
  const right = cut(seen.right, Math.min(box.right, innerWidth)) ? seen.right : innerWidth;
  const bottom = cut(seen.bottom, Math.min(box.bottom, innerHeight)) ? seen.bottom : innerHeight;
  return new DOMRect(left, top, right - left, bottom - top);
}

/** `null` where the browser does not tell in time. */
function intersectionOf(element: Element): Promise<IntersectionObserverEntry | null> {
  return new Promise((resolve) => {
    const done = (entry: IntersectionObserverEntry | null) => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(entry);
    };
    const observer = new IntersectionObserver(([entry]) => done(entry ?? null));
    const timer = setTimeout(done, PATIENCE, null);
    observer.observe(element);
  });
}
