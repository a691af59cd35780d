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

/** Table values from here on are not units: a two-unit fold (index into `PAIRS`), or a block not made yet. */
export const SPECIAL = 0xe000;
const UNMADE = 0xffff;

/** Folded unit of each code unit, made in blocks of 256 when first met, so that a page pays for its own scripts only. */
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

/** What one character folds to: word units, `' '`, `"'"` or `''`. */
function foldCharacter(character: string): string {
  if (APOSTROPHES.includes(character)) return "'";
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

function makeBlock(block: number): void {
  for (let code = block << 8; code < (block + 1) << 8; code++) {
    const folded = foldCharacter(String.fromCharCode(code));
    if (folded.length === 0) FOLD[code] = IGNORED;
    else if (folded.length === 1 && folded.charCodeAt(0) < SPECIAL) FOLD[code] = folded.charCodeAt(0);
    else {
      FOLD[code] = SPECIAL + PAIRS.length;
      PAIRS.push(folded);
    }
  }
}

/**
 * The units of a special table value: makes the block of `code` where it is not made yet.
 * @returns the folded units as a string, which may be empty.
 */
export function foldSpecial(code: number): string {
  if (FOLD[code] === UNMADE) makeBlock(code >> 8);
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
