/**
 * Marks: the page's mentions in the registry of custom highlights. No node of the page is touched; the rules that
 * draw them come from the manifest's style sheet (`assets/styles/marks.css`).
 *
 * Each frame in which the page changes costs time for every registered range, so beyond `LIMIT` only the mentions
 * nearest to the viewport are registered.
 */
import type { Boxes } from './boxes.ts';
import type { Weight } from '../entities/model.ts';
import type { Because, Certainty } from '../matching/model.ts';
import { elementAround, isShadowRoot } from './composed.ts';
import type { Passage } from './sentence.ts';

export interface Mark {
  readonly range: StaticRange;
  readonly entity: string;
  /** The other firms that share the name. */
  readonly others?: readonly string[];
  readonly name: string;
  readonly certainty: Certainty;
  readonly because: Because;
  readonly inArticle: boolean;
  readonly weight: Weight;
  /** The run that holds it, and where. */
  readonly passage: Passage;
}

const LIMIT = 200;
const SURE = 'listmark-sure';
const FIRST = 'listmark-first';
const POSSIBLE = 'listmark-possible';
const OPEN = 'listmark-open';
/** Later draws over earlier: the first mention over its thin line, the open one over all. */
const PRIORITY = { [SURE]: 0, [POSSIBLE]: 0, [FIRST]: 1, [OPEN]: 2 } as const;

type Key = keyof typeof PRIORITY;

/** What stands in the registry by this script: after an update of the extension a newer one may use the same keys. */
const registered = new Map<Key, Highlight>();

/** Whether marks that were drawn still stand in the registry: another may have cleared it. */
export function isDrawn(marks: readonly Mark[]): boolean {
  return CSS.highlights.has(SURE) || !marks.some((mark) => mark.certainty === 'sure');
}

/** Sets one of our keys, or takes it away where there is nothing to show. Never touches another's. */
function register(key: Key, ranges: readonly StaticRange[]): void {
  if (ranges.length === 0) {
    if (CSS.highlights.get(key) === registered.get(key)) CSS.highlights.delete(key);
    registered.delete(key);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY[key];
  registered.set(key, highlight);
  CSS.highlights.set(key, highlight);
}

/** @param marks those to show, in document order. */
export function drawMarks(marks: readonly Mark[], forcedColours: boolean): void {
  const seen = new Set<string>();
  const first: StaticRange[] = [];
  for (const mark of marks) {
    if (mark.certainty !== 'sure' || !mark.inArticle || seen.has(mark.entity)) continue;
    seen.add(mark.entity);
    // A list that only names gets the thin line, never the tint.
    if (mark.weight !== 'names' && !isLinkInRoot(mark.range)) first.push(mark.range);
  }
  register(
    SURE,
    marks.filter((mark) => mark.certainty === 'sure').map((mark) => mark.range),
  );
  register(FIRST, first);
  // Chromium paints every range like selected text in forced colours: a doubt would shout like a certainty.
  register(
    POSSIBLE,
    forcedColours ? [] : marks.filter((mark) => mark.certainty === 'possible').map((mark) => mark.range),
  );
}

/** In Chromium the rules for links do not reach into shadow roots, and the tint is none for a link. */
function isLinkInRoot({ startContainer }: StaticRange): boolean {
  return isShadowRoot(startContainer.getRootNode()) && !!startContainer.parentElement?.closest(':any-link');
}

/** Shows which mention's card is open; `null`: none. */
export function drawOpen(range: StaticRange | null): void {
  register(OPEN, range ? [range] : []);
}

export function clearMarks(): void {
  for (const key of Object.keys(PRIORITY) as Key[]) register(key, []);
}

/** Whether there are more marks than are registered, so that scrolling changes which. */
export function isCrowded(marks: readonly Mark[]): boolean {
  return marks.length > LIMIT;
}

/** The `LIMIT` marks nearest to the viewport, in document order. */
export function nearest(marks: readonly Mark[], { of, viewportHeight }: Boxes): readonly Mark[] {
  const distance = (mark: Mark) => {
    const element = elementAround(mark.range.startContainer);
    const box = element && of.get(element);
    if (!box) return Infinity;
    const { top, bottom } = box;
    return top > viewportHeight ? top - viewportHeight : bottom < 0 ? -bottom : 0;
  };
  const order = marks.map((mark, index) => ({ index, far: distance(mark) }));
  order.sort((a, b) => a.far - b.far || a.index - b.index);
  const kept = new Set(order.slice(0, LIMIT).map(({ index }) => index));
  return marks.filter((_, index) => kept.has(index));
}
