/**
 * Makes the words of one entity's page: its dates as a timeline, every entry of every list with its printed names, texts,
 * sources and a citation, all its names by language, notes, and the firms that it is linked to. What the card says of
 * the same things is made by the same functions.
 */
import type { Day, Entity, Listing, Name } from '../entities/model.ts';
import { sinceOf } from '../entities/since.ts';
import { byWeight } from '../entities/weight.ts';
import { brandSentence } from './brand-card.ts';
import { entryLines, listHeading } from './card-details.ts';
import { dataDates } from './card-foot.ts';
import { rowsOf } from './card-rows.ts';
import { citationOf } from './citation.ts';
import { longDay } from './dates.ts';
import { displayName, subheading } from './entity-names.ts';
import { agree, listKey } from './list-words.ts';
import type { Line, Row } from './model.ts';
import { cited, printedNames } from './printed-name.ts';
import { sourceAtRest } from './source-pieces.ts';
import { byList, endDay, isOwn, standingsOf, toldAtRest, type Standing } from './standings.ts';
import { placedName, subsidiaryNote } from './subsidiaries.ts';
import { timeSentence } from './time-sentence.ts';
import { joined, type Lang, type MessageKey, type Translate } from './translate.ts';

export interface EntityPageRequest {
  readonly entity: Entity;
  /** The firm that it is a brand or an affiliate of. */
  readonly parent?: Entity;
  /** Those that are brands or affiliates of it. */
  readonly brands: readonly Entity[];
  readonly today: Day;
  readonly lang: Lang;
  readonly translate: Translate;
}

/** One entry of a list. */
export interface EntryModel {
  readonly lines: readonly Line[];
  readonly citation: string;
}
/** An affiliate's entry, one of many that differ in little but their name. */
export interface AffiliateModel extends EntryModel {
  readonly name: Line;
  readonly date: string;
}
export interface ListSection {
  readonly id: string;
  readonly heading: Line;
  /** What the list means in a full sentence; absent where all its entries are over. */
  readonly meaning?: string;
  readonly entries: readonly EntryModel[];
  readonly affiliates: readonly AffiliateModel[];
  readonly affiliatesLabel: string;
}
export interface NamesOfLanguage {
  readonly language: string;
  /** BCP 47; absent where the forms belong to no one language. */
  readonly lang?: string;
  readonly names: readonly { readonly text: string; readonly use: string }[];
}
export interface LinkedEntity {
  readonly entity: string;
  readonly name: string;
}
export interface EntityPage {
  readonly heading: string;
  readonly subheading: Line;
  readonly say?: string;
  readonly note?: string;
  /** Where the dates are another firm's. */
  readonly parent?: LinkedEntity & { readonly say: string };
  readonly dates: readonly Row[];
  readonly undated: readonly Row[];
  /** Subsidiaries and parents that stand on lists of their own. */
  readonly others: readonly Row[];
  readonly sections: readonly ListSection[];
  readonly names: readonly NamesOfLanguage[];
  readonly identifiers: readonly { readonly label: string; readonly text: string }[];
  /** As the data have them: text that may hold markup. */
  readonly notes: readonly string[];
  readonly brands: readonly LinkedEntity[];
  readonly foot: readonly string[];
}

