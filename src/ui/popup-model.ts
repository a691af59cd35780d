/**
 * Makes the popup's words from what the tab told of its page (words.md, section 6): the firms of the article with
 * their time phrase and count, then elsewhere on the page, then perhaps; or why there is nothing.
 */
import type { Day, DayOrMonth, Entity } from '../entities/model.ts';
import { dataOf } from './card-foot.ts';
import { longDay, ofMonth } from './dates.ts';
import { displayName } from './entity-names.ts';
import { isFirm } from './list-words.ts';
import type { ArticleSummary, FirmOnPage, PageSummary, PopupGroup, PopupModel, PopupRow } from './model.ts';
import { popupPhrase } from './popup-phrase.ts';
import { standingsOf, toldAtRest } from './standings.ts';
import { groupedNumber, type Lang, type Translate } from './translate.ts';

export interface PopupRequest {
  /** `null`: the tab's page cannot be read, or Listmark is off there. */
  readonly summary: PageSummary | null;
  /** What is known of the firms of the summary; one that is missing has no row. */
  readonly entities: readonly Entity[];
  /** Where the summary is `null`: the host of the tab, if it has one that can be switched. */
  readonly host?: string;
  /** Off everywhere, off on this site. */
  readonly off: boolean;
  readonly offHere: boolean;
  /** What was searched: firms, lists, and the date of the oldest. */
  readonly searched: { readonly firms: number; readonly lists: number; readonly oldest: DayOrMonth };
  readonly today: Day;
  readonly lang: Lang;
  readonly translate: Translate;
}

export function popupModel(request: PopupRequest): PopupModel {
  const { summary, off, offHere, lang, translate } = request;
  const host = summary?.host ?? request.host;
  const frame = {
    lang,
    ...(host === undefined
      ? {}
      : { site: { label: translate('popup_switch_site', [host]), on: !off && !offHere } }),
    everywhere: { label: translate('popup_switch_everywhere'), on: !off },
    search: translate('popup_search'),
  };
  if (off || offHere) {
    const head = translate(off ? 'popup_off_everywhere' : 'popup_off_site');
    return { ...frame, head, lines: [], rows: [], groups: [] };
  }
  if (summary === null) {
    // Where no extension may read there is nothing to switch either.
    const { site: _, ...rest } = frame;
    const lines = [translate('popup_not_allowed_where')];
    return { ...rest, head: translate('popup_not_allowed'), lines, rows: [], groups: [] };
  }
  return { ...frame, ...firmsFound(request, summary) };
}

type Found = Pick<PopupModel, 'head' | 'sub' | 'lines' | 'rows' | 'groups' | 'foot'>;

function firmsFound(request: PopupRequest, summary: PageSummary): Found {
  const { entities, translate } = request;
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const firms = summary.firms.filter((firm) => known.has(firm.entity));
  if (firms.length === 0) return nothingFound(request, summary);

  const sure = firms.filter((firm) => firm.certainty === 'sure');
  const inArticle = sure.filter((firm) => firm.region === 'article');
  const rows = (some: readonly FirmOnPage[], phrased: boolean) =>
    some.map((firm) => rowOf(firm, known.get(firm.entity)!, summary.article, phrased, request));
  const groups: readonly PopupGroup[] = [
    {
      heading: translate('popup_elsewhere'),
      rows: rows(
        sure.filter((firm) => firm.region === 'elsewhere'),
        true,
      ),
    },
    // A firm that is only possible gets no word on lists: it may not be meant.
    {
      heading: translate('popup_perhaps'),
      rows: rows(
        firms.filter((firm) => firm.certainty === 'possible'),
        false,
      ),
    },
  ];
  const standings = firms.flatMap((firm) => toldAtRest(standingsOf(known.get(firm.entity)!)));
  return {
    head: headOf(
      inArticle.map((firm) => known.get(firm.entity)!),
      summary.article,
      translate,
    ),
    ...(inArticle.length === 0 ? {} : { sub: subOf(summary.article, translate) }),
    lines: [],
    rows: rows(inArticle, true),
    groups: groups.filter((group) => group.rows.length > 0),
    foot: dataOf(standings, translate),
  };
}

function nothingFound({ searched, translate }: PopupRequest, summary: PageSummary): Found {
  const { firms, lists, oldest } = searched;
  return {
    head: translate('popup_empty'),
    lines: [
      translate('popup_read', [groupedNumber(summary.characters, translate)]),
      translate('popup_searched', [groupedNumber(firms, translate), lists, ofMonth(oldest, translate)]),
    ],
    rows: [],
    groups: [],
  };
}

function headOf(entities: readonly Entity[], article: ArticleSummary, translate: Translate): string {
  const page = article.kind === 'section' ? 'popup_head_page' : 'popup_head';
  const count = entities.length;
  return translate(entities.every(isFirm) ? page : `${page}_mixed`, [count], count);
}

function subOf(article: ArticleSummary, translate: Translate): string {
  if (article.kind === 'section') return translate('popup_sub');
  if (article.day === undefined) return translate('popup_sub_no_date');
  return translate('popup_sub_dated', [longDay(article.day, translate)]);
}

function rowOf(
  firm: FirmOnPage,
  entity: Entity,
  article: ArticleSummary,
  phrased: boolean,
  { today, lang, translate }: PopupRequest,
): PopupRow {
  const phrase = phrased ? popupPhrase(entity, article, today, translate) : undefined;
  return {
    entity: firm.entity,
    region: firm.region,
    name: displayName(entity, lang),
    ...(phrase === undefined ? {} : { phrase }),
    times: translate('popup_times', [firm.count]),
  };
}
