/** What a tab tells the popup of its page. */
import type { Day } from '../entities/model.ts';
import type { Certainty } from '../matching/model.ts';

export interface PageSummary {
  readonly host: string;
  readonly article: ArticleSummary;
  /** Visible characters read. */
  readonly characters: number;
  readonly firms: readonly FirmOnPage[];
}

export interface ArticleSummary {
  readonly kind: 'article' | 'section';
  /** The day it was published, in the page's own time zone. */
  readonly day?: Day;
}

/** One firm in one part of the page. */
export interface FirmOnPage {
  readonly entity: string;
  readonly region: 'article' | 'elsewhere';
  readonly certainty: Certainty;
  readonly count: number;
}
