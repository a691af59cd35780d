/**
 * Watches the page for changed text and hands the changed parts on, at most every `PAUSE` milliseconds and never
 * while the tab is hidden. Tells too when something may have come into sight or gone out of it.
 */
import { LEAVING_ALONE, blockOf, isBlock, isInLeftAlone } from './text-runs.ts';
import { allWithin, parentNodeOf, parentOf } from './unclobbered.ts';

const PAUSE = 300;
/** Parts side by side from which on they are read together, with what stands between them. */
const MANY = 8;
/** Nodes that come at once from which on they are not looked at one by one, but with what stands around them. */
const VERY_MANY = 1000;
/** What pages show and hide their parts with. */
const SHOWING = ['class', 'style', 'hidden', 'open'];
/** None of them leaves the shadow tree that it happens in. */
const SHOWN = ['transitionend', 'animationend', 'toggle', 'load', 'slotchange'];

export interface ObserverNeeds {
  readonly document: Document;
  readonly signal: AbortSignal;
  /**
   * Gets the parts to read again, none inside another, none at all where text was only taken away; and the elements that
   * were added. When it fails (the worker is not answering), the next change asks again.
   */
  readonly changed: (parts: readonly Node[], added: readonly Element[]) => Promise<void>;
  /** Whether it matters what is shown and hidden. */
  readonly watches: () => boolean;
  readonly shownOrHidden: () => Promise<void>;
}

export interface Observer {
  /** Watches a shadow root too. */
  readonly watch: (root: ShadowRoot) => void;
  /** Has roots read that came to elements of the page. */
  readonly attached: (roots: readonly ShadowRoot[]) => void;
}

export function observe({ document, signal, changed, watches, shownOrHidden }: ObserverNeeds): Observer {
  let dirty = new Set<Node>();
  /** What came in and is still to be told where it belongs. */
  let added = new Set<Node>();
  /** All elements that came in. */
  let elements = new Set<Element>();
  let removed = false;
  let looks = false;
  let busy = false;

  const flush = async () => {
    if (busy || document.hidden || signal.aborted || (dirty.size + added.size === 0 && !removed && !looks))
      return;
    busy = true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    for (const node of added) {
      const part = node.isConnected ? partOf(node) : null;
      if (part) dirty.add(part);
    }
    const parts = outermost(together(dirty).filter((part) => part.isConnected && !isInLeftAlone(part)));
    const arrived = [...elements].filter((element) => element.isConnected);
    const text = parts.length > 0 || arrived.length > 0 || removed;
    const look = looks;
    dirty = new Set();
    added = new Set();
    elements = new Set();
    removed = false;
    looks = false;
    if (text) await changed(parts, arrived).catch(() => undefined);
    if (look) await shownOrHidden().catch(() => undefined);
    busy = false;
    void flush();
  };

  const look = () => {
    if (!watches()) return;
    looks = true;
    void flush();
  };
  const texts = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      removed ||= removedNodes.length > 0;
      const isBurst = addedNodes.length > MANY;
      if (type === 'characterData' || isBurst || holds(removedNodes, mayJoin)) {
        const block = blockOf(target);
        if (block) dirty.add(block);
      }
      if (addedNodes.length > VERY_MANY && target instanceof Element) elements.add(target);
      else
        for (const node of addedNodes) {
          if (isCard(node)) continue;
          if (!isBurst) added.add(node);
          if (node instanceof Element) elements.add(node);
        }
      // A slot that goes takes what it showed out of sight, and says nothing.
      if (holds(removedNodes, holdsSlot)) look();
    }
    void flush();
  });

  const leaving = new MutationObserver((records) => {
    for (const { target } of records) dirty.add(target);
    removed = true;
    void flush();
  });
  const showing = new MutationObserver(look);
  const watch = (tree: Document | ShadowRoot) => {
    texts.observe(tree, { subtree: true, childList: true, characterData: true });
    leaving.observe(tree, { subtree: true, attributes: true, attributeFilter: LEAVING_ALONE });
    showing.observe(tree, { subtree: true, attributes: true, attributeFilter: SHOWING });
    for (const type of SHOWN) tree.addEventListener(type, look, { capture: true, passive: true, signal });
  };
  watch(document);

  document.addEventListener('visibilitychange', () => void flush(), { signal });
  signal.addEventListener(
    'abort',
    () => {
      texts.disconnect();
      leaving.disconnect();
      showing.disconnect();
    },
    { once: true },
  );
  return {
    watch,
    attached: (roots) => {
      for (const root of roots) dirty.add(root);
      // Children of the host that no slot shows went out of sight.
      looks ||= watches();
      void flush();
    },
  };
}

function holdsSlot(node: Node): boolean {
  return node instanceof Element && (node.localName === 'slot' || allWithin(node, 'slot').length > 0);
}

function holds(nodes: NodeList, is: (node: Node) => boolean): boolean {
  for (const node of nodes) if (is(node)) return true;
  return false;
}

/** The parts; where most of the children of one block are among them, that block instead. */
function together(parts: ReadonlySet<Node>): Node[] {
  const beside = new Map<Element | null, Node[]>();
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

/** Whether the text around a node may have joined over it, or with it. */
function mayJoin(node: Node): boolean {
  return !isBlock(node) && !isCard(node) && node.nodeType !== Node.COMMENT_NODE;
}

/**
 * What is to be read where a node came in: the node itself where it stands as a block, else the block around it, with
 * whose text its own joins; nothing for white space and scripts between blocks.
 */
function partOf(node: Node): Node | null {
  if (isBlock(node)) return node;
  if (!mayJoin(node)) return null;
  const isMute = node.nodeType === Node.TEXT_NODE ? !/\S/.test(node.nodeValue ?? '') : isInLeftAlone(node);
  if (isMute && standsAsBlock(node.previousSibling) && standsAsBlock(node.nextSibling)) return null;
  return node.nodeType === Node.ELEMENT_NODE && standsAsBlock(node) ? node : blockOf(node);
}

/** An element of the site's own, laid out as a block, or nothing at all. */
function standsAsBlock(node: Node | null): boolean {
  if (node === null || isBlock(node)) return true;
  return (
    node instanceof Element && /^(?:block|flex|grid|list-item|flow-root)/.test(getComputedStyle(node).display)
  );
}

/** Those of `parts` that lie in no other of them; a shadow tree lies in none but its own. */
function outermost(parts: readonly Node[]): Node[] {
  const set = new Set(parts);
  return parts.filter((part) => {
    for (let at = parentNodeOf(part); at; at = parentNodeOf(at)) if (set.has(at)) return false;
    return true;
  });
}
