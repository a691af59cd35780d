/** `npm run check-dataset`: the built-in dataset against `../shared/data`; ends 1 where anything differs. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildDataset } from '../entities/build-dataset.ts';
import { datasetDifferences } from './dataset-differences.ts';
import { EVIDENCE_DIRECTORY, readEvidence } from './evidence.ts';
import type { Difference, Exceptions } from './dataset-differences.ts';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

function describe({ entity, list, name, field, found, expected }: Difference): string {
  return `${entity || '(no entity)'}, ${list}, "${name}", ${field}: ${found}, the evidence has ${expected}`;
}

function run(): number {
  const evidence = readEvidence();
  if (!evidence) {
    console.log(`Skipped: the evidence is not at ${EVIDENCE_DIRECTORY}, so nothing was compared.`);
    return 0;
  }
  const { entities } = buildDataset(path('assets/dataset'));
  const exceptions: Exceptions = JSON.parse(
    readFileSync(path('tests/fixtures/dataset-exceptions.json'), 'utf8'),
  );
  const { differences, unused } = datasetDifferences(entities, evidence, exceptions);
  for (const difference of differences) console.log(describe(difference));
  for (const reason of unused) console.log(`An exception accepts nothing any more; take it out: ${reason}`);
  const listings = entities.reduce((sum, entity) => sum + entity.listings.length, 0);
  console.log(
    `${entities.length} entities, ${listings} listings compared: ${differences.length} differences, ` +
      `${exceptions.accepted.length} exceptions with their reasons.`,
  );
  return differences.length + unused.length > 0 ? 1 : 0;
}

process.exitCode = run();
