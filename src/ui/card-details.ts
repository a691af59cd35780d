/**
 * What "Details" unfolds: a section for each list, with the printed names, the dates, the official words and the
 * sources (words.md, section 3), and what the list means in a full sentence.
 */
import { LIST_IDS, type Day, type Entity, type ListId, type Listing } from '../entities/model.ts';
import { endOf } from '../entities/since.ts';
import { dateLines } from './detail-dates.ts';
import { officialLines } from './detail-texts.ts';
import { sourcesLine } from './detail-sources.ts';
import { fill, joinedLines } from './fill.ts';
import { agree, listKey } from './list-words.ts';
import type { ArticleSummary, DetailSection, Line } from './model.ts';
import { cited, printedNames } from './printed-name.ts';
import { byList, isOwn } from './standings.ts';
import type { Translate } from './translate.ts';

export interface DetailsRequest {
  readonly entity: Entity;
  /** The name that news uses. */
  readonly brand: string;
  readonly article: ArticleSummary;
  readonly today: Day;
  readonly translate: Translate;
}

export function detailSections(request: DetailsRequest): readonly DetailSection[] {
  const lists = byList(request.entity.listings);
  return IN_DETAILS.filter((list) => lists.has(list)).map((list) => section(list, lists.get(list)!, request));
}

/** As the model cards have them: what the entry itself reaches first, then securities, then mere names. */
const IN_DETAILS: readonly ListId[] = [
  'us-entity-list',
  'us-fcc-covered',
  ...LIST_IDS.filter((list) => list !== 'us-entity-list' && list !== 'us-fcc-covered'),
];

export function detailsFoot({ entity, translate }: DetailsRequest): readonly string[] {
  // Of a group the card says already that each list names a company of its own.
  const ofGroup = entity.listings.some((each) => each.relation === 'group');
  return [translate('details_not_consulted'), ...(ofGroup ? [] : [translate('details_owned')])];
}

function section(list: ListId, listings: readonly Listing[], request: DetailsRequest): DetailSection {
  const { entity, brand, translate } = request;
  const own = listings.filter(isOwn);
  // Where nothing there is the firm's own, the affiliates have to be named.
  const shown = own.length > 0 ? own : listings.slice(0, 1);
  const [first] = shown as [Listing];
  const parents = own.length > 0 ? listings.filter((each) => each.relation === 'parent') : [];
  const affiliates =
    own.length > 0 ? listings.filter((each) => each.relation === 'subsidiary') : listings.slice(1);
  const lines: (Line | undefined)[] = [
    printedNames(shown, entity, brand, translate),
    ...entryLines(first, request),
    parents.length === 0
      ? undefined
      : fill(
          translate,
          'detail_parent',
          joinedLines(
            parents.map((each) => cited(each.name)),
            translate,
            'join_semicolon',
          ),
        ),
    affiliates.length === 0
      ? undefined
      : [{ text: translate('detail_affiliates', [affiliates.length], affiliates.length) }],
    // What the list means is said in the present: not of a listing that is over.
    shown.every((each) => endOf(each) !== undefined)
      ? undefined
      : [{ text: translate(agree(listKey('full', list), entity)) }],
  ];
  return { heading: listHeading(list, translate), lines: lines.filter((line) => line !== undefined) };
}

/** Dates, official words and sources of one entry. */
export function entryLines(
  listing: Listing,
  request: Omit<DetailsRequest, 'brand'>,
): readonly (Line | undefined)[] {
  const { entity, translate } = request;
  return [
    ...dateLines(listing, request),
    ...officialLines(listing, entity, translate),
    sourcesLine(listing, translate),
  ];
}

/** The list's name, strong, and who issues it. */
export function listHeading(list: ListId, translate: Translate): Line {
  const text = translate(listKey('head', list));
  const name = translate(listKey('name', list));
  const rest = text.slice(name.length);
  return rest === '' ? [{ text: name, strong: true }] : [{ text: name, strong: true }, { text: rest }];
}
