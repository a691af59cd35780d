/**
 * Candidates: the places of a run where a key of the gazetteer stands, longest first, before any thought of meaning.
 */
import { isInAddress } from './addresses.ts';
import { cutsOf } from './endings.ts';
import { foldSpecial } from './fold.ts';
import { formsUnder, type Form, type Gazetteer } from './gazetteer.ts';
import { SEED, extend } from './hashing.ts';
import { isHead } from './heads.ts';
import { nextInitial } from './initials.ts';
import { Gap, separator, tokenise } from './tokens.ts';
import type { SurfaceForm } from './model.ts';
import type { Token } from './tokens.ts';

export interface Candidate {
  /** The name itself, without what the language adds. UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly form: SurfaceForm;
  /** Ids of other entities with the same name. */
  readonly others: readonly string[];
  /** Written without the capital that its list or news gives it. */
  readonly isSmall: boolean;
  /** Index of the first token, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface RunCandidates {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly Candidate[];
  /** Names that are pieces of an address, a handle or a path. */
  readonly inAddresses: readonly Candidate[];
  /** Topic ids with the index of the token where their word stands. */
  readonly topics: ReadonlyMap<string, number>;
}

/** What elides before a vowel, in French, Italian and Catalan. */
const ELISIONS: ReadonlySet<string> = new Set(
  'l d j m n s t c qu jusqu lorsqu puisqu quoiqu presqu quelqu un dell all nell dall sull coll quell gl sant'.split(
    ' ',
  ),
);

interface Match {
  readonly from: number;
  readonly to: number;
  readonly form: Form;
  /** Folded units cut off the last token: a genitive s, a particle. */
  readonly cut: number;
  /** Other entities with the same name. */
  readonly others: readonly string[];
}

/** @param lang BCP 47 of the page, `''` where it says none. */
export function findCandidates(gazetteer: Gazetteer, text: string, lang: string): RunCandidates {
  const tokens = tokenise(text);
  const names: Candidate[] = [];
  const inAddresses: Candidate[] = [];
  const topics = new Map<string, number>();
  let at = 0;
  while (at < tokens.length) {
    const match = longestAt(gazetteer, text, lang, tokens, at, topics);
    if (!match) {
      at++;
      continue;
    }
    const candidate = place(match, text, tokens);
    if (isInAddress(text, candidate.start, candidate.end)) inAddresses.push(candidate);
    else names.push(candidate);
    at = match.to;
  }
  return { text, tokens, names, inAddresses, topics };
}

function place(match: Match, text: string, tokens: readonly Token[]): Candidate {
  const { form, lead, tail } = match.form;
  const start = tokens[match.from]!.start + lead;
  let end = endWithout(text, tokens[match.to - 1]!.end, tail + match.cut);
  // The full stop of *Co., Ltd.* belongs to the name.
  if (form.text.endsWith('.') && text[end] === '.') end++;
  const isSmall = !hasInitial(form.text, text.slice(tokens[match.from]!.start, end));
  return { start, end, form, others: match.others, isSmall, from: match.from, to: match.to };
}

/** The offset before the last folded units of a text that ends at `end`, and before what folding drops there. */
function endWithout(text: string, end: number, units: number): number {
  if (units === 0) return end;
  while (units > 0) units -= foldSpecial(text.charCodeAt(--end)).length;
  while (foldSpecial(text.charCodeAt(end - 1)) === '' && !/\p{M}/u.test(text[end - 1]!)) end--;
  return end;
}

