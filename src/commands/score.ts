/**
 * How well recognition does on labelled sentences, counted as the labels' readers settled it: a mention is found when
 * a `sure` mark overlaps it and its entity bears the brand's name; a `sure` mark on a trap, on an unlisted firm or on
 * another entity's mention is wrong; any other mark is unjudged.
 */
import type { Mention } from '../matching/model.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface LabelledSentence {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly mentions: readonly (Span & { readonly surface: string; readonly entity: string })[];
  readonly trap?: Span & { readonly surface: string; readonly why: string };
  readonly unlisted?: readonly Span[];
}

export interface Score {
  found: number;
  missed: number;
  wrong: number;
  possible: number;
}
export interface Rates extends Score {
  /** `null` where there is nothing to divide by. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}
export interface Remark {
  readonly kind: 'missed' | 'wrong' | 'possible' | 'unjudged' | 'trap possible';
  readonly sentence: LabelledSentence;
  readonly span: Span;
  /** The brand that was missed, or the entity that was marked. */
  readonly what: string;
}
export interface Evaluation {
  readonly overall: Rates;
  readonly languages: Readonly<Record<string, Rates>>;
  readonly traps: { readonly inScope: number; readonly sure: number; readonly possible: number };
  readonly outOfScope: Readonly<Record<string, number>>;
  readonly unjudged: number;
  readonly remarks: readonly Remark[];
}

/** What names are in use, and what they find. */
export interface Recogniser {
  readonly mentionsIn: (text: string, lang: string) => readonly Mention[];
  /** Ids of the entities that bear a name, compared folded. */
  readonly bearersOf: (name: string) => readonly string[];
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const empty = (): Score => ({ found: 0, missed: 0, wrong: 0, possible: 0 });

export function rates(score: Score): Rates {
  const { found, missed, wrong } = score;
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const precision = ratio(found, found + wrong);
  const recall = ratio(found, found + missed);
  const f1 = precision === null || recall === null ? null : ratio(2 * precision * recall, precision + recall);
  return { ...score, precision, recall, f1 };
}

export function evaluate(sentences: readonly LabelledSentence[], recogniser: Recogniser): Evaluation {
  const overall = empty();
  const languages: Record<string, Score> = {};
  const traps = { inScope: 0, sure: 0, possible: 0 };
  const outOfScope: Record<string, number> = {};
  const remarks: Remark[] = [];
  let unjudged = 0;

  for (const sentence of sentences) {
    const language = (languages[sentence.lang] ??= empty());
    const count = (key: keyof Score) => {
      overall[key]++;
      language[key]++;
    };
    const marks = recogniser.mentionsIn(sentence.text, sentence.lang);
    const judged = new Set<Mention>();
    for (const mention of sentence.mentions) {
      const bearers = recogniser.bearersOf(mention.entity);
      if (bearers.length === 0) outOfScope[mention.entity] = (outOfScope[mention.entity] ?? 0) + 1;
      const over = marks.filter((mark) => overlap(mark, mention));
      for (const mark of over) judged.add(mark);
      const right = over.filter((mark) => bearers.includes(mark.entity));
      if (bearers.length > 0) {
        if (right.some((mark) => mark.certainty === 'sure')) count('found');
        else {
          count('missed');
          if (right.length > 0) count('possible');
          remarks.push({
            kind: right.length > 0 ? 'possible' : 'missed',
            sentence,
            span: mention,
            what: mention.entity,
          });
        }
      }
      for (const mark of over) {
        if (right.includes(mark) || mark.certainty !== 'sure') continue;
        count('wrong');
        remarks.push({ kind: 'wrong', sentence, span: mark, what: mark.entity });
      }
    }
    const { trap } = sentence;
    if (trap && recogniser.bearersOf(trap.surface).length > 0) {
      traps.inScope++;
      const over = marks.filter((mark) => overlap(mark, trap));
      if (over.some((mark) => mark.certainty === 'sure')) traps.sure++;
      else if (over.length > 0) traps.possible++;
    }
    for (const mark of marks) {
      if (judged.has(mark)) continue;
      const onTrap =
        trap !== undefined && overlap(mark, trap) && recogniser.bearersOf(trap.surface).length > 0;
      const onUnlisted = sentence.unlisted?.some((span) => overlap(mark, span)) ?? false;
      if (onTrap || onUnlisted) {
        if (mark.certainty === 'sure') count('wrong');
        const kind = mark.certainty === 'sure' ? 'wrong' : 'trap possible';
        remarks.push({ kind, sentence, span: mark, what: mark.entity });
      } else {
        if (mark.certainty === 'sure') unjudged++;
        if (mark.certainty === 'sure')
          remarks.push({ kind: 'unjudged', sentence, span: mark, what: mark.entity });
      }
    }
  }
  const rated = Object.entries(languages).map(([lang, score]) => [lang, rates(score)] as const);
  return {
    overall: rates(overall),
    languages: Object.fromEntries(rated),
    traps,
    outOfScope,
    unjudged,
    remarks,
  };
}
