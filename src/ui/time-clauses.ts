/**
 * The clauses that the bold sentence of the card is made of: no capital, no full stop, one fact each.
 */
import type { Day, Entity } from '../entities/model.ts';
import { daysBetween, isFresh } from '../entities/since.ts';
import { longDay, monthYear } from './dates.ts';
import { agree, listKey } from './list-words.ts';
import type { ArticleSummary } from './model.ts';
import { endDay, type Standing } from './standings.ts';
import type { MessageKey, Translate } from './translate.ts';

export interface Telling {
  readonly entity: Entity;
  /** The name that news uses. */
  readonly name: string;
  readonly standings: readonly Standing[];
  readonly article: ArticleSummary;
  readonly today: Day;
  readonly translate: Translate;
}

export function lastKnownClause({ list, asOf }: Standing, { translate }: Telling): string {
  return translate('last_known', [translate(listKey('on', list)), monthYear(asOf, translate)]);
}

/** A removal; of an order that ended by itself, how long it ran. */
export function removalClause(standing: Standing, telling: Telling): string {
  const { entity, translate } = telling;
  if (standing.until !== undefined) return untilClause(standing, telling);
  return translate(agree('removed_on', entity), [longDay(standing.ended!, translate)]);
}

/** `Section 1260H until 7 January 2025` */
export function untilClause(standing: Standing, { translate }: Telling): string {
  return translate('list_until', [
    translate(listKey('name', standing.list)),
    longDay(endDay(standing)!, translate),
  ]);
}

export function sinceClause({ list }: Standing, when: string, { translate }: Telling): string {
  return translate('list_since', [translate(listKey('name', list)), when]);
}

/** Beside lists that held long before: put on one more, or several of one day, around the article. */
export function alsoClause({ translate }: Telling, around: readonly Standing[], day: Day): string {
  const [first] = around as [Standing];
  const after = daysBetween(day, first.since!);
  const days = Math.abs(after);
  const sameDay = around.filter((each) => each.since === first.since).length;
  const on = sameDay > 1 ? translate('on_more_lists', [sameDay]) : translate(listKey('on', first.list));
  const key: MessageKey =
    after === 0 ? 'also_same_day' : `also_${days === 1 ? 'day' : 'days'}_${after > 0 ? 'after' : 'before'}`;
  return translate(key, [on, days]);
}

/** What came after the article, of a group: `on a third since January 2025`. */
export function laterClause(
  { translate, today }: Telling,
  held: number,
  later: readonly Standing[],
): string | undefined {
  const [first] = later;
  if (!first) return undefined;
  if (later.length > 1) return translate('later_more', [later.length]);
  const key = `ordinal_${held + 1}` as MessageKey;
  const ordinal = translate(held + 1 <= 5 ? key : 'ordinal_n');
  const still = first.ended === undefined && isFresh(first.asOf, today);
  return translate(still ? 'later_since' : 'later_from', [ordinal, monthYear(first.since!, translate)]);
}

export function isOfGroup(standings: readonly Standing[]): boolean {
  return standings.some((each) => each.ofGroup);
}

export function sentence({ translate }: Telling, main: string, added?: string): string {
  return added === undefined ? translate('sentence_one', [main]) : translate('sentence_two', [main, added]);
}
