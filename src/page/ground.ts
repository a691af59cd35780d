/**
 * The ground that a page's text stands on, and the marks' tone for it: chosen once, where the first mark stands.
 */
import { marksSheet } from './marks-sheet.ts';
import { alphaOf } from './seen.ts';
import { flatParentOf } from './composed.ts';
import { STANDARD_TONE, toneFor, type Rgb } from './tone.ts';

const WHITE: Rgb = { r: 255, g: 255, b: 255 };
/** What browsers paint behind a page that says it is dark and no more. */
const DARK: Rgb = { r: 18, g: 18, b: 18 };

/**
/**
 * Gives the marks another tone where the page's ground needs it. `insert` puts a style sheet where the manifest's is, in no
 * list that a page sees or can empty.
 * @returns the tone, `#rrggbb`.
 */
export function suitGround(element: Element, insert: (css: string) => void): string {
  const ground = groundOf(element);
  const tone = ground ? toneFor(ground) : 'standard';
  if (tone === 'standard') return STANDARD_TONE;
  insert(marksSheet(tone));
  return tone;
}

/** The first opaque background around an element; `null` where a picture lies there. */
function groundOf(element: Element): Rgb | null {
  for (let at: Element | null = element; at; at = flatParentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return null;
    if (alphaOf(backgroundColor) > 0.5) return parseRgb(backgroundColor);
  }
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  const dark =
    scheme.includes('dark') &&
    (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? DARK : WHITE;
}

/** `rgb(1, 2, 3)` and `rgba(…)` as computed styles print them; another colour space is not judged. */
function parseRgb(colour: string): Rgb | null {
  const [, r, g, b] = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour) ?? [];
  return b === undefined ? null : { r: Number(r), g: Number(g), b: Number(b) };
}
