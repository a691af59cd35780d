/**
 * The sentence around a mention, for a report of a wrong claim. Marks end it, not `Intl.Segmenter`, which differs between
 * browsers: a reader sees what was cut before anything is sent.
 */
import { HARD_BREAK } from '../matching/tokens.ts';

export interface Passage {
  /** A text run. */
  readonly text: string;
  /** Of the mention, UTF-16. */
  readonly start: number;
  readonly end: number;
}

/** Characters kept on each side of the name: more would be the page's text, not the sentence. */
const MOST = 200;
/** The end of a sentence: full stops with a space behind them, or of scripts that put none. */
const END = new RegExp(`[.!?…]["'”’»)\\]]*(?=\\s)|[。！？｡।]["'”’»」』）]*|[${HARD_BREAK}\\n]`, 'gu');
/** A full stop after one of these, or after a single capital, ends nothing: *Co. Ltd.*, *U.S. firms*. */
const SHORTENED =
  /(?:^|[\s(.])(?:\p{Lu}|Co|Corp|Inc|Ltd|Cie|No|St|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|vs|MM?|Mme)\.$/u;

/** @returns the sentence, white space made single; cut with dots where it is very long. */
export function sentenceOf({ text, start, end }: Passage): string {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(END)) {
    const after = match.index + match[0].length;
    if (match[0].startsWith('.') && SHORTENED.test(text.slice(Math.max(0, match.index - 8), match.index + 1)))
      continue;
    if (after <= start) from = after;
    else if (match.index >= end) {
      to = after;
      break;
    }
  }
  const first = Math.max(from, start - MOST);
  const last = Math.min(to, end + MOST);
  const cut = text.slice(first, last).replaceAll(/\s+/gu, ' ').replaceAll('\u00AD', '').trim();
  return `${first > from ? '… ' : ''}${cut}${last < to ? ' …' : ''}`;
}
