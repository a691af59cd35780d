/**
 * When the article of a page was published, by what the page itself says: JSON-LD of its main entity, then its meta
 * elements, then a date beside the headline, then its address. Never when it was last changed.
 */
import type { Day } from '../entities/model.ts';
import type { Work } from './json-ld.ts';
import { addressDay, daysBetween, instantOf, isPlausible, localDay, readMoment } from './moment.ts';
import type { Moment } from './moment.ts';
import { allOf, attributeOf, parentOf, previousOf, tagOf, textOf } from './unclobbered.ts';

type DateSource = 'json-ld' | 'meta' | 'time' | 'address';
export interface ArticleDate {
  readonly day: Day;
  readonly source: DateSource;
}

/** What is already known of the page, beside its document. */
interface DateEvidence {
  /** The work of the JSON-LD that is the page's article. */
  readonly work: Work | null;
  /** `<time>` and `itemprop="datePublished"` elements beside the headline, nearest first. */
  readonly beside: readonly Element[];
  /** The page's own addresses, the most reliable first. */
  readonly addresses: readonly string[];
}

/** Names of meta elements, from those that mean nothing else to those that some sites fill with the last change. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article_published_time',
  'article:published',
  'itemprop:datepublished',
  'datepublished',
  'date_published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publish_date',
  'publishdate',
  'published-date',
  'publisheddate',
  'publication_date',
  'publication-date',
  'article.published',
  'pubdate',
  'dc.date.published',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
];
const UNSURE = ['dc.date.issued', 'dc.date', 'dcterms.date', 'date'];
const MODIFIED = new Set([
  'article:modified_time',
  'og:updated_time',
  'og:modified_time',
  'itemprop:datemodified',
  'datemodified',
  'last-modified',
  'lastmod',
  'lastupdate',
  'last_updated_date',
  'dc.date.modified',
  'dcterms.modified',
  'date.modified',
  'date.updated',
]);
const MOST_METAS = 400;

function readMetas(document: Document): ReadonlyMap<string, Moment> {
  const moments = new Map<string, Moment>();
  const metas = allOf(document, 'meta');
  for (let index = 0; index < metas.length && index < MOST_METAS; index++) {
    const meta = metas[index]!;
    const property = attributeOf(meta, 'itemprop');
    const name =
      attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? (property && `itemprop:${property}`);
    if (name === null || name.length > 60) continue;
    // Open Graph by its full address: `http://ogp.me/ns/article#published_time`.
    const key = name.toLowerCase().replace(/^https?:\/\/ogp\.me\/ns\/(\w+)#/, '$1:');
    if (moments.has(key)) continue;
    const moment = readMoment(attributeOf(meta, 'content') || attributeOf(meta, 'value'));
    if (moment !== null) moments.set(key, moment);
  }
  return moments;
}

// "Updated" and the like, as words before or in a date.
const UPDATE_WORDS =
  /updat|modifi|revis|amended|mis(?:e)? à jour|actuali[sz]|aktuali[sz]|stand:|geändert|aggiorna|atualiza|bijgewerkt|gewijzigd|oppdater|uppdater|opdater|endret|ändrad|päivit|обновлен|изменен|оновлен|güncelle|diperbarui|cập nhật|更新|修改|改訂|업데이트|수정|تحديث|עודכן|अपडेट|ενημ/iu;
const PUBLISH_WORDS = /publi|erschienen|veröffentlicht|posted|опубликован|yayın|公開|発行|发布|입력|نشر/iu;
const UPDATE_NAMES =
  /(?:^|[\s_-])(?:date-?modified|modif\w*|modification|update[ds]?|updated-?(?:at|on|time|date)?|last-?(?:updated?|modified))(?=$|[\s_-])/i;
const PUBLISH_NAMES = /publi|pubdate/i;

/** Whether a date beside the headline says that it is that of the last change. */
function tellsAnUpdate(element: Element): boolean {
  const property = attributeOf(element, 'itemprop') ?? '';
  if (/modified/i.test(property) && !/published/i.test(property)) return true;
  if (/published/i.test(property)) return false;
  for (const node of [element, parentOf(element)]) {
    if (node === null) continue;
    const names = `${attributeOf(node, 'class') ?? ''} ${attributeOf(node, 'id') ?? ''} ${attributeOf(node, 'data-testid') ?? ''}`;
    // WordPress marks a date that is both: `entry-date published updated`.
    if (PUBLISH_NAMES.test(names)) break;
    if (UPDATE_NAMES.test(names)) return true;
  }
  const own = `${attributeOf(element, 'title') ?? ''} ${attributeOf(element, 'aria-label') ?? ''} ${(textOf(element) ?? '').slice(0, 200)}`;
  if (UPDATE_WORDS.test(own)) return !PUBLISH_WORDS.test(own);
  // The words just before: the last of them counts (*Published 8 October, updated <time>*).
  const before = wordsBefore(element);
  const update = lastIndex(UPDATE_WORDS, before);
  return update >= 0 && update > lastIndex(PUBLISH_WORDS, before);
}