/** The longest name that begins at a token; notes the topic words that begin there. */
function longestAt(
  gazetteer: Gazetteer,
  text: string,
  lang: string,
  tokens: readonly Token[],
  from: number,
  topics: Map<string, number>,
): Match | undefined {
  const first = tokens[from]!;
  const mayBegin = first.gap !== Gap.Apostrophe || isElision(tokens[from - 1]!);
  let best: Match | undefined;
  /** The firm that a shorter name at this place names beyond doubt: it vouches for the longer one. */
  let alone: string | undefined;
  const consider = (key: string, hash: number, to: number, cut: number) => {
    for (const topic of gazetteer.topics.get(key) ?? []) if (!topics.has(topic)) topics.set(topic, from);
    if (!mayBegin || !mayEnd(tokens, to)) return;
    const forms = formsUnder(gazetteer, key, hash);
    const [form, ...rest] = forms.filter((one) => fits(one, text, tokens, from, to));
    if (!form) return;
    const others = rest.map((one) => one.form.entity).filter((entity) => entity !== form.form.entity);
    if (form.form.needs === undefined) alone = form.form.entity;
    best = { from, to, form, cut, others };
  };
  let key = '';
  let hash = SEED;
  for (let to = from; to < Math.min(tokens.length, from + gazetteer.longest); to++) {
    const token = tokens[to]!;
    if (to > from && token.gap === Gap.Break) break;
    const between = separator(token, to === from);
    key += between;
    hash = extend(hash, between);
    // The first two tokens of a key are among the heads.
    const mayLead = (hashed: number) => to > from + 1 || isHead(gazetteer.heads, hashed);
    // A token with something joined to its end may be the last of a key without it.
    for (const { folded, cut } of stemsOf(token, lang)) {
      const stem = extend(hash, folded);
      if (mayLead(stem)) consider(key + folded, stem, to + 1, cut);
    }
    key += token.folded;
    hash = extend(hash, token.folded);
    if (!mayLead(hash)) break;
    consider(key, hash, to + 1, 0);
  }
  return best && alone === best.form.form.entity ? { ...best, form: withoutNeeds(best.form) } : best;
}

function withoutNeeds(form: Form): Form {
  const { needs: _, ...rest } = form.form;
  return { ...form, form: rest };
}

function isElision(token: Token): boolean {
  return token.gap !== Gap.Apostrophe && ELISIONS.has(token.folded);
}

/** A token without what the language may have joined to its end, the least taken off last. */
function stemsOf({ folded, script }: Token, lang: string): { folded: string; cut: number }[] {
  return cutsOf(folded, script, lang)
    .toReversed()
    .map((cut) => ({ folded: folded.slice(0, -cut), cut }));
}

/** After an apostrophe only a short ending may follow: *Huawei's*, *Huawei'nin*; not *Rock'n'roll*. */
function mayEnd(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (!next || next.gap !== Gap.Apostrophe) return true;
  return next.folded.length <= 6 && tokens[to + 1]?.gap !== Gap.Apostrophe;
}

/** Whether the text's gaps are no wider than the form's, and its capitals those of a name. */
function fits(form: Form, text: string, tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    const own = form.gaps[index - from]!;
    const gap = tokens[index]!.gap;
    if (gap > own && !(own === Gap.None && gap === Gap.None)) return false;
  }
  return hasCapitals(form, text, tokens, from, to);
}

/**
 * A Latin name that its list or news writes with capitals is no mention in small letters. Where it is a single
 * distinctive word, or long enough to be nothing else, it is kept for a page that names the firm otherwise too.
 */
function hasCapitals(form: Form, text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const count = to - from;
  const distinctive = form.form.needs === undefined && (count === 1 || count > 3);
  if (distinctive) return true;
  const own = form.form.text;
  const [first, last] = [tokens[from]!, tokens[to - 1]!];
  if (!hasInitial(own, text.slice(first.start, last.end))) return false;
  return nextInitial(own, 0, false) < 0 || isCapital(text, last);
}

/** Whether `text` has its first capital at its beginning, or where the name has its own (*iFlytek*). */
function hasInitial(name: string, text: string): boolean {
  const own = nextInitial(name, 0, false);
  const at = nextInitial(text, 0, false);
  if (own < 0 || at === 0) return true;
  return at > 0 && own > 0 && unitsIn(name.slice(0, own)) === unitsIn(text.slice(0, at));
}

const unitsIn = (text: string) => tokenise(text).reduce((sum, { folded }) => sum + folded.length, 0);

function isCapital(text: string, token: Token): boolean {
  const [letter] = text.slice(token.start, token.end);
  return letter !== undefined && (letter !== letter.toLowerCase() || letter === letter.toUpperCase());
}
