/**
 * Where the prose of a page stands: sentences outside links, and outside of what calls itself a rail, comments, teasers or
 * the like. Text lengths only, no layout.
 */
import { attributeOf, contains, parentOf, tagOf, walkerOf } from './unclobbered.ts';

/** Text nodes longer than this, outside links, are taken for prose; captions, menus and bylines are shorter. */
const PROSE = 50;
/** In scripts without spaces a character says about three times as much. */
const DENSE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;
const MOST_TEXT_NODES = 60_000;
const UNSEEN_TAGS = new Set([
  'iframe',
  'noscript',
  'option',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
]);
const APART_TAGS = new Set(['aside', 'button', 'dialog', 'footer', 'nav']);
const APART_ROLES = new Set([
  'complementary',
  'contentinfo',
  'dialog',
  'alertdialog',
  'navigation',
  'search',
  'feed',
]);
const APART_NAMES =
  /(?:^|[\s_-])(?:comments?|commentaires?|kommentare?|comentarios|disqus\w*|respond|replies|related\w*|recommend\w*|recirc\w*|more-?(?:news|stories|on|from)|most-?(?:read|popular)|read-?(?:more|next|also)|trending|teasers?|sidebar|rail|widget|cookies?|consent|gdpr|onetrust\w*|didomi\w*|newsletter\w*|promo\w*|sponsor\w*|partners?|outbrain\w*|taboola\w*|advert\w*|ads?|banner|footer|copyright|breadcrumbs?|menu|nav(?:bar|igation)?|modal|popup|share|social)(?=$|[\s_-])/i;

export interface Reading {
  /** Weight of all text under each element that does not stand apart: prose, links, captions. */
  readonly shown: ReadonlyMap<Element, number>;
  /** Weight of the prose under each element that holds some. */
  readonly weights: ReadonlyMap<Element, number>;
  /** Parents of prose in the order of the page, with the weight of all prose before. */
  readonly blocks: readonly { readonly element: Element; readonly before: number }[];
  readonly total: number;
  /** Letters in links against letters of prose. */
  readonly linked: number;
}

/** Whether an element, by what it is or calls itself, stands apart from the article. */
export function isApart(element: Element, byName: boolean): boolean {
  const tag = tagOf(element);
  if (APART_TAGS.has(tag)) return true;
  const role = attributeOf(element, 'role');
  if (role !== null && APART_ROLES.has(role)) return true;
  if (!byName || tag === 'article' || tag === 'main' || tag === 'body' || tag === 'p') return false;
  const names = attributeOf(element, 'class');
  const id = attributeOf(element, 'id');
  return (names !== null && APART_NAMES.test(names)) || (id !== null && APART_NAMES.test(id));
}

/** `unseen`: scripts and the like, whose text nobody reads. */
type Region = 'text' | 'link' | 'apart' | 'unseen';

/** Tells regions of elements, each element asked once. What holds the headline is never apart. */
function regions(body: Element, headline: Element | null, byName: boolean): (element: Element) => Region {
  const known = new Map<Element, Region>([[body, 'text']]);
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    let region: Region | undefined;
    while (at !== null && (region = known.get(at)) === undefined) {
      path.push(at);
      at = parentOf(at);
    }
    region ??= 'apart';
    for (let index = path.length - 1; index >= 0; index--) {
      const one = path[index]!;
      if (UNSEEN_TAGS.has(tagOf(one))) region = 'unseen';
      else if (region === 'text' || region === 'link') {
        if (isApart(one, byName) && (headline === null || !contains(one, headline))) region = 'apart';
        else if (tagOf(one) === 'a') region = 'link';
      }
      known.set(one, region);
    }
    return region;
  };
}

/** Text nodes between two places to pause. */
const STEP = 200;

/** One pass over the text nodes of the body; each `yield` is a place to pause. */
export function* readProse(
  document: Document,
  body: Element,
  headline: Element | null,
  byName = true,
): Generator<void, Reading> {
  const regionOf = regions(body, headline, byName);
  const prose = new Map<Element, number>();
  const direct = new Map<Element, number>();
  const blocks: { element: Element; before: number }[] = [];
  let total = 0;
  let linked = 0;
  let apart = 0;
  const walker = walkerOf(document, body, 4 /* SHOW_TEXT */);
  for (let count = 0; count < MOST_TEXT_NODES; count++) {
    if (count % STEP === STEP - 1) yield;
    const node = walker.nextNode() as Text | null;
    if (node === null) break;
    // Most text nodes are white space only, and never matter.
    if (node.length < 2) continue;
    const text = node.data.trim();
    if (text.length < 2) continue;
    const parent = parentOf(node);
    if (parent === null) continue;
    const region = regionOf(parent);
    if (region === 'unseen') continue;
    const weight = DENSE.test(text.slice(0, 60)) ? text.length * 3 : text.length;
    if (region !== 'apart') direct.set(parent, (direct.get(parent) ?? 0) + weight);
    if (region === 'link') linked += weight;
    else if (weight >= PROSE && region === 'apart') apart += weight;
    else if (weight >= PROSE) {
      if (!prose.has(parent)) blocks.push({ element: parent, before: total });
      prose.set(parent, (prose.get(parent) ?? 0) + weight);
      total += weight;
    }
  }
  // Names that set nearly all the text apart were not meant so.
  if (byName && apart > 3 * total) {
    const again = yield* readProse(document, body, headline, false);
    if (again.total > 3 * total) return again;
  }
  yield;
  const shown = summed(direct, body);
  yield;
  return { shown, weights: summed(prose, body), blocks, total, linked };
}

/** What elements hold themselves, added up for all elements around them. */
function summed(direct: ReadonlyMap<Element, number>, body: Element): ReadonlyMap<Element, number> {
  // Every element comes after its parent, and is met once: pages nest hundreds deep.
  const sums = new Map<Element, number>();
  const parents: (Element | null)[] = [];
  for (const element of direct.keys()) {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at !== null && !sums.has(at)) {
      path.push(at);
      at = at === body ? null : parentOf(at);
    }
    for (let index = path.length - 1; index >= 0; index--) {
      const one = path[index]!;
      sums.set(one, direct.get(one) ?? 0);
      parents.push(path[index + 1] ?? at);
    }
  }
  const elements = [...sums.keys()];
  for (let index = elements.length - 1; index >= 0; index--) {
    const parent = parents[index];
    if (parent) sums.set(parent, (sums.get(parent) ?? 0) + (sums.get(elements[index]!) ?? 0));
  }
  return sums;
}

/** From an element down, as long as one child holds most of the prose of its parent. */
export function textBlock(from: Element, { weights }: Reading): Element {
  const heaviest = new Map<Element, Element>();
  for (const [element, weight] of weights) {
    const parent = parentOf(element);
    if (parent === null) continue;
    const best = heaviest.get(parent);
    if (best === undefined || weight > (weights.get(best) ?? 0)) heaviest.set(parent, element);
  }
  let block = from;
  for (;;) {
    const child = heaviest.get(block);
    if (child === undefined || (weights.get(child) ?? 0) < 0.6 * (weights.get(block) ?? 0)) return block;
    if (tagOf(child) === 'p') return block;
    block = child;
  }
}
