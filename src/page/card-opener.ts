/**
 * Brings a mention and its card together: fetches the card script at the first need, shows which mention is open, and
 * says so where nobody answers.
 */
import { hasRoom, unionOf } from './card-room.ts';
import { CARD_API, type CardRequest, type OpenCard, type ShowCard } from './card-api.ts';
import { drawOpen, type Mark } from './marks.ts';
import { inTime } from './in-time.ts';
import { holdsPoint, rectanglesOf } from './rectangles.ts';
import { visiblePart } from './visible-part.ts';
import { sentenceOf } from './sentence.ts';
import type { ArticleSummary } from '../platform/page-summary.ts';

export interface CardOpenerNeeds {
  /** Fires when no card is to open any more. */
  readonly signal: AbortSignal;
  /** Asks the worker to put the card script into this frame. */
  readonly inject: () => Promise<void>;
  /** Shows the card of last resort, when the card script cannot be had; `retry` tries again. */
  readonly showSilent: (request: CardRequest, retry: () => void) => OpenCard;
  /** Shows the card in the top frame; `null` where it cannot. Absent in the top frame. */
  readonly showInTop?: (request: CardRequest) => Promise<OpenCard | null>;
  readonly article: () => ArticleSummary;
  /** Called with the card that is open now, `null` when it closes. */
  readonly changed: (card: OpenCard | null) => void;
}

/** Milliseconds that the worker has to inject the card script. */
const PATIENCE = 3000;
/** CSS pixels around a name that still count as on it, so that the way to the card is not a gap. */
const REACH = 10;

/** A request, before it is known who shows it. */
export type Asked = Omit<CardRequest, 'onClosed'>;

interface Open {
  /** `null` where it stands in a frame of this window. */
  readonly mark: Mark | null;
  readonly card: OpenCard;
  readonly around: () => readonly DOMRect[];
}

export class CardOpener {
  #needs: CardOpenerNeeds;
  #loading: Promise<ShowCard | null> | undefined;
  #open: Open | null = null;

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
    return this.#open
      .around()
      .some(
        (line) =>
          x >= line.left - 1 && x <= line.right + 1 && y >= line.top - REACH && y <= line.bottom + REACH,
      );
  }

  /** @param at the point under the pointer, to stand beside; without it the mention's first line. */
  async open(mark: Mark, focus: boolean, at?: { x: number; y: number }): Promise<OpenCard | null> {
    const rectangles = () => ordered(rectanglesOf(mark.range), at);
    const request: Asked = {
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
    };
    const { showInTop } = this.#needs;
    const around = () => rectanglesOf(mark.range);
    if (showInTop && !(await fitsHere(around))) {
      const card = await this.#show(request, { mark, around }, showInTop);
      if (card) return card;
    }
    const show = await this.#load();
    if (this.#needs.signal.aborted || rectangles().length === 0) {
      this.close();
      return null;
    }
    return this.#show(
      request,
      { mark, around },
      show ?? ((all) => this.#needs.showSilent(all, () => void this.open(mark, focus, at))),
    );
  }

  /** Opens the card of a frame that has no room for it. */
  async openForFrame(request: Asked, around: () => DOMRect, onClosed: () => void): Promise<OpenCard | null> {
    const show = await this.#load();
    return show && this.#show(request, { mark: null, around: () => [around()] }, show, onClosed);
  }

  async #show(
    asked: Asked,
    { mark, around }: Omit<Open, 'card'>,
    show: (request: CardRequest) => OpenCard | null | Promise<OpenCard | null>,
    onClosed?: () => void,
  ): Promise<OpenCard | null> {
    this.close();
    let closed = false;
    let own: Open | null = null;
    const card = await show({
      ...asked,
      onClosed: () => {
        closed = true;
        onClosed?.();
        if (!own || this.#open !== own) return;
        this.#open = null;
        drawOpen(null);
        this.#needs.changed(null);
      },
    });
    if (closed || !card) return null;
    // Another may have opened meanwhile.
    this.close();
    own = { mark, card, around };
    this.#open = own;
    drawOpen(mark?.range ?? null);
    this.#needs.changed(card);
    return card;
  }

  close(): void {
    this.#open?.card.close();
  }

  #load(): Promise<ShowCard | null> {
    const world = globalThis as { [CARD_API]?: ShowCard };
    if (world[CARD_API]) return Promise.resolve(world[CARD_API]);
    this.#loading ??= inTime(this.#needs.inject(), PATIENCE)
      .then(() => world[CARD_API] ?? null)
      .catch(() => null)
      .finally(() => {
        this.#loading = undefined;
      });
    return this.#loading;
  }
}

/** Whether this frame shows the whole card beside its name. */
async function fitsHere(around: () => readonly DOMRect[]): Promise<boolean> {
  const part = await visiblePart();
  const lines = around();
  const viewport = { width: innerWidth, height: innerHeight };
  return lines.length === 0 || hasRoom(unionOf(lines), viewport, part);
}

/** The line at a point first: a name broken over two lines has its card where the pointer is. */
function ordered(lines: DOMRect[], at: { x: number; y: number } | undefined): DOMRect[] {
  if (!at) return lines;
  const holds = (line: DOMRect) => holdsPoint(line, at.x, at.y);
  return [...lines.filter(holds), ...lines.filter((line) => !holds(line))];
}
