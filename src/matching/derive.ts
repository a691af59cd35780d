/**
 * The forms that text makes of a name as a list prints it: without its legal form, without the place before it,
 * and the distinctive word alone. Each with how much it proves.
 *
 * *Hangzhou Hikvision Digital Technology Co., Ltd.* gives *Hangzhou Hikvision Digital Technology*, *Hikvision Digital
 * Technology* and *Hikvision*. Numbers are never dropped: *Institute 7* is not *Institute 38*. A name without a
 * distinctive word (*Global Trading Co., Ltd.*) gives nothing but itself.
 */
import { SPACED } from './fold.ts';
import { isGeneral, isPlace } from './general-words.ts';
import { withoutLegalForms } from './legal-forms.ts';
import type { SurfaceForm } from './model.ts';
import { tokenise, type Token } from './tokens.ts';

export interface DerivedForm {
  readonly text: string;
  /**
   * `alone`: stands by itself. `supported`: with another listed firm, or talk of lists, beside it. `named`: only where
   * the firm is named in full on the page.
   */
  readonly strength: 'alone' | 'supported' | 'named';
}

/** What a derived form says in a gazetteer. Without support it is nothing, not even possible. */
export function needsOf(strength: DerivedForm['strength']): Pick<SurfaceForm, 'needs' | 'derived'> {
  if (strength === 'alone') return {};
  return { needs: strength === 'supported' ? ['export-controls'] : [], derived: true };
}

/** Whether a folded word is an ordinary word, a first or family name, a place, or another firm, in any language. */
export type IsOrdinary = (word: string) => boolean;

const BRACKETS = /\s*[([（][^()[\]（）]*[)\]）]/g;
const HAS_NUMBER = /\p{N}/u;
/** A distinctive word of fewer letters proves too little to stand for the firm in any company. */
const SHORTEST = 4;
/** One of as many letters, that is no word of any language we know, may be spoken for by what stands beside it. */
const RARE = 6;

/** What a name is without the remarks in brackets. */
export function withoutBrackets(name: string): string {
  return name.replace(BRACKETS, '').trim();
}

/**
 * @param name as printed.
 * @returns the name itself first, then what is derived from it, each once.
 */
export function deriveForms(name: string, isOrdinary: IsOrdinary): DerivedForm[] {
  const bare = withoutBrackets(name);
  const tokens = tokenise(bare);
  if (tokens.length === 0) return [{ text: name, strength: 'named' }];
  const { from, to } = withoutLegalForms(tokens);
  const core = tokens.slice(from, to);
  const distinctive = core.filter((token) => isDistinctive(token));
  const rare = distinctive.filter((token) => !isOrdinary(token.folded) && token.folded.length >= SHORTEST);
  const forms = new Map<string, DerivedForm>();
  const add = (text: string, strength: DerivedForm['strength']) => {
    if (!forms.has(text)) forms.set(text, { text, strength });
  };
  const words = tokens.length;
  // The printed name: two words or more with something rare in them, or so many that chance is out of the question.
  const word = (rare[0]?.folded.length ?? 0) >= RARE ? 'supported' : 'named';
  add(name, words >= 4 || (words >= 2 && rare.length > 0) ? 'alone' : word);
  if (bare !== name) add(bare, words >= 4 || (words >= 2 && rare.length > 0) ? 'alone' : 'named');
  if (distinctive.length === 0) return [...forms.values()];
  const textOf = (first: number, last: number) => bare.slice(core[first]!.start, core[last]!.end);
  const last = core.length - 1;
  const several = (count: number): DerivedForm['strength'] =>
    (rare.length > 0 && count >= 2) || (distinctive.length >= 2 && count >= 4) ? 'alone' : 'named';
  add(textOf(0, last), core.length === 1 ? 'named' : several(core.length));
  if (core.some((token) => HAS_NUMBER.test(token.folded))) return [...forms.values()];
  let first = 0;
  while (first < last && isPlace(core[first]!.folded)) first++;
  if (first > 0 && core.slice(first).some((token) => isDistinctive(token))) {
    add(textOf(first, last), last === first ? 'named' : several(last - first + 1));
  }
  const [only] = distinctive;
  if (distinctive.length === 1 && rare.length === 1 && only!.script === SPACED) {
    add(bare.slice(only!.start, only!.end), only!.folded.length >= RARE ? 'supported' : 'named');
  }
  return [...forms.values()];
}

function isDistinctive({ folded }: Token): boolean {
  return folded.length > 1 && !isGeneral(folded) && !HAS_NUMBER.test(folded);
}