export function entityPage(request: EntityPageRequest): EntityPage {
  const { entity, parent, brands, today, lang, translate } = request;
  const brand = displayName(entity, lang);
  const standings = standingsOf(entity);
  const article = { kind: 'article' } as const;
  const told = toldAtRest(standings);
  const say = timeSentence({ entity, name: brand, standings: told, article, today, translate });
  const note = subsidiaryNote(entity, brand, told, today, translate);
  const onlyBrand = parent !== undefined && entity.listings.length === 0;
  return {
    heading: brand,
    subheading: subheading(entity, lang),
    ...(onlyBrand || say === undefined ? {} : { say }),
    ...(note === undefined ? {} : { note }),
    ...(parent === undefined ? {} : { parent: parentOf(parent, onlyBrand, request) }),
    ...timeline(onlyBrand ? standingsOf(parent) : standings, translate),
    others: onlyBrand ? [] : otherRows(entity, translate),
    sections: [...byList(entity.listings)]
      .toSorted(([a], [b]) => byWeight(a, b))
      .map(([, listings]) => sectionOf(listings as [Listing, ...Listing[]], request, brand)),
    names: namesByLanguage(entity.names, lang, translate),
    identifiers: Object.entries(entity.identifiers ?? {}).map(([key, text]) => ({
      label: IDENTIFIERS[key] ?? key,
      text,
    })),
    notes: entity.notes ?? [],
    brands: brands.map((each) => ({ entity: each.id, name: displayName(each, lang) })),
    foot: [
      ...decisions(onlyBrand ? parent : entity, translate),
      translate('details_not_consulted'),
      ...(onlyBrand ? [] : [translate('details_owned')]),
    ],
  };
}

/** What a listing is not, and the dates of the data, which every word in the present needs in sight. */
function decisions({ listings }: Entity, translate: Translate): readonly string[] {
  if (listings.length === 0) return [];
  return [
    translate('foot_decisions', [], listings.length),
    translate('foot_data', [dataDates(listings, translate)]),
  ];
}

const IDENTIFIERS: Readonly<Record<string, string>> = {
  lei: 'LEI',
  isin: 'ISIN',
  ticker: 'Ticker',
  wikidata: 'Wikidata',
};

function parentOf(
  parent: Entity,
  onlyBrand: boolean,
  { entity, lang, translate }: EntityPageRequest,
): LinkedEntity & { readonly say: string } {
  const name = displayName(parent, lang);
  const say = onlyBrand ? brandSentence(name, translate) : translate(agree('foot_parent', entity), [name]);
  return { entity: parent.id, name, say };
}

function timeline(
  standings: readonly Standing[],
  translate: Translate,
): Pick<EntityPage, 'dates' | 'undated'> {
  const rows = (some: readonly Standing[]) =>
    rowsOf({
      standings: some,
      meanings: new Map(),
      sumUp: false,
      removals: true,
      lastKnown: false,
      translate,
    });
  return {
    dates: rows(standings.filter((each) => each.since !== undefined)),
    undated: rows(standings.filter((each) => each.since === undefined)),
  };
}

/** Where only subsidiaries or a parent stand on a list: the first of them, as theirs. */
function otherRows(entity: Entity, translate: Translate): readonly Row[] {
  const own = new Set(entity.listings.filter(isOwn).map(({ list }) => list));
  const others = entity.listings.filter((each) => !isOwn(each) && !own.has(each.list));
  const rows = [...byList(others)].flatMap(([list, listings]): Row[] => {
    const [standing] = standingsOf({
      ...entity,
      listings: listings.map((each) => ({ ...each, relation: 'itself' as const })),
    });
    if (!standing) return [];
    const name = placedName(standing.listings[0], entity, translate);
    const more = listings.length > 1 ? ` +${listings.length - 1}` : '';
    return timelineOf(standing, translate).map((row) => ({
      ...row,
      entries: row.entries.map((entry) => ({
        ...entry,
        list: translate(listKey('name', list)),
        tag: `${name}${more}`,
      })),
    }));
  });
  return rows.toSorted((a, b) => ((a.day ?? '9999') < (b.day ?? '9999') ? -1 : 1));
}

function timelineOf(standing: Standing, translate: Translate): readonly Row[] {
  const { dates, undated } = timeline([standing], translate);
  return [...dates, ...undated];
}

