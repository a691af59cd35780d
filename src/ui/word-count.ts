/**
 * Counts words as the bounds of the card do (words.md, section 3): a word is a run without spaces that holds a
 * letter or digit; in Chinese two characters count as one.
 */

const HAN = /\p{Script=Han}/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

export function countWords(text: string): number {
  let words = 0;
  let han = 0;
  for (const run of text.split(/\s+/u)) {
    const characters = run.match(HAN)?.length ?? 0;
    han += characters;
    if (characters === 0 && LETTER_OR_DIGIT.test(run)) words++;
    // A run of both scripts (`第1260H条`) is Chinese with one foreign word in it.
    else if (characters > 0 && LETTER_OR_DIGIT.test(run.replaceAll(HAN, ''))) words++;
  }
  return words + Math.ceil(han / 2);
}
