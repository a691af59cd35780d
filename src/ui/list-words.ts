/**
 * The words of a list: its name, its tag, what it means. Which wording fits follows from the kind of the entity and,
 * for the meaning, from the day that is spoken of.
 */
import type { Day, Entity, ListId } from '../entities/model.ts';
import type { Standing } from './standings.ts';
import type { AgreeingKey, MessageKey, Translate } from './translate.ts';

type Underscored<Id extends string> = Id extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Id;
type ListKey<Prefix extends string> = `${Prefix}_${Underscored<ListId>}`;

/** `us-entity-list` and `name` give `name_us_entity_list`. */
export function listKey<Prefix extends 'name' | 'tag' | 'on' | 'head' | 'cite' | 'short' | 'full'>(
  prefix: Prefix,
  list: ListId,
): ListKey<Prefix> {
  return `${prefix}_${list.replaceAll('-', '_')}` as ListKey<Prefix>;
}

/** The list's name where space is short: `CMIC` for `CMIC List`. */
export function briefName(list: ListId, translate: Translate): string {
  return translate(list === 'us-cmic' ? 'brief_us_cmic' : listKey('name', list));
}

/** The wording for a firm or for a public body: *cette firme, inscrite*, *cet organisme, inscrit*. */
export function agree(key: AgreeingKey, entity: Entity): MessageKey {
  return isFirm(entity) ? key : `${key}_body`;
}

export function isFirm(entity: Entity): boolean {
  return entity.kind === 'company' || entity.kind === 'bank';
}

/**
 * Lists that meant less at first: the day since which the short meaning holds (words.md, rule 7). What they meant
 * before has no sentence, so none is shown.
 */
const MEANT_SINCE: Partial<Record<ListId, Day>> = {
  // NDAA FY2024 § 805: no contracts since this day; the list forbade nothing before.
  'us-1260h': '2026-06-30',
  // 88 FR 7592: no new authorisations since this day.
  'us-fcc-covered': '2023-02-06',
  // The department's policy on funding is of June 2023, without a day: counted from the month's last.
  'us-1286': '2023-06-30',
};

/** Whether the list's short meaning held for this standing on that day. */
export function meaningHeld(standing: Standing, day: Day): boolean {
  const [first] = standing.listings;
  // US persons may go on trading until a CMIC listing takes effect, some 60 days after it.
  const since = standing.list === 'us-cmic' ? first.inForceOn : MEANT_SINCE[standing.list];
  return since === undefined || since <= day;
}
