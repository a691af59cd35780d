/**
 * Passes text over the sieve: at which word may a name begin? No false negatives: it folds, cuts stems and parts words
 * as the recogniser does, and skips gaps more freely. The browser's own search finds the initials, the words there are
 * hashed unit by unit, and nothing is allocated.
 */
import { bendsRightToLeft, cutsOf, endsOf } from './endings.ts';
import { APOSTROPHE, FOLD, IGNORED, PLUS, RIGHT_TO_LEFT, SPACE, SPACED, SPECIAL, UNSPACED } from './fold.ts';
import { foldSpecial, isPlainHan, isWordPlus, scriptOf } from './fold.ts';
import { SEED, step } from './hashing.ts';
import { isHead } from './heads.ts';
import { nextInitial } from './initials.ts';
import { holdsName, type Sieve } from './sieve.ts';
import { tokenise } from './tokens.ts';

/** Word units of spaced scripts, but for some rare ones, lie above `PLUS` and below this. */
const SPACED_END = 0x590;
/** Those of Arabic and Hebrew begin there and lie below this. */
const RIGHT_TO_LEFT_END = 0x780;
const HARD_BREAK = 0x2029;

/** Where a name may begin of which the text, at its end, holds only a part; -1: nowhere. Set by `search`. */
let open = -1;
/** Whether it is open only if the next text goes on with the same word. */
let openWord = false;

function noteOpen(start: number, word: boolean): void {
  if (open < 0 || start < open) {
    open = start;
    openWord = word;
  } else if (start === open && !word) openWord = false;
}

/**
 * @param lang BCP 47 of the page: which endings may be joined to a name.
 * @returns whether `text` may hold a name. `false` is certain.
 */
export function passes(sieve: Sieve, text: string, lang: string): boolean {
  return firstPass(sieve, text, lang, 0) >= 0;
}

/** @returns where the first word that may begin a name begins, `from` or later and before `until`; -1: there is none. */
export function firstPass(
  sieve: Sieve,
  text: string,
  lang: string,
  from: number,
  until: number = text.length,
): number {
  const { heads, hasSmall } = sieve;
  const { length } = text;
  const ends = endsOf(lang);
  const endsRightToLeft = bendsRightToLeft(lang);
  open = -1;
  let at = from;
  while (at < until) {
    let code = text.charCodeAt(at);
    if (!isInitial(code)) {
      at = nextInitial(text, at, hasSmall);
      if (at < 0 || at >= until) break;
      code = text.charCodeAt(at);
    }
    const start = at;
    if (isPlainHan(code)) {
      at++;
      if (at === length) noteOpen(start, true);
      const hash = step(SEED, code);
      if (!isHead(heads, hash)) continue;
      // Most characters begin a name, most pairs do not.
      const next = at < length ? text.charCodeAt(at) : 0;
      const ended = isPlainHan(next) && !isHead(heads, step(hash, next));
      if (ended ? holdsName(sieve, hash) : begins(sieve, text, lang, start, at, UNSPACED, hash, false))
        return start;
      continue;
    }
    let unit = FOLD[code]!;
    const isRightToLeft = unit >= SPACED_END && unit < RIGHT_TO_LEFT_END;
    const low = isRightToLeft ? SPACED_END : PLUS + 1;
    const high = isRightToLeft ? RIGHT_TO_LEFT_END : SPACED_END;
    if (unit >= low && unit < high) {
      // Nearly every word, from here to its end.
      let hash = SEED;
      let last: number;
      do {
        hash = step(hash, unit);
        last = unit;
        unit = ++at < length ? FOLD[text.charCodeAt(at)]! : SPACE;
      } while (unit >= low && unit < high);
      if (unit === SPACE || unit === APOSTROPHE) {
        const bends = isRightToLeft ? endsRightToLeft : mayBend(ends, last);
        if (at >= length - 1 && touchesEnd(text, at)) noteOpen(start, true);
        if (bends || isHead(heads, hash)) {
          const script = isRightToLeft ? RIGHT_TO_LEFT : SPACED;
          if (begins(sieve, text, lang, start, at, script, hash, bends)) return start;
        }
        continue;
      }
    }
    at = readWord(text, start, SEED);
    if (at === start) at++;
    else {
      if (touchesEnd(text, at)) noteOpen(start, true);
      if (begins(sieve, text, lang, start, at, wordScript, wordHash, true)) return start;
    }
  }
  return -1;
}