function wordsBefore(element: Element): string {
  let words = '';
  let at: Node | null = element;
  for (let steps = 0; steps < 8 && words.trim() === ''; steps++) {
    const previous: Node | null = previousOf(at);
    if (previous === null) {
      at = parentOf(at);
      if (at === null || steps > 3) break;
      continue;
    }
    at = previous;
    words = (textOf(previous) ?? '').slice(-60) + words;
  }
  return words.slice(-60);
}
function lastIndex(words: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(words, 'giu'))) last = match.index;
  return last;
}

function momentOf(element: Element): Moment | null {
  for (const name of ['datetime', 'content']) {
    const moment = readMoment(attributeOf(element, name));
    if (moment !== null) return moment;
  }
  // Seconds or milliseconds, for scripts that write the text themselves.
  return tagOf(element) === 'time' ? readMoment(attributeOf(element, 'data-timestamp')) : null;
}

interface Candidate {
  readonly moment: Moment;
  readonly source: DateSource;
  /** Says *published* and nothing else. */
  readonly plain: boolean;
}

/** Whether a date is, to the minute, the one that the page gives for its last change. */
function isLastChange(moment: Moment, changes: readonly Moment[]): boolean {
  return changes.some((change) => {
    const [a, b] = [instantOf(moment), instantOf(change)];
    if (a !== null && b !== null) return Math.abs(a - b) < 60_000;
    return moment.clock !== undefined && moment.clock === change.clock;
  });
}

/** The date of the article that the page is, or null. `now` is in milliseconds since 1970. */
export function articleDate(document: Document, evidence: DateEvidence, now: number): ArticleDate | null {
  const metas = readMetas(document);
  const changes = [...metas].filter(([name]) => MODIFIED.has(name)).map(([, moment]) => moment);
  const found: Candidate[] = [];
  const add = (moment: Moment | null | undefined, source: DateSource, plain: boolean) => {
    if (moment && isPlausible(moment.day, now)) found.push({ moment, source, plain });
  };

  if (evidence.work !== null) {
    add(readMoment(evidence.work.published), 'json-ld', true);
    const modified = readMoment(evidence.work.modified);
    if (modified !== null) changes.push(modified);
  }
  for (const name of PUBLISHED) add(metas.get(name), 'meta', true);
  for (const name of UNSURE) add(metas.get(name), 'meta', false);
  for (const element of evidence.beside) {
    if (tellsAnUpdate(element)) continue;
    const names = `${attributeOf(element, 'itemprop') ?? ''} ${attributeOf(element, 'class') ?? ''}`;
    const plain = PUBLISH_NAMES.test(names) || PUBLISH_WORDS.test((textOf(element) ?? '').slice(0, 100));
    add(momentOf(element), 'time', plain || attributeOf(element, 'pubdate') !== null);
  }

  let addressed: Day | null = null;
  for (const address of evidence.addresses) addressed ??= addressDay(address, now);

  const usable = found.filter(({ moment, plain }) => plain || !isLastChange(moment, changes));
  let best = usable[0];
  if (best === undefined) return addressed === null ? null : { day: addressed, source: 'address' };
  if (isLastChange(best.moment, changes)) {
    // A site that dates its articles anew with each change mostly leaves the first date somewhere.
    const { day } = best.moment;
    const earlier = usable.find(
      ({ moment, plain }) => plain && moment.day < day && !isLastChange(moment, changes),
    );
    if (earlier !== undefined) best = earlier;
    // Addresses often have the day of the first draft, so only one that is far off counts.
    else if (addressed !== null && daysBetween(addressed, day) > 30)
      return { day: addressed, source: 'address' };
  }
  const others = [...found.map(({ moment }) => moment), ...changes];
  return { day: localDay(best.moment, others, addressed), source: best.source };
}
