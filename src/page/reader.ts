/**
 * Reads one page for its reader: marks, cards and what the popup asks, from start to the end of a signal.
 */
import type { Sieve } from '../matching/sieve.ts';
import type { RecogniseReply, RecogniseRequest } from '../platform/messages.ts';
import type { ArticleSummary, PageSummary } from '../platform/page-summary.ts';
import { Annotator } from './annotator.ts';
import { findArticle } from './article.ts';
import { CardOpener, type CardOpenerNeeds } from './card-opener.ts';
import { suitGround } from './ground.ts';
import { clearMarks, drawMarks, isCrowded, isDrawn, nearest, type Mark } from './marks.ts';
import { observe } from './observer.ts';
import { watchPointer } from './pointer.ts';
import { rectanglesOf } from './rectangles.ts';
import { pulse } from './pulse.ts';
import { isSeenAt } from './seen.ts';
import { untilVisible } from './visibility.ts';

export interface ReaderNeeds {
  readonly sieve: Sieve;
  readonly signal: AbortSignal;
  readonly recognise: (request: RecogniseRequest) => Promise<RecogniseReply>;
  readonly inject: () => Promise<void>;
  /** The number of firms in the article, where the toolbar button shows another. */
  readonly count: (firms: number) => void;
  readonly showSilent: CardOpenerNeeds['showSilent'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Reader {
  readonly summary: () => PageSummary;
  readonly reveal: (entity: string, region: 'article' | 'elsewhere') => void;
  readonly step: (by: 1 | -1) => Promise<void>;
}

export function readPage(needs: ReaderNeeds): Reader {
  const { signal } = needs;
  const forced = matchMedia('(forced-colors: active)');
  let suited = false;
  let waits = false;
  const draw = () => {
    // Which of many marks are near is asked of the layout: right after a frame it need not be made for the answer.
    if (!isCrowded(annotator.marks)) drawNow();
    else if (!waits) {
      waits = true;
      requestAnimationFrame(() => setTimeout(drawWhenLaidOut));
    }
  };
  const drawWhenLaidOut = () => {
    waits = false;
    if (!signal.aborted) drawNow();
  };
  const drawNow = () => {
    const [first] = annotator.marks;
    const element = first?.range.startContainer.parentElement;
    if (element && !suited) {
      suited = true;
      suitGround(element);
    }
    drawMarks(nearest(annotator.marks, innerHeight), forced.matches);
    const count = annotator.takeCount();
    if (count !== null) needs.count(count);
  };
  const annotator = new Annotator({
    document,
    sieve: needs.sieve,
    signal,
    recognise: needs.recognise,
    findArticle: () => findArticle(document, needs.now()),
    changed: draw,
  });
  const article = (): ArticleSummary => {
    const { kind, date } = annotator.article;
    return date ? { kind, day: date.day } : { kind };
  };
  const opener = new CardOpener({
    inject: needs.inject,
    showSilent: needs.showSilent,
    article,
    changed: (card) => pointer.opened(card),
  });
  /** The mark that the keyboard went to last. */
  let stepped: Mark | null = null;
  const markAt = (x: number, y: number): { mark: Mark; x: number; y: number } | null => {
    for (const mark of annotator.marks) {
      const parent = mark.range.startContainer.parentElement;
      if (!parent || !holds(rectanglesOf(mark.range), x, y) || !isSeenAt(parent, x, y)) continue;
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

  const ready = untilVisible(document, signal).then(() =>
    annotator.read(document.body ?? document.documentElement),
  );
  // The worker may be asleep for good, or the page gone: the marks stay away, the page is as it was.
  ready.catch(() => undefined);
  observe({
    document,
    signal,
    changed: async (parts) => {
      await ready.catch(() => undefined);
      annotator.prune();
      for (const part of parts) await annotator.read(part);
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
  addEventListener('scrollend', drawAgain, { capture: true, passive: true, signal });
  forced.addEventListener('change', draw, { signal });
  signal.addEventListener('abort', () => {
    opener.close();
    clearMarks();
  });

  const scrollTo = (mark: Mark) =>
    mark.range.startContainer.parentElement?.scrollIntoView({
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
    step: async (by) => {
      const mark = neighbour(annotator.marks, opener.mark ?? stepped, by);
      if (!mark) return;
      stepped = mark;
      scrollTo(mark);
      await opener.open(mark, true);
    },
  };
}

function holds(lines: readonly DOMRect[], x: number, y: number): boolean {
  return lines.some((line) => x >= line.left && x <= line.right && y >= line.top && y <= line.bottom);
}

/** The mark after or before the open one, around the ends; without one, the first in sight. */
function neighbour(marks: readonly Mark[], open: Mark | null, by: 1 | -1): Mark | undefined {
  const seen = marks.filter((mark) => mark === open || rectanglesOf(mark.range).length > 0);
  if (open && seen.includes(open)) return seen.at((seen.indexOf(open) + by) % seen.length);
  const below = seen.findIndex((mark) => (rectanglesOf(mark.range)[0]?.bottom ?? -1) > 0);
  return seen[by === 1 ? Math.max(0, below) : Math.max(0, below - 1)];
}
