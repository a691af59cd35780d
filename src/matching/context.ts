/**
 * Context: whether a form names the firm here, and why.
 *
 * A form without `needs` is distinctive and stands alone. One with `needs` must be spoken for: by a topic word or
 * another listed firm in the same run, or by the firm's own name or two topics elsewhere on the page. A village, a
 * king, a family name, a stock index beside it, or a longer word or name around it, speak against it.
 */
import {
  followsOtherKind,
  hasOtherReading,
  holdsFirmNoun,
  isFamilyName,
  isFirmNoun,
  isHanFamilyName,
  isKoreanFamilyName,
  isOtherFirm,
  isQuantity,
} from './cues.ts';
import { HANGUL, RIGHT_TO_LEFT, SPACED, UNSPACED } from './fold.ts';
import { Gap } from './tokens.ts';
import type { Candidate, RunCandidates } from './candidates.ts';
import type { Because, Certainty, Evidence } from './model.ts';

export interface Decision {
  readonly certainty: Certainty | 'none';
  /** The strongest reason first. */
  readonly because: readonly Because[];
}

const none = (...because: Because[]): Decision => ({ certainty: 'none', because });
const sure = (...because: Because[]): Decision => ({ certainty: 'sure', because });
const possible = (...because: Because[]): Decision => ({ certainty: 'possible', because });

/** The evidence of a page: what is already known, and what these runs add. */
export function gather(found: readonly RunCandidates[], known: Evidence): Evidence {
  const named = new Set(known.named);
  const topics = new Set(known.topics);
  for (const run of found) {
    for (const name of run.names) if (standsAlone(name, run)) named.add(name.form.entity);
    for (const topic of run.topics.keys()) topics.add(topic);
  }
  return { lang: known.lang, named: [...named], topics: [...topics] };
}

/** Whether a candidate is beyond doubt by itself. */
function standsAlone(name: Candidate, run: RunCandidates): boolean {
  return name.form.needs === undefined && !name.isSmall && against(name, run) === undefined;
}

export function decide(candidate: Candidate, run: RunCandidates, page: Evidence): Decision {
  const objection = against(candidate, run);
  // A page that speaks of the firm means it there too: 提升|华为 is not 提|升华|为.
  const outweighed = objection === 'part of another word' && page.named.includes(candidate.form.entity);
  if (objection && !outweighed) return none(objection);
  const { needs } = candidate.form;
  if (candidate.isSmall) {
    const isNamed = page.named.includes(candidate.form.entity);
    return isNamed ? sure('named in full on the page') : none('in small letters');
  }
  if (!needs) return sure('distinctive name');
  const support = supportOf(candidate, run, page, needs);
  if (isIndex(candidate, run) && support !== 'topic beside it') return none('a stock index or price');
  const script = run.tokens[candidate.from]!.script;
  const hasBoundaries = script === SPACED || script === RIGHT_TO_LEFT;
  // Where words have no boundaries a short form is mostly a piece of other words: rather nothing than a guess. A form
  // that nobody was seen to use, or that only the full name proves, is a word like any other; and every short acronym
  // is a dozen things: marked as doubtful it would dot half the news.
  const { derived, text } = candidate.form;
  const mayBePossible = hasBoundaries && needs.length > 0 && !derived && !ACRONYM.test(text);
  if (!support) return mayBePossible ? possible('nothing speaks for it') : none('nothing speaks for it');
  const words = run.tokens.map((token) => token.folded);
  if (!hasOtherReading(words, run.text)) return sure(support);
  return mayBePossible
    ? possible('other reading beside it', support)
    : none('other reading beside it', support);
}

/** What speaks for an ambiguous form, the nearest first. */
function supportOf(
  candidate: Candidate,
  run: RunCandidates,
  page: Evidence,
  needs: readonly string[],
): Because | undefined {
  const { form } = candidate;
  if (needs.some((topic) => run.topics.has(topic))) return 'topic beside it';
  const beside = run.names.filter((other) => other !== candidate && standsAlone(other, run));
  if (beside.some((other) => other.form.entity === form.entity)) return 'named in full beside it';
  // A form that only its full name proves gains nothing from a stranger.
  if (needs.length > 0 && beside.length > 0) return 'listed firm beside it';
  // Not for short acronyms: the firm that they are called may be another one.
  const mayBeCalled = needs.length > 0 && !form.derived && !ACRONYM.test(form.text);
  if (mayBeCalled && isCalledFirm(candidate, run)) return 'called a firm';
  const script = run.tokens[candidate.from]!.script;
  if (script !== SPACED && script !== RIGHT_TO_LEFT && !standsApart(candidate, run)) return undefined;
  if (page.named.includes(form.entity)) return 'named in full on the page';
  return needs.filter((topic) => page.topics.includes(topic)).length >= 2 ? 'topics on the page' : undefined;
}

