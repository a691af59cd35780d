/**
 * A subsidiary's listing, told as the subsidiary's (words.md, rule 4 and section 4): where only subsidiaries stand on a
 * list that outweighs the firm's own, the card says so first, and of the firm itself what was found and what was not.
 */
import { LISTS } from '../entities/lists.ts';
import type { Day, Entity, Listing } from '../entities/model.ts';
import { endOf, isFresh, lastDayOf, sinceOf } from '../entities/since.ts';
import { byWeight } from '../entities/weight.ts';
import { longDay, monthYear } from './dates.ts';
import { countryName } from './entity-names.ts';
import { listKey } from './list-words.ts';
import type { Standing } from './standings.ts';
import { capitalised, langOf, numberWord, type Translate } from './translate.ts';

/**
 * The subsidiaries' entries, the earliest first, of the heaviest list on which only subsidiaries stand; none where a
 * list of the firm's own weighs as much or more.
 */
export function weightierSubsidiaries(entity: Entity, standings: readonly Standing[]): readonly Listing[] {
  const current = standings.filter((each) => each.ended === undefined);
  const own = new Set(current.map(({ list }) => list));
  const theirs = entity.listings.filter(
    (each) => each.relation === 'subsidiary' && endOf(each) === undefined && !own.has(each.list),
  );
  const [heaviest] = theirs.map(({ list }) => list).toSorted(byWeight);
  if (heaviest === undefined) return [];
  if (current[0] && byWeight(current[0].list, heaviest) <= 0) return [];
  const first = (listing: Listing) => sinceOf(listing) ?? '9999';
  return theirs
    .filter(({ list }) => list === heaviest)
    .toSorted((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0));
}

/** `A subsidiary is listed: ZTE Parsian (Iran), since 8 March 2016.` */
export function subsidiarySentence(
  listings: readonly [Listing, ...Listing[]],
  { entity, translate, today }: { entity: Entity; translate: Translate; today: Day },
): string {
  const [first] = listings;
  const since = sinceOf(first);
  const one = listings.length === 1;
  const name = placedName(first, entity, translate);
  const count = one ? [] : [capitalised(numberWord(listings.length, translate))];
  return since !== undefined && isFresh(first.asOf, today)
    ? translate(one ? 'say_subsidiary_since' : 'say_subsidiaries_since', [
        ...count,
        name,
        longDay(since, translate),
      ])
    : translate(one ? 'say_subsidiary_was' : 'say_subsidiaries_was', [
        ...count,
        name,
        monthYear(first.asOf, translate),
      ]);
}

/**
 * Whether they are what the card says first: not where their data are old, and newer ones have the firm itself on a list;
 * its own listing then comes first, and theirs below.
 */
export function comeFirst(
  [first]: readonly [Listing, ...Listing[]],
  standings: readonly Standing[],
  today: Day,
): boolean {
  const newer = (each: Standing) => lastDayOf(each.asOf) > lastDayOf(first.asOf);
  return isFresh(first.asOf, today) || !standings.some((each) => each.ended === undefined && newer(each));
}

/** What stands below the bold sentence: of the firm itself, where its subsidiaries come first; else of them. */
export function subsidiaryNote(
  entity: Entity,
  brand: string,
  standings: readonly Standing[],
  today: Day,
  translate: Translate,
): string | undefined {
  const listings = weightierSubsidiaries(entity, standings);
  if (!hasFirst(listings)) return undefined;
  return comeFirst(listings, standings, today)
    ? ownNote(listings, entity, brand, standings, today, translate)
    : subsidiarySentence(listings, { entity, translate, today });
}

export function hasFirst(listings: readonly Listing[]): listings is readonly [Listing, ...Listing[]] {
  return listings.length > 0;
}

/** `ZTE Parsian (Iran)`: with its country where that is another than the firm's. */
export function placedName({ name, country }: Listing, entity: Entity, translate: Translate): string {
  return country === undefined || country === entity.country
    ? name
    : translate('named_place', [name, countryName(country, langOf(translate))]);
}

/** Of the firm itself: `ZTE Corporation: on the FCC Covered List since 12 March 2021; no listing found on the Entity List (July 2026).` */
function ownNote(
  listings: readonly [Listing, ...Listing[]],
  entity: Entity,
  brand: string,
  standings: readonly Standing[],
  today: Day,
  translate: Translate,
): string {
  const { list } = listings[0];
  const none = translate('own_none', [
    translate(listKey('on', list)),
    monthYear(LISTS[list].asOf, translate),
  ]);
  const current = standings.filter((each) => each.ended === undefined);
  const [first] = current;
  const name = first?.listings[0].name ?? entity.names.find(({ use }) => use === 'official')?.text ?? brand;
  if (!first) return translate('own_note_none', [name, none]);
  const on =
    current.length > 1 ? translate('on_lists', [current.length]) : translate(listKey('on', first.list));
  const held =
    current.length > 1
      ? on
      : first.since !== undefined && isFresh(first.asOf, today)
        ? translate('own_since', [on, longDay(first.since, translate)])
        : translate('last_known', [on, monthYear(first.asOf, translate)]);
  return translate('own_note', [name, held, none]);
}
