/**
 * Makes the words of the catalogue's list: what a search found, each firm with the lists that it stands on; or, where
 * nothing was found, in which lists and of what dates it was sought.
 */
import type { Entity, ListId } from '../entities/model.ts';
import type { FoundEntity } from '../entities/name-search.ts';
import { brandSentence } from './brand-card.ts';
import { longDay, monthYear, yearOf } from './dates.ts';
import { countryName, displayName, subheading } from './entity-names.ts';
import { agree, briefName, listKey } from './list-words.ts';
import type { Line } from './model.ts';
import { listsOf, searchedLists, searchedSentences, type SearchedList } from './searched-lists.ts';
import { byDate, standingsOf, type Standing } from './standings.ts';
import { groupedNumber, joined, type Lang, type Translate } from './translate.ts';

/** What the reader asked. */
export interface Question {
  readonly query: string;
  readonly list?: ListId;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export interface CatalogueRequest {
  readonly entities: readonly Entity[];
  /** What the query found, before any filter. */
  readonly found: readonly FoundEntity[];
  readonly question: Question;
  readonly lang: Lang;
  readonly translate: Translate;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}
export interface CatalogueRow {
  readonly entity: string;
  readonly name: string;
  readonly sub: Line;
  /** The name that the search found, where the row does not show it already. */
  readonly matched?: string;
  /** Each list, with its year or its end. */
  readonly lists: readonly string[];
}
export interface CatalogueList {
  readonly status: string;
  readonly lists: readonly Option[];
  readonly countries: readonly Option[];
  readonly rows: readonly CatalogueRow[];
  /** Nothing found: what was looked up, and where. */
  readonly nothing?: { readonly heading: string; readonly say: string; readonly note: readonly string[] };
  /** The filters hide all that was found. */
  readonly filtered: boolean;
  readonly searched: readonly SearchedList[];
  readonly held: string;
}

export function catalogueList(request: CatalogueRequest): CatalogueList {
  const { entities, found, question, translate } = request;
  const lists = listsOf(entities);
  const shown = found.filter(({ entity }) => passesFilters(entity, question));
  const asked = question.query.trim() !== '';
  // A firm of no list was sought in vain, whatever the filters are; one that they hide was not.
  const nothing =
    asked && found.length === 0
      ? {
          heading: question.query.trim(),
          say: translate('look_up_none'),
          note: searchedSentences(lists, entities.length, translate),
        }
      : undefined;
  const filtered = shown.length === 0 && found.length > 0;
  return {
    status: statusOf(shown.length, found.length, isPlain(question), translate),
    lists: listOptions(lists, entities, translate),
    countries: countryOptions(entities, request),
    rows: sorted(shown, asked, request).map((each) => rowOf(each, request)),
    ...(nothing === undefined ? {} : { nothing }),
    filtered,
    searched: searchedLists(lists, translate),
    held: translate('catalogue_held', [groupedNumber(entities.length, translate)], entities.length),
  };
}

function isPlain({ query, list, country }: Question): boolean {
  return query.trim() === '' && list === undefined && country === undefined;
}

function passesFilters({ country, listings }: Entity, question: Question): boolean {
  return (
    (question.country === undefined || country === question.country) &&
    (question.list === undefined || listings.some(({ list }) => list === question.list))
  );
}

function statusOf(shown: number, found: number, plain: boolean, translate: Translate): string {
  if (shown === 0 && found > 0) return translate('catalogue_filtered', [found], found);
  return translate(plain ? 'catalogue_known' : 'catalogue_found', [groupedNumber(shown, translate)], shown);
}

function listOptions(lists: readonly ListId[], entities: readonly Entity[], translate: Translate): Option[] {
  const option = (value: string, name: string, count: number) => ({
    value,
    label: translate('catalogue_option', [name, count]),
  });
  return [
    { value: '', label: translate('catalogue_all_lists') },
    ...lists.map((list) =>
      option(
        list,
        translate(listKey('name', list)),
        entities.filter(({ listings }) => listings.some((each) => each.list === list)).length,
      ),
    ),
  ];
}

function countryOptions(entities: readonly Entity[], { lang, translate }: CatalogueRequest): Option[] {
  const counts = new Map<string, number>();
  for (const { country } of entities) counts.set(country, (counts.get(country) ?? 0) + 1);
  const options = [...counts].map(([value, count]) => ({ value, count, name: countryName(value, lang) }));
  options.sort((a, b) => a.name.localeCompare(b.name, lang));
  return [
    { value: '', label: translate('catalogue_all_countries') },
    ...options.map(({ value, count, name }) => ({
      value,
      label: translate('catalogue_option', [name, count]),
    })),
  ];
}

/** By how well they fit, where a name was asked for; else by name. */
function sorted(found: readonly FoundEntity[], asked: boolean, { lang }: CatalogueRequest) {
  if (asked) return found;
  return found.toSorted((a, b) =>
    displayName(a.entity, lang).localeCompare(displayName(b.entity, lang), lang),
  );
}

function rowOf({ entity, name }: FoundEntity, request: CatalogueRequest): CatalogueRow {
  const { lang, translate } = request;
  const shown = displayName(entity, lang);
  const sub = subheading(entity, lang);
  const seen = [shown, ...sub.map(({ text }) => text)];
  return {
    entity: entity.id,
    name: shown,
    sub,
    ...(name === undefined || seen.includes(name) ? {} : { matched: translate('catalogue_matched', [name]) }),
    lists: listsPhrases(entity, request),
  };
}

/** `Entity List 2019`, `Section 1260H: removed on 7 January 2025`, then lists on which only others of the group stand. */
function listsPhrases(entity: Entity, { entities, lang, translate }: CatalogueRequest): readonly string[] {
  const parent = entities.find(({ id }) => id === entity.parent);
  if (entity.listings.length === 0 && parent) return [brandSentence(displayName(parent, lang), translate)];
  const standings = standingsOf(entity);
  const own = new Set(standings.map(({ list }) => list));
  const others = entity.listings.filter((each) => !own.has(each.list) && each.delistedOn === undefined);
  const told = (relation: 'subsidiary' | 'parent', key: 'catalogue_subsidiary' | 'catalogue_parent') => {
    const theirs = others.filter((each) => each.relation === relation);
    const lists = [...new Set(theirs.map(({ list }) => translate(listKey('name', list))))];
    return lists.length === 0
      ? []
      : [translate(key, [joined(lists, translate, 'join_comma')], theirs.length)];
  };
  return [
    ...standings.toSorted(byDate).map((each) => phraseOf(each, entity, translate)),
    ...told('subsidiary', 'catalogue_subsidiary'),
    ...told('parent', 'catalogue_parent'),
  ];
}

function phraseOf(standing: Standing, entity: Entity, translate: Translate): string {
  const { list, since, ended, until, asOf } = standing;
  const name = translate(listKey('name', list));
  if (until !== undefined) return translate('catalogue_order', [name, longDay(until, translate)]);
  if (ended !== undefined)
    return translate(agree('catalogue_removed', entity), [name, longDay(ended, translate)]);
  if (since !== undefined) return translate('catalogue_in_year', [briefName(list, translate), yearOf(since)]);
  const { editions } = standing.listings[0];
  const edition = editions?.at(-1);
  if (edition !== undefined) return translate('catalogue_in_year', [name, yearOf(edition)]);
  // A law is not renewed; of a list the date of our data is all that we know.
  return list === 'us-889' ? name : translate('catalogue_option', [name, monthYear(asOf, translate)]);
}
