/**
 * Makes the card's words from what is known of a firm, the article's date and today. Pure: the same arguments give
 * the same card. The bounds of words.md, section 3: a hundred words at rest, 55 of them in sentences.
 */
import type { Day, Entity, ListId } from '../entities/model.ts';
import { isFresh } from '../entities/since.ts';
import type { Certainty } from '../matching/model.ts';
import { detailSections, detailsFoot } from './card-details.ts';
import { footOf } from './card-foot.ts';
import { rowsOf } from './card-rows.ts';
import { citationOf } from './citation.ts';
import { displayName, subheading } from './entity-names.ts';
import { agree, listKey, meaningHeld } from './list-words.ts';
import type { ArticleSummary, CardModel } from './model.ts';
import { possibleCard } from './possible-card.ts';
import { fitsAtRest, WORDS_OF_A_WHOLE_CARD } from './rest-bounds.ts';
import { placeOf, standingsOf, toldAtRest, type Standing } from './standings.ts';
import { timeSentence } from './time-sentence.ts';
import type { Lang, Translate } from './translate.ts';

export interface CardRequest {
  /** `null`: the worker did not answer. */
  readonly entity: Entity | null;
  readonly certainty: Certainty;
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
  return certainty === 'possible' ? possibleCard(known) : listedCard(known);
}

/** The worker is silent: says so, and the view offers to try again. */
export function silentCard({ surface, lang, translate }: Pick<CardRequest, 'surface' | 'lang' | 'translate'>): CardModel {
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
  const { entity, article: page, today, lang, translate } = request;
  // A home or section page has no date of its own, whatever its code says (words.md, rule 9).
  const article: ArticleSummary = page.kind === 'section' ? { kind: 'section' } : page;
  const brand = displayName(entity, lang);
  const standings = toldAtRest(standingsOf(entity));
  const say = timeSentence({ entity, name: brand, standings, article, today, translate });
  const foot = footOf(standings, article, translate);
  const details = { entity, brand, article, today, translate };
  const day = article.day === undefined ? {} : { article: article.day };
  const dated = standings.filter((each) => each.since !== undefined);
  const onlyLater = dated.every((each) => article.day !== undefined && placeOf(each, article.day) === 'later');

  const draft = (layout: Layout, meanings: ReadonlyMap<ListId, string>): CardModel => ({
    state: 'listed',
    lang,
    heading: brand,
    subheading: subheading(entity, lang),
    ...(say === undefined ? {} : { say }),
    rows: rowsOf({ standings, meanings, translate, ...layout, ...day }),
    foot: standings.length === 0 ? [] : [...foot.sentences, ...foot.notes],
    details: detailSections(details),
    detailsFoot: detailsFoot(details),
    citation: citationOf({ brand, standings, today, translate }),
  });
  const meanings = standings
    .filter((each) => hasMeaning(each, article.day, today))
    .map(({ list }) => [list, translate(agree(listKey('short', list), entity))] as const);
  // An article that came before every list needs the first of them; the rest are a number.
  const layouts = onlyLater ? LAYOUTS.filter((layout) => layout.sumUp) : LAYOUTS;
  return fullestCard(layouts, meanings, draft, (card, most) => fitsAtRest(card, foot.sentences, translate, most));
}

interface Layout {
  readonly sumUp: boolean;
  readonly asides: boolean;
}

/** The one that tells most comes first. */
const LAYOUTS: readonly Layout[] = [
  { sumUp: false, asides: true },
  { sumUp: false, asides: false },
  { sumUp: true, asides: true },
  { sumUp: true, asides: false },
];

type Meaning = readonly [ListId, string];

/**
 * As many meanings, the heaviest first, as the bounds allow, in the first layout that has room for one: what a list
 * means is worth more than a row.
 */
function fullestCard(
  layouts: readonly Layout[],
  meanings: readonly Meaning[],
  draft: (layout: Layout, meanings: ReadonlyMap<ListId, string>) => CardModel,
  fits: (card: CardModel, most?: number) => boolean,
): CardModel {
  const [whole] = layouts.map((layout) => draft(layout, new Map(meanings)));
  if (whole && fits(whole, WORDS_OF_A_WHOLE_CARD)) return whole;
  for (let count = Math.min(1, meanings.length); count >= 0; count--) {
    for (const layout of layouts) {
      let card = draft(layout, new Map(meanings.slice(0, count)));
      if (!fits(card)) continue;
      for (let more = count + 1; more <= meanings.length; more++) {
        const fuller = draft(layout, new Map(meanings.slice(0, more)));
        if (!fits(fuller)) break;
        card = fuller;
      }
      return card;
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
