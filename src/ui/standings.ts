/**
 * The entity's listings as the card tells them: one standing a list, however many entries of the group stand on it.
 * A subsidiary's or a parent's listing is theirs (words.md, rule 4): it is counted apart, and never a date of the firm.
 */
import type { Day, DayOrMonth, Entity, ListId, Listing } from '../entities/model.ts';
import { AROUND_DAYS, daysBetween, endOf, isFresh, lastDayOf, sinceOf } from '../entities/since.ts';
import { byWeight, WEIGHT } from '../entities/weight.ts';

export interface Standing {
  readonly list: ListId;
  /** The firm's own entries, earliest first, those without a date last. Never empty. */
  readonly listings: readonly [Listing, ...Listing[]];
  /** Absent where no entry has a proven first day. */
  readonly since?: Day;
  /** The day of print, where the listing took effect before it. */
  readonly printed?: Day;
  /** The first day on which none of the entries held any more. */
  readonly ended?: Day;
  /** The last day of an order that ends by itself, past or to come. It may have been renewed: no removal. */
  readonly until?: Day;
  /** The date of the oldest publication that the entries were read from. */
  readonly asOf: DayOrMonth;
  /** News does not tell the printed company from others of its group. */
  readonly ofGroup: boolean;
}

/** How a standing lies to the day of an article. `stale`: it held once, but our data end too long before that day. */
export type Place = 'held' | 'around' | 'later' | 'ended' | 'stale' | 'undated';

/** The heaviest list first. */
export function standingsOf(entity: Entity): readonly Standing[] {
  return [...byList(entity.listings.filter(isOwn))]
    .map(([list, listings]) => standing(list, listings))
    .sort((a, b) => byWeight(a.list, b.list));
}

/**
 * Those that the card tells at rest. Section 889 is a law that names firms, not a list, and our data have no date for
 * it: beside lists with dates it is told in the details alone, and counted with none of them.
 */
export function toldAtRest(standings: readonly Standing[]): readonly Standing[] {
  const told = standings.filter((each) => each.list !== 'us-889' || each.since !== undefined);
  return told.length > 0 ? told : standings;
}

export function isOwn(listing: Listing): boolean {
  return listing.relation === 'itself' || listing.relation === 'group';
}

export function byList(listings: readonly Listing[]): ReadonlyMap<ListId, Listing[]> {
  const lists = new Map<ListId, Listing[]>();
  for (const listing of listings) lists.set(listing.list, [...(lists.get(listing.list) ?? []), listing]);
  return lists;
}

export function placeOf(standing: Standing, article: Day): Place {
  const { since, ended, asOf } = standing;
  if (ended !== undefined && ended <= article) return 'ended';
  if (since === undefined) return 'undated';
  if (isAround(since, article)) return 'around';
  if (since > article) return 'later';
  return isFresh(asOf, article) ? 'held' : 'stale';
}

/**
 * On a list that freezes assets, of which our data have no first day: it has no place among the dates, but is the
 * heaviest thing to say.
 */
export function isFrozenUndated({ list, since, ended }: Standing): boolean {
  return since === undefined && ended === undefined && WEIGHT[list] === 'freezes';
}

/** Earliest first, those of one day with the heavier list first, those without a date last. */
export function byDate(a: Standing, b: Standing): number {
  return compareDays(a.since, b.since) || byWeight(a.list, b.list);
}

function standing(list: ListId, entries: readonly Listing[]): Standing {
  const listings = [...entries].sort((a, b) => compareDays(sinceOf(a), sinceOf(b))) as [
    Listing,
    ...Listing[],
  ];
  const [first] = listings;
  const since = sinceOf(first);
  const ends = listings.map(endOf);
  const ended = ends.every((end) => end !== undefined) ? ends.toSorted().at(-1) : undefined;
  return {
    list,
    listings,
    ...(since === undefined ? {} : { since }),
    ...(since !== undefined && first.listedOn !== undefined && since < first.listedOn
      ? { printed: first.listedOn }
      : {}),
    ...(ended === undefined ? {} : { ended }),
    ...untilOf(listings),
    asOf: listings.map((each) => each.asOf).toSorted((a, b) => compareDays(lastDayOf(a), lastDayOf(b)))[0]!,
    ofGroup: !listings.some((each) => each.relation === 'itself'),
  };
}

/** Only where every entry is an order with an end, and none was taken off before it. */
function untilOf(listings: readonly Listing[]): Pick<Standing, 'until'> {
  const days = listings.map(({ endsOn, delistedOn }) =>
    endsOn !== undefined && (delistedOn === undefined || delistedOn > endsOn) ? endsOn : undefined,
  );
  return days.every((day) => day !== undefined) ? { until: days.toSorted().at(-1)! } : {};
}

/** The day that is printed as the end: an order's own last day, else the first on which the listing held no more. */
export function endDay({ until, ended }: Standing): Day | undefined {
  return until ?? ended;
}

/** Whether an article of one day is told as around the other. */
export function isAround(day: Day, article: Day): boolean {
  return Math.abs(daysBetween(article, day)) <= AROUND_DAYS;
}

/** A day that is not known comes last. */
function compareDays(a: Day | undefined, b: Day | undefined): number {
  const [first, second] = [a ?? '9999', b ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}
