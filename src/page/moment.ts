/**
 * A point in time as pages write it down, and the day that it names in the page's own time zone.
 * Only forms that can be read in one way are read: `02/03/2019` is two days, so it is none.
 */
import type { Day } from '../entities/model.ts';

export interface Moment {
  /** The day as written. */
  readonly day: Day;
  /** Milliseconds since 1970 of the wall clock as written, as if it were UTC; absent where only a day is written. */
  readonly clock?: number;
  /** Minutes that the wall clock is ahead of UTC; absent where the value says none. */
  readonly offset?: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// A time of day and an offset, after a date: `T23:30:00.123-04:00`, ` 9:08 +0100`, ` 16:17:29 +02:00`, `T05:00Z`.
const TIME = /^(?:T|\s+|,\s*|\|)\s*(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?/i;
const OFFSET = /^\s*(?:(Z)\b|(?:GMT|UTC)?\s*([+-])(\d{2}):?(\d{2})?(?!\d)|(GMT|UTC)\b)/i;

const YEAR_FIRST = /^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;
const EAST_ASIAN = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)/i;
const EPOCH = /^\d{9,10}(?:\d{3})?(?:\.\d+)?$/;

function dayOf(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** A real day of the calendar, as milliseconds of its beginning in UTC. */
function calendarDay(year: number, month: number, day: number): number | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time : null;
}

/** Whether news can be of that day: from 1990 to tomorrow, wherever on earth the page is written. */
export function isPlausible(day: Day, now: number): boolean {
  // Where the day begins first it is 14 hours ahead of UTC.
  return day >= '1990-01-01' && day <= dayOf(now + 38 * HOUR);
}

const ENGLISH_MONTH = new Map<string, number>(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index) => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ]),
);
ENGLISH_MONTH.set('sept', 9);

function readDate(text: string): { start: number; rest: string } | null {
  const parts = (match: RegExpMatchArray, year: number, month: number, day: number) => {
    const start = calendarDay(year, month, day);
    return start === null ? null : { start, rest: text.slice(match[0].length) };
  };
  let match = text.match(YEAR_FIRST);
  if (match) return parts(match, Number(match[1]), Number(match[3]), Number(match[4]));
  match = text.match(COMPACT) ?? text.match(EAST_ASIAN);
  if (match) return parts(match, Number(match[1]), Number(match[2]), Number(match[3]));
  match = text.match(DOTTED);
  if (match) return parts(match, Number(match[3]), Number(match[2]), Number(match[1]));
  match = text.match(MONTH_FIRST);
  if (match) {
    const month = ENGLISH_MONTH.get(match[1]!.toLowerCase());
    return month === undefined ? null : parts(match, Number(match[3]), month, Number(match[2]));
  }
  match = text.match(DAY_FIRST);
  if (match) {
    const month = ENGLISH_MONTH.get(match[2]!.toLowerCase());
    return month === undefined ? null : parts(match, Number(match[3]), month, Number(match[1]));
  }
  return null;
}

/**
 * Reads ISO 8601 and its everyday variants, RFC 2822, what JavaScript's `Date` prints, English dates, `8.10.2019`,
 * `2019年10月8日` and seconds or milliseconds since 1970. Null for all else. Never throws.
 */
export function readMoment(value: unknown): Moment | null {
  if (typeof value === 'number') value = String(value);
  if (typeof value !== 'string' || value.length > 200) return null;
  let text = value.trim();
  if (EPOCH.test(text)) {
    const digits = text.split('.')[0]!;
    const time = Number(digits) * (digits.length > 10 ? 1 : 1000);
    return { day: dayOf(time), clock: time, offset: 0 };
  }
  text = text.replace(WEEKDAY, '');
  const date = readDate(text);
  if (date === null) return null;
  const day = dayOf(date.start);
  const time = date.rest.match(TIME);
  if (time === null) return { day };
  let hour = Number(time[1]);
  const half = time[4]?.charAt(0).toLowerCase();
  if (half !== undefined) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(time[2]);
  if (hour > 24 || minute > 59) return { day };
  const clock = date.start + hour * HOUR + minute * MINUTE + Number(time[3] ?? 0) * 1000;
  const zone = date.rest.slice(time[0].length).match(OFFSET);
  if (zone === null) return { day: dayOf(clock), clock };
  if (zone[2] === undefined) return { day: dayOf(clock), clock, offset: 0 };
  const minutes = Number(zone[3]) * 60 + Number(zone[4] ?? 0);
  if (minutes > 14 * 60) return { day: dayOf(clock), clock };
  return { day: dayOf(clock), clock, offset: zone[2] === '-' ? -minutes : minutes };
}

