/**
 * Where a listing is written, as pieces: `84 FR 54004` for a rule of the Federal Register, the editions of a list that
 * is issued whole, else the site of the authority. Citations stay as Americans write them.
 */
import type { Listing, ListId } from '../entities/model.ts';
import { yearOf } from './dates.ts';
import type { Piece } from './model.ts';
import type { Standing } from './standings.ts';
import { joined, type Translate } from './translate.ts';

/** A place in the Federal Register: volume, the page where the document begins, the page of the entry. */
export interface Citation {
  readonly volume: string;
  readonly begins: string;
  readonly entry: string;
}

/** Lists whose entries come by a rule of the Federal Register. */
const BY_RULE: ReadonlySet<ListId> = new Set<ListId>([
  'us-entity-list',
  'us-meu',
  'us-unverified',
  'us-denied-persons',
]);

/** Documents that begin on another page than the entries they make (facts-2019.tsv); our data cite the entry. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  '84 FR 54004': '54002',
  '84 FR 22963': '22961',
};

const CITATION = /^(\d+) FR (\d+)(?:, (?:at )?(\d+))?/;

/** What stands beside the list's name at rest. */
export function sourceAtRest(standing: Standing, translate: Translate): Piece | undefined {
  const [listing] = standing.listings;
  const { editions, citation } = listing;
  if (editions && editions.length > 0) {
    const years = joined([...new Set(editions.map(yearOf))], translate, 'join_comma');
    const text = translate(editions.length === 1 ? 'row_edition' : 'row_editions', [years]);
    return linked(text, listing.url);
  }
  if (BY_RULE.has(standing.list) && citation !== undefined) {
    const parsed = parseCitation(citation);
    return linked(
      parsed ? `${parsed.volume} FR ${parsed.entry}` : citation,
      listing.url ?? registerUrl(citation),
    );
  }
  const host = hostOf(listing.url);
  if (host !== undefined) return linked(host, listing.url);
  return citation === undefined ? undefined : linked(citation, registerUrl(citation));
}

export function parseCitation(text: string): Citation | undefined {
  const match = CITATION.exec(text);
  if (!match) return undefined;
  const [whole, volume, page, second] = match as unknown as [string, string, string, string | undefined];
  if (second !== undefined) return { volume, begins: page, entry: second };
  return { volume, begins: BEGINNINGS[whole] ?? page, entry: page };
}

/** The official page of a citation; the Federal Register gives each one an address. */
export function registerUrl(citation: string): string | undefined {
  const parsed = parseCitation(citation);
  return parsed && `https://www.federalregister.gov/citation/${parsed.volume}-FR-${parsed.entry}`;
}

/** `84 Fed. Reg. 54002, 54004`, as a footnote has it. */
export function formalCitation(citation: string): string {
  const parsed = parseCitation(citation);
  if (!parsed) return citation;
  const pages = parsed.begins === parsed.entry ? parsed.entry : `${parsed.begins}, ${parsed.entry}`;
  return `${parsed.volume} Fed. Reg. ${pages}`;
}

/** `ofac.treasury.gov` */
export function hostOf(url: Listing['url']): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).host.replace(/^www\./, '');
}

export function linked(source: string, href: string | undefined): Piece {
  const text = unbroken(source);
  return href?.startsWith('https://') ? { text, href } : { text };
}

/** No section sign stands alone at the end of a line. */
export function unbroken(text: string): string {
  return text.replaceAll('§ ', '§\u00a0');
}
