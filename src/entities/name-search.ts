/**
 * Looks a name up among all that the entities are called: their names in every script, and what lists print of them and
 * of their subsidiaries. Folded as the recogniser folds text, so that what is marked is also found.
 */
import { keyOf, tokenise, type Token } from '../matching/tokens.ts';
import type { Entity } from './model.ts';

export interface NameIndex {
  readonly entries: readonly IndexedEntity[];
  /** Who has a name of this key, and how it is written. */
  readonly byKey: ReadonlyMap<string, readonly FoundEntity[]>;
  /** Tokens of the longest name. */
  readonly longest: number;
}
interface IndexedEntity {
  readonly entity: Entity;
  /** `length` in tokens. */
  readonly names: readonly { readonly text: string; readonly key: string; readonly length: number }[];
}

export interface FoundEntity {
  readonly entity: Entity;
  /** The name that fits the query best, as it is written; absent where nothing was asked. */
  readonly name?: string;
}

/** Fewer characters stand in the middle of too many words. */
const INSIDE = 3;

/** A word of another script may carry a particle or a case ending, and one or two letters before it. */
const ENDING = 3;
const PREFIX = 2;
/** Units of a name that such a word must hold at the least. */
const STEM = 3;

export function indexNames(entities: readonly Entity[]): NameIndex {
  const entries = entities.map((entity) => ({ entity, names: namesOf(entity) }));
  const byKey = new Map<string, FoundEntity[]>();
  let longest = 0;
  for (const { entity, names } of entries) {
    for (const { key, text, length } of names) {
      byKey.set(key, [...(byKey.get(key) ?? []), { entity, name: text }]);
      longest = Math.max(longest, length);
    }
  }
  return { entries, byKey, longest };
}

/**
 * @returns the entities that the query may mean, the best fit first: the whole name, its beginning, the beginning of a
 *   word in it, a part of it, all words of the query in any order; last, a text that holds a name. All of them, in
 *   their own order, for a query without a letter or digit in it only if it is blank.
 */
export function searchNames(index: NameIndex, query: string): readonly FoundEntity[] {
  const { entries } = index;
  const tokens = tokenise(query);
  const key = keyOf(tokens, 0, tokens.length);
  if (key === '') return query.trim() === '' ? entries.map(({ entity }) => ({ entity })) : [];
  const words = tokens.map(({ folded }) => folded);
  const found = entries.flatMap(({ entity, names }) => {
    let best: { rank: number; name: string } | undefined;
    for (const [at, { text, key: nameKey }] of names.entries()) {
      const fit = rankOf(nameKey, key, words);
      // Of two that fit alike, the firm that news calls so comes before one of whose names it is the last.
      const rank = fit === undefined ? undefined : fit + at / names.length / 2;
      if (rank !== undefined && (best === undefined || rank < best.rank)) best = { rank, name: text };
    }
    return best === undefined ? [] : [{ entity, ...best }];
  });
  const named = new Set(found.map(({ entity }) => entity.id));
  const held = namesWithin(index, tokens).flatMap(({ entity, name }) => {
    if (named.has(entity.id)) return [];
    named.add(entity.id);
    return [{ entity, name, rank: Infinity }];
  });
  return [...found, ...held]
    .toSorted((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ entity, name }) => (name === undefined ? { entity } : { entity, name }));
}

/** The names that stand whole in a text, the longer ones first: a reader may have selected more than the name. */
function namesWithin({ byKey, longest }: NameIndex, tokens: readonly Token[]): readonly FoundEntity[] {
  const found: FoundEntity[] = [];
  for (let length = Math.min(longest, tokens.length); length > 0; length--) {
    for (let from = 0; from + length <= tokens.length; from++)
      found.push(...(byKey.get(keyOf(tokens, from, from + length)) ?? []));
  }
  for (const { folded } of tokens) for (const stem of stemsOf(folded)) found.push(...(byKey.get(stem) ?? []));
  return found;
}

/** A word without what a language may have joined to it: *Hikvisions*, *화웨이가*, *وهواوي*. */
function stemsOf(word: string): readonly string[] {
  if (/^[ -~]*$/.test(word)) return word.length > 4 && word.endsWith('s') ? [word.slice(0, -1)] : [];
  const stems: string[] = [];
  for (let lead = 0; lead <= PREFIX; lead++) {
    for (let tail = 0; tail <= ENDING; tail++) {
      if (lead + tail > 0 && word.length - lead - tail >= STEM)
        stems.push(word.slice(lead, word.length - tail));
    }
  }
  return stems;
}

/** Smaller is better; `undefined`: the name does not fit. */
function rankOf(name: string, query: string, words: readonly string[]): number | undefined {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (name.includes(` ${query}`) || name.includes(`'${query}`)) return 2;
  if (name.includes(query) && (query.length >= INSIDE || /\P{ASCII}/u.test(query))) return 3;
  // *Sense Time* and *SenseTime*.
  const joined = query.replaceAll(/[ ']/g, '');
  if (joined.length >= INSIDE && name.replaceAll(/[ ']/g, '').includes(joined)) return 4;
  if (words.length > 1 && words.every((word) => name.startsWith(word) || name.includes(` ${word}`))) return 5;
  return undefined;
}

function namesOf({ names, listings }: Entity): IndexedEntity['names'] {
  const texts = [
    ...names.map(({ text }) => text),
    ...listings.flatMap(({ name, aliases = [], formerly = [] }) => [name, ...aliases, ...formerly]),
  ];
  const byKey = new Map<string, { text: string; key: string; length: number }>();
  for (const text of texts) {
    const tokens = tokenise(text);
    const key = keyOf(tokens, 0, tokens.length);
    if (key !== '' && !byKey.has(key)) byKey.set(key, { text, key, length: tokens.length });
  }
  return [...byKey.values()];
}
