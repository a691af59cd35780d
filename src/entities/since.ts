/**
 * Dates of listings: since when, whether on a day, and whether our data are young enough for the present tense
 * (words.md, rules 2 and 8, section 5). Days are compared as days, without hours or time zones; today is a parameter.
 */
import type { Day, DayOrMonth, Listing, ListId } from './model.ts';

/** Data of this age or older are told in the past tense. */
const FRESH_DAYS = 180;
/** A listing that is no further than this from an article is told as around it, never as before or after. */
export const AROUND_DAYS = 14;

const DAY_IN_MS = 86_400_000;

/** Lists whose entries bind from a day that may come before the day of print. */
const FROM_FORCE: ReadonlySet<ListId> = new Set<ListId>(['us-entity-list', 'us-meu']);

/** The day that is printed as "since", or `undefined` where the evidence proves none. */
export function sinceOf(listing: Listing): Day | undefined {
  if (FROM_FORCE.has(listing.list)) return listing.inForceOn ?? listing.listedOn;
  // Never the effective date alone: CMIC takes effect some 60 days after the listing. Nor an edition of a list that
  // is issued whole each time: only a first one that is proven stands in `listedOn`.
  return listing.listedOn;
}

/** The first day on which the listing held no more, or `undefined`. */
export function endOf(listing: Listing): Day | undefined {
  const afterOrder = listing.endsOn === undefined ? undefined : addDays(listing.endsOn, 1);
  const { delistedOn } = listing;
  if (afterOrder === undefined || delistedOn === undefined) return delistedOn ?? afterOrder;
  return delistedOn < afterOrder ? delistedOn : afterOrder;
}

export type HeldState = 'unknown' | 'later' | 'held' | 'ended';

/** What the evidence says of one day. `unknown`: it has no first day. */
export function stateOn(listing: Listing, day: Day): HeldState {
  const end = endOf(listing);
  if (end !== undefined && end <= day) return 'ended';
  const since = sinceOf(listing);
  if (since === undefined) return 'unknown';
  return since <= day ? 'held' : 'later';
}

/** Whether data of this date may be spoken of in the present tense on that day. */
export function isFresh(asOf: DayOrMonth, today: Day): boolean {
  return daysBetween(lastDayOf(asOf), today) < FRESH_DAYS;
}

/** A month known without its day counts from its last day, a year from its last. */
export function lastDayOf(date: DayOrMonth): Day {
  if (date.length >= 10) return date.slice(0, 10);
  const [year, month = 12] = date.split('-').map(Number);
  // Day 0 of the month after is the last day of the month.
  return new Date(Date.UTC(year!, month, 0)).toISOString().slice(0, 10);
}

/** How many days `to` lies after `from`; negative where it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_IN_MS);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_IN_MS).toISOString().slice(0, 10);
}
