/**
 * Reads one page for its reader: marks, cards and what the popup asks, from start to the end of a signal.
 */
import type { Sieve } from '../matching/sieve.ts';
import type { RecogniseReply, RecogniseRequest, Step } from '../platform/messages.ts';
import type { ArticleSummary, PageSummary } from '../platform/page-summary.ts';
import { Annotator } from './annotator.ts';
import { findArticle } from './article.ts';
import { boxesOf, type Boxes } from './boxes.ts';
import { CardOpener, type CardOpenerNeeds } from './card-opener.ts';
import { elementAround } from './composed.ts';
import { framedCards, type FramedCardNeeds, type FramedCards } from './framed-cards.ts';
import { suitGround } from './ground.ts';
import { clearMarks, drawMarks, isCrowded, isDrawn, nearest, type Mark } from './marks.ts';
import { observe } from './observer.ts';
import { watchPointer } from './pointer.ts';
import { holdsPoint, rectanglesOf } from './rectangles.ts';
import { pulse } from './pulse.ts';
import { RootSheets } from './root-sheets.ts';
import { isSeenAt } from './seen.ts';
import { ShadowRoots, readableOf } from './shadow-roots.ts';
import { STANDARD_TONE } from './tone.ts';
import { untilVisible } from './visibility.ts';