/** Milliseconds since 1970, where the moment says enough. */
export function instantOf(moment: Moment): number | null {
  return moment.clock === undefined || moment.offset === undefined
    ? null
    : moment.clock - moment.offset * MINUTE;
}

/**
 * The day in the page's own time zone. A value with an offset of its own names it itself. A value in UTC mostly says only
 * how the site stores its dates: then `others` (what else the page says of its own dates) may show the offset, or else
 * `addressed`, the day of the page's address, where that day was anywhere on earth at that instant.
 */
export function localDay(moment: Moment, others: readonly Moment[], addressed: Day | null): Day {
  if (moment.clock === undefined || moment.offset !== 0) return moment.day;
  const clock = moment.clock;
  const zoned = others.filter((other) => other.offset !== undefined && other.offset !== 0);
  // Local time with a `Z` behind it: the same clock stands elsewhere with its true offset.
  if (zoned.some((other) => sameMinute(other.clock, clock))) return moment.day;
  const witness = zoned.find((other) => sameMinute(instantOf(other), clock)) ?? zoned[0];
  if (witness?.offset !== undefined) return dayOf(clock + witness.offset * MINUTE);
  if (addressed === null || addressed === moment.day) return moment.day;
  const earliest = dayOf(clock - 12 * HOUR);
  const latest = dayOf(clock + 14 * HOUR);
  return addressed === earliest || addressed === latest ? addressed : moment.day;
}

function sameMinute(a: number | null | undefined, b: number): boolean {
  return a !== null && a !== undefined && Math.floor(a / MINUTE) === Math.floor(b / MINUTE);
}

/** Days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / (24 * HOUR));
}

const SLASHED = /\/((?:19|20)\d{2})\/(?:[a-z_]+\/)?(\d{1,2}|[a-z]{3})\/(\d{1,2})(?=[/.\-_]|$)/i; // also CNN's /2013/WORLD/8/3/, the Guardian's /2024/feb/24/
const JOINED = /\/((?:19|20)\d{2})[/-]?(\d{2})\/?(\d{2})(?=\/)/; // people.cn's /2024/0424/, /20240424/, /2024-04/24/
const BBC = /\/((?:19|20)(\d{2}))\/(\d{2})\/\2\3(\d{2})(?=[_/.-])/; // /2012/12/121210_name
const DASHED = /(?<!\d)((?:19|20)\d{2})[-_](\d{2})[-_](\d{2})(?!\d)/;
// Eight digits, or a timestamp of twelve or fourteen.
const DIGITS = /(?<![\d])((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=(?:\d{4}(?:\d{2})?)?(?!\d))/;

/** The day in the path of an address: `/2019/10/08/`, `/2019-10-08-title`, `title-20191008.html`. Never throws. */
export function addressDay(address: string, now: number): Day | null {
  if (address.length > 2000) return null;
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  for (const form of [BBC, SLASHED, JOINED, DASHED, DIGITS]) {
    const match = path.match(form);
    if (match === null) continue;
    const [year, month, day] = form === BBC ? [match[1], match[3], match[4]] : match.slice(1);
    const named = MONTHS.indexOf(month!.toLowerCase()) + 1;
    const start = calendarDay(Number(year), named > 0 ? named : Number(month), Number(day));
    if (start !== null && isPlausible(dayOf(start), now)) return dayOf(start);
  }
  return null;
}
