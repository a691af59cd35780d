/**
 * Opens the card: asks what is known of the firm, draws it, keeps it beside the name while that is in view, and
 * closes it. One card at a time; nothing of it stays when it is closed.
 */
import { autoUpdate } from '@floating-ui/dom';
import { h, render } from 'preact';
import type { Day, Entity } from '../entities/model.ts';
import type { Described } from '../platform/messages.ts';
import { shadowRootOf } from '../platform/shadow-root.ts';
import css from '../ui/card.css?inline';
import { CardView, type CardLabels } from '../ui/card-view.tsx';
import type { CardModel } from '../ui/model.ts';
import type { CardRequest, OpenCard, ShowCard } from './card-api.ts';
import { addHost, show, type CardHost } from './card-host.ts';
import { inTime } from './in-time.ts';
import { bodyOf } from './unclobbered.ts';
import { elementAround, isShadowRoot, mayBearRoot } from './composed.ts';
import { hasNoSize, inView, placeCard, type Place } from './card-placement.ts';

export interface CardDeps {
  /** Asks the worker. May reject, or never answer. */
  readonly describe: (entity: string) => Promise<Described | null>;
  readonly makeModel: (known: Known) => CardModel;
  /** The card of a name that several firms have. */
  readonly makeChoice: (entities: readonly Entity[], surface: string) => CardModel;
  readonly labels: CardLabels;
  /** Whether the text came onto the clipboard. */
  readonly copy: (text: string, root: ShadowRoot) => Promise<boolean>;
  /** Marks no more on this site. */
  readonly switchOff: () => void;
  readonly openEntry: (entity: string) => void;
  /** Shows a report of this card's claim, on a page of the extension's own. */
  readonly report: (model: CardModel, request: CardRequest) => void;
  readonly today: () => Day;
  /** Fires when the script's time is over: the card closes. */
  readonly signal: AbortSignal;
}
export interface Known
  extends Pick<CardRequest, 'certainty' | 'surface' | 'article'>, Partial<Pick<CardRequest, 'because'>> {
  /** `null`: nobody answered. */
  readonly entity: Entity | null;
  readonly parent?: Entity;
  readonly today: Day;
}

/** How long the worker has to answer, in ms. Nothing is shown meanwhile: a frame without words would only flash. */
const PATIENCE = 3000;
/** How often to look whether the name is still where it was, in ms; scrolling and resizing are noticed at once. */
const LOOK_AGAIN = 250;

export function createShowCard(deps: CardDeps): ShowCard {
  let current: OpenCard | null = null;
  return (request) => {
    current?.close();
    current = openCard(deps, request);
    return current;
  };
}

function openCard(deps: CardDeps, request: CardRequest): OpenCard {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const view = request.within.ownerDocument?.defaultView ?? window;
  const focusBefore = deepActiveElement(view.document);
  let host: CardHost | null = null;
  let stopPlacing = () => {};

  const close = (): void => {
    if (signal.aborted) return;
    const hadFocus = host?.root.activeElement != null;
    stopPlacing();
    // The listeners go first: giving the focus back must not look like the reader leaving.
    lifetime.abort();
    if (host) render(null, host.popover);
    if (hadFocus) focusBefore?.focus({ preventScroll: true });
    request.onClosed();
  };

  const modelOf = (described: readonly Described[]): CardModel => {
    const { certainty, surface, article } = request;
    // The reason of a shared name speaks for one of its firms, and the reader chose.
    const because = request.others === undefined ? { because: request.because } : {};
    if (described.length > 1)
      return deps.makeChoice(
        described.map((each) => each.entity),
        surface,
      );
    const known = described[0] ?? { entity: null };
    return deps.makeModel({ ...known, ...because, certainty, surface, article, today: deps.today() });
  };

  /** @param described one firm, several to choose from, or none: nobody answered. */
  const draw = (described: readonly Described[]): void => {
    if (signal.aborted) return;
    const rectangles = request.rectangles();
    if (rectangles.length === 0) return close();
    const model = modelOf(described);
    const entry = described[0]?.entity.id ?? request.entity;
    const first = host === null;
    const target = (host ??= addHost(request.within, signal, css));
    const focused = target.root.activeElement;
    render(
      h(CardView, {
        model,
        labels: deps.labels,
        onCopy: (text) => deps.copy(text, target.root),
        onClose: close,
        onRetry: async () => draw(await askAll(deps, request)),
        onChoose: (id) => draw(described.filter(({ entity }) => entity.id === id)),
        onEntry: () => deps.openEntry(entry),
        onReport: () => deps.report(model, request),
        onOffHere: () => {
          close();
          deps.switchOff();
        },
      }),
      target.popover,
    );
    if (first) {
      if (!show(target)) return close();
      stopPlacing = keepPlaced(target, request, view, close);
      listen(target, request, view, signal, close);
      if (request.focus) dialogOf(target)?.focus({ preventScroll: true });
    } else if (focused && !focused.isConnected) {
      dialogOf(target)?.focus({ preventScroll: true });
    }
  };

  deps.signal.addEventListener('abort', close, { once: true, signal });
  view.addEventListener('keydown', (event) => onKey(event, host, close), { capture: true, signal });
  void askAll(deps, request).then(draw);

  return {
    contains: (x, y) => {
      const box = host?.popover.getBoundingClientRect();
      return !!box && x >= box.left && x < box.right && y >= box.top && y < box.bottom;
    },
    leave: () => {
      if (!host?.popover.matches(':hover')) close();
    },
    close,
  };
}

