/**
 * The page's text over the sieve, text node by text node, before anything else is asked of the page. On a page just
 * opened each node that a script touches costs more than its text, so nothing is touched but the text nodes themselves.
 * It reads more than the reader's eye does (hidden text, words that a line break parts); the runs tell, where it says yes.
 */
import type { Sieve } from '../matching/sieve.ts';
import { Sift } from '../matching/sift.ts';
import { tagOf, walkerOf } from './unclobbered.ts';

/** Most text nodes of a page are the white space of its source. */
const INKED = /[^ \n\t\r\f]/;
/** What scripts, styles and markup hold within their first characters, and sentences mostly do not. */
const CODE = /[{};=<]/;
const CODE_WITHIN = 120;
const UNREAD: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'noframes',
]);
/** A gloss over a word of Han is no longer than this. */
const GLOSS = 24;
/** Units of one piece, so that a text of any length can be paused in. */
const PIECE = 1 << 14;

/**
 * Passes a subtree over the sieve.
 * @param lang BCP 47 of the page.
 * @param pauseEvery text nodes between two places to pause.
 * @returns `true` for each piece of text in which a name may stand; `false` is a place to pause.
 */
export function* siftText(root: Node, sieve: Sieve, lang: string, pauseEvery = 200): Generator<boolean> {
  const document = root.ownerDocument ?? (root as Document);
  const walker = walkerOf(document, root, NodeFilter.SHOW_TEXT);
  const sift = new Sift(sieve, lang);
  let glued = false;
  let untilPause = pauseEvery;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (--untilPause === 0) {
      untilPause = pauseEvery;
      yield false;
    }
    const { data } = node;
    if (data.length <= PIECE) {
      const first = sift.firstOf(data);
      if (first < 0 && !sift.isOpen) continue;
      if (!INKED.test(data)) {
        glued &&= data === '';
        continue;
      }
      if (CODE.test(data.length > CODE_WITHIN ? data.slice(0, CODE_WITHIN) : data) && isUnread(node))
        continue;
      if (sift.isOpen && data.length <= GLOSS && isGloss(node)) continue;
      if (sift.take(data, glued, first)) yield true;
      glued = true;
      continue;
    }
    if (isUnread(node)) continue;
    for (let at = 0; at < data.length; at += PIECE) {
      yield sift.take(data.slice(at, at + PIECE), glued);
      glued = true;
    }
  }
}

const tagAround = (node: Text) => (node.parentElement ? tagOf(node.parentElement) : '');
const isUnread = (node: Text) => UNREAD.has(tagAround(node));

/** Ruby: the word goes on behind it. */
function isGloss(node: Text): boolean {
  const tag = tagAround(node);
  return tag === 'rt' || tag === 'rp';
}