/** Whether a token that ends at `end` may go on in the next text: one plus sign is a second one's first half. */
function touchesEnd(text: string, end: number): boolean {
  return end === text.length || (end === text.length - 1 && text.charCodeAt(end) === PLUS);
}

/** Without asking the browser: capitals and digits of ASCII, and most scripts without case. */
function isInitial(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x5d0 && code < 0x1d00) ||
    code >= 0x3040
  );
}

/** What `readWord` read. */
let wordScript = 0;
let wordHash = 0;
let wordLast = 0;

/**
 * Reads the token at `at` by all the rules.
 * @param hash of what its key holds before it.
 * @returns its end; `at`: no token begins there.
 */
function readWord(text: string, at: number, hash: number): number {
  wordScript = 0;
  wordHash = hash;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let unit = FOLD[code]!;
    let units = '';
    if (unit >= SPECIAL) {
      units = foldSpecial(code);
      unit = units === '' ? IGNORED : units.charCodeAt(0);
    }
    if (unit === IGNORED) {
      if (wordScript === 0) return at;
      continue;
    }
    if (unit === SPACE || unit === APOSTROPHE || (unit === PLUS && !isWordPlus(text, at))) return at;
    const script = scriptOf(unit);
    if (script !== wordScript) {
      if (wordScript !== 0) return at;
      wordScript = script;
    } else if (script === UNSPACED && !isLowSurrogate(code)) return at;
    wordHash = step(wordHash, (wordLast = unit));
    for (let index = 1; index < units.length; index++)
      wordHash = step(wordHash, (wordLast = units.charCodeAt(index)));
  }
  return at;
}

/** Whether an ending of the language may end with a unit. All are of ASCII. */
const mayBend = (ends: number, last: number) => last < 0x80 && (ends & (1 << (last & 31))) !== 0;

const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;
/** Units of the shortest stem, and of the longest ending, of any script. */
const LEAST_STEM = 2;
const LONGEST_ENDING = 13;

/** Whether a name begins with the token of `text` from `start` to `end`. */
function begins(
  sieve: Sieve,
  text: string,
  lang: string,
  start: number,
  end: number,
  script: number,
  hash: number,
  bends: boolean,
): boolean {
  if (isHead(sieve.heads, hash)) {
    if (holdsName(sieve, hash)) return true;
    if (goesOn(sieve, text, lang, start, end, hash)) return true;
  }
  return bends && holdsStem(sieve, text, lang, start, end, script, SEED, true);
}

/** Hashes of a token after each of its units. */
const trail = new Int32Array(64);

/**
 * Whether a token without its ending is a name, or ends one.
 * @param hash of what the key holds before the token.
 * @param isEarly it is the first or second of its name, hence among the heads.
 */
function holdsStem(
  sieve: Sieve,
  text: string,
  lang: string,
  start: number,
  end: number,
  script: number,
  hash: number,
  isEarly: boolean,
): boolean {
  if (script === UNSPACED) return false;
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const unit = FOLD[code]!;
    if (unit < SPECIAL) {
      if (unit === IGNORED) continue;
      hash = step(hash, unit);
      trail[count++ & 63] = hash;
    } else {
      const units = foldSpecial(code);
      for (let index = 0; index < units.length; index++) {
        hash = step(hash, units.charCodeAt(index));
        trail[count++ & 63] = hash;
      }
    }
  }
  if (count > 64) return false;
  for (let cut = 1; cut <= LONGEST_ENDING && count - cut >= LEAST_STEM; cut++) {
    const stem = trail[count - cut - 1]!;
    if ((isEarly && !isHead(sieve.heads, stem)) || !holdsName(sieve, stem)) continue;
    const word = tokenise(text.slice(start, end))[0]?.folded ?? '';
    if (cutsOf(word, script, lang).includes(cut)) return true;
  }
  return false;
}