function sectionOf(
  listings: readonly [Listing, ...Listing[]],
  request: EntityPageRequest,
  brand: string,
): ListSection {
  const { entity, translate } = request;
  const [{ list }] = listings;
  const own = listings.filter(isOwn);
  const others = listings.filter((each) => !isOwn(each)).toSorted(byName);
  // A single one has its texts in full; many have a line each.
  const inFull = others.length === 1 || own.length === 0 ? others.slice(0, 1) : [];
  const affiliates = others.filter((each) => !inFull.includes(each));
  const over = listings.every((each) => {
    const [standing] = standingsOf({ ...entity, listings: [{ ...each, relation: 'itself' }] });
    return standing?.ended !== undefined;
  });
  return {
    id: `list-${list}`,
    heading: listHeading(list, translate),
    ...(over ? {} : { meaning: translate(agree(listKey('full', list), entity)) }),
    entries: [...own, ...inFull].map((each) => entryOf(each, request, brand)),
    affiliates: affiliates.map((each) => affiliateOf(each, request, brand)),
    affiliatesLabel: translate('entity_affiliates', [affiliates.length], affiliates.length),
  };
}

function entryOf(listing: Listing, request: EntityPageRequest, brand: string): EntryModel {
  const { entity, today, translate } = request;
  const lines = [
    printedNames([listing], entity, brand, translate),
    ...entryLines(listing, { entity, article: { kind: 'article' }, today, translate }),
  ];
  return {
    lines: lines.filter((line) => line !== undefined),
    citation: citationOfEntry(listing, request, brand),
  };
}

function affiliateOf(listing: Listing, request: EntityPageRequest, brand: string): AffiliateModel {
  const { entity, translate } = request;
  const [standing] = standingsOf({ ...entity, listings: [{ ...listing, relation: 'itself' }] });
  const source = standing && sourceAtRest(standing, translate);
  const since = sinceOf(listing);
  const end = standing && endDay(standing);
  const dates = [since, end].filter((day) => day !== undefined).map((day) => longDay(day, translate));
  return {
    name: cited(placedName(listing, entity, translate)),
    date: dates.join(' – '),
    lines: source ? [[source]] : [],
    citation: citationOfEntry(listing, request, brand),
  };
}

/** Another legal person's entry is cited as that person's, without the brand. */
function citationOfEntry(listing: Listing, { entity, today, translate }: EntityPageRequest, brand: string) {
  const own = isOwn(listing);
  const told: Listing = own ? listing : { ...listing, relation: 'itself' };
  const standings = standingsOf({ ...entity, listings: [told] });
  return citationOf({ brand: own ? brand : listing.name, standings, today, translate });
}

function byName(a: Listing, b: Listing): number {
  return a.name.localeCompare(b.name, 'en');
}

const USES: Readonly<Record<Name['use'], MessageKey>> = {
  official: 'use_official',
  alias: 'use_alias',
  former: 'use_former',
  short: 'use_short',
};

/** Those of no one language first, then by the language's name. */
function namesByLanguage(names: readonly Name[], lang: Lang, translate: Translate): NamesOfLanguage[] {
  const languages = new Intl.DisplayNames([lang], { type: 'language' });
  const groups = new Map<string, Name[]>();
  for (const name of names) groups.set(name.lang ?? '', [...(groups.get(name.lang ?? '') ?? []), name]);
  return [...groups]
    .map(([tag, some]) => ({
      language: tag === '' ? translate('entity_any_language') : (languages.of(tag) ?? tag),
      ...(tag === '' ? {} : { lang: tag }),
      names: usesByText(some, translate),
    }))
    .toSorted((a, b) =>
      a.lang === undefined ? -1 : b.lang === undefined ? 1 : a.language.localeCompare(b.language, lang),
    );
}

/** One spelling once, with all that it is: `Hikvision`: `in the news, alias, former`. */
function usesByText(names: readonly Name[], translate: Translate): NamesOfLanguage['names'] {
  const uses = new Map<string, Set<string>>();
  for (const { text, use, needs } of names) {
    const known = uses.get(text) ?? new Set();
    uses.set(text, known.add(translate(USES[use])));
    if (needs !== undefined) known.add(translate('name_needs'));
  }
  return [...uses].map(([text, some]) => ({ text, use: joined([...some], translate, 'join_comma') }));
}
