/**
 * `npm run evaluate -- FILE.jsonl [--list FILE] [--json]`: how well labelled sentences are recognised.
 * `npm run evaluate -- --pages DIR [--list FILE] [--json]`: what ordinary pages get.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NO_EVIDENCE, type Mention } from '../matching/model.ts';
import { recognise } from '../matching/recognise.ts';
import { givenFile } from './given-file.ts';
import { evaluate, type Evaluation, type LabelledSentence, type Rates, type Recogniser } from './score.ts';
import { foldName, namesInUse } from './names-in-use.ts';
import { pageTexts } from './page-texts.ts';

const USAGE =
  'Use: npm run evaluate -- FILE.jsonl [--list FILE] [--json], or --pages DIR instead of the file.';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      list: { type: 'string', multiple: true, default: [] },
      pages: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  if ((file === undefined) === (values.pages === undefined) || positionals.length > 1) throw new Error(USAGE);
  const recogniser = recogniserWith(values.list);
  if (file !== undefined) printEvaluation(evaluate(readSentences(givenFile(file)), recogniser), values.json);
  else await printPages(givenFile(values.pages!), recogniser, values.json);
}

function recogniserWith(lists: readonly string[]): Recogniser {
  const { forms, gazetteer } = namesInUse(lists);
  const bearers = new Map<string, Set<string>>();
  for (const { text, entity } of forms) {
    const name = foldName(text);
    bearers.set(name, (bearers.get(name) ?? new Set()).add(entity));
  }
  return {
    mentionsIn: (text, lang) => recognise(gazetteer, [text], { ...NO_EVIDENCE, lang }).mentions,
    bearersOf: (name) => [...(bearers.get(foldName(name)) ?? [])],
  };
}

function readSentences(file: string): LabelledSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as LabelledSentence];
      } catch (error) {
        throw new Error(`${file}, line ${index + 1}: is not JSON (${(error as Error).message}).`);
      }
    });
}

function printEvaluation({ remarks, ...figures }: Evaluation, json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    return;
  }
  const lines = Object.entries(figures.languages).sort(([a], [b]) => a.localeCompare(b));
  for (const [language, score] of [['overall', figures.overall] as const, ...lines])
    print(row(language, score));
  const { inScope, sure, possible } = figures.traps;
  print(
    `\ntraps in scope: ${inScope}, marked sure: ${sure}, possible: ${possible}; unjudged marks: ${figures.unjudged}`,
  );
  print(
    `out of scope: ${
      Object.entries(figures.outOfScope)
        .map(([brand, count]) => `${brand} ${count}`)
        .join(', ') || 'none'
    }\n`,
  );
  for (const { kind, sentence, span, what } of remarks) {
    const { text } = sentence;
    const from = Math.max(0, span.start - 60);
    const around = `${text.slice(from, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end, span.end + 60)}`;
    print(`${kind.padEnd(13)} ${sentence.lang.padEnd(7)} ${what}: ${around.replace(/\s+/g, ' ')}`);
  }
}

function row(name: string, { found, missed, wrong, possible, precision, recall }: Rates): string {
  const rate = (value: number | null) => (value === null ? '  –  ' : value.toFixed(3));
  const count = (value: number) => String(value).padStart(5);
  return `${name.padEnd(9)} found${count(found)}  missed${count(missed)}  wrong${count(wrong)}  possible${count(possible)}  precision ${rate(precision)}  recall ${rate(recall)}`;
}

async function printPages(directory: string, recogniser: Recogniser, json: boolean): Promise<void> {
  const pages = await pageTexts(directory);
  const marks = pages.flatMap(({ page, runs, lang }) =>
    runs.flatMap((run) =>
      recogniser.mentionsIn(run, lang).map((mention) => ({ page, ...inContext(run, mention) })),
    ),
  );
  const of = (certainty: string) => marks.filter((mark) => mark.certainty === certainty).length;
  const characters = pages.reduce(
    (sum, { runs }) => sum + runs.reduce((length, run) => length + run.length, 0),
    0,
  );
  const figures = { pages: pages.length, characters, sure: of('sure'), possible: of('possible'), marks };
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else {
    print(
      `${figures.pages} pages, ${characters} characters: ${figures.sure} sure, ${figures.possible} possible`,
    );
    for (const { page, certainty, entity, context } of marks)
      print(`${certainty.padEnd(9)} ${entity}: ${context}  (${page})`);
  }
}

function inContext(run: string, { start, end, entity, certainty }: Mention) {
  const context = `${run.slice(Math.max(0, start - 50), start)}[${run.slice(start, end)}]${run.slice(end, end + 50)}`;
  return { text: run.slice(start, end), context: context.replace(/\s+/g, ' '), entity, certainty };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
