/**
 * Folding: what two spellings of one name have in common. One table for the sieve, the compiler and the recogniser.
 *
 * A code unit folds to a word unit (small, full-width made narrow, without diacritics), to `SPACE` (everything that
 * parts words), to `APOSTROPHE` (all its shapes), or to nothing (`IGNORED`: soft hyphens, zero-width characters, bidi
 * controls, combining marks). Case and compatibility forms are Unicode's (NFKD, then the marks dropped); Hangul is
 * left whole, and Han is not converted between its scripts (the compiler makes both forms).
 */

export const IGNORED = 0;
export const SPACE = 0x20;
export const APOSTROPHE = 0x27;
export const PLUS = 0x2b;

/** Table values from here on are not units: a two-unit fold (index into `PAIRS`), or a unit not made yet. */
export const SPECIAL = 0xe000;
const UNMADE = 0xffff;

/** Folded unit of each code unit, made when first met, so that a page pays for its own characters only. */
export const FOLD = new Uint16Array(0x10000).fill(UNMADE);
const PAIRS: string[] = [];

/** Letters that Unicode does not decompose, and how news spells them without. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  // Persian and Urdu letters that Arabic news writes as its own.
  '\u06cc': '\u064a',
  '\u0649': '\u064a',
  '\u06a9': '\u0643',
  '\u0622': '\u0627',
};

const APOSTROPHES = "'\u2019\u2018\u02bc\u02bb\u2032\u00b4\u0060\uff07\u05f3\u201b\ua78c";
const WORD = /[\p{L}\p{N}_+]/u;
const DROPPED = /^[\p{Mn}\p{Me}\p{Cf}\u0640\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e]$/u;

const ASCII =
  "                                       '   +    0123456789       abcdefghijklmnopqrstuvwxyz    _'abcdefghijklmnopqrstuvwxyz     ";
for (let code = 0; code < 0x80; code++) FOLD[code] = ASCII.charCodeAt(code);

/** What one character folds to, by the rule: word units, `' '`, `"'"` or `''`. */
export function foldCharacter(character: string): string {
  if (APOSTROPHES.includes(character.toLowerCase())) return "'";
  if (DROPPED.test(character)) return '';
  const code = character.charCodeAt(0);
  // Surrogates pass through: a pair is two word units.
  if (code >= 0xd800 && code <= 0xdfff) return character;
  if (!WORD.test(character)) return character.normalize('NFKC') === '+' ? '+' : ' ';
  if (code >= 0xac00 && code <= 0xd7a3) return character;
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    // What is left may be punctuation (⑴ is *(1)*), or a mark.
    if (!DROPPED.test(part) && WORD.test(part)) folded += UNDECOMPOSED[part] ?? part;
  }
  return folded;
}

/** U+0080 to U+00FF; `~` is ignored, `?` is asked of the rule. */
const LATIN_1 =
  "                                          a  ~    23'\u03bc   1o ??? aaaaaa?ceeeeiiiidnooooo ouuuuy??aaaaaa?ceeeeiiiidnooooo ouuuuy?y";

/** Han that stands for itself, which needs no table. */
export const isPlainHan = (code: number) => code >= 0x4e00 && code < 0xa000;

/**
 * What needs no rule, as a table value: each page has some of it, and a page just opened waits for the rule, 6 µs a
 * character. -1: the rule is to be asked.
 */
function foldKnown(code: number): number {
  if (code < 0x80) return ASCII.charCodeAt(code);
  if (code < 0x100) {
    const unit = LATIN_1.charCodeAt(code - 0x80);
    return unit === 0x3f ? -1 : unit === 0x7e ? IGNORED : unit;
  }
  if (code >= 0x2000 && code < 0x2065) {
    if (code === 0x2018 || code === 0x2019 || code === 0x201b || code === 0x2032) return APOSTROPHE;
    const isControl =
      (code >= 0x200b && code < 0x2010) || (code >= 0x202a && code < 0x202f) || code >= 0x2060;
    return isControl ? IGNORED : SPACE;
  }
  // Signs of currencies and arrows; the punctuation of East Asia.
  if ((code >= 0x20a0 && code < 0x20c1) || (code >= 0x2190 && code < 0x2400)) return SPACE;
  if ((code >= 0x3000 && code < 0x3005) || (code >= 0x3008 && code < 0x3021)) return SPACE;
  if (code === 0x30fb) return SPACE;
  if (code >= 0xff01 && code < 0xff5f && code !== 0xff3f && code !== 0xff40) return foldKnown(code - 0xfee0);
  // Han and Hangul stand for themselves.
  if (isPlainHan(code) || (code >= 0x3400 && code < 0x4d00)) return code;
  return code >= 0xac00 && code < 0xd700 ? code : -1;
}

