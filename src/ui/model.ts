/**
 * What the card and the popup show, in words: pieces of text and links, never HTML. Made by pure functions
 * (`card-model.ts`, `popup-model.ts`), drawn by views (`card-view.tsx`, `popup-view.tsx`).
 */
import type { Certainty } from '../matching/model.ts';
import type { Day } from '../entities/model.ts';

/** A piece of a sentence. A printed name keeps its own language; a link is always https. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
  readonly strong?: boolean;
  /** A name as printed, or words quoted. */
  readonly cited?: boolean;
  /** BCP 47, where it differs from the card's. */
  readonly lang?: string;
}
export type Line = readonly Piece[];

/** One list of a row of dates. */
export interface RowEntry {
  readonly list: string;
  readonly tag: string;
  readonly source?: Piece;
  /** The meaning, only where the listing held when the article was written (or no date is known). */
  readonly meaning?: string;
}
export interface Row {
  /** `held`: filled dot; `later`: hollow; `article`: diamond; `ended`: held once, no longer. */
  readonly kind: 'held' | 'later' | 'article' | 'ended';
  /** As the reader's language writes it; `''` where no date is known. */
  readonly date: string;
  /** `datetime` of the `<time>`. */
  readonly day?: Day;
  /** The words of the article's row, or of a row that sums lists up. */
  readonly text?: string;
  readonly entries: readonly RowEntry[];
}

/** One listing, unfolded. */
export interface DetailSection {
  readonly heading: Line;
  readonly lines: readonly Line[];
}

export type CardState = 'listed' | 'possible' | 'silent';

export interface CardModel {
  readonly state: CardState;
  /** BCP 47 of the words. */
  readonly lang: string;
  readonly heading: string;
  /** Own script and country: `海康威视 · Chine`. */
  readonly subheading: Line;
  /** The one bold sentence on time. */
  readonly say?: string;
  /** A paragraph under the head, for the states that have no dates. */
  readonly note?: string;
  readonly rows: readonly Row[];
  readonly foot: readonly string[];
  readonly details: readonly DetailSection[];
  readonly detailsFoot: readonly string[];
  /** One sentence, one link; `''` where there is nothing to cite. */
  readonly citation: string;
}

/** What a tab tells the popup. */
export interface PageSummary {
  readonly host: string;
  readonly article: ArticleSummary;
  /** Visible characters read. */
  readonly characters: number;
  readonly firms: readonly FirmOnPage[];
}
export interface ArticleSummary {
  readonly kind: 'article' | 'section';
  readonly day?: Day;
}
export interface FirmOnPage {
  readonly entity: string;
  readonly region: 'article' | 'elsewhere';
  readonly certainty: Certainty;
  readonly count: number;
}
