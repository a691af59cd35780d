/**
 * The messages between the extension's parts, one map a direction. Every receiver parses what it is sent.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Entity, Weight } from '../entities/model.ts';
import type { Evidence, Mention } from '../matching/model.ts';
import type { FramedCard, Seen, ToPlace, ToShow } from './framed-card.ts';
import type { PageSummary } from './page-summary.ts';
import type { ReportDraft } from './report-draft.ts';

/** Page, card and popup to worker. */
export interface ToWorker {
  /** All text runs of a page in which the sieve found something. Sets the badge of the sender's tab. */
  recognise(request: RecogniseRequest): RecogniseReply;
  /** How many firms the article names now, where that is another number than the button shows. */
  count(request: { readonly firms: number }): void;
  /** What is known of one entity; `null` where the id is not known. */
  describe(request: { readonly entity: string }): Described | null;
  /** Opens an entity's page of the catalogue in a tab. */
  openCatalogue(request: { readonly entity: string }): void;
  /** Opens the page that shows a report before anything of it is sent. */
  openReport(draft: ReportDraft): void;
  /** Puts a style sheet of the marks into the sender's frame. */
  insertStyles(request: { readonly css: string }): void;
  /** Puts the card script into the sender's frame. */
  injectCard(): void;
  /** Has the top frame show a card for the sender's frame, which has no room for it. Says whether it does. */
  showInTop(card: FramedCard): boolean;
  /** A frame ends the card that the top frame shows for it, or for a frame in it. */
  closeInTop(ending: CardEnding): void;
  /** The top frame has closed the card of a frame. */
  closedInTop(ended: { readonly frame: number; readonly id: string }): void;
}

export interface CardEnding {
  readonly id: string;
  /** Not while the pointer is on it. */
  readonly unlessHovered: boolean;
}

export interface Described {
  readonly entity: Entity;
  /** The firm that it is a brand or an affiliate of. */
  readonly parent?: Entity;
}
export interface RecogniseRequest {
  readonly runs: readonly string[];
  /** For each run, whether it lies in the article. */
  readonly inArticle: readonly boolean[];
  readonly evidence: Evidence;
  /** Ids of the firms already counted in the article by earlier messages of this page. */
  readonly counted: readonly string[];
}
export interface RecogniseReply {
  readonly mentions: readonly Mention[];
  readonly evidence: Evidence;
  /** How many firms the button shows. */
  readonly shown: number;
  /** For each entity mentioned, the weight of the heaviest list that it stands on. */
  readonly weights: Readonly<Record<string, Weight>>;
}

/** Worker and popup to the page script of one frame. */
export interface ToPage {
  /** Of the top frame; `null` where Listmark is off. */
  summary(): PageSummary | null;
  /** Scrolls the top frame to the first mention of a firm and pulses it. */
  reveal(request: { readonly entity: string; readonly region: 'article' | 'elsewhere' }): void;
  /** When the reader was last at a mention of the frame, in ms since 1970: now where its card is open, 0 where never. */
  lastHere(): number;
  /**
   * Opens the card of the next (1) or previous (-1) mention, with the focus in it. Says whether there is one before the
   * frame's end; `entering` begins at the other end.
   */
  step(request: Step): boolean;
  /** Where something that is seen in a frame of the receiver's window lies in the receiver; `null` where it is out of sight. */
  outwards(request: ToPlace): Seen | null;
  /** To the top frame: shows the card of a frame. Says whether it does. */
  showFramed(request: ToShow): boolean;
  /** To the top frame: the frame of the card has ended it. */
  closeFramed(ending: CardEnding): void;
  /** To the frame of the card: the top frame has closed it. */
  framedClosed(ended: { readonly id: string }): void;
}

export interface Step {
  readonly by: 1 | -1;
  readonly entering: boolean;
}

export const toWorker = defineExtensionMessaging<ToWorker>();
export const toPage = defineExtensionMessaging<ToPage>();