export interface ReaderNeeds {
  readonly sieve: Sieve;
  readonly signal: AbortSignal;
  /** Whether the extension is still there. Where it is not, the signal fires. */
  readonly isAlive: () => boolean;
  readonly recognise: (request: RecogniseRequest) => Promise<RecogniseReply>;
  readonly inject: () => Promise<void>;
  /** Puts a style sheet into this frame. */
  readonly insertStyles: (css: string) => void;
  /** The number of firms in the article, where the toolbar button shows another. */
  readonly count: (firms: number) => void;
  readonly showSilent: CardOpenerNeeds['showSilent'];
  /** Absent in the top frame. */
  readonly showInTop?: NonNullable<CardOpenerNeeds['showInTop']>;
  readonly framed: Pick<FramedCardNeeds, 'closed' | 'end'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Reader {
  readonly summary: () => PageSummary;
  readonly reveal: (entity: string, region: 'article' | 'elsewhere') => void;
  /** When the reader was last at a mention here, in ms since 1970; 0: never. */
  readonly lastHere: () => number;
  readonly step: (step: Step) => Promise<boolean>;
  /** What this window does for the frames in it. */
  readonly framed: FramedCards;
}

export function readPage(needs: ReaderNeeds): Reader {
  const { signal } = needs;
  const forced = matchMedia('(forced-colors: active)');
  let tone: string | undefined;
  const sheets = new RootSheets();
  /** Whether the browser is asked which of many marks are near; `again`: they have changed since. */
  let asking: 'no' | 'yes' | 'again' = 'no';
  const draw = () => {
    const { marks } = annotator;
    if (!isCrowded(marks)) drawThese(marks);
    else if (asking !== 'no') asking = 'again';
    else {
      asking = 'yes';
      const elements = marks.flatMap(({ range }) => elementAround(range.startContainer) ?? []);
      void boxesOf(elements).then(drawNearest);
    }
  };
  const drawNearest = (boxes: Boxes) => {
    const isOld = asking === 'again';
    asking = 'no';
    drawThese(nearest(annotator.marks, boxes));
    if (isOld) draw();
  };
  const drawThese = (shown: readonly Mark[]) => {
    // What was under way when the reading ended may come to its end later.
    if (signal.aborted || !needs.isAlive()) return;
    const [first] = annotator.marks;
    const element = first && elementAround(first.range.startContainer);
    if (element) tone ??= suitGround(element, needs.insertStyles);
    drawMarks(shown, forced.matches);
    sheets.dress(shown, tone ?? STANDARD_TONE);
    const count = annotator.takeCount();
    if (count !== null) needs.count(count);
  };
  const annotator = new Annotator({
    document,
    sieve: needs.sieve,
    signal,
    recognise: needs.recognise,
    findArticle: () => findArticle(document, needs.now()),
    roots: () => shadows.roots,
    changed: draw,
  });
  const article = (): ArticleSummary => {
    const { kind, date } = annotator.articleNow;
    return date ? { kind, day: date.day } : { kind };
  };
  const opener = new CardOpener({
    signal,
    inject: async () => {
      if (needs.isAlive()) await needs.inject();
    },
    showSilent: needs.showSilent,
    ...(needs.showInTop ? { showInTop: needs.showInTop } : {}),
    article,
    changed: (card) => pointer.opened(card),
  });
  /** The mark that the keyboard went to last. */
  let stepped: Mark | null = null;
  let steppedAt = 0;
  const markAt = (x: number, y: number): { mark: Mark; x: number; y: number } | null => {
    for (const mark of annotator.marks) {
      const parent = elementAround(mark.range.startContainer);
      if (
        !parent ||
        !rectanglesOf(mark.range).some((line) => holdsPoint(line, x, y)) ||
        !isSeenAt(parent, x, y)
      )
        continue;
      return { mark, x, y };
    }
    return null;
  };
  const pointer = watchPointer({
    signal,
    targetAt: markAt,
    prepare: () => opener.prepare(),
    open: ({ mark, x, y }) => {
      drawAgain();
      return opener.open(mark, false, { x, y });
    },
    isOnOpen: (x, y) => opener.isOnOpen(x, y),
  });

  const shadows = new ShadowRoots({
    document,
    signal,
    watch: (root) => observer.watch(root),
    found: (roots) => observer.attached(roots),
  });
  const readFirst = async () => {
    await untilVisible(document, signal);
    try {
      await annotator.readAll();
    } finally {
      const roots = await shadows.lookIn([document.documentElement]);
      if (roots.length > 0) {
        await annotator.read(readableOf(roots));
        await annotator.lookAgain();
      }
    }
  };
  const ready = readFirst();
  // The worker may be asleep for good, or the page gone: the marks stay away, the page is as it was.
  ready.catch(() => undefined);
  const observer = observe({
    document,
    signal,
    changed: async (parts, added) => {
      await ready.catch(() => undefined);
      annotator.prune();
      const roots = await shadows.lookIn(added);
      const all = new Set([...parts, ...readableOf(roots)]);
      if (all.size > 0) await annotator.read([...all]);
    },
    watches: () => annotator.watches,
    shownOrHidden: async () => {
      await ready.catch(() => undefined);
      await annotator.lookAgain();
    },
  });
  const drawAgain = () => {
    if (isCrowded(annotator.marks) || !isDrawn(annotator.marks)) draw();
  };
  const scrolled = () => {
    drawAgain();
    // What comes into sight is often filled only then.
    shadows.again();
  };
  addEventListener('scrollend', scrolled, { capture: true, passive: true, signal });
  // Come back out of the browser's memory: the button of the tab has forgotten its number.
  addEventListener('pageshow', ({ persisted }) => persisted && annotator.forgetCount(), { signal });
  forced.addEventListener('change', draw, { signal });
  signal.addEventListener('abort', () => {
    opener.close();
    clearMarks();
    sheets.undressAll();
  });

  const scrollTo = (mark: Mark) =>
    elementAround(mark.range.startContainer)?.scrollIntoView({
      block: 'center',
      inline: 'nearest',
      behavior: 'instant',
    });

  return {
    summary: () => ({
      host: location.hostname,
      article: article(),
      characters: annotator.characters,
      firms: annotator.firms,
    }),
    reveal: (entity, region) => {
      const mark = annotator.marks.find(
        (one) => one.entity === entity && one.inArticle === (region === 'article'),
      );
      if (!mark) return;
      scrollTo(mark);
      pulse(mark.range, signal);
    },
    lastHere: () => (opener.mark ? needs.now() : steppedAt),
    step: async ({ by, entering }) => {
      const seen = annotator.marks.filter(
        (mark) => mark === opener.mark || rectanglesOf(mark.range).length > 0,
      );
      const mark = entering ? seen.at(by === 1 ? 0 : -1) : neighbour(seen, opener.mark ?? stepped, by);
      stepped = mark ?? null;
      steppedAt = mark ? needs.now() : 0;
      if (!mark) {
        opener.close();
        return false;
      }
      scrollTo(mark);
      await opener.open(mark, true);
      return true;
    },
    framed: framedCards({ ...needs.framed, signal, opener }),
  };
}

/** The mark after or before the one that the reader is at, if there is one; when at none, the first in sight. */
function neighbour(seen: readonly Mark[], at: Mark | null, by: 1 | -1): Mark | undefined {
  const index = at ? seen.indexOf(at) : -1;
  if (index >= 0) return seen[index + by];
  const below = seen.findIndex((mark) => (rectanglesOf(mark.range)[0]?.bottom ?? -1) > 0);
  return seen[by === 1 ? Math.max(0, below) : Math.max(0, below - 1)];
}
