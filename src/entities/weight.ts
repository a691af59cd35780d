/**
 * How heavily each list weighs (words.md, section 2), and the order that follows from it: what freezes assets, then
 * what restricts dealings, then what only names; within a weight the order of words.md.
 */
import { LIST_IDS, type Entity, type ListId, type Weight } from './model.ts';

export const WEIGHT: Readonly<Record<ListId, Weight>> = {
  'us-entity-list': 'restricts',
  'us-cmic': 'restricts',
  'us-1260h': 'names',
  'us-uflpa': 'restricts',
  'us-fcc-covered': 'restricts',
  'us-meu': 'restricts',
  'us-unverified': 'names',
  'us-sdn': 'freezes',
  'us-ssi': 'restricts',
  'us-denied-persons': 'restricts',
  'us-1286': 'names',
  'us-wro': 'restricts',
  'us-889': 'restricts',
};

const HEAVIEST_FIRST: readonly Weight[] = ['freezes', 'restricts', 'names'];

/** For `sort`: the heavier list first. */
export function byWeight(a: ListId, b: ListId): number {
  const lighter = HEAVIEST_FIRST.indexOf(WEIGHT[a]) - HEAVIEST_FIRST.indexOf(WEIGHT[b]);
  return lighter || LIST_IDS.indexOf(a) - LIST_IDS.indexOf(b);
}

/** That of the heaviest list on which a firm stands; one that only ended listings hold is only named. */
export function weightOf({ listings }: Pick<Entity, 'listings'>): Weight {
  const lists = listings.filter((listing) => !listing.delistedOn).map(({ list }) => list);
  const [heaviest] = lists.sort(byWeight);
  return heaviest ? WEIGHT[heaviest] : 'names';
}
