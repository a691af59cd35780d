/** A card as one reads it, line by line: links in brackets, marks of the rows as words.md draws them. */
import { cardModel } from '../../../src/ui/card-model.ts';
import type { CardModel, Line } from '../../../src/ui/model.ts';
import type { Entity } from '../../../src/entities/model.ts';
import type { Because, Certainty } from '../../../src/matching/model.ts';
import type { Lang } from '../../../src/ui/translate.ts';
import { TODAY } from './fixtures.ts';
import { translator } from './translate.ts';

const TRANSLATORS = { en: translator('en'), fr: translator('fr') };

export interface Situation {
  readonly day?: string;
  readonly kind?: 'article' | 'section';
  readonly certainty?: Certainty;
  readonly because?: Because;
  readonly today?: string;
  readonly parent?: Entity;
}

export function card(entity: Entity | null, lang: Lang, situation: Situation = {}): CardModel {
  const { day, kind = 'article', certainty = 'sure', today = TODAY, parent, because } = situation;
  const article = { kind, ...(day === undefined ? {} : { day }) };
  const linked = {
    ...(parent === undefined ? {} : { parent }),
    ...(because === undefined ? {} : { because }),
  };
  return cardModel({ ...linked, entity, certainty, article, today, lang, translate: TRANSLATORS[lang] });
}

const DOTS = { held: '●', later: '○', article: '◇', ended: '×' };

export function atRest(model: CardModel): string {
  const rows = model.rows.flatMap((row) => {
    const lead = `${row.date} ${DOTS[row.kind]}`;
    if (row.entries.length === 0) return [`${lead} ${row.text}`];
    return row.entries.flatMap((entry, index) => [
      `${index === 0 ? lead : ' '} ${entry.list} ${entry.tag}${entry.source ? ` · [${entry.source.text}]` : ''}`,
      ...(entry.meaning === undefined ? [] : [`  ${entry.meaning}`]),
    ]);
  });
  const head = `${model.heading} ${plain(model.subheading)}`.trim();
  return [head, model.say, model.note, ...rows, model.foot.join(' ')]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}

export function unfolded(model: CardModel): string {
  const sections = model.details.map(({ heading, lines }) =>
    [plain(heading), ...lines.map(plain)].join('\n'),
  );
  return [...sections, model.detailsFoot.join(' ')].join('\n\n');
}

function plain(line: Line): string {
  return line.map((piece) => piece.text).join('');
}

/** Every text of a card, for what must hold of all words. */
export function allTexts(model: CardModel): readonly string[] {
  return [atRest(model), unfolded(model), model.citation];
}
