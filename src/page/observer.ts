/**
 * Watches the page for changed text and hands the changed parts on, at most every `PAUSE` milliseconds and never
 * while the tab is hidden. Tells too when something may have come into sight or gone out of it.
 */
import { blockOf, isBlock, isInLeftAlone } from './text-runs.ts';
import { parentOf } from './unclobbered.ts';

const PAUSE = 300;
/** Parts side by side from which on they are read together, with what stands between them. */
const MANY = 8;
/** What pages show and hide their parts with. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-hidden'];

export interface ObserverNeeds {
  readonly document: Document;
  readonly signal: AbortSignal;
  /**
   * Gets the parts to read again, none inside another; none at all where text was only taken away. When it fails (the
   * worker is not answering), the next change asks again.
   */
  readonly changed: (parts: readonly Element[]) => Promise<void>;
  /** Whether it matters what is shown and hidden. */
  readonly watches: () => boolean;
  readonly shownOrHidden: () => Promise<void>;
}

export function observe({ document, signal, changed, watches, shownOrHidden }: ObserverNeeds): void {
  let dirty = new Set<Element>();
  let removed = false;
  let looks = false;
  let busy = false;

  const flush = async () => {
    if (busy || document.hidden || signal.aborted || (dirty.size === 0 && !removed && !looks)) return;
    busy = true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const parts = outermost(together(dirty).filter((part) => part.isConnected && !isInLeftAlone(part)));
    const text = parts.length > 0 || removed;
    const look = looks;
    dirty = new Set();
    removed = false;
    looks = false;
    if (text) await changed(parts).catch(() => undefined);
    if (look) await shownOrHidden().catch(() => undefined);
    busy = false;
    void flush();
  };

  const texts = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      removed ||= removedNodes.length > 0;
      if (type === 'characterData' || addedNodes.length > MANY || holdsInline(addedNodes, removedNodes)) {
        const block = blockOf(target);
        if (block) dirty.add(block);
      } else for (const node of addedNodes) if (isBlock(node)) dirty.add(node as Element);
    }
    void flush();
  });
  texts.observe(document, { subtree: true, childList: true, characterData: true });

  const look = () => {
    if (!watches()) return;
    looks = true;
    void flush();
  };
  const showing = new MutationObserver(look);
  showing.observe(document, { subtree: true, attributes: true, attributeFilter: SHOWING });
  const options = { capture: true, passive: true, signal } as const;
  for (const type of ['transitionend', 'animationend', 'toggle', 'load'])
    document.addEventListener(type, look, options);

  document.addEventListener('visibilitychange', () => void flush(), { signal });
  signal.addEventListener(
    'abort',
    () => {
      texts.disconnect();
      showing.disconnect();
    },
    { once: true },
  );
}

function holdsInline(...lists: readonly NodeList[]): boolean {
  return lists.some((nodes) => {
    for (const node of nodes) if (!isBlock(node) && !isCard(node)) return true;
    return false;
  });
}

/** The parts; where most of the children of one block are among them, that block instead. */
function together(parts: ReadonlySet<Element>): Element[] {
  const beside = new Map<Element | null, Element[]>();
  for (const part of parts) {
    const parent = parentOf(part);
    const own = beside.get(parent);
    if (own) own.push(part);
    else beside.set(parent, [part]);
  }
  return [...beside].flatMap(([parent, own]) => {
    const most = parent !== null && own.length > MANY && parent.childElementCount < 3 * own.length;
    return most ? [blockOf(parent) ?? parent] : own;
  });
}

/** Our own card comes and goes beside the body; nobody's text changes by that. */
function isCard(node: Node): boolean {
  return node instanceof Element && node.localName === 'listmark-card';
}

/** Those of `parts` that lie in no other of them. */
function outermost(parts: readonly Element[]): Element[] {
  const set = new Set(parts);
  return parts.filter((part) => {
    for (let at = parentOf(part); at; at = parentOf(at)) if (set.has(at)) return false;
    return true;
  });
}
