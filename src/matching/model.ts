/**
 * Text in, mentions out: the shapes.
 *
 * A *surface form* is a string that stands for an entity in running text. A *mention* is a place of a text run where
 * one stands. All offsets are UTF-16 units from the start of the run.
 */

/** One way in which text writes an entity, with how much it proves. */
export interface SurfaceForm {
  readonly text: string;
  readonly entity: string;
  /** BCP 47, where the form belongs to one language. */
  readonly lang?: string;
  /** Topic ids one of which must be spoken of near an ambiguous form; absent for a form that stands alone. */
  readonly needs?: readonly string[];
  /** Made from a printed name, not seen in use: without support it is not even possible. */
  readonly derived?: boolean;
  /**
   * For short forms of scripts without spaces: what, standing right before or after, makes a word of the language that
   * runs over the form's edge (`升` before 华为).
   */
  readonly edges?: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** Words that show that a text speaks of a topic, for each language (BCP 47 primary tag). */
export type Topics = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type Certainty = 'sure' | 'possible';

/** Why a candidate is marked, marked as doubtful, or dropped. */
export type Because =
  | 'distinctive name'
  | 'topic beside it'
  | 'called a firm'
  | 'listed firm beside it'
  | 'named in full beside it'
  | 'named in full on the page'
  | 'topics on the page'
  | 'other reading beside it'
  | 'nothing speaks for it'
  | 'family name beside it'
  | 'part of another word'
  | 'part of another firm’s name'
  | 'a stock index or price'
  | 'in small letters'
  | 'inside an address';

export interface Mention {
  /** Index of the run. */
  readonly run: number;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  /** Other entities that bear the same name. */
  readonly others?: readonly string[];
  /** The name of the entity that was recognised here, as the dataset writes it. */
  readonly name: string;
  readonly certainty: Certainty;
  /** The strongest reason. */
  readonly because: Because;
}

/** What a tab has learnt of its page, sent along with the runs that change later. */
export interface Evidence {
  /** The page's language (BCP 47), `''` where it says none. */
  readonly lang: string;
  /** Ids of the entities named beyond doubt. */
  readonly named: readonly string[];
  /** Ids of the topics spoken of. */
  readonly topics: readonly string[];
}

/** What is known before anything is read. */
export const NO_EVIDENCE: Evidence = { lang: '', named: [], topics: [] };

export interface Recognition {
  readonly mentions: readonly Mention[];
  /** What was sent, and what these runs add. */
  readonly evidence: Evidence;
}
