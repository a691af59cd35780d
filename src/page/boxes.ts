/** Where elements stand, as the browser knows it after its next frame: nothing is asked of the layout. */

export interface Boxes {
  /** In client pixels. */
  readonly of: ReadonlyMap<Element, DOMRectReadOnly>;
  readonly viewportHeight: number;
}

/** @param elements one at least. Does not resolve while the browser draws nothing of the page. */
export function boxesOf(elements: Iterable<Element>): Promise<Boxes> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      resolve({
        of: new Map(entries.map(({ target, boundingClientRect }) => [target, boundingClientRect])),
        // A frame of another site is not told.
        viewportHeight: entries[0]?.rootBounds?.height ?? innerHeight,
      });
    });
    for (const element of elements) observer.observe(element);
  });
}
