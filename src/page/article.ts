/**
 * The article of a page: the block that holds its headline and most of its text, and its date; or the finding that the
 * page is a home or section page. Runs once on a page with a hit: one pass over the text nodes, no layout.
 */
import { articleDate } from './article-date.ts';
import type { ArticleDate } from './article-date.ts';
import { readWorks } from './json-ld.ts';
import type { Work } from './json-ld.ts';
import { findHeadline } from './headline.ts';
import { ownWork } from './own-work.ts';
import { isApart, readProse, textBlock } from './prose.ts';
import type { Reading } from './prose.ts';
import {
  addressOf,
  allOf,
  allWithin,
  attributeOf,
  bodyOf,
  closestOf,
  contains,
  parentOf,
  positionOf,
  textOf,
  titleOf,
} from './unclobbered.ts';

export interface Article {
  readonly kind: 'article' | 'section';
  /** The block of the article; null on a section page, and where there is no text. */
  readonly root: Element | null;
  /** Stands outside the block where a page keeps the two far apart. */
  readonly headline: Element | null;
  readonly date: ArticleDate | null;
}

/** A notice of ten lines; the shortest reports of agencies are about as long. */
const LEAST_PROSE = 400;

function metaText(document: Document, selector: string): string {
  const meta = allOf(document, selector)[0];
  return meta === undefined ? '' : (attributeOf(meta, 'content') ?? '').slice(0, 2000);
}

const HOME = /^(?:\/(?:[a-z]{2}(?:-[a-z]{2,4})?|home|index(?:\.\w+)?|default\.\w+|news|en-[a-z]+))?\/?$/i;

/** Whether an address is that of a home page; `/?p=123` is not. */
export function isHome(address: string): boolean {
  try {
    const { pathname, search } = new URL(address);
    return HOME.test(pathname) && !/[?&]\w*(?:id|p|article)=/i.test(search);
  } catch {
    return false;
  }
}

const DATES = 'time, [itemprop~="datePublished"]:not(meta)';

/** Dates beside the headline: in the article's block, in no teaser, and before the text has gone on for long. */
function datesBeside(root: Element, headline: Element | null, reading: Reading): Element[] {
  const all = allWithin(root, DATES);
  const start =
    headline === null ? 0 : (reading.blocks.find(({ element }) => isAfter(element, headline))?.before ?? 0);
  const end = reading.blocks.find(({ before }) => before > start + 1200)?.element;
  const own = headline === null ? null : closestOf(headline, 'article');
  const after: Element[] = [];
  const ahead: Element[] = [];
  for (let index = 0; index < all.length && index < 60; index++) {
    const element = all[index]!;
    if (end !== undefined && isAfter(element, end)) break;
    if (closestOf(element, 'a[href], nav, aside, footer, li article, [role="complementary"]') !== null)
      continue;
    const around = closestOf(element, 'article');
    if (around !== null && around !== own && around !== root && !contains(around, headline ?? root)) continue;
    if (headline !== null && !isAfter(element, headline)) ahead.unshift(element);
    else after.push(element);
  }
  return [...after, ...ahead];
}
function isAfter(element: Element, other: Element): boolean {
  return (positionOf(other, element) & 4) /* DOCUMENT_POSITION_FOLLOWING */ !== 0;
}

/**
 * The article of the page; each `yield` is a place to pause. `now` is in milliseconds since 1970; `address` is the
 * page's own, where the document's is not. Never throws on what a page can be.
 */
