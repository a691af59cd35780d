/**
 * Context: whether an ambiguous form names the firm here.
 *
 * A form without `needs` is distinctive and stands alone. One with `needs` must be spoken for: by a topic word or
 * another listed firm in the same run, or by the firm's full name or two topics elsewhere on the page. A village, a
 * king or a family name beside it speaks against it.
 */
import { hasOtherReading, isFamilyName } from './cues.ts';
import { SPACED, RIGHT_TO_LEFT } from './fold.ts';
import { Gap } from './tokens.ts';
import type { Candidate, RunCandidates } from './candidates.ts';
import type { Certainty, Evidence } from './model.ts';

/** The evidence of a page: what is already known, and what these runs add. */
export function gather(found: readonly RunCandidates[], known: Evidence): Evidence {
  const named = new Set(known.named);
  const topics = new Set(known.topics);
  for (const run of found) {
    for (const name of run.names)
      if (name.form.needs === undefined && !isPerson(name, run)) named.add(name.form.entity);
    for (const topic of run.topics.keys()) topics.add(topic);
  }
  return { lang: known.lang, named: [...named], topics: [...topics] };
}

export function decide(candidate: Candidate, run: RunCandidates, page: Evidence): Certainty | 'none' {
  if (isPerson(candidate, run)) return 'none';
  const needs = candidate.form.needs;
  if (!needs) return 'sure';
  const spokenFor =
    needs.some((topic) => run.topics.has(topic)) ||
    run.names.some((other) => other !== candidate && other.form.needs === undefined && !isPerson(other, run));
  if (spokenFor) return 'sure';
  const elsewhere =
    page.named.includes(candidate.form.entity) ||
    needs.filter((topic) => page.topics.includes(topic)).length >= 2;
  const otherwise = hasOtherReading(
    run.tokens.map((token) => token.folded),
    run.text,
  );
  const script = run.tokens[candidate.from]!.script;
  const hasBoundaries = script === SPACED || script === RIGHT_TO_LEFT;
  if (elsewhere && !otherwise && (hasBoundaries || standsApart(candidate, run))) return 'sure';
  // Where words have no boundaries a short form is mostly a piece of other words: rather nothing than a guess.
  return hasBoundaries ? 'possible' : 'none';
}

/** What follows a noun in Chinese and Japanese, and begins few words. */
const AFTER_A_NAME =
  '的地得之和与與及跟同或等在是将將被把也都则則已曾于於対は が の を に と も で や へ'.replaceAll(' ', '');

/** In a script without spaces: something shows that a word begins or ends at the name's edge. */
function standsApart({ from, to }: Candidate, { tokens }: RunCandidates): boolean {
  const next = tokens[to];
  if (tokens[from]!.gap !== Gap.None || !next || next.gap !== Gap.None) return true;
  return next.script !== tokens[from]!.script || AFTER_A_NAME.includes(next.folded);
}

/** *Dahua Lin*: one word of a name with a family name right behind it. */
function isPerson(candidate: Candidate, run: RunCandidates): boolean {
  if (candidate.to - candidate.from !== 1) return false;
  const next = run.tokens[candidate.to];
  if (!next || next.gap !== Gap.Space || next.script !== SPACED) return false;
  if (/[-\u2010-\u2015]/.test(run.text.slice(candidate.end, next.start))) return false;
  const letter = run.text[next.start]!;
  return letter !== letter.toLowerCase() && isFamilyName(next.folded);
}
