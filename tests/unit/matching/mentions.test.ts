import { describe, expect, test } from 'vitest';
import { compileGazetteer, namesOf } from '../../../src/matching/gazetteer.ts';
import { NO_EVIDENCE } from '../../../src/matching/model.ts';
import { recognise } from '../../../src/matching/recognise.ts';
import { passes } from '../../../src/matching/sift.ts';
import { buildSieve } from '../../../src/matching/sieve.ts';
import { CASES, FORMS, TOPICS } from '../../mention-cases.ts';

const gazetteer = compileGazetteer(FORMS, TOPICS);
const sieve = buildSieve(namesOf(FORMS));
const BRACKETS = /[[\]‹›]/g;

function marked(runs: readonly string[]): string[] {
  const { mentions } = recognise(gazetteer, runs, NO_EVIDENCE);
  return runs.map((text, run) => {
    let out = '';
    let at = 0;
    for (const mention of mentions.filter((one) => one.run === run)) {
      const [open, close] = mention.certainty === 'sure' ? ['[', ']'] : ['‹', '›'];
      out += text.slice(at, mention.start) + open + text.slice(mention.start, mention.end) + close;
      at = mention.end;
    }
    return out + text.slice(at);
  });
}

describe('the table of mentions', () => {
  test.each(CASES.map(([why, ...runs]) => ({ why, runs })))('$why', ({ runs }) => {
    expect(marked(runs.map((run) => run.replace(BRACKETS, '')))).toEqual(runs);
  });

  test.each(CASES.map(([why, ...runs]) => ({ why, runs })))('the sieve lets through: $why', ({ runs }) => {
    for (const run of runs) {
      if (run.search(BRACKETS) < 0) continue;
      expect(passes(sieve, run.replace(BRACKETS, ''), '')).toBe(true);
    }
  });
});
