/**
 * What the card and the popup show, in words: pieces of text and links, never HTML. Made by pure functions
 * (`card-model.ts`, `popup-model.ts`), drawn by views (`card-view.tsx`, `popup-view.tsx`).
 */
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

/** `shared`: several firms have the name, and the reader chooses. */
export type CardState = 'listed' | 'possible' | 'shared' | 'silent';

/** One of several firms that share a name; a click opens its card. */
export interface Choice {
  readonly entity: string;
  readonly name: string;
  /** Own script and country. */
  readonly sub: Line;
}

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
  /** Firms to choose from; only where the state is `shared`. */
  readonly choices?: readonly Choice[];
  /** The dates of the data told, as the foot has them; absent where nothing is told. */
  readonly data?: string;
}

export type { ArticleSummary, FirmOnPage, PageSummary } from '../platform/page-summary.ts';

/** A firm in one part of the page; a click leads there. */
export interface PopupRow {
  readonly entity: string;
  readonly region: 'article' | 'elsewhere';
  readonly name: string;
  /** `Entity List le lendemain · 3 autres dans nos données`; absent where the firm is only possible. */
  readonly phrase?: string;
  /** `4 ×` */
  readonly times: string;
}
export interface PopupGroup {
  readonly heading: string;
  readonly rows: readonly PopupRow[];
}
export interface PopupSwitch {
  readonly label: string;
  readonly on: boolean;
}
export interface PopupModel {
  /** BCP 47 of the words. */
  readonly lang: string;
  readonly head: string;
  /** What completes the head: lists and date of the article. */
  readonly sub?: string;
  /** What was read and searched, or why nothing was. */
  readonly lines: readonly string[];
  /** The firms of the article. */
  readonly rows: readonly PopupRow[];
  /** Elsewhere on the page, then perhaps. */
  readonly groups: readonly PopupGroup[];
  /** Absent where the browser lets no extension read. */
  readonly site?: PopupSwitch;
  readonly everywhere: PopupSwitch;
  /** The dates of the data. */
  readonly foot?: string;
  /** What opens the catalogue. */
  readonly search: string;
}