async function askAll(deps: CardDeps, request: CardRequest): Promise<readonly Described[]> {
  const ids = [request.entity, ...(request.others ?? [])];
  const answers = await Promise.all(ids.map((id) => ask(deps, id)));
  return answers.filter((each) => each !== null);
}

/** `null` where the worker failed, did not know the firm, or did not answer in time. */
async function ask(deps: CardDeps, entity: string): Promise<Described | null> {
  try {
    return await inTime(deps.describe(entity), PATIENCE);
  } catch {
    return null;
  }
}

/** Escape closes, wherever the focus is. It stays the page's key as well, unless the reader was in the card. */
function onKey(event: KeyboardEvent, host: CardHost | null, close: () => void): void {
  if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
  if (host?.root.activeElement) {
    event.preventDefault();
    event.stopPropagation();
  }
  close();
}

/** What else closes the card: a press beside it, the focus going on to the page, the page taking it out. */
function listen(
  host: CardHost,
  request: CardRequest,
  view: Window,
  signal: AbortSignal,
  close: () => void,
): void {
  view.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || isInside(host, event)) return;
      const onName = request
        .rectangles()
        .some(
          (r) =>
            event.clientX >= r.left &&
            event.clientX < r.right &&
            event.clientY >= r.top &&
            event.clientY < r.bottom,
        );
      if (!onName) close();
    },
    { capture: true, passive: true, signal },
  );
  host.root.addEventListener(
    'focusout',
    (event) => {
      // No related target: the focus went to the browser, or nowhere, and may come back.
      const next = (event as FocusEvent).relatedTarget as Node | null;
      if (request.focus && next && next !== host.element && !host.root.contains(next)) close();
    },
    { signal },
  );
  view.addEventListener('pagehide', (event) => event.isTrusted && close(), { signal });
  // Taken out, or put elsewhere: the browser has shut the popover by that.
  const removed = new MutationObserver(() => {
    if (!host.popover.matches(':popover-open')) close();
  });
  const parent = host.element.parentNode;
  if (parent) removed.observe(parent, { childList: true });
  signal.addEventListener('abort', () => removed.disconnect(), { once: true });
}

/** Places the card now and whenever the name or the card moves; returns what ends that. */
function keepPlaced(host: CardHost, request: CardRequest, view: Window, close: () => void): () => void {
  const context = elementOf(request.within);
  let place: Place | null = null;
  let seen = '';
  let ended = false;
  let running = Promise.resolve();

  const update = (): void => {
    // One after the other: two placements at once would measure each other's work.
    running = running.then(async () => {
      if (ended || hasNoSize(view)) return;
      const rectangles = request.rectangles();
      if (!host.element.isConnected || !inView(rectangles, view)) return close();
      seen = fingerprint(rectangles);
      place = await placeCard(host.popover, rectangles, context, place);
    });
  };
  const stopUpdates = autoUpdate(
    { getBoundingClientRect: () => request.rectangles()[0] ?? new DOMRect(), contextElement: context },
    host.popover,
    update,
    // What it looks for around the card ends in a body, which pictures and other XML have none of.
    bodyOf(view.document) ? {} : { ancestorScroll: false, ancestorResize: false },
  );
  const clock = setInterval(() => {
    if (!host.element.isConnected || fingerprint(request.rectangles()) !== seen) update();
  }, LOOK_AGAIN);
  return () => {
    ended = true;
    stopUpdates();
    clearInterval(clock);
  };
}

function fingerprint(rectangles: readonly DOMRect[]): string {
  return rectangles.map((r) => `${r.x},${r.y},${r.width},${r.height}`).join(';');
}

function dialogOf(host: CardHost): HTMLElement | null {
  return host.root.querySelector<HTMLElement>('[role="dialog"]');
}

function elementOf(node: Node): Element {
  if (node.nodeType === Node.ELEMENT_NODE) return node as Element;
  return elementAround(node) ?? (node.ownerDocument ?? document).documentElement;
}

/** Whether an event happened in the card, which may stand in a closed shadow tree of the page: then the path is silent. */
function isInside(host: CardHost, event: PointerEvent): boolean {
  if (event.composedPath().includes(host.element)) return true;
  const root = host.element.getRootNode();
  if (!isShadowRoot(root)) return false;
  return root.elementFromPoint(event.clientX, event.clientY) === host.element;
}

/** The focused element, looked for in shadow roots too. */
function deepActiveElement(doc: Document): HTMLElement | null {
  let active = doc.activeElement;
  for (;;) {
    const inner: Element | null =
      active && mayBearRoot(active) ? (shadowRootOf(active)?.activeElement ?? null) : null;
    if (!inner) return active as HTMLElement | null;
    active = inner;
  }
}
