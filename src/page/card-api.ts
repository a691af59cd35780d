/**
 * What the card script offers the page script. The two run in the same isolated world of the tab, which the page
 * cannot see; the card script is injected at the first need and leaves its function behind under `CARD_API`.
 */
import type { Because, Certainty } from '../matching/model.ts';
import type { ArticleSummary } from '../ui/model.ts';

export interface CardRequest {
  readonly entity: string;
  /** The other firms that share the name, where several do: the card asks which one is meant. */
  readonly others?: readonly string[];
  readonly certainty: Certainty;
  readonly because: Because;
  /** The text of the mention, as the page writes it. */
  readonly surface: string;
  /** The sentence that holds it, for a report. */
  readonly sentence: string;
  readonly article: ArticleSummary;
  /** Client rectangles of the mention, one a line; the one to stand beside comes first. Asked again on scroll and resize. */
  readonly rectangles: () => readonly DOMRect[];
  /** The node of the page that holds the mention: the card goes into its modal dialog, where there is one. */
  readonly within: Node;
  /** Opened by keyboard: the card takes the focus, and gives it back when it closes. */
  readonly focus: boolean;
  /** Called once, however the card closes. */
  readonly onClosed: () => void;
}

export interface OpenCard {
  /** Whether a point of the viewport is on the card. */
  readonly contains: (x: number, y: number) => boolean;
  /** The pointer has left the name: closes the card, unless the pointer is on it. */
  readonly leave: () => void;
  readonly close: () => void;
}

export type ShowCard = (request: CardRequest) => OpenCard;

/** Key on `globalThis` of the isolated world. */
export const CARD_API = Symbol.for('listmark.show-card');
