/**
 * Finds the page's shadow roots, open and closed: in what was added, never by walking the whole tree again.
 *
 * A root that is attached later to an element leaves no trace that could be observed. So the elements that may bear one and
 * had none are asked again, after pauses that grow, and again after the page has changed. That takes a small share of
 * the time however many they are.
 */
import { shadowRootOf } from '../platform/shadow-root.ts';
import { mayBearRoot } from './composed.ts';
import { inSlices } from './slices.ts';
import { isInLeftAlone } from './text-runs.ts';
import { iteratorOf } from './unclobbered.ts';

export interface ShadowRootsNeeds {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Called for each root the moment it is found, so that nothing that changes in it is missed. */
  readonly watch: (root: ShadowRoot) => void;
  /** Called with roots that were found later, beside those that `lookIn` gives back. */
  readonly found: (roots: readonly ShadowRoot[]) => void;
}

/** Elements looked at in one go; the rest of a larger burst waits. */
const BURST = 20_000;
/** Elements without a root that are kept to be asked again. */
const ASKED_AGAIN = 40_000;
/** Milliseconds between two rounds of asking again, counted from the last change of the page; then it is left at that. */
const PAUSES = [
  ...Array<number>(4).fill(500),
  ...Array<number>(8).fill(1000),
  ...[2000, 2000, 4000, 8000, 16_000, 32_000],
];
/** Milliseconds of pause at least for each element that was asked: a hundred times what that takes. */
const PAUSE_PER_ELEMENT = 0.2;

export class ShadowRoots {
  readonly #needs: ShadowRootsNeeds;
  readonly #roots = new Set<ShadowRoot>();
  /** Subtrees that are still to be searched. */
  #queue: Node[] = [];
  #walk: NodeIterator | null = null;
  /** Seen since the queue was empty. */
  #seen = new Set<Node>();
  readonly #without = new Set<Element>();
  #turn: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  #round = 0;
  /** When elements may be asked again at the earliest, by the clock of `performance`. */
  #rested = 0;

  constructor(needs: ShadowRootsNeeds) {
    this.#needs = needs;
    const { document, signal } = needs;
    document.addEventListener('visibilitychange', () => this.#wait(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** The roots of the page whose text is read. */
  get roots(): readonly ShadowRoot[] {
    return readableOf([...this.#roots]);
  }

  /**
   * The roots in subtrees that were added to the page, the roots within these too.
   * @throws the signal's reason when it aborts.
   */
  async lookIn(subtrees: readonly Node[]): Promise<readonly ShadowRoot[]> {
    if (subtrees.length === 0) {
      this.again();
      return [];
    }
    // What was added first may hold the rest, and comes first.
    for (const subtree of subtrees.toReversed()) this.#queue.push(subtree);
    const found = await this.#inTurn(() => this.#search());
    this.again();
    return found;
  }

  /** The page has changed: roots may have come to elements that had none. */
  again(): void {
    this.#round = 0;
    this.#wait();
  }

  get #isSearching(): boolean {
    return this.#queue.length > 0 || this.#walk !== null;
  }

  /** One after the other: searches share their queue. */
  #inTurn(search: () => Generator<ShadowRoot | null>): Promise<readonly ShadowRoot[]> {
    const result = this.#turn.then(async () => {
      const found: ShadowRoot[] = [];
      await inSlices(search(), this.#needs.signal, (root) => {
        if (root) found.push(root);
        return false;
      });
      return found;
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #wait(): void {
    const { document, signal } = this.#needs;
    const pause = PAUSES[this.#isSearching ? 0 : this.#round];
    if (pause === undefined || document.hidden || signal.aborted) return;
    const now = performance.now();
    const due = this.#isSearching ? now + pause : Math.max(now + pause, this.#rested);
    if (this.#timer !== undefined && this.#due <= due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.#goOn(), due - now);
  }

  /** The rest of a burst; without one, what had no root is asked again. */
  async #goOn(): Promise<void> {
    this.#timer = undefined;
    if (this.#needs.document.hidden) return;
    try {
      const found = await this.#inTurn(() => (this.#isSearching ? this.#search() : this.#askAgain()));
      if (found.length > 0) this.#needs.found(found);
      this.#wait();
    } catch {
      // Switched off meanwhile.
    }
  }

  /** Yields what it finds, and `null` where it may pause. */
  *#search(): Generator<ShadowRoot | null> {
    for (let left = BURST; left > 0; left--) {
      const element = this.#next();
      if (!element) return;
      const root = mayBearRoot(element) ? shadowRootOf(element) : undefined;
      if (root === null && this.#without.size < ASKED_AGAIN) this.#without.add(element);
      yield root ? this.#take(root) : null;
    }
  }

  *#askAgain(): Generator<ShadowRoot | null> {
    this.#round++;
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
    this.#rested = performance.now() + this.#without.size * PAUSE_PER_ELEMENT;
    for (const element of this.#without) {
      const root = element.isConnected ? shadowRootOf(element) : null;
      if (root || !element.isConnected) this.#without.delete(element);
      yield root ? this.#take(root) : null;
    }
    yield* this.#search();
  }

  #take(root: ShadowRoot): ShadowRoot {
    this.#roots.add(root);
    this.#queue.push(root);
    this.#needs.watch(root);
    return root;
  }

  /** The next element that is still to be looked at. An iterator of this kind keeps its place when nodes are removed. */
  #next(): Element | null {
    for (;;) {
      const node = this.#walk?.nextNode();
      if (node && !this.#seen.has(node)) {
        this.#seen.add(node);
        return node as Element;
      }
      if (node) continue;
      const subtree = this.#queue.pop();
      this.#walk = null;
      if (!subtree) {
        this.#seen = new Set();
        return null;
      }
      if (subtree.isConnected && !this.#seen.has(subtree))
        this.#walk = iteratorOf(this.#needs.document, subtree, NodeFilter.SHOW_ELEMENT);
    }
  }
}

/** Those of `roots` whose text is read. */
export function readableOf(roots: readonly ShadowRoot[]): readonly ShadowRoot[] {
  return roots.filter((root) => root.isConnected && !isInLeftAlone(root));
}
