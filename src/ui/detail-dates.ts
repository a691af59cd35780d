/** The dates of one listing in full, as its list counts them (words.md, section 5). */
import type { Day, Entity, Listing } from '../entities/model.ts';
import { isFresh, sinceOf } from '../entities/since.ts';
import { longDay, ofMonth } from './dates.ts';
import { fill, joinedLines } from './fill.ts';
import { agree } from './list-words.ts';
import type { ArticleSummary, Line } from './model.ts';
import { linked } from './source-pieces.ts';
import { isAround } from './standings.ts';
import type { Translate } from './translate.ts';

interface DatesRequest {
  readonly entity: Entity;
  readonly article: ArticleSummary;
  readonly today: Day;
  readonly translate: Translate;
}

export function dateLines(listing: Listing, request: DatesRequest): readonly Line[] {
  const { entity, translate } = request;
  const removed =
    listing.delistedOn === undefined
      ? []
      : [text(translate(agree('detail_removed', entity), [longDay(listing.delistedOn, translate)]))];
  return [...beginning(listing, request), ...removed];
}

function beginning(listing: Listing, { entity, article, today, translate }: DatesRequest): readonly Line[] {
  const { list, listedOn, inForceOn, editions, endsOn } = listing;
  const write = (day: Day) => longDay(day, translate);
  if (editions && editions.length > 0) return [editionsLine(listing, editions, translate)];

  const since = sinceOf(listing);
  if (since === undefined) return [text(translate('detail_undated', [ofMonth(listing.asOf, translate)]))];
  if (list === 'us-entity-list' || list === 'us-meu') {
    const dates =
      inForceOn === undefined || inForceOn === listedOn || listedOn === undefined
        ? translate('detail_published_in_force', [write(since)])
        : translate('detail_in_force_published', [write(inForceOn), write(listedOn)]);
    const near = article.day !== undefined && isAround(since, article.day);
    return [text(near ? `${dates} ${translate('detail_announced')}` : dates)];
  }
  if (list === 'us-cmic' && inForceOn !== undefined) {
    const values = [write(since), write(inForceOn), write(lastDayToDivest(since))];
    return [text(translate(agree('detail_cmic_dates', entity), values))];
  }
  if (endsOn !== undefined) {
    return [text(translate(endsOn < today ? 'detail_until' : 'detail_order', [write(since), write(endsOn)]))];
  }
  // "Since" says that it still is.
  const still = listing.delistedOn === undefined && isFresh(listing.asOf, today);
  return [text(translate(still ? 'detail_since' : 'detail_began', [write(since)]))];
}

function editionsLine(listing: Listing, editions: readonly Day[], translate: Translate): Line {
  const days = editions.map((day): Line => text(longDay(day, translate)));
  const all = joinedLines(days, translate, 'detail_edition_comma', 'detail_edition_and');
  const line = fill(translate, editions.length === 1 ? 'detail_edition' : 'detail_editions', all);
  return listing.citation === undefined
    ? fill(translate, 'sentence_one', line)
    : fill(translate, 'detail_cited', line, [linked(listing.citation, listing.url)]);
}

/** E.O. 13959 as amended allows 365 days; so the dates of OFAC's file, in all 68 rows (csl-consolidated.csv). */
function lastDayToDivest(listed: Day): Day {
  return `${Number(listed.slice(0, 4)) + 1}${listed.slice(4)}`;
}

function text(words: string): Line {
  return [{ text: words }];
}
