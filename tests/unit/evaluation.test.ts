/**
 * The project's own labelled sentences (tests/evaluation), with the built-in dataset. The figures may only rise: where
 * they have risen, write the new ones into `figures.json`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldName, namesInUse } from '../../src/commands/names-in-use.ts';
import { evaluate, type LabelledSentence } from '../../src/commands/score.ts';
import { NO_EVIDENCE } from '../../src/matching/model.ts';
import { recognise } from '../../src/matching/recognise.ts';

const FOLDER = join(import.meta.dirname, '../evaluation');

interface Figures {
  readonly languages: Readonly<Record<string, { readonly found: number; readonly wrong: number }>>;
  readonly traps: { readonly sure: number; readonly possible: number };
}

const figures = JSON.parse(readFileSync(join(FOLDER, 'figures.json'), 'utf8')) as Figures;
const { forms, gazetteer } = namesInUse([]);
const bearers = new Map<string, string[]>();
for (const { text, entity } of forms) {
  const name = foldName(text);
  bearers.set(name, [...(bearers.get(name) ?? []), entity]);
}
const recogniser = {
  mentionsIn: (text: string, lang: string) => recognise(gazetteer, [text], { ...NO_EVIDENCE, lang }).mentions,
  bearersOf: (name: string) => bearers.get(foldName(name)) ?? [],
};

const sentences = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LabelledSentence),
  );
const { languages, traps } = evaluate(sentences, recogniser);

test('every language has its sentences, and every label its words', () => {
  expect(Object.keys(languages)).toHaveLength(30);
  for (const { text, mentions } of sentences) {
    for (const { start, end, surface } of mentions) {
      expect(text.slice(start, end)).toBe(surface);
    }
  }
});

test.each(Object.entries(figures.languages))('%s is recognised no worse than before', (language, before) => {
  const now = languages[language]!;
  expect(now.found).toBeGreaterThanOrEqual(before.found);
  expect(now.wrong).toBeLessThanOrEqual(before.wrong);
});

test('no more traps are marked than before', () => {
  expect(traps.sure).toBeLessThanOrEqual(figures.traps.sure);
  expect(traps.possible).toBeLessThanOrEqual(figures.traps.possible);
});
