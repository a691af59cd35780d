/**
 * What "Copy citation" copies: one sentence on the heaviest listing, with its source, the date of our data and one
 * link. The legal person is named beside the brand; where it is another company of the group, before it.
 */
import type { Day } from '../entities/model.ts';
import { isFresh } from '../entities/since.ts';
import { longDay, monthYear, ofMonth } from './dates.ts';
import { listKey } from './list-words.ts';
import { formalCitation, hostOf, parseCitation, registerUrl } from './source-pieces.ts';
import { endDay, type Standing } from './standings.ts';
import type { Translate } from './translate.ts';

export interface CitationRequest {
  readonly brand: string;
  readonly standings: readonly Standing[];
  readonly today: Day;
  readonly translate: Translate;
}

/** `''` where the firm has no listing of its own. */
export function citationOf({ brand, standings, today, translate }: CitationRequest): string {
  const standing =
    standings.find((each) => each.since !== undefined && each.ended === undefined) ?? standings[0];
  if (!standing) return '';
  const [listing] = standing.listings;
  const claim = claimOf(standing, brand, today, translate);
  const asOf = ofMonth(listing.asOf, translate);
  const source = sourceOf(standing, translate);
  const sentence =
    source === undefined
      ? translate('citation_no_source', [claim, asOf])
      : translate('citation_source', [claim, source, asOf]);
  const link = listing.url ?? (listing.citation === undefined ? undefined : registerUrl(listing.citation));
  return link === undefined ? sentence : `${sentence} ${link}`;
}

function claimOf(standing: Standing, brand: string, today: Day, translate: Translate): string {
  const { list, since, ended, asOf } = standing;
  const who = whoOf(standing, brand);
  const on = translate(listKey('cite', list));
  const month = monthYear(asOf, translate);
  if (since === undefined) return translate('citation_was', [who, on, month]);
  const first = longDay(since, translate);
  const end = ended === undefined ? undefined : endDay(standing);
  if (end !== undefined) return translate('citation_until', [who, on, first, longDay(end, translate)]);
  return isFresh(asOf, today)
    ? translate('citation_since', [who, on, first])
    : translate('citation_was_since', [who, on, first, month]);
}

function whoOf({ listings: [listing] }: Standing, brand: string): string {
  if (listing.name === brand) return brand;
  return listing.relation === 'group' ? `${listing.name} (${brand})` : `${brand} (${listing.name})`;
}

/** `84 Fed. Reg. 22961, 22963 (21 May 2019)`; the day of print where it is not the day already said. */
function sourceOf(standing: Standing, translate: Translate): string | undefined {
  const [{ citation, url }] = standing.listings;
  if (citation === undefined) return hostOf(url);
  const formal = formalCitation(citation);
  return standing.printed === undefined || !parseCitation(citation)
    ? formal
    : translate('citation_printed', [formal, longDay(standing.printed, translate)]);
}