function make(code: number): void {
  const known = foldKnown(code);
  FOLD[code] = known < 0 ? foldedByRule(code) : known;
}

/**
 * Ranges of letters of which every part that is no mark is a word unit. The rule's classes (`\\p{L}`) take a browser
 * milliseconds to make, on each page anew: the scripts of most news do without.
 */
const LETTERS: readonly (readonly [from: number, to: number])[] = [
  [0x100, 0x138],
  [0x141, 0x148],
  [0x14a, 0x17f],
  [0x391, 0x3a1],
  [0x3a3, 0x3f5],
  [0x400, 0x481],
  [0x48a, 0x52f],
  [0x5d0, 0x5ea],
  [0x621, 0x63a],
  [0x641, 0x64a],
  [0x1ea0, 0x1ef9],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
];

function foldLetter(letter: string): string {
  let folded = '';
  for (const part of letter.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    const code = part.charCodeAt(0);
    const isMark =
      (code >= 0x300 && code < 0x370) ||
      (code >= 0x64b && code < 0x660) ||
      code === 0x3099 ||
      code === 0x309a;
    if (!isMark) folded += UNDECOMPOSED[part] ?? part;
  }
  return folded;
}

function foldedByRule(code: number): number {
  const letter = String.fromCharCode(code);
  const isLetter = LETTERS.some(([from, to]) => code >= from && code <= to);
  const folded = isLetter ? foldLetter(letter) : foldCharacter(letter);
  if (folded.length === 0) return IGNORED;
  if (folded.length === 1 && folded.charCodeAt(0) < SPECIAL) return folded.charCodeAt(0);
  PAIRS.push(folded);
  return SPECIAL + PAIRS.length - 1;
}

/**
 * The units of a special table value: makes it where it is not made yet.
 * @returns the folded units as a string, which may be empty.
 */
export function foldSpecial(code: number): string {
  if (FOLD[code] === UNMADE) make(code);
  const value = FOLD[code]!;
  if (value >= SPECIAL) return PAIRS[value - SPECIAL]!;
  return value === IGNORED ? '' : String.fromCharCode(value);
}

/** How a script parts its words. A change of class parts tokens: `华为Huawei` is two. */
export const SPACED = 1;
/** Arabic and Hebrew: spaced, and they glue prefixes to words of other scripts. */
export const RIGHT_TO_LEFT = 2;
/** Han and the scripts of South-East Asia: no spaces, every character may begin a name. */
export const UNSPACED = 3;
const KATAKANA = 4;
const HIRAGANA = 5;
export const HANGUL = 6;

/** The class of a folded word unit. */
export function scriptOf(unit: number): number {
  if (unit < 0x590) return SPACED;
  if (unit < 0x780) return RIGHT_TO_LEFT;
  if (unit < 0xe00) return SPACED;
  if (unit < 0x10a0) return unit < 0xf00 || unit >= 0x1000 ? UNSPACED : SPACED;
  if (unit >= 0x1100 && unit < 0x1200) return HANGUL;
  if (unit >= 0x1780 && unit < 0x1800) return UNSPACED;
  if (unit < 0x3041) return SPACED;
  if (unit < 0x30a0) return HIRAGANA;
  if (unit < 0x3100) return KATAKANA;
  if (unit < 0x3400) return SPACED;
  if (unit < 0xa000) return UNSPACED;
  if (unit >= 0xac00 && unit < 0xd7b0) return HANGUL;
  if (unit >= 0xd840 && unit <= 0xdfff) return UNSPACED;
  return SPACED;
}

/** A plus sign belongs to a word only where it is doubled (*Face++*). */
export function isWordPlus(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === PLUS || text.charCodeAt(at - 1) === PLUS;
}
