/**
 * What is known of a firm, and where it is written: entities, their names and their listings.
 * The shapes are those of the dataset files and of what `npm run dataset -- --json` prints.
 */

/** The lists that the built-in dataset may name. */
export const LIST_IDS = [
  'us-entity-list',
  'us-cmic',
  'us-1260h',
  'us-uflpa',
  'us-fcc-covered',
  'us-meu',
  'us-unverified',
  'us-sdn',
  'us-ssi',
  'us-denied-persons',
  'us-1286',
  'us-wro',
  'us-889',
] as const;
export type ListId = (typeof LIST_IDS)[number];

/** How heavily a list weighs: it freezes assets, restricts dealings, or only names. */
export type Weight = 'freezes' | 'restricts' | 'names';

export const KINDS = ['company', 'bank', 'institute', 'university', 'public-body'] as const;
export type Kind = (typeof KINDS)[number];

/** A calendar day, `2019-10-09`. */
export type Day = string;
/** A calendar day, or a month known without its day (`2026-07`), which counts from its last day. */
export type DayOrMonth = string;

export interface Name {
  readonly text: string;
  /** BCP 47; absent where the form belongs to no one language. */
  readonly lang?: string;
  /** `official` and `alias` as a list prints them (a.k.a.), `former` (f.k.a.), `short` as news prints it. */
  readonly use: 'official' | 'alias' | 'former' | 'short';
  /**
   * Present where the name alone is not evidence enough: ids of the topics (`assets/dataset/topics.json`) one of
   * which must be spoken of, unless the firm is also named in full on the page. Empty: only the full name will do.
   */
  readonly needs?: readonly string[];
}

/** Words of an official publication, as it prints them. */
export interface OfficialText {
  readonly text: string;
  /** Who says it, where it is a reason. */
  readonly by?: string;
  readonly asOf?: DayOrMonth;
}

/** Of the legal person that the list prints to the entity that news speaks of. */
export type Relation = 'itself' | 'group' | 'subsidiary' | 'parent';

/** One entry of one list, about one legal person. */
export interface Listing {
  readonly list: ListId;
  /** As printed there. */
  readonly name: string;
  /** The a.k.a. that the entry prints: another list may print others for the same firm. */
  readonly aliases?: readonly string[];
  /** What the entry was called in an earlier printing. */
  readonly formerly?: readonly string[];
  readonly relation: Relation;
  /** Of the legal person, ISO 3166-1 alpha-2; absent where it is the entity's own. */
  readonly country?: string;
  /** The day it was published or announced. Absent where the evidence has none. */
  readonly listedOn?: Day;
  /** The day it took effect, where that is another day. */
  readonly inForceOn?: Day;
  /** Lists issued whole each time: the editions known to hold the name, by date of print, oldest first. */
  readonly editions?: readonly Day[];
  readonly endsOn?: Day;
  readonly delistedOn?: Day;
  /** `84 FR 54004`: volume, page of the entry. */
  readonly citation?: string;
  /** Later citations of the same entry, oldest first: `85 FR 34505 (2020-06-05)`. */
  readonly amendments?: readonly string[];
  readonly url?: string;
  readonly requirement?: OfficialText;
  readonly policy?: OfficialText;
  readonly reason?: OfficialText;
  /** The date of the publication that it was read from. */
  readonly asOf: DayOrMonth;
}

export interface Identifiers {
  readonly lei?: string;
  readonly isin?: string;
  readonly ticker?: string;
  readonly wikidata?: string;
}

export interface Entity {
  /** Stable, kebab-case: `hikvision`. */
  readonly id: string;
  readonly kind: Kind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly names: readonly Name[];
  readonly listings: readonly Listing[];
  /** Id of the entity that this one is a brand or an affiliate of. */
  readonly parent?: string;
  readonly identifiers?: Identifiers;
  readonly notes?: readonly string[];
}
