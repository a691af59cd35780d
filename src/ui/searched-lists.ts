/**
 * What a look-up searched, told where it found nothing (words.md, section 4): how many lists, how old each is, and that
 * our data hold some of the listed firms, not the lists whole.
 */
import { LISTS } from '../entities/lists.ts';
import { LIST_IDS, type DayOrMonth, type Entity, type ListId } from '../entities/model.ts';
import { lastDayOf } from '../entities/since.ts';
import { monthYear, ofMonth } from './dates.ts';
import { briefName, listKey } from './list-words.ts';
import { linked } from './source-pieces.ts';
import type { Piece } from './model.ts';
import { groupedNumber, joined, numberWord, type Translate } from './translate.ts';

/** Those on which an entity of the data stands, in the order of words.md. */
export function listsOf(entities: readonly Entity[]): readonly ListId[] {
  const held = new Set(entities.flatMap(({ listings }) => listings.map(({ list }) => list)));
  return LIST_IDS.filter((list) => held.has(list));
}

export interface SearchedList {
  readonly list: ListId;
  /** The list's name, a link to its official page. */
  readonly name: Piece;
  readonly authority: string;
  readonly date: string;
}

export function searchedLists(lists: readonly ListId[], translate: Translate): readonly SearchedList[] {
  return lists.map((list) => ({
    list,
    name: linked(translate(listKey('name', list)), LISTS[list].url),
    authority: LISTS[list].authority,
    date: monthYear(LISTS[list].asOf, translate),
  }));
}

/** `Searched 12 US lists: seven as of July 2026, five older (CMIC, SSI, 1286, SDN, Unverified).` and what that is not. */
export function searchedSentences(
  lists: readonly ListId[],
  firms: number,
  translate: Translate,
): readonly string[] {
  return [
    translate('look_up_searched', [lists.length, ages(lists, translate)]),
    translate('catalogue_held', [groupedNumber(firms, translate)], firms),
    translate('details_not_consulted'),
    translate('look_up_no_check'),
  ];
}

/** The lists of the newest date as a number, the older ones by name, the youngest of them first. */
function ages(lists: readonly ListId[], translate: Translate): string {
  const dated = lists.map((list) => ({ list, last: lastDayOf(LISTS[list].asOf) }));
  const newest =
    dated
      .map(({ last }) => last)
      .toSorted()
      .at(-1) ?? '';
  const young = dated.filter(({ last }) => last === newest);
  const older = dated
    .filter(({ last }) => last !== newest)
    .toSorted((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : 0));
  const asOf: DayOrMonth = young[0] ? LISTS[young[0].list].asOf : '';
  const main = translate('look_up_as_of', [numberWord(young.length, translate), ofMonth(asOf, translate)]);
  if (older.length === 0) return main;
  const names = joined(
    older.map(({ list }) => briefest(list, translate)),
    translate,
    'join_comma',
  );
  return translate('look_up_older', [main, numberWord(older.length, translate), names], older.length);
}

/** `1286`, `Unverified`: inside brackets that speak of lists. */
function briefest(list: ListId, translate: Translate): string {
  return briefName(list, translate).replace(/^Section | List$/, '');
}
