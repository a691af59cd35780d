/**
 * The card of last resort. When the worker is not answering, the card script cannot be had from it either; the page
 * script then says so itself, in the fewest words.
 */
import { holdsPoint } from './rectangles.ts';
import type { CardRequest, OpenCard } from './card-api.ts';
import { addHost, show } from './card-host.ts';

const STYLES = `
:host { all: initial }
div { inset: auto; margin: 0; box-sizing: border-box; max-width: calc(100vw - 16px); padding: 10px 14px;
  border: 1px solid #e2e2e2; border-radius: 10px; box-shadow: 0 6px 24px rgb(0 0 0 / .18);
  background: #fff; color: #1d1d1f; font: 14px/1.42 system-ui, sans-serif }
p { margin: 0 0 4px; font-weight: 700 }
button { padding: 0; border: 0; background: none; color: #8d5308; font: inherit; text-decoration: underline; cursor: pointer }
@media (prefers-color-scheme: dark) {
  div { border-color: #3b3b3e; background: #242426; color: #ececec }
  button { color: #e0a95c }
}`;
/** CSS pixels between name and card, and between card and edge. */
const GAP = 8;

export interface SilentWords {
  readonly say: string;
  readonly retry: string;
}

/** @param retry called when the reader asks again; the card is closed by then. */
export function showSilentCard(words: SilentWords, request: CardRequest, retry: () => void): OpenCard {
  const lifetime = new AbortController();
  const close = () => {
    if (lifetime.signal.aborted) return;
    lifetime.abort();
    request.onClosed();
  };
  const host = addHost(request.within, lifetime.signal, STYLES);
  const { popover } = host;
  const say = document.createElement('p');
  say.textContent = words.say;
  const again = document.createElement('button');
  again.textContent = words.retry;
  again.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    close();
    retry();
  });
  popover.setAttribute('role', 'dialog');
  popover.setAttribute('aria-label', words.say);
  popover.append(say, again);
  if (!show(host)) close();

  const name = request.rectangles()[0] ?? new DOMRect();
  const { width, height } = popover.getBoundingClientRect();
  const below = name.bottom + GAP;
  const top = below + height <= innerHeight ? below : Math.max(GAP, name.top - GAP - height);
  popover.style.setProperty('left', `${Math.max(GAP, Math.min(name.left, innerWidth - width - GAP))}px`);
  popover.style.setProperty('top', `${top}px`);
  if (request.focus) again.focus({ preventScroll: true });

  const options = { capture: true, passive: true, signal: lifetime.signal } as const;
  addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && close(), options);
  addEventListener('scroll', (event) => event.isTrusted && close(), options);
  addEventListener('pagehide', (event) => event.isTrusted && close(), options);
  return {
    contains: (x, y) => {
      const box = popover.getBoundingClientRect();
      return holdsPoint(box, x, y);
    },
    leave: () => {
      if (!popover.matches(':hover')) close();
    },
    close,
  };
}
