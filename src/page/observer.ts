/**
 * Watches the page for changed text and hands the changed parts on, at most every `PAUSE` milliseconds and never
 * while the tab is hidden.
 */
import { blockOf, isBlock, isInLeftAlone } from './text-runs.ts';

const PAUSE = 300;

/**
 * @param changed gets the parts to read again, none inside another; none at all where text was only taken away. When
 * it fails (the worker is not answering), the next change asks again.
 */
export function observe(
  document: Document,
  signal: AbortSignal,
  changed: (parts: readonly Element[]) => Promise<void>,
): void {
  let dirty = new Set<Element>();
  let removed = false;
  let busy = false;

  const flush = async () => {
    if (busy || document.hidden || signal.aborted || (dirty.size === 0 && !removed)) return;
    busy = true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const parts = outermost([...dirty].filter((part) => part.isConnected && !isInLeftAlone(part)));
    dirty = new Set();
    removed = false;
    await changed(parts).catch(() => undefined);
    busy = false;
    void flush();
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const changedInline = [...record.addedNodes, ...record.removedNodes].some(
        (node) => !isBlock(node) && !isCard(node),
      );
      if (record.type === 'characterData' || changedInline) {
        const block = blockOf(record.target);
        if (block) dirty.add(block);
      }
      for (const node of record.addedNodes) if (isBlock(node)) dirty.add(node as Element);
      removed ||= record.removedNodes.length > 0;
    }
    void flush();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  document.addEventListener('visibilitychange', () => void flush(), { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Our own card comes and goes beside the body; nobody's text changes by that. */
function isCard(node: Node): boolean {
  return node instanceof Element && node.localName === 'listmark-card';
}

/** Those of `parts` that lie in no other of them. */
function outermost(parts: readonly Element[]): Element[] {
  const set = new Set(parts);
  return parts.filter((part) => {
    for (let at = part.parentElement; at; at = at.parentElement) if (set.has(at)) return false;
    return true;
  });
}
