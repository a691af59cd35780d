/**
 * The card of a frame that has no room for it, shown by the top frame: this frame's side. Name and pointer are here, the
 * card is there; each closes it by its own lights and tells the other.
 */
import type { FramedCard, Seen } from '../platform/framed-card.ts';
import type { CardRequest, OpenCard } from './card-api.ts';
import { inTime } from './in-time.ts';

export interface CardInTopNeeds {
  /** Whether the top frame shows the card. May reject, or never answer. */
  readonly show: (card: FramedCard) => Promise<boolean>;
  readonly close: (ending: { readonly id: string; readonly unlessHovered: boolean }) => void;
}

export interface CardsInTop {
  /** `null` where the top frame cannot show it. */
  readonly show: (request: CardRequest) => Promise<OpenCard | null>;
  /** The top frame has closed it. */
  readonly closed: (id: string) => void;
}

/** Milliseconds that the top frame has to show it. */
const PATIENCE = 3000;
/** How often to look whether the name is still where it was, in ms; scrolling is noticed at once. */
const LOOK_AGAIN = 250;

export function cardsInTop(needs: CardInTopNeeds): CardsInTop {
  /** What ends each card that is shown, or asked for, by its id. */
  const open = new Map<string, () => void>();

  const show = async (request: CardRequest): Promise<OpenCard | null> => {
    const id = newId();
    const lifetime = new AbortController();
    const ended = (): void => {
      if (lifetime.signal.aborted) return;
      lifetime.abort();
      open.delete(id);
      request.onClosed();
    };
    const close = (): void => {
      if (lifetime.signal.aborted) return;
      needs.close({ id, unlessHovered: false });
      ended();
    };
    open.set(id, ended);
    const seen = seenHere(request.rectangles());
    const { entity, others, certainty, because, surface, sentence, article, focus } = request;
    const card: FramedCard = {
      ...{ id, entity, certainty, because, surface, sentence, article, focus, seen },
      ...(others === undefined ? {} : { others: [...others] }),
    };
    if (!(await inTime(needs.show(card), PATIENCE).catch(() => false))) {
      // It may be shown too late.
      needs.close({ id, unlessHovered: false });
      open.delete(id);
      return null;
    }
    if (!lifetime.signal.aborted) watch(request, JSON.stringify(seen), lifetime.signal, close);
    return { contains: () => false, leave: () => needs.close({ id, unlessHovered: true }), close };
  };

  return {
    show,
    closed: (id) => open.get(id)?.(),
  };
}

/** What closes the card from here: the name moves or goes, a press beside it, Escape, the end of the document. */
function watch(request: CardRequest, seen: string, signal: AbortSignal, close: () => void): void {
  const look = () => {
    if (JSON.stringify(seenHere(request.rectangles())) !== seen) close();
  };
  const clock = setInterval(look, LOOK_AGAIN);
  signal.addEventListener('abort', () => clearInterval(clock), { once: true });
  const options = { capture: true, passive: true, signal } as const;
  addEventListener('scroll', look, options);
  addEventListener('pagehide', close, options);
  addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape' && !event.isComposing) close();
    },
    options,
  );
  addEventListener(
    'pointerdown',
    ({ isTrusted, clientX: x, clientY: y }) => {
      const onName = request
        .rectangles()
        .some((line) => x >= line.left && x < line.right && y >= line.top && y < line.bottom);
      if (isTrusted && !onName) close();
    },
    options,
  );
}

export function seenHere(rectangles: readonly DOMRect[]): Seen {
  return {
    rectangles: rectangles.map(({ x, y, width, height }) => ({ x, y, width, height })),
    viewport: { width: innerWidth, height: innerHeight },
  };
}

/** `crypto.randomUUID` is missing in pages without https. */
function newId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
