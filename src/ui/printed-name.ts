/**
 * The names that a list prints, as a line of the details: the legal person, its a.k.a., what the entry was called at
 * first.
 */
import type { Entity, ListId, Listing } from '../entities/model.ts';
import { sinceOf } from '../entities/since.ts';
import { fill, joinedLines } from './fill.ts';
import type { Line } from './model.ts';
import { linked, registerUrl } from './source-pieces.ts';
import type { Translate } from './translate.ts';

const CHINESE = /\p{Script=Han}/u;
/** Lists of the Treasury, whose files repeat names in capitals. */
const BY_TREASURY: ReadonlySet<ListId> = new Set<ListId>(['us-cmic', 'us-sdn', 'us-ssi']);

const LATIN = /\p{Script=Latin}/u;

function printedName(listing: Listing, entity: Entity, brand: string, translate: Translate): Line {
  const aliases = (listing.aliases ?? []).filter((alias) => tellsMore(alias, listing, brand));
  const latin = aliases.filter((alias) => LATIN.test(alias)).map(cited);
  // A name in its own script is the same name, not another.
  const own = aliases.filter((alias) => !LATIN.test(alias)).map(cited);
  const names = joinedLines([cited(listing.name), ...own], translate, 'join_semicolon');
  const line =
    latin.length === 0
      ? names
      : fill(translate, 'detail_aka', names, joinedLines(latin, translate, 'join_semicolon'));
  return withFormer(line, listing, entity, translate);
}

/** The line of the details on all that the firm's own entries of one list print. */
export function printedNames(
  listings: readonly Listing[],
  entity: Entity,
  brand: string,
  translate: Translate,
): Line {
  const names = listings.map((each) => printedName(each, entity, brand, translate));
  return fill(translate, 'detail_name', joinedLines(names, translate, 'join_semicolon'));
}

export function cited(name: string): Line {
  const lang = CHINESE.test(name) ? 'zh' : LATIN.test(name) ? 'en' : undefined;
  return [{ text: name, cited: true, ...(lang === undefined ? {} : { lang }) }];
}

/** `(in 2019: Hikvision; renamed by 85 FR 34505)`. Which rule renamed an entry stands in the notes, as words. */
function withFormer(line: Line, listing: Listing, entity: Entity, translate: Translate): Line {
  const [former] = listing.formerly ?? [];
  const since = sinceOf(listing);
  if (former === undefined || since === undefined) return line;
  const year = since.slice(0, 4);
  const renaming = (entity.notes ?? [])
    .filter((note) => note.includes(former))
    .map((note) => /(\d+ FR \d+) renamed it/.exec(note)?.[1])
    .find((citation) => citation !== undefined);
  return renaming === undefined
    ? fill(translate, 'detail_formerly', line, year, cited(former))
    : fill(translate, 'detail_renamed', line, year, cited(former), [linked(renaming, registerUrl(renaming))]);
}

/**
 * Not printed: what the Treasury adds in capitals of the very words of the name; and, where the company named is not
 * the brand but one of its group, the brand itself, for which the card keeps the heading.
 */
function tellsMore(alias: string, listing: Listing, brand: string): boolean {
  if (BY_TREASURY.has(listing.list) && alias === alias.toUpperCase() && LATIN.test(alias)) {
    const name = words(listing.name);
    return !words(alias).every((word) => name.includes(word));
  }
  return !(listing.relation === 'group' && alias === brand);
}

function words(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/\b(limited|ltd)\b/g, 'ltd')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