export function* findArticle(
  document: Document,
  now: number = Date.now(),
  address: string = addressOf(document),
): Generator<void, Article> {
  const body = bodyOf(document);
  const nothing: Article = { kind: 'section', root: null, headline: null, date: null };
  if (body === null) return nothing;

  const addresses = [address];
  const canonical = allOf(document, 'link[rel~="canonical" i]')[0];
  const given = [canonical && attributeOf(canonical, 'href'), metaText(document, 'meta[property="og:url"]')];
  for (const one of given) if (one && one.length < 2000) addresses.push(one);
  const titles = [metaText(document, 'meta[property="og:title"]'), titleOf(document)]
    .map((title) => title.trim())
    .filter((title) => title !== '');

  const headline = findHeadline(document, titles);
  const scripts = allOf(document, 'script[type="application/ld+json" i]');
  const texts: string[] = [];
  for (let index = 0; index < scripts.length && index < 40; index++)
    texts.push(textOf(scripts[index]!) ?? '');
  const works = readWorks(texts);
  const headed = headline === null ? titles : [...titles, (textOf(headline) ?? '').trim()];
  const work = ownWork(works, addresses, headed);

  const reading = yield* readProse(document, body, headline);
  // On pages that go on with the next article, the one that the title is of may be the shorter.
  const own = headline === null ? null : closestOf(headline, 'article');
  const whole = own !== null && (reading.weights.get(own) ?? 0) >= LEAST_PROSE ? own : body;
  const block = textBlock(whole, reading);
  if (!isArticle(document, addresses, works, work, headline, block, reading)) return nothing;

  const root = withHeadline(block, headline, body, reading);
  const beside = datesBeside(root ?? body, headline, reading);
  return { kind: 'article', root, headline, date: articleDate(document, { work, beside, addresses }, now) };
}

/** Whether the page is one article: what it says of itself, else how its text stands. */
function isArticle(
  document: Document,
  addresses: readonly string[],
  works: readonly Work[],
  work: Work | null,
  headline: Element | null,
  block: Element,
  reading: Reading,
): boolean {
  if (isHome(addresses[0] ?? '')) return false;
  if (work?.kind === 'article') return true;
  const type = metaText(document, 'meta[property="og:type"]').toLowerCase();
  const published = allOf(
    document,
    'meta[property="article:published_time"], meta[name="article:published_time"]',
  );
  if (published.length > 0 && type !== 'website') return true;
  if (
    works.some(({ kind }) => kind === 'list') &&
    !works.some(({ kind }) => kind === 'article') &&
    type !== 'article'
  ) {
    return false;
  }
  const weight = reading.weights.get(block) ?? 0;
  if (headline === null) return false;
  // A brief has little prose, but then hardly anything else.
  if (weight < LEAST_PROSE) return weight > 2 * reading.linked;
  // A section page is a row of linked headings, each with a line or two.
  const teasers = allWithin(block, ':is(h2, h3, h4) a[href], a[href] :is(h2, h3, h4)').length;
  return teasers * 150 < weight && reading.linked < 3 * weight;
}

/** The block, widened to the headline and to the article element around, as long as little else comes in. */
function withHeadline(
  block: Element,
  headline: Element | null,
  body: Element,
  { shown, weights }: Reading,
): Element | null {
  const size = shown.get(block) ?? 0;
  if (size === 0) return null;
  const fits = (element: Element) =>
    element !== body &&
    (shown.get(element) ?? 0) <= 2 * size + 1200 &&
    (weights.get(element) ?? 0) <= 1.5 * (weights.get(block) ?? 0) + 300;
  let root = block;
  if (headline !== null) {
    let around: Element | null = block;
    while (around !== null && !contains(around, headline)) around = parentOf(around);
    if (around !== null && fits(around)) root = around;
  }
  const article = closestOf(root, 'article');
  if (article === null || article === root) return root;
  // The page's own word for it, where it holds the headline; what else stands in it is told apart later.
  const own =
    headline !== null && contains(article, headline) && (shown.get(article) ?? 0) <= 5 * size + 2000;
  return own || fits(article) ? article : root;
}

/**
 * Whether an element belongs to the article: its text or headline, and not a rail, comments or teasers that stand
 * within the same block.
 */
export function isInArticle({ root, headline }: Article, element: Element): boolean {
  if (headline !== null && contains(headline, element)) return true;
  if (root === null || !contains(root, element)) return false;
  for (let at: Element | null = element; at !== null && at !== root; at = parentOf(at)) {
    if (isApart(at, true) && (headline === null || !contains(at, headline))) return false;
  }
  return true;
}
