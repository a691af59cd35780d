/** Makes the draft of a report from an open card: what it claimed, in its own words. */
import type { ReportDraft } from '../platform/report-draft.ts';
import type { CardModel, Row } from './model.ts';

/** @param page what the page gives: the name as marked, its sentence, the address. */
export function reportDraft(
  model: CardModel,
  page: Pick<ReportDraft, 'name' | 'sentence' | 'address'>,
): ReportDraft {
  return { ...page, address: withoutFragment(page.address), claim: claimOf(model), data: model.data ?? '' };
}

/** `Hikvision. Put on the Entity List the day after this article. 9 Oct 2019: Entity List, 84 FR 54004.` */
function claimOf(model: CardModel): string {
  const rows = model.rows.filter(({ kind }) => kind !== 'article').map(rowText);
  return [model.heading, model.say ?? '', model.note ?? '', ...rows]
    .filter((text) => text !== '')
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

function rowText({ date, text, entries }: Row): string {
  const lists = entries.map(({ list, source }) => (source ? `${list} (${source.text})` : list));
  const what = [...(text === undefined ? [] : [text]), ...lists].join(', ');
  return date === '' ? what : `${date} ${what}`;
}

/** A fragment may hold what the page keeps about its reader, and names no other page. */
function withoutFragment(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}
