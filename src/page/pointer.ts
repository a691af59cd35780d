/**
 * When a card opens and closes under the pointer.
 *
 * It opens after the pointer has come to rest on a name; a pointer that only passes opens nothing. It stays while the
 * pointer is on the name, on the card or on the way between, and closes a moment after leaving (WCAG 2.2, 1.4.13). A
 * tap opens it too, unless the name stands in a link or a button: that tap is the page's.
 */
import type { OpenCard } from './card-api.ts';
import { flatAncestorsOf, stackAt } from './composed.ts';

/** Milliseconds of rest before the first card, and before another one while a card was open in the last second. */
const REST = 400;
const REST_AGAIN = 100;
/** Milliseconds of rest on a name after which the card is made ready. */
const READY = 100;
const RECENTLY = 1000;
/** Milliseconds after leaving. */
const LEAVE = 300;
/** CSS pixels that a resting hand may tremble. */
const TREMBLE = 4;

export interface PointerNeeds<Target> {
  readonly signal: AbortSignal;
  /** The mention at a point of the viewport, seen there. */
  readonly targetAt: (x: number, y: number) => Target | null;
  /** Called once the pointer lingers on a mention, so that the card can be made ready. */
  readonly prepare: () => void;
  readonly open: (target: Target) => Promise<OpenCard | null>;
  /** Whether a point is on the mention whose card is open, or between it and the card. */
  readonly isOnOpen: (x: number, y: number) => boolean;
}

export function watchPointer<Target>(needs: PointerNeeds<Target>): { opened(card: OpenCard | null): void } {
  const { signal } = needs;
  let x = -1;
  let y = -1;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let leave: ReturnType<typeof setTimeout> | undefined;
  let card: OpenCard | null = null;
  let closedAt = -Infinity;
  let touch = false;

  const opened = (next: OpenCard | null) => {
    if (card && !next) closedAt = performance.now();
    card = next;
    clearTimeout(leave);
    leave = undefined;
  };

  const leaving = () => {
    leave ??= setTimeout(() => {
      leave = undefined;
      card?.leave();
    }, LEAVE);
  };

  const near = (wait: number) => {
    rest = undefined;
    const target = needs.targetAt(x, y);
    if (!target || (card && needs.isOnOpen(x, y))) return;
    needs.prepare();
    rest = setTimeout(() => {
      rest = undefined;
      const still = needs.targetAt(x, y);
      if (still) void needs.open(still);
    }, wait - READY);
  };

  const moved = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (card) {
      if (card.contains(event.clientX, event.clientY) || needs.isOnOpen(event.clientX, event.clientY)) {
        clearTimeout(leave);
        leave = undefined;
        if (card.contains(event.clientX, event.clientY)) {
          clearTimeout(rest);
          rest = undefined;
          return;
        }
      } else leaving();
    }
    if (Math.hypot(event.clientX - x, event.clientY - y) < TREMBLE) return;
    x = event.clientX;
    y = event.clientY;
    clearTimeout(rest);
    const again = card !== null || performance.now() - closedAt < RECENTLY;
    // A pressed button selects or drags: no card then.
    const wait = again ? REST_AGAIN : REST;
    rest = event.buttons === 0 ? setTimeout(() => near(wait), READY) : undefined;
  };

  const options = { capture: true, passive: true, signal } as const;
  window.addEventListener('pointermove', moved, options);
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      touch = event.pointerType === 'touch';
      clearTimeout(rest);
      rest = undefined;
    },
    options,
  );
  // The pointer leaves the window.
  document.addEventListener(
    'pointerout',
    (event) => {
      if (event.relatedTarget !== null || !event.isTrusted) return;
      clearTimeout(rest);
      rest = undefined;
      if (card && !card.contains(event.clientX, event.clientY)) leaving();
    },
    options,
  );
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !touch || isThePages(event)) return;
      const target = needs.targetAt(event.clientX, event.clientY);
      if (target) void needs.open(target);
    },
    options,
  );
  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    clearTimeout(leave);
    card?.close();
  });
  return { opened };
}

const CONTROL =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [onclick]';

/** Whether a tap does something of the page's own. */
function isThePages(event: MouseEvent): boolean {
  // The event does not tell what it passed in closed shadow trees.
  const [over] = stackAt(document, event.clientX, event.clientY);
  const passed = [...event.composedPath(), ...(over ? flatAncestorsOf(over) : [])];
  return passed.some((node) => node instanceof Element && node.matches(CONTROL));
}