/** Whether a name goes on from its first token, from `start` to `at`. */
function goesOn(sieve: Sieve, text: string, lang: string, start: number, at: number, hash: number): boolean {
  for (let token = 1; token < sieve.longest; token++) {
    let gap = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === HARD_BREAK) return false;
      const unit = firstUnit(text, at, code);
      if (unit === SPACE) gap = SPACE;
      else if (unit === APOSTROPHE) gap = gap === 0 ? APOSTROPHE : SPACE;
      else if (unit !== IGNORED) break;
    }
    if (at >= text.length) {
      noteOpen(start, false);
      return false;
    }
    if (gap !== 0) hash = step(hash, gap);
    const from = at;
    const before = hash;
    at = readWord(text, from, before);
    hash = wordHash;
    const script = wordScript;
    if (touchesEnd(text, at)) noteOpen(start, false);
    // The first two tokens of a key are among the heads.
    const isEarly = token === 1;
    const leads = !isEarly || isHead(sieve.heads, hash);
    if (leads && holdsName(sieve, hash)) return true;
    const bends = script !== SPACED || mayBend(endsOf(lang), wordLast);
    if (bends && holdsStem(sieve, text, lang, from, at, script, before, isEarly)) return true;
    if (!leads) return false;
  }
  return false;
}

/** What the unit at `at` folds to, or the first of several units; a plus sign that is no part of a word is a space. */
function firstUnit(text: string, at: number, code: number): number {
  let unit = FOLD[code]!;
  if (unit >= SPECIAL) unit = foldSpecial(code).charCodeAt(0) || IGNORED;
  return unit === PLUS && !isWordPlus(text, at) ? SPACE : unit;
}

/** A name of more units than this, over a piece's edge, is taken for found. */
const REACH = 256;
/** So is a name that may begin at more places than this before an edge. */
const CARRIED = 4;

/** The end of a piece, where a name may have begun. */
interface Carried {
  readonly text: string;
  readonly from: number;
  /** Whether only the same word, going on, can make it one. */
  readonly word: boolean;
}

/** Passes a text over the sieve that comes in pieces, as a page's does; names may run over their edges. */
export class Sift {
  readonly #sieve: Sieve;
  readonly #lang: string;
  #carried: Carried[] = [];

  constructor(sieve: Sieve, lang: string) {
    this.#sieve = sieve;
    this.#lang = lang;
  }

  /** Whether a name may have begun that the next piece ends. */
  get isOpen(): boolean {
    return this.#carried.length > 0;
  }

  /** @returns where the first word lies at which a name may begin; -1: there is none, and only `isOpen` gives it interest. */
  firstOf(piece: string): number {
    return nextInitial(piece, 0, this.#sieve.hasSmall);
  }

  /**
   * @param glued whether `piece` follows the last one without white space between.
   * @param first what `firstOf` says of it.
   * @returns whether a name may begin in it, or end in it.
   */
  take(piece: string, glued: boolean, first = this.firstOf(piece)): boolean {
    const before = this.#carried;
    this.#carried = [];
    if (first >= 0) {
      if (firstPass(this.#sieve, piece, this.#lang, first) >= 0) return true;
      if (open >= 0) this.#carried.push({ text: piece, from: open, word: openWord });
    }
    for (const one of before) if (this.#joins(one, piece, glued)) return true;
    return false;
  }

  /** Whether a name that began before goes on in `piece`, and ends there; it may also go on behind it. */
  #joins({ text, from, word }: Carried, piece: string, glued: boolean): boolean {
    if (word && !(glued && goesOnWord(piece))) return false;
    const joined = text.slice(from) + (glued ? '' : ' ') + piece.slice(0, REACH);
    if (firstPass(this.#sieve, joined, this.#lang, 0, text.length - from) >= 0) return true;
    if (open < 0) return false;
    if (piece.length > REACH || this.#carried.length === CARRIED) {
      this.#carried = [];
      return true;
    }
    this.#carried.push({ text: joined, from: open, word: openWord });
    return false;
  }
}

/** Whether a text may begin with the rest of a word. */
function goesOnWord(text: string): boolean {
  const unit = FOLD[text.charCodeAt(0)]!;
  return unit !== SPACE && unit !== APOSTROPHE;
}
