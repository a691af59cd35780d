/**
 * Recognition: the mentions of a page's text runs.
 *
 * What counts as a mention: a name of an entity, standing as a word of its own (elided, possessive, compounded or
 * inflected as the language does), that names the firm there. Longest match wins. A form that may mean something else
 * is `sure` only with evidence (`context.ts`), else `possible`, or nothing where its script has no word boundaries.
 */
import { findCandidates, type Candidate } from './candidates.ts';
import { decide, gather } from './context.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Because, Certainty, Evidence, Mention, Recognition } from './model.ts';

/** A place where a name stands, marked or not, with every reason. */
export interface Considered {
  readonly run: number;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly others?: readonly string[];
  readonly name: string;
  readonly certainty: Certainty | 'none';
  readonly because: readonly Because[];
}

/** Every candidate of a page, those that are dropped too, in order of run and place; and the page's evidence. */
export function consider(
  gazetteer: Gazetteer,
  runs: readonly string[],
  evidence: Evidence,
): { readonly candidates: readonly Considered[]; readonly evidence: Evidence } {
  const found = runs.map((run) => findCandidates(gazetteer, run, evidence.lang));
  const page = gather(found, evidence);
  const candidates: Considered[] = [];
  for (const [run, { names, inAddresses }] of found.entries()) {
    const place = ({ start, end, form, others }: Candidate) => ({
      ...(others.length > 0 ? { others } : {}),
      run,
      start,
      end,
      entity: form.entity,
      name: form.text,
    });
    const all = [
      ...names.map((name) => ({ ...place(name), ...decide(name, found[run]!, page) })),
      ...inAddresses.map((name) => ({
        ...place(name),
        certainty: 'none' as const,
        because: ['inside an address' as const],
      })),
    ];
    candidates.push(...all.sort((a, b) => a.start - b.start));
  }
  return { candidates, evidence: page };
}

/**
 * @param runs text runs of one page; mentions never cross from one into another.
 * @param evidence what earlier runs of the same page gave.
 * @returns mentions in order of run and place, not overlapping; and the evidence, these runs' included. Pure.
 */
export function recognise(gazetteer: Gazetteer, runs: readonly string[], evidence: Evidence): Recognition {
  const considered = consider(gazetteer, runs, evidence);
  const mentions = considered.candidates.flatMap(({ certainty, because, ...place }): Mention[] =>
    certainty === 'none' ? [] : [{ ...place, certainty, because: because[0]! }],
  );
  return { mentions, evidence: considered.evidence };
}
