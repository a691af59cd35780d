/** Where a listing is written, with every later rule that changed it: links, cited as Americans write them. */
import type { Listing } from '../entities/model.ts';
import { longDay } from './dates.ts';
import { fill, joinedLines } from './fill.ts';
import type { Line } from './model.ts';
import { hostOf, linked, parseCitation, registerUrl } from './source-pieces.ts';
import type { Translate } from './translate.ts';

/** E.O. 14032, with the first CMIC list as its annex (us-lists-2026-07.jsonl, us-eo14032-annex). */
const ORDER_14032 = '86 FR 30145';

const DATED = /^(.*?)\s*\((\d{4}-\d\d-\d\d)\)$/;

export function sourcesLine(listing: Listing, translate: Translate): Line | undefined {
  const { citation, amendments = [], url, editions } = listing;
  // The citation of an edition stands with the editions.
  if (editions && editions.length > 0 && citation !== undefined) return undefined;
  if (listing.list === 'us-cmic' && citation === ORDER_14032) {
    return fill(translate, 'detail_annex_14032', [linked(citation, registerUrl(citation))]);
  }
  const entry = entryLine(citation, url, translate);
  if (entry === undefined) return undefined;
  if (amendments.length === 0) return fill(translate, 'detail_source', entry);
  const later = amendments.map((each) => amendmentLine(each, translate));
  return fill(
    translate,
    'detail_sources',
    fill(translate, 'detail_amended', entry, joinedLines(later, translate, 'join_comma')),
  );
}

function entryLine(
  citation: string | undefined,
  url: string | undefined,
  translate: Translate,
): Line | undefined {
  if (citation === undefined) {
    const host = hostOf(url);
    return host === undefined ? undefined : [linked(host, url)];
  }
  const parsed = parseCitation(citation);
  const begins = parsed ? `${parsed.volume} FR ${parsed.begins}` : citation;
  const link: Line = [linked(begins, url ?? registerUrl(citation))];
  if (!parsed || parsed.begins === parsed.entry) return link;
  return fill(translate, 'detail_entry_at', link, parsed.entry);
}

function amendmentLine(amendment: string, translate: Translate): Line {
  const [, citation, day] = DATED.exec(amendment) ?? [];
  if (citation === undefined || day === undefined) return [linked(amendment, registerUrl(amendment))];
  return fill(translate, 'detail_dated', [linked(citation, registerUrl(citation))], longDay(day, translate));
}
