/** What a page is searched for, told where nothing was found: how many firms, on how many lists, how old the oldest. */
import { LISTS } from '../entities/lists.ts';
import type { DayOrMonth, Entity } from '../entities/model.ts';

export interface Searched {
  readonly firms: number;
  readonly lists: number;
  /** The date of the list whose data are oldest; `''` where there is no list. */
  readonly oldest: DayOrMonth;
}

export function searchedOf(entities: readonly Entity[]): Searched {
  const lists = new Set(entities.flatMap(({ listings }) => listings.map(({ list }) => list)));
  const dates = [...lists].map((list) => LISTS[list].asOf).sort();
  return { firms: entities.length, lists: lists.size, oldest: dates[0] ?? '' };
}
