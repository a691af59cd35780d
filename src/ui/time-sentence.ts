/**
 * The one bold sentence of the card: how the listings lie to the article (words.md, section 4). It names the heaviest
 * thing that is true, in a clause or two; the rows below have the rest.
 */
import type { Day } from '../entities/model.ts';
import { daysBetween, endOf, isFresh, sinceOf } from '../entities/since.ts';
import { WEIGHT } from '../entities/weight.ts';
import { longDay, monthYear, yearOf } from './dates.ts';
import { agree, listKey } from './list-words.ts';
import { byDate, isAround, isFrozenUndated, placeOf, type Place, type Standing } from './standings.ts';
import { comeFirst, hasFirst, subsidiarySentence, weightierSubsidiaries } from './subsidiaries.ts';
import {
  alsoClause,
  isOfGroup,
  lastKnownClause,
  laterClause,
  removalClause,
  sentence,
  sinceClause,
  untilClause,
  type Telling,
} from './time-clauses.ts';
import { capitalised, numberWord, type Translate } from './translate.ts';

export function timeSentence(telling: Telling): string | undefined {
  const { standings, article } = telling;
  const subsidiaries = weightierSubsidiaries(telling.entity, standings);
  if (hasFirst(subsidiaries) && comeFirst(subsidiaries, standings, telling.today))
    return subsidiarySentence(subsidiaries, telling);
  if (telling.entity.listings.length === 0) return telling.translate('look_up_none');
  if (standings.length === 0) return parentSentence(telling);
  const frozen = standings.find(isFrozenUndated);
  if (frozen) return lastKnownSentence(frozen, telling);
  const order = orderSentence(telling);
  if (order !== undefined) return order;
  if (!standings.some((each) => each.since !== undefined && each.ended === undefined)) {
    const undated = standings.find((each) => each.ended === undefined);
    if (undated) return namedSentence(telling) ?? lastKnownSentence(undated, telling);
  }
  return article.day === undefined ? undatedSentence(telling) : datedSentence(telling, article.day);
}

function datedSentence(telling: Telling, day: Day): string {
  const at = (place: Place) => telling.standings.filter((each) => placeOf(each, day) === place);
  const held = at('held');
  const around = at('around');
  const later = at('later');
  const stale = at('stale');
  if (held.length > 0) return heldSentence(telling, { held, around, later, stale }, day);
  if (around.length > 0) return aroundSentence(telling, around, day);
  if (stale.length > 0) return unverifiedSentence(telling) ?? lastKnownSentence(stale[0]!, telling);
  if (later.length > 0) return laterSentence(telling, later);
  return removedSentence(telling);
}

interface Placed {
  readonly held: readonly Standing[];
  readonly around: readonly Standing[];
  readonly later: readonly Standing[];
  readonly stale: readonly Standing[];
}

/** On one list or several when the article appeared, and the one thing to add. */
function heldSentence(telling: Telling, placed: Placed, day: Day): string {
  const { held, around, later, stale } = placed;
  const { translate, name } = telling;
  const [first] = held as [Standing];
  const removed = held.find((each) => each.ended !== undefined);
  const added = around[0]
    ? alsoClause(telling, around, day)
    : stale[0]
      ? lastKnownClause(stale[0], telling)
      : removed && held.length > 1
        ? untilClause(removed, telling)
        : undefined;

  if (isOfGroup(held)) {
    const main =
      held.length === 1
        ? translate('group_held_one', [name, translate(listKey('on', first.list))])
        : translate('group_held_many', [name, translate('on_lists', [held.length])]);
    const removal = removed && held.length === 1 ? removalClause(removed, telling) : undefined;
    return sentence(telling, main, added ?? removal ?? laterClause(telling, held.length, later));
  }
  const naming = !removed && around.length === 0 ? namedSentence(telling) : undefined;
  if (naming) return naming;
  if (held.length === 1) {
    if (removed) return sentence(telling, translate('held_this'), removalClause(removed, telling));
    const on = capitalised(translate(listKey('on', first.list)));
    return sentence(telling, translate('held_one', [on, yearOf(first.since!)]), added);
  }
  const main = translate('held_many', [capitalised(translate('on_lists', [held.length]))]);
  return sentence(telling, main, added ?? sinceClause(first, yearOf(first.since!), telling));
}

/** Put on a list within 14 days of the article, and on none before. */
function aroundSentence(telling: Telling, around: readonly Standing[], day: Day): string {
  const { entity, translate, name } = telling;
  const [first] = around as [Standing];
  const after = daysBetween(day, first.since!);
  const { since, printed } = first;
  if (printed !== undefined && isAround(since!, printed) && since! <= day && day <= printed) {
    return inForceSentence(-after, daysBetween(day, printed), translate);
  }
  const days = Math.abs(after);
  const when = after === 0 ? 'same_day' : `${days === 1 ? 'day' : 'days'}_${after > 0 ? 'after' : 'before'}`;
  if (isOfGroup([first])) {
    const on = translate(listKey('on', first.list));
    return translate(`say_group_${when}` as 'say_group_days_after', [name, on, days]);
  }
  const key = agree(`say_${when}` as 'say_days_after', entity);
  if (days !== 1) return translate(key, [days]);
  const sameDay = around.filter((each) => each.since === first.since).length;
  return translate(key, [
    sameDay > 1 ? translate('on_lists', [sameDay]) : translate(listKey('on', first.list)),
  ]);
}