const ACRONYM = /^\p{Lu}{2,4}$/u;
/** Words before and after a name in which a noun says what it is. */
const NEAR_BEFORE = 3;
const NEAR_AFTER = 5;
/** The same in characters, for scripts without spaces. */
const NEAR_CHARACTERS = 8;

/** *the spyware firm Candiru*, *Novatek, a gas producer*, 寒武纪一季度盈利: a noun beside the name says that it is a firm. */
function isCalledFirm({ from, to, start, end }: Candidate, { tokens, text }: RunCandidates): boolean {
  const sentence = (at: number) => !/[.!?;]\s/.test(text.slice(Math.min(at, start), Math.max(at, end)));
  for (
    let index = Math.max(0, from - NEAR_BEFORE);
    index < Math.min(tokens.length, to + NEAR_AFTER);
    index++
  ) {
    if (index >= from && index < to) continue;
    const token = tokens[index]!;
    if (isFirmNoun(token.folded) && sentence(index < from ? token.start : token.end)) return true;
  }
  const around = text.slice(Math.max(0, start - NEAR_CHARACTERS), end + NEAR_CHARACTERS);
  return holdsFirmNoun(around);
}

/** What speaks against any reading as the firm. */
function against(candidate: Candidate, run: RunCandidates): Because | undefined {
  if (isPerson(candidate, run)) return 'family name beside it';
  if (isInLongerWord(candidate, run)) return 'part of another word';
  if (isInLongerName(candidate, run)) return 'part of another firm’s name';
  return undefined;
}

/**
 * *Dahua Lin*, *Li Dahua*, *N. Biren Singh*, 李大华, 린 다후아: one word of a name with a family name beside it. Before an
 * ambiguous form a family name is asked for too, and an initial.
 */
function isPerson(candidate: Candidate, run: RunCandidates): boolean {
  const { form, from, to, start } = candidate;
  const own = run.tokens[from]!;
  const before = run.tokens[from - 1];
  if (own.script === UNSPACED) {
    return form.needs !== undefined && to - from <= 2 && isHanFamilyName(run.text, start);
  }
  if (to - from !== 1) return false;
  const next = run.tokens[to];
  if (
    next &&
    next.gap === Gap.Space &&
    next.script === SPACED &&
    !hasHyphen(run.text, candidate.end, next.start)
  ) {
    if (isCapital(run.text, next.start) && isFamilyName(next.folded)) return true;
  }
  if (form.needs === undefined || !before || own.gap === Gap.Break) return false;
  if (own.script === HANGUL) return own.gap === Gap.Space && isKoreanFamilyName(before.folded);
  const between = run.text.slice(before.end, own.start);
  if (!isCapital(run.text, before.start) || !/^\.? ?$/u.test(between)) return false;
  if (before.folded.length > 1)
    return between !== '' && !between.includes('.') && isFamilyName(before.folded);
  return next !== undefined && next.gap === Gap.Space && isCapital(run.text, next.start);
}

function isCapital(text: string, at: number): boolean {
  const letter = text[at] ?? '';
  return letter !== letter.toLowerCase();
}

/** In scripts without spaces: a word of the language runs over the name's edge (*升华|为*, *大|华裔*). */
function isInLongerWord({ form, start, end }: Candidate, { text }: RunCandidates): boolean {
  const { edges } = form;
  if (!edges) return false;
  return (
    edges.before.some((piece) => text.endsWith(piece, start)) ||
    edges.after.some((piece) => text.startsWith(piece, end))
  );
}

/** *Gazprom-Media*, *VTB Capital*: the name of another legal person begins with this one. */
function isInLongerName(candidate: Candidate, run: RunCandidates): boolean {
  if (candidate.form.needs && followsOtherKind(run.text, candidate.end)) return true;
  const next = run.tokens[candidate.to];
  if (!next || next.gap !== Gap.Space || next.script !== run.tokens[candidate.to - 1]!.script) return false;
  return isCapital(run.text, next.start) && isOtherFirm(next.folded);
}

/** A ticker in a market report: a number with a sign, points or per cent follows soon. */
function isIndex(candidate: Candidate, run: RunCandidates): boolean {
  const form = candidate.form.text;
  if (!/^\p{Lu}{2,5}$/u.test(form)) return false;
  return isQuantity(run.text.slice(candidate.end, candidate.end + 80));
}

function hasHyphen(text: string, from: number, to: number): boolean {
  return /[-\u2010-\u2015]/.test(text.slice(from, to));
}

/** What follows a noun in Chinese and Japanese, and begins few words. */
const AFTER_A_NAME = '的地得之和与與及跟同或等在是将將被把也都则則已曾于於对對はがのをにとでもやへ';

/** In a script without spaces: something shows that a word begins or ends at the name's edge. */
function standsApart({ from, to }: Candidate, { tokens }: RunCandidates): boolean {
  const next = tokens[to];
  if (tokens[from]!.gap !== Gap.None || !next || next.gap !== Gap.None) return true;
  return next.script !== tokens[from]!.script || AFTER_A_NAME.includes(next.folded);
}
