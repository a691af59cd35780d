/**
 * `npm run recognise -- [FILE] [--list FILE] [--lang xx] [--explain]`: the mentions of a text (standard input without FILE), one a
 * line, found by the code that the
 * extension runs; with `--explain` every candidate, and why.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NO_EVIDENCE } from '../matching/model.ts';
import { consider } from '../matching/recognise.ts';
import { givenFile } from './given-file.ts';
import { namesInUse } from './names-in-use.ts';

const USAGE = 'Use: npm run recognise -- [FILE] [--list FILE] [--lang xx] [--explain]';

function main(): void {
  const { values, positionals } = parseArgs({
    options: {
      list: { type: 'string', multiple: true, default: [] },
      lang: { type: 'string', default: '' },
      explain: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new Error(`One file at a time. ${USAGE}`);
  const { gazetteer } = namesInUse(values.list);
  const text = readFileSync(positionals[0] ? givenFile(positionals[0]) : 0, 'utf8');
  // A blank line ends a paragraph; a mention may run over the end of a line.
  const paragraphs = [...text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)];
  const { candidates } = consider(
    gazetteer,
    paragraphs.map((paragraph) => paragraph[0]),
    { ...NO_EVIDENCE, lang: values.lang },
  );
  for (const { run, start, end, entity, name, certainty, because } of candidates) {
    if (certainty === 'none' && !values.explain) continue;
    const offset = paragraphs[run]!.index;
    const place = {
      start: offset + start,
      end: offset + end,
      text: text.slice(offset + start, offset + end),
    };
    const line = { ...place, entity, name, certainty, ...(values.explain ? { because } : {}) };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

try {
  main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
