/** The card of a name that may be something else: says why it is unsure, and no more of the firm than one clause. */
import type { Day } from '../entities/model.ts';
import { isFresh } from '../entities/since.ts';
import { becauseLine, type BecauseRequest } from './because-line.ts';
import { monthYear, yearOf } from './dates.ts';
import { dataDates } from './card-foot.ts';
import { displayName, subheading } from './entity-names.ts';
import { agree } from './list-words.ts';
import type { CardModel } from './model.ts';
import { byDate, standingsOf, toldAtRest } from './standings.ts';
import type { Lang } from './translate.ts';

interface PossibleRequest extends BecauseRequest {
  readonly today: Day;
  readonly lang: Lang;
}

export function possibleCard(request: PossibleRequest): CardModel {
  const { entity, today, lang, translate } = request;
  const standings = toldAtRest(standingsOf(entity)).filter((each) => each.ended === undefined);
  const first = standings.toSorted(byDate)[0];
  // The listing of longest standing has the firm's full name.
  const fullName = first?.listings[0].name ?? displayName(entity, lang);
  const told =
    first === undefined
      ? undefined
      : first.since !== undefined && isFresh(first.asOf, today)
        ? translate(agree('possible_lists_since', entity), [yearOf(first.since)], standings.length)
        : translate(agree('possible_lists_in', entity), [monthYear(first.asOf, translate)], standings.length);
  return {
    state: 'possible',
    lang,
    heading: translate('possible_heading', [displayName(entity, lang)]),
    subheading: subheading(entity, lang),
    note: translate(agree('possible_note', entity), [
      told === undefined ? fullName : translate('join_comma', [fullName, told]),
    ]),
    rows: [],
    // "Listed since" wants the date of the data in sight (words.md, rule 2).
    foot: standings.length === 0 ? [] : [translate('foot_data', [dataDates(standings, translate)])],
    details: [],
    detailsFoot: becauseLine(request),
    citation: '',
  };
}
