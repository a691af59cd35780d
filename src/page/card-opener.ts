/**
 * Brings a mention and its card together: fetches the card script at the first need, shows which mention is open, and
 * says so where nobody answers.
 */
import { CARD_API, type CardRequest, type OpenCard, type ShowCard } from './card-api.ts';
import { drawOpen, type Mark } from './marks.ts';
import { rectanglesOf } from './rectangles.ts';
import { sentenceOf } from './sentence.ts';
import type { ArticleSummary } from '../platform/page-summary.ts';

export interface CardOpenerNeeds {
  /** Fires when no card is to open any more. */
  readonly signal: AbortSignal;
  /** Asks the worker to put the card script into this frame. */
  readonly inject: () => Promise<void>;
  /** Shows the card of last resort, when the card script cannot be had; `retry` tries again. */
  readonly showSilent: (request: CardRequest, retry: () => void) => OpenCard;
  readonly article: () => ArticleSummary;
  /** Called with the card that is open now, `null` when it closes. */
  readonly changed: (card: OpenCard | null) => void;
}

/** Milliseconds that the worker has to inject the card script. */
const PATIENCE = 3000;
/** CSS pixels around a name that still count as on it, so that the way to the card is not a gap. */
const REACH = 10;

export class CardOpener {
  #needs: CardOpenerNeeds;
  #loading: Promise<ShowCard | null> | undefined;
  #open: { mark: Mark; card: OpenCard } | null = null;

  constructor(needs: CardOpenerNeeds) {
    this.#needs = needs;
  }

  /** Makes the card script ready. */
  prepare(): void {
    void this.#load();
  }

  /** The mark whose card is open. */
  get mark(): Mark | null {
    return this.#open?.mark ?? null;
  }

  /** Whether a point is on the open mention, or as near to it as the card may stand. */
  isOnOpen(x: number, y: number): boolean {
    if (!this.#open) return false;
    return rectanglesOf(this.#open.mark.range).some(
      (line) =>
        x >= line.left - 1 && x <= line.right + 1 && y >= line.top - REACH && y <= line.bottom + REACH,
    );
  }

  /** @param line the rectangle under the pointer, to stand beside; without it the mention's first. */
  async open(mark: Mark, focus: boolean, at?: { x: number; y: number }): Promise<OpenCard | null> {
    const show = await this.#load();
    this.close();
    if (this.#needs.signal.aborted) return null;
    const rectangles = () => ordered(rectanglesOf(mark.range), at);
    if (rectangles().length === 0) return null;
    let closed = false;
    const request: CardRequest = {
      entity: mark.entity,
      ...(mark.others === undefined ? {} : { others: mark.others }),
      certainty: mark.certainty,
      because: mark.because,
      surface: mark.passage.text.slice(mark.passage.start, mark.passage.end),
      sentence: sentenceOf(mark.passage),
      article: this.#needs.article(),
      rectangles,
      within: mark.range.startContainer,
      focus,
      onClosed: () => {
        closed = true;
        if (this.#open?.mark !== mark) return;
        this.#open = null;
        drawOpen(null);
        this.#needs.changed(null);
      },
    };
    const card = show
      ? show(request)
      : this.#needs.showSilent(request, () => void this.open(mark, focus, at));
    if (closed) return null;
    this.#open = { mark, card };
    drawOpen(mark.range);
    this.#needs.changed(card);
    return card;
  }

  close(): void {
    this.#open?.card.close();
  }

  #load(): Promise<ShowCard | null> {
    const world = globalThis as { [CARD_API]?: ShowCard };
    if (world[CARD_API]) return Promise.resolve(world[CARD_API]);
    this.#loading ??= Promise.race([
      this.#needs.inject().then(() => world[CARD_API] ?? null),
      new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null)),
    ])
      .catch(() => null)
      .finally(() => {
        this.#loading = undefined;
      });
    return this.#loading;
  }
}

/** The line at a point first: a name broken over two lines has its card where the pointer is. */
function ordered(lines: DOMRect[], at: { x: number; y: number } | undefined): DOMRect[] {
  if (!at) return lines;
  const holds = (line: DOMRect) =>
    at.y >= line.top && at.y <= line.bottom && at.x >= line.left && at.x <= line.right;
  return [...lines.filter(holds), ...lines.filter((line) => !holds(line))];
}
