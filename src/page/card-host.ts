/**
 * The element that holds the card: `<listmark-card>`, closed shadow root, a popover in the top layer. It is in the
 * document only while a card is open, and what happens inside it stays inside.
 */
import { shadowRootOf } from '../platform/shadow-root.ts';
import { flatParentOf } from './composed.ts';

export interface CardHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** In the top layer once `show()` was called; the view is drawn into it. */
  readonly popover: HTMLElement;
}

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** Pages close what they opened on a click elsewhere, and listen for keys: what is done in the card is none of theirs. */
const KEPT_INSIDE = [
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...[
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
  ],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel', 'dragstart', 'selectstart'],
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focusout', 'copy', 'cut', 'select', 'beforeinput', 'input'],
];

/** Puts an empty host with a style sheet into the document of `within`, removed when `signal` fires. */
export function addHost(within: Node, signal: AbortSignal, css: string): CardHost {
  const doc = within.ownerDocument ?? document;
  // A page may own elements of this name. In a document without a window they are nobody's, and the root stays ours.
  const element = new Document().createElementNS(XHTML, 'listmark-card') as HTMLElement;
  const root = element.attachShadow({ mode: 'closed' });
  doc.adoptNode(element);
  // A sheet of its own object, not a <style>: a page's policy has no say in it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const popover = doc.createElementNS(XHTML, 'div') as HTMLElement;
  popover.setAttribute('popover', 'manual');
  root.append(popover);
  for (const type of KEPT_INSIDE) {
    root.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
  root.addEventListener('wheel', (event) => holdStill(event as WheelEvent), { signal, passive: false });
  const parent = topLayerOf(within);
  const added = parent.namespaceURI === SVG ? asForeign(element) : element;
  signal.addEventListener('abort', () => added.remove(), { once: true });
  parent.append(added);
  // In pixels of the viewport, as all places are measured, whatever the page zooms itself to.
  popover.style.setProperty('zoom', String(1 / (parent.currentCSSZoom || 1)));
  return { element, root, popover };
}

/** A picture that is a document of its own draws an element of HTML only inside one of these. */
function asForeign(element: HTMLElement): Element {
  const foreign = element.ownerDocument.createElementNS(SVG, 'foreignObject');
  foreign.append(element);
  return foreign;
}

/**
 * A wheel over the card turns the card alone: the page under it would take the card away. `overscroll-behavior` holds only
 * what can scroll by itself, in Firefox.
 */
function holdStill(event: WheelEvent): void {
  if (event.ctrlKey || !event.cancelable) return;
  const inside = event.composedPath().filter((node) => node instanceof HTMLElement);
  if (!inside.some((element) => scrollsBy(element, event.deltaY))) event.preventDefault();
}

function scrollsBy(element: HTMLElement, by: number): boolean {
  const { scrollTop, scrollHeight, clientHeight } = element;
  if (scrollHeight <= clientHeight || !/auto|scroll/.test(getComputedStyle(element).overflowY)) return false;
  return by < 0 ? scrollTop > 0 : by > 0 && scrollTop + clientHeight < scrollHeight - 1;
}

/** Whether the card is in the top layer now: a page that owns elements of its name may have taken it out at once. */
export function show({ popover }: CardHost): boolean {
  try {
    popover.showPopover();
    return true;
  } catch {
    return false;
  }
}

/**
 * The element of the top layer that holds the node, else the document's own. Outside a page's modal dialog the card
 * would be shown but inert; a click in a card outside a page's popover would close that.
 */
function topLayerOf(within: Node): Element {
  const element = within.nodeType === Node.ELEMENT_NODE;
  let at = element ? (within as Element) : flatParentOf(within as Text, shadowRootOf);
  for (; at; at = flatParentOf(at, shadowRootOf))
    if (at.matches(':modal, :fullscreen, :popover-open')) return at;
  return (within.ownerDocument ?? document).documentElement;
}
