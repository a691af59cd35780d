/**
 * How much a card may say at rest: a hundred words with names, dates and buttons, 55 of them in sentences
 * (words.md, section 3).
 */
import type { Day, ListId } from '../entities/model.ts';
import type { CardModel } from './model.ts';
import { placeOf, type Place, type Standing } from './standings.ts';
import type { Lang, Translate } from './translate.ts';
import { countWords } from './word-count.ts';

export const WORDS_AT_REST = 100;
export const WORDS_IN_SENTENCES = 55;
/**
 * Model card 3.2 has 106 words by this count, though its title says 100. It is to come out to the letter: so its state
 * may have as many, and no other.
 */
const WORDS_OF_THE_MODEL = 106;

/** How many words a card may have, the least first. */
export function boundsFor(
  standings: readonly Standing[],
  article: Day | undefined,
  lang: Lang,
): readonly number[] {
  const is = (at: number, list: ListId, place: Place): boolean => {
    const each = standings[at];
    return each?.list === list && each.ofGroup && article !== undefined && placeOf(each, article) === place;
  };
  const ofTheModel =
    lang === 'en' &&
    standings.length === 3 &&
    is(0, 'us-entity-list', 'held') &&
    is(1, 'us-cmic', 'held') &&
    is(2, 'us-1260h', 'later');
  return ofTheModel ? [WORDS_AT_REST, WORDS_OF_THE_MODEL] : [WORDS_AT_REST];
}

export function fitsAtRest(
  card: CardModel,
  footSentences: readonly string[],
  translate: Translate,
  most = WORDS_AT_REST,
): boolean {
  return wordsAtRest(card, translate) <= most && wordsInSentences(card, footSentences) <= WORDS_IN_SENTENCES;
}

/** All that is seen before anything is unfolded, buttons and all. */
export function wordsAtRest(card: CardModel, translate: Translate): number {
  const rows = card.rows.flatMap((row) => [
    row.date,
    row.text ?? '',
    ...row.entries.flatMap((entry) => [entry.list, entry.tag, entry.source?.text ?? '', entry.meaning ?? '']),
  ]);
  const buttons =
    card.state === 'silent'
      ? [translate('action_retry')]
      : card.state === 'listed'
        ? [translate('action_details'), translate('action_copy'), translate('action_wrong')]
        : card.state === 'possible'
          ? [
              ...(card.detailsFoot.length > 0 ? [translate('action_details')] : []),
              translate('action_see_entry'),
            ]
          : [];
  const texts = [
    card.heading,
    ...card.subheading.map((piece) => piece.text),
    card.say ?? '',
    card.note ?? '',
    ...rows,
    ...card.foot,
    ...(card.choices ?? []).flatMap(({ name, sub }) => [name, ...sub.map((piece) => piece.text)]),
    ...buttons,
  ];
  return total(texts);
}

/** The bold sentence, the meanings, and those lines of the foot that are sentences. */
export function wordsInSentences(card: CardModel, footSentences: readonly string[]): number {
  const meanings = card.rows.flatMap((row) => row.entries.map((entry) => entry.meaning ?? ''));
  return total([card.say ?? '', card.note ?? '', ...meanings, ...footSentences]);
}

function total(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countWords(text), 0);
}
