/**
 * Tokens: the words of a text as the gazetteer compares them.
 *
 * In a script with spaces a token is a run of letters and digits; in Katakana, Hiragana and Hangul a run of that
 * script; in Han and the like a single character. An apostrophe parts tokens, and so do spaces and punctuation, each
 * with its own kind of gap: names may run over some gaps and not over others.
 */
import {
  APOSTROPHE,
  FOLD,
  IGNORED,
  PLUS,
  SPACE,
  SPECIAL,
  UNSPACED,
  foldSpecial,
  isWordPlus,
  scriptOf,
} from './fold.ts';

/** What stands before a token. Ordered: a name runs over a gap that is no wider than its own. */
export const Gap = {
  /** Nothing: the script changes, or writes without spaces. */
  None: 0,
  /** White space, or a hyphen with no space beside it. */
  Space: 1,
  Apostrophe: 2,
  /** Other punctuation, with or without spaces. */
  Punctuation: 3,
  /** A hard break of the page: no name runs over it. */
  Break: 4,
} as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

/** Put between text nodes that a line break or an embedded object parts (Unicode PARAGRAPH SEPARATOR). */
export const HARD_BREAK = '\u2029';

export interface Token {
  /** UTF-16 offsets in the text; combining marks and ignored characters inside belong to it. */
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly script: number;
  readonly gap: Gap;
}

const MARK = /\p{M}/u;
const HYPHENS = '-\u2010\u2011\u2012\u2013\u00ad';

function gapKind(text: string, from: number, to: number): Gap {
  let spaces = false;
  let hyphens = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2029) return Gap.Break;
    if (HYPHENS.includes(text[at]!)) {
      if (code !== 0xad) hyphens++;
    } else if (/\s/.test(text[at]!)) spaces = true;
    else if (FOLD[code] !== IGNORED && !(code >= 0x200b && code <= 0x200f)) return Gap.Punctuation;
  }
  if (hyphens === 0) return spaces ? Gap.Space : Gap.None;
  return hyphens === 1 && !spaces ? Gap.Space : Gap.Punctuation;
}

/** @returns the tokens of `text` in order. Never throws; slices of the text by their offsets do not overlap. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let previousEnd = 0;
  let apostrophe = false;
  let at = 0;
  while (at < length) {
    let value = FOLD[text.charCodeAt(at)]!;
    let units = '';
    if (value >= SPECIAL) {
      units = foldSpecial(text.charCodeAt(at));
      value = units.length === 0 ? IGNORED : units.charCodeAt(0);
    }
    if (value === PLUS && !isWordPlus(text, at)) value = SPACE;
    if (value === SPACE || value === IGNORED || value === APOSTROPHE) {
      apostrophe = value === APOSTROPHE && at === previousEnd && tokens.length > 0;
      at++;
      if (apostrophe) {
        // Joins only what it touches on both sides: *d’Hikvision*, not *the firms’ Hikvision*.
        const next = FOLD[text.charCodeAt(at)];
        apostrophe = at < length && next !== SPACE && next !== APOSTROPHE;
        if (apostrophe && next !== undefined && next >= SPECIAL) {
          const first = foldSpecial(text.charCodeAt(at));
          apostrophe = first !== ' ' && first !== "'" && first !== '';
        }
      }
      if (!apostrophe) continue;
      previousEnd = at;
      continue;
    }
    const start = at;
    const script = scriptOf(value);
    let folded = '';
    let end = at;
    while (at < length) {
      const code = text.charCodeAt(at);
      let unit = FOLD[code]!;
      let more = '';
      if (unit >= SPECIAL) {
        more = foldSpecial(code);
        unit = more.length === 0 ? IGNORED : more.charCodeAt(0);
      }
      if (unit === IGNORED) {
        at++;
        // A combining mark is part of the letter that it stands on; a soft hyphen ends nothing.
        if (end === at - 1 && MARK.test(text[at - 1]!)) end = at;
        continue;
      }
      if (unit === SPACE || unit === APOSTROPHE || (unit === PLUS && !isWordPlus(text, at))) break;
      if (scriptOf(unit) !== script) break;
      if (script === UNSPACED && folded !== '' && !(code >= 0xdc00 && code <= 0xdfff)) break;
      folded += more.length > 1 ? more : String.fromCharCode(unit);
      at++;
      end = at;
    }
    const gap =
      apostrophe && start === previousEnd
        ? Gap.Apostrophe
        : tokens.length === 0
          ? Gap.Break
          : gapKind(text, previousEnd, start);
    tokens.push({ start, end, folded, script, gap });
    previousEnd = end;
    apostrophe = false;
    at = Math.max(end, at);
  }
  return tokens;
}

/** The key of consecutive tokens: folded words, one space or apostrophe between, nothing where nothing stood. */
export function keyOf(tokens: readonly Token[], from: number, to: number): string {
  let key = '';
  for (let index = from; index < to; index++)
    key += separator(tokens[index]!, index === from) + tokens[index]!.folded;
  return key;
}

/** The key of a whole text. */
export function keyOfName(text: string): string {
  const tokens = tokenise(text);
  return keyOf(tokens, 0, tokens.length);
}

/** What a key holds before a token. */
export function separator(token: Token, first: boolean): string {
  if (first || token.gap === Gap.None) return '';
  return token.gap === Gap.Apostrophe ? "'" : ' ';
}