function inForceSentence(before: number, printedAfter: number, translate: Translate): string {
  const force =
    before === 0
      ? translate('in_force_same_day')
      : before === 1
        ? translate('in_force_day_before')
        : translate('in_force_days_before', [numberWord(before, translate)]);
  const print =
    printedAfter === 0
      ? translate('printed_same_day')
      : printedAfter === 1
        ? translate('printed_day_after')
        : translate('printed_days_after', [numberWord(printedAfter, translate)]);
  return translate('sentence_two', [force, print]);
}

/** On none when the article appeared. */
function laterSentence(telling: Telling, later: readonly Standing[]): string {
  const { entity, translate, name, today } = telling;
  const [first] = later.toSorted(byDate) as [Standing];
  const year = yearOf(first.since!);
  const several = later.length > 1;
  if (isOfGroup(later)) return translate(several ? 'say_group_none' : 'say_group_not_yet', [name, year]);
  // "Listed since" says that it still is.
  const still = first.ended === undefined && isFresh(first.asOf, today);
  const key = `say_${several ? 'none' : 'not_yet'}_${still ? 'since' : 'in'}` as const;
  return translate(agree(key, entity), [year]);
}

/** Without an article's date: how many lists, and since when the heaviest. No word on time on home and section pages. */
function undatedSentence(telling: Telling): string {
  const { standings, article, translate, name, today } = telling;
  const on = standings.filter((each) => each.since !== undefined && each.ended === undefined);
  const [first] = on;
  if (!first) return removedSentence(telling);
  if (!on.some((each) => isFresh(each.asOf, today)))
    return unverifiedSentence(telling) ?? lastKnownSentence(first, telling);
  const named = article.kind === 'article' ? namedSentence(telling) : undefined;
  if (named) return named;

  const lists =
    on.length === 1
      ? translate(listKey('on', first.list))
      : translate('on_lists', [numberWord(on.length, translate)]);
  const main = isOfGroup(on)
    ? translate(on.length === 1 ? 'state_group_one' : 'state_group_many', [name, lists])
    : capitalised(lists);
  if (article.kind === 'section') return sentence(telling, main);
  // The list named must be one of which the present can be told.
  const fresh = on.find((each) => isFresh(each.asOf, today))!;
  const month = monthYear(fresh.since!, translate);
  if (on.length === 1) return sentence(telling, translate('list_since', [main, month]));
  return sentence(telling, main, sinceClause(fresh, month, telling));
}

/** A firm on lists that only name (1260H, 1286, Unverified): who named it, and that it is no sanction. */
function namedSentence(telling: Telling): string | undefined {
  const { standings, entity, translate } = telling;
  const [first] = standings as [Standing];
  if (!standings.every((each) => WEIGHT[each.list] === 'names')) return undefined;
  if (first.list === 'us-unverified') {
    return translate('named_unverified', [monthYear(first.asOf, translate)]);
  }
  const [listing] = first.listings;
  const date = first.since ?? listing.editions?.at(-1) ?? first.asOf;
  return translate(agree('named_pentagon', entity), [monthYear(date, translate)]);
}

/** On the Unverified List alone, of which our only data are old: still that the end use was not verified, and when. */
function unverifiedSentence(telling: Telling): string | undefined {
  return telling.standings[0]?.list === 'us-unverified' ? namedSentence(telling) : undefined;
}

/**
 * An order alone is told by its end (words.md, section 2: always), unless the article appeared around its beginning:
 * then the dates have the end.
 */
function orderSentence({ standings, article, today, translate }: Telling): string | undefined {
  const [only, ...others] = standings;
  if (only?.until === undefined || others.length > 0) return undefined;
  if (article.day !== undefined && placeOf(only, article.day) === 'around') return undefined;
  return translate(only.until < today ? 'say_order_past' : 'say_order', [longDay(only.until, translate)]);
}

function parentSentence({ entity, translate, today }: Telling): string | undefined {
  const listing = entity.listings.find((each) => each.relation === 'parent' && endOf(each) === undefined);
  if (!listing) return undefined;
  const since = sinceOf(listing);
  return since !== undefined && isFresh(listing.asOf, today)
    ? translate('say_parent_since', [listing.name, longDay(since, translate)])
    : translate('say_parent_was', [listing.name, monthYear(listing.asOf, translate)]);
}

function removedSentence(telling: Telling): string {
  const { standings } = telling;
  const last = standings
    .filter((each) => each.ended !== undefined)
    .toSorted((a, b) => (a.ended! < b.ended! ? 1 : -1));
  return last[0]
    ? capitalised(sentence(telling, removalClause(last[0], telling)))
    : lastKnownSentence(standings[0]!, telling);
}

function lastKnownSentence(standing: Standing, telling: Telling): string {
  const clause = lastKnownClause(standing, telling);
  if (!isOfGroup([standing])) return sentence(telling, capitalised(clause));
  return sentence(telling, telling.translate('state_group_one', [telling.name, clause]));
}
