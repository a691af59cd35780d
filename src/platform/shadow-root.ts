/**
 * Shadow roots: browsers let an extension see the closed ones too, each in its own way.
 */
import { browser } from 'wxt/browser';

/** Firefox's own door for extensions. */
interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Closed roots that were found. An element keeps its root for good, so what was found once stays true. */
const found = new WeakMap<Element, ShadowRoot>();

/** The shadow root of an element that may have one, open or closed. Chromium takes 2 µs for an answer. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const known = knownShadowRootOf(element);
  if (known) return known;
  const root = closedRootOf(element);
  if (root) found.set(element, root);
  return root;
}

/** The same without a question to the browser: open roots, and the closed ones that `shadowRootOf` has found. */
export function knownShadowRootOf(element: Element): ShadowRoot | null {
  return element.shadowRoot ?? found.get(element) ?? null;
}

function closedRootOf(element: Element): ShadowRoot | null {
  if (import.meta.env.FIREFOX) return (element as FirefoxElement).openOrClosedShadowRoot ?? null;
  try {
    return browser.dom.openOrClosedShadowRoot(element as HTMLElement) as ShadowRoot | null;
  } catch {
    // Once the extension was updated or removed, an old script gets no more answers.
    return null;
  }
}

/** Whether the rules of the document draw highlights inside shadow roots. In Firefox each root needs them itself. */
export const DOCUMENT_RULES_REACH_ROOTS: boolean = !import.meta.env.FIREFOX;
