/**
 * Makes the card's words from what is known of a firm, the article's date and today. Pure: the same arguments give
 * the same card. The bounds of words.md, section 3: a hundred words at rest, 55 of them in sentences.
 */
import type { Day, Entity, ListId } from '../entities/model.ts';
import { isFresh } from '../entities/since.ts';
import type { Because, Certainty } from '../matching/model.ts';
import { detailSections, detailsFoot } from './card-details.ts';
import { becauseLine } from './because-line.ts';
import { brandCard } from './brand-card.ts';
import { dataDates, footOf } from './card-foot.ts';
import { rowsOf, type RowsRequest } from './card-rows.ts';
import { citationOf } from './citation.ts';
import { longDay } from './dates.ts';
import { displayName, subheading } from './entity-names.ts';
import { agree, listKey, meaningHeld } from './list-words.ts';
import type { ArticleSummary, CardModel } from './model.ts';
import { possibleCard } from './possible-card.ts';
import { boundsFor, fitsAtRest, WORDS_AT_REST } from './rest-bounds.ts';
import { endDay, placeOf, standingsOf, toldAtRest, type Standing } from './standings.ts';
import { subsidiaryNote } from './subsidiaries.ts';
import { timeSentence } from './time-sentence.ts';
import type { Lang, Translate } from './translate.ts';

export interface CardRequest {
  /** `null`: the worker did not answer. */
  readonly entity: Entity | null;
  /** The firm that the entity is a brand or an affiliate of. */
  readonly parent?: Entity;
  readonly certainty: Certainty;
  /** Why the name is marked; absent where the card speaks of no mark. */
  readonly because?: Because;
  /** The name as the page writes it; the heading of a card that knows no more. */
  readonly surface?: string;
  readonly article: ArticleSummary;
  readonly today: Day;
  readonly lang: Lang;
  readonly translate: Translate;
}

export function cardModel(request: CardRequest): CardModel {
  const { entity, certainty } = request;
  if (entity === null) return silentCard(request);
  const known = { ...request, entity };
  if (certainty === 'possible') return possibleCard(known);
  // Not listed under its own name: the firm behind it is told, and said to be another.
  const { parent } = request;
  return parent && entity.listings.length === 0 ? brandCard({ ...known, parent }) : listedCard(known);
}

/** The worker is silent: says so, and the view offers to try again. */
export function silentCard({
  surface,
  lang,
  translate,
}: Pick<CardRequest, 'surface' | 'lang' | 'translate'>): CardModel {
  return {
    state: 'silent',
    lang,
    heading: surface ?? translate('extension_name'),
    subheading: [],
    say: translate('silent_say'),
    rows: [],
    foot: [],
    details: [],
    detailsFoot: [],
    citation: '',
  };
}

function listedCard(request: CardRequest & { readonly entity: Entity }): CardModel {
  const { entity, parent, article: page, today, lang, translate } = request;
  // A home or section page has no date of its own, whatever its code says (words.md, rule 9).
  const article: ArticleSummary = page.kind === 'section' ? { kind: 'section' } : page;
  const brand = displayName(entity, lang);
  const standings = toldAtRest(standingsOf(entity));
  const say = timeSentence({ entity, name: brand, standings, article, today, translate });
  const foot = footOf(standings, entity.listings, article, translate);
  const linked =
    parent === undefined ? [] : [translate(agree('foot_parent', entity), [displayName(parent, lang)])];
  const note = subsidiaryNote(entity, brand, standings, today, translate);
  const details = { entity, brand, article, today, translate };
  const day = article.day === undefined ? {} : { article: article.day };
  const dated = standings.filter((each) => each.since !== undefined);
  const onlyLater = dated.every(
    (each) => article.day !== undefined && placeOf(each, article.day) === 'later',
  );

  const draft = (layout: Layout, meanings: ReadonlyMap<ListId, string>): CardModel => ({
    state: 'listed',
    lang,
    heading: brand,
    subheading: subheading(entity, lang),
    ...(say === undefined ? {} : { say }),
    ...(note === undefined ? {} : { note }),
    rows: rowsOf({ standings, meanings, translate, ...layout, ...day }),
    foot: [...linked, ...foot.sentences, ...foot.notes],
    data: dataDates(standings.length > 0 ? standings : entity.listings, translate),
    details: detailSections(details),
    detailsFoot: [...detailsFoot(details), ...becauseLine(request)],
    citation: citationOf({ brand, standings, today, translate }),
  });
  const meanings = standings
    .filter((each) => hasMeaning(each, article.day, today))
    .map(({ list }) => [list, translate(agree(listKey('short', list), entity))] as const);
  // A removal may want for a row only where the bold sentence has its day.
  const told = standings.every(
    (each) => endDay(each) === undefined || say?.includes(longDay(endDay(each)!, translate)),
  );
  // An article that came before every list needs the first of them; the rest are a number.
  const layouts = LAYOUTS.filter((layout) => (layout.removals || told) && (layout.sumUp || !onlyLater));
  const bounds = boundsFor(standings, article.day, lang);
  return fullestCard(bounds, layouts, meanings, draft, (card, most) =>
    fitsAtRest(card, foot.sentences, translate, most),
  );
}

type Layout = Pick<RowsRequest, 'sumUp' | 'removals' | 'lastKnown'>;

/** The one that tells most comes first. */
const LAYOUTS: readonly Layout[] = [
  { sumUp: false, removals: true, lastKnown: true },
  { sumUp: false, removals: true, lastKnown: false },
  { sumUp: false, removals: false, lastKnown: false },
  { sumUp: true, removals: true, lastKnown: false },
  { sumUp: true, removals: false, lastKnown: false },
];

type Meaning = readonly [ListId, string];

/**
 * All meanings in the first layout that has room for them; else as many as fit, the heaviest first: what a list means
 * is worth more than a row.
 */
function fullestCard(
  bounds: readonly number[],
  layouts: readonly Layout[],
  meanings: readonly Meaning[],
  draft: (layout: Layout, meanings: ReadonlyMap<ListId, string>) => CardModel,
  fits: (card: CardModel, most: number) => boolean,
): CardModel {
  for (const most of bounds) {
    for (const layout of layouts) {
      const whole = draft(layout, new Map(meanings));
      if (fits(whole, most)) return whole;
    }
  }
  for (let count = meanings.length - 1; count >= 0; count--) {
    for (const layout of layouts) {
      const card = draft(layout, new Map(meanings.slice(0, count)));
      if (fits(card, WORDS_AT_REST)) return card;
    }
  }
  return draft(layouts.at(-1)!, new Map());
}

/** Whether the row says what the list means: it held when the article was written, or, without a date, holds still. */
function hasMeaning(standing: Standing, article: Day | undefined, today: Day): boolean {
  if (article === undefined) {
    return standing.ended === undefined && isFresh(standing.asOf, today) && meaningHeld(standing, today);
  }
  const place = placeOf(standing, article);
  return (place === 'held' || place === 'around') && meaningHeld(standing, article);
}
