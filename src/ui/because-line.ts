/** Why a name is marked, in a line of the details. */
import type { Entity } from '../entities/model.ts';
import type { Because, Certainty } from '../matching/model.ts';
import { agree } from './list-words.ts';
import type { MessageKey, Translate } from './translate.ts';

/** What is not here drops a name: nothing is marked for it. */
const REASONS: Partial<Record<Because, MessageKey>> = {
  'topic beside it': 'because_topic_beside',
  'called a firm': 'because_called_firm',
  'listed firm beside it': 'because_listed_beside',
  'named in full beside it': 'because_named_beside',
  'named in full on the page': 'because_named_on_page',
  'topics on the page': 'because_topics_on_page',
  'nothing speaks for it': 'because_nothing',
  'other reading beside it': 'because_other_reading',
};

export interface BecauseRequest {
  readonly entity: Entity;
  readonly certainty: Certainty;
  /** Absent where the card was not opened from a mark. */
  readonly because?: Because;
  readonly translate: Translate;
}

/** `Marked because: this name belongs to this firm alone.` */
export function becauseLine({ entity, certainty, because, translate }: BecauseRequest): readonly string[] {
  if (because === undefined) return [];
  const key = because === 'distinctive name' ? agree('because_distinctive', entity) : REASONS[because];
  if (key === undefined) return [];
  return [translate(certainty === 'possible' ? 'because_possible' : 'because', [translate(key)])];
}
