/**
 * `npm run recognise -- [FILE] [--list FILE] [--lang xx]`: the mentions of a text (standard input without FILE), one a
 * line, found by the code that the extension runs.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildDataset } from '../entities/build-dataset.ts';
import { surfaceForms } from '../entities/surface-forms.ts';
import { compileGazetteer } from '../matching/gazetteer.ts';
import { NO_EVIDENCE } from '../matching/model.ts';
import { recognise } from '../matching/recognise.ts';
import { givenFile } from './given-file.ts';
import { readListFile } from './list-file.ts';

const USAGE = 'Use: npm run recognise -- [FILE] [--list FILE] [--lang xx]';

function main(): void {
  const { values, positionals } = parseArgs({
    options: { list: { type: 'string', multiple: true, default: [] }, lang: { type: 'string', default: '' } },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new Error(`One file at a time. ${USAGE}`);
  const dataset = buildDataset('assets/dataset');
  const forms = [
    ...surfaceForms(dataset.entities),
    ...values.list.flatMap((file) => readListFile(givenFile(file))),
  ];
  const gazetteer = compileGazetteer(forms, dataset.topics);
  const text = readFileSync(positionals[0] ? givenFile(positionals[0]) : 0, 'utf8');
  // A blank line ends a paragraph; a mention may run over the end of a line.
  const paragraphs = [...text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)];
  const { mentions } = recognise(
    gazetteer,
    paragraphs.map((paragraph) => paragraph[0]),
    { ...NO_EVIDENCE, lang: values.lang },
  );
  for (const { run, start, end, entity, name, certainty } of mentions) {
    const offset = paragraphs[run]!.index;
    const line = { start: offset + start, end: offset + end, text: text.slice(offset + start, offset + end) };
    process.stdout.write(`${JSON.stringify({ ...line, entity, name, certainty })}\n`);
  }
}

try {
  main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
