/**
 * Recognition: the mentions of a page's text runs.
 *
 * What counts as a mention: a name of an entity, standing as a word of its own (elided, possessive, compounded or
 * inflected as the language does), that names the firm there. Longest match wins. A form that may mean something else
 * is `sure` only with evidence (`context.ts`), else `possible`, or nothing where its script has no word boundaries.
 */
import { findCandidates } from './candidates.ts';
import { decide, gather } from './context.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Evidence, Mention, Recognition } from './model.ts';

/**
 * @param runs text runs of one page; mentions never cross from one into another.
 * @param evidence what earlier runs of the same page gave.
 * @returns mentions in order of run and place, not overlapping; and the evidence, these runs' included. Pure.
 */
export function recognise(gazetteer: Gazetteer, runs: readonly string[], evidence: Evidence): Recognition {
  const found = runs.map((run) => findCandidates(gazetteer, run, evidence.lang));
  const page = gather(found, evidence);
  const mentions: Mention[] = [];
  for (const [run, candidates] of found.entries()) {
    for (const candidate of candidates.names) {
      const certainty = decide(candidate, candidates, page);
      if (certainty === 'none') continue;
      const { entity, text: name } = candidate.form;
      mentions.push({ run, start: candidate.start, end: candidate.end, entity, name, certainty });
    }
  }
  return { mentions, evidence: page };
}
