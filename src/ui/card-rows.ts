/**
 * The dates of the card, oldest first, with the article as one of them: a row for each day on which a list began, the
 * lists of one day together, and one for a removal. A list without a proven first day has no place among them.
 */
import type { Day, ListId } from '../entities/model.ts';
import { monthYear, shortDay, yearOf } from './dates.ts';
import { listKey } from './list-words.ts';
import type { Row, RowEntry } from './model.ts';
import { sourceAtRest } from './source-pieces.ts';
import { byDate, endDay, isFrozenUndated, placeOf, type Standing } from './standings.ts';
import type { Translate } from './translate.ts';

export interface RowsRequest {
  readonly standings: readonly Standing[];
  readonly article?: Day;
  readonly meanings: ReadonlyMap<ListId, string>;
  /** Whether later lists are told as a number: `2021  3 other lists`. */
  readonly sumUp: boolean;
  /** Whether a removal has a row of its own. */
  readonly removals: boolean;
  /** Whether a row whose state at the article's date is not known says of when the last known one is. */
  readonly lastKnown: boolean;
  readonly translate: Translate;
}

type DatedRow = Row & { readonly day: Day };

export function rowsOf(request: RowsRequest): readonly Row[] {
  const { standings, article, sumUp, removals, translate } = request;
  const dated = standings.filter((each) => each.since !== undefined).toSorted(byDate);
  if (dated.length === 0) {
    // Nothing to stand among: the lists alone, and no day.
    return standings.length === 0
      ? []
      : [{ kind: 'held', date: '', entries: standings.map((each) => entryOf(each, request)) }];
  }
  const summed = sumUp ? laterToSum(dated, article) : [];
  const frozen = standings.filter(isFrozenUndated);
  const rows: DatedRow[] = listingRows(
    dated.filter((each) => !summed.includes(each)),
    request,
  );
  for (const each of dated) {
    const end = endDay(each);
    if (end === undefined || !removals || summed.includes(each)) continue;
    const key = each.until === undefined ? 'row_removed' : 'row_order_ends';
    rows.push(eventRow('ended', end, translate(key, [translate(listKey('name', each.list))]), translate));
  }
  if (article !== undefined) rows.push(eventRow('article', article, translate('row_article'), translate));
  // `sort` is stable: on one day what began or ended comes before the article.
  rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return [
    ...(frozen.length === 0
      ? []
      : [{ kind: 'held' as const, date: '', entries: frozen.map((each) => entryOf(each, request)) }]),
    ...rows,
    ...(summed.length === 0 ? [] : [sumRow(summed, translate)]),
  ];
}

function listingRows(dated: readonly Standing[], request: RowsRequest): DatedRow[] {
  const rows: DatedRow[] = [];
  for (const each of dated) {
    const kind = kindOf(each, request.article);
    const entry = entryOf(each, request);
    const last = rows.at(-1);
    if (last?.day === each.since && last?.kind === kind) {
      rows[rows.length - 1] = { ...last, entries: [...last.entries, entry] };
    } else {
      rows.push({ kind, date: shortDay(each.since!, request.translate), day: each.since!, entries: [entry] });
    }
  }
  return rows;
}

/** A listing around the article counts as held: the article is about it, and the sentence gives the days. */
function kindOf(standing: Standing, article: Day | undefined): 'held' | 'later' | 'ended' {
  if (article === undefined) return standing.ended === undefined ? 'held' : 'ended';
  const place = placeOf(standing, article);
  return place === 'later' || place === 'ended' ? place : 'held';
}

function entryOf(standing: Standing, { article, meanings, lastKnown, translate }: RowsRequest): RowEntry {
  const { list } = standing;
  const source = sourceAtRest(standing, translate);
  // Where our data end long before the article, their date stands instead of a meaning: nothing shows that it held.
  const stale = article !== undefined && placeOf(standing, article) === 'stale';
  const meaning =
    stale && lastKnown
      ? translate('row_last_known', [monthYear(standing.asOf, translate)])
      : meanings.get(list);
  return {
    list: translate(listKey('name', list)),
    tag: translate(listKey('tag', list)),
    ...(source === undefined ? {} : { source }),
    ...(meaning === undefined ? {} : { meaning }),
  };
}

function eventRow(kind: 'article' | 'ended', day: Day, text: string, translate: Translate): DatedRow {
  return { kind, date: shortDay(day, translate), day, text, entries: [] };
}

/** All later lists but those of the first later day, where they are two or more. */
function laterToSum(dated: readonly Standing[], article: Day | undefined): readonly Standing[] {
  if (article === undefined) return [];
  const later = dated.filter((each) => placeOf(each, article) === 'later');
  const onlyLater = later.length === dated.length;
  const rest = onlyLater ? later.filter((each) => each.since !== later[0]!.since) : later;
  return rest.length > 1 ? rest : [];
}

function sumRow(summed: readonly Standing[], translate: Translate): Row {
  const first = yearOf(summed[0]!.since!);
  const last = yearOf(summed.at(-1)!.since!);
  return {
    kind: 'later',
    date: first === last ? first : `${first}–${last}`,
    text: translate('row_other_lists', [summed.length], summed.length),
    entries: [],
  };
}
