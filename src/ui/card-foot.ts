/**
 * The foot of the card at rest: whom the lists name, what a listing is not, how old the data are. One line a thing;
 * those that are sentences count among the card's sentences.
 */
import type { Day, DayOrMonth, ListId } from '../entities/model.ts';
import { lastDayOf } from '../entities/since.ts';
import { monthYear, ofMonth } from './dates.ts';
import { briefName, listKey } from './list-words.ts';
import type { ArticleSummary } from './model.ts';
import { isFrozenUndated, type Standing } from './standings.ts';
import { joined, type Translate } from './translate.ts';

export interface Foot {
  readonly sentences: readonly string[];
  readonly notes: readonly string[];
}

/** @param shown the listings told, where none is the firm's own: a subsidiary's. */
export function footOf(
  standings: readonly Standing[],
  shown: readonly DatedList[],
  article: ArticleSummary,
  translate: Translate,
): Foot {
  const lists = standings.length > 0 ? standings : shown;
  const dated = standings.filter((each) => each.since !== undefined);
  // Alone they have a row; beside dated ones they have none, and must not be passed over.
  const undated =
    dated.length === 0 ? [] : standings.filter((each) => each.since === undefined && !isFrozenUndated(each));
  // Nothing is claimed: there is no decision, and no date of data to give.
  if (lists.length === 0) return { sentences: [], notes: [] };
  const noDate = article.kind === 'article' && article.day === undefined;
  return {
    sentences: [
      ...groupSentence(standings, translate),
      ...undated.map((each) =>
        translate('foot_undated', [translate(listKey('on', each.list)), monthYear(each.asOf, translate)]),
      ),
    ],
    notes: [
      translate('foot_decisions', [], lists.length),
      translate('foot_data', [dataDates(lists, translate)]),
      ...(noDate ? [translate('foot_no_date')] : []),
    ],
  };
}

/** `Each list names a different company of the group.`, where that is so. */
function groupSentence(standings: readonly Standing[], translate: Translate): readonly string[] {
  if (!standings.some((each) => each.ofGroup)) return [];
  if (standings.length === 1) return [translate('foot_group_one')];
  const names = standings.flatMap((each) => [...new Set(each.listings.map((listing) => bare(listing.name)))]);
  return [translate(new Set(names).size === names.length ? 'foot_group_each' : 'foot_group')];
}

/** Lists write the dots and commas of one name differently. */
function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** `July 2026; CMIC, December 2025`: the month of most lists, then each that differs (words.md, rule 8). */
export function dataDates(standings: readonly DatedList[], translate: Translate): string {
  const [main, ...others] = monthsOf(standings, translate);
  return withOthers(main?.month ?? '', others, translate);
}

/** `Data of July 2026; CMIC, December 2025` */
export function dataOf(standings: readonly DatedList[], translate: Translate): string {
  const [main, ...others] = monthsOf(standings, translate);
  return withOthers(main ? translate('data_of', [ofMonth(main.asOf, translate)]) : '', others, translate);
}

export interface DatedList {
  readonly list: ListId;
  readonly asOf: DayOrMonth;
}
interface Month {
  readonly asOf: DayOrMonth;
  readonly last: Day;
  readonly month: string;
  readonly lists: ListId[];
}

function withOthers(main: string, others: readonly Month[], translate: Translate): string {
  return others.reduce((text, { lists, month }) => {
    const names = joined(
      lists.map((list) => briefName(list, translate)),
      translate,
      'join_comma',
      'join_and',
    );
    return translate('data_other', [text, names, month]);
  }, main);
}

/** The month that most lists share comes first, of equals the youngest; then the others, youngest first. */
function monthsOf(standings: readonly DatedList[], translate: Translate): readonly Month[] {
  const months = new Map<string, Month>();
  for (const { list, asOf } of standings) {
    const month = monthYear(asOf, translate);
    const known = months.get(month) ?? { asOf, last: lastDayOf(asOf), month, lists: [] };
    months.set(month, known);
    if (!known.lists.includes(list)) known.lists.push(list);
  }
  const byAge = [...months.values()].sort((a, b) => (a.last < b.last ? 1 : -1));
  const most = Math.max(0, ...byAge.map((each) => each.lists.length));
  const main = byAge.find((each) => each.lists.length === most);
  return main ? [main, ...byAge.filter((each) => each !== main)] : [];
}
