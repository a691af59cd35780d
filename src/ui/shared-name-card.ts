/** The card of a name that several firms have: which ones, each a line to choose (words.md, section 4). */
import type { Entity } from '../entities/model.ts';
import { displayName, subheading } from './entity-names.ts';
import type { CardModel, Choice } from './model.ts';
import { capitalised, numberWord, type Lang, type Translate } from './translate.ts';

export interface SharedNameRequest {
  /** Two or more, the likeliest first. */
  readonly entities: readonly Entity[];
  /** The name as the page writes it. */
  readonly surface: string;
  readonly lang: Lang;
  readonly translate: Translate;
}

export function sharedNameCard({ entities, surface, lang, translate }: SharedNameRequest): CardModel {
  const count = entities.length;
  return {
    state: 'shared',
    lang,
    heading: surface,
    subheading: [],
    say: translate('shared_say', [capitalised(numberWord(count, translate))], count),
    rows: [],
    foot: [],
    details: [],
    detailsFoot: [],
    citation: '',
    choices: entities.map((entity) => choiceOf(entity, surface, entities, lang)),
  };
}

/** By the name that tells it from the others: in full where news calls them all alike. */
function choiceOf(entity: Entity, surface: string, all: readonly Entity[], lang: Lang): Choice {
  const short = displayName(entity, lang);
  const others = all.filter(({ id }) => id !== entity.id).map((each) => displayName(each, lang));
  const full = entity.names.find(({ use }) => use === 'official')?.text ?? entity.listings[0]?.name;
  const telling = short !== surface && !others.includes(short);
  return { entity: entity.id, name: telling ? short : (full ?? short), sub: subheading(entity, lang) };
}
