/** Which heading of a page is its headline: the one that says what the page's title says. */
import { allOf, textOf } from './unclobbered.ts';

/** Titles that are at least so alike are of the same article; a site's name within a title comes to about 0.65. */
export const ALIKE = 0.7;

/**
 * How far two titles say the same, 0 to 1: the share of the letter pairs of the shorter one that the longer one holds
 * too, less where the longer one says much more. Works for every script.
 */
export function likeness(a: string, b: string): number {
  const pairs = (text: string): Set<string> => {
    const letters = text
      .slice(0, 300)
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const set = new Set<string>();
    for (let index = 0; index + 1 < letters.length; index++) set.add(letters.slice(index, index + 2));
    return set;
  };
  const [one, two] = [pairs(a), pairs(b)];
  const [small, large] = one.size < two.size ? [one, two] : [two, one];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared++;
  return (shared / small.size) * (0.6 + (0.4 * small.size) / large.size);
}

/** The heading that says what the page's title says; else the first one of the first rank. */
export function findHeadline(document: Document, titles: readonly string[]): Element | null {
  let best: Element | null = null;
  let bestLikeness = ALIKE;
  for (const selector of ['h1', '[itemprop~="headline"]', 'h2']) {
    const headings = allOf(document, selector);
    for (let index = 0; index < headings.length && index < 40; index++) {
      const heading = headings[index]!;
      const text = (textOf(heading) ?? '').trim();
      if (text.length < 4 || text.length > 400) continue;
      for (const title of titles) {
        const like = likeness(text, title);
        if (like > bestLikeness) [best, bestLikeness] = [heading, like];
      }
    }
    if (best !== null) return best;
  }
  return allOf(document, 'h1')[0] ?? null;
}
