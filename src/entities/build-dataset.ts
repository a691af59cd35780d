/** The built-in dataset from its directory, for the build and the commands: Node only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readDataset } from './dataset.ts';
import { describeError } from './dataset-errors.ts';
import type { Dataset, DatasetFile } from './dataset.ts';

/**
 * @param directory of the source files, `assets/dataset`.
 * @throws Error with every mistake of every file: a wrong record must not be built.
 */
export function buildDataset(directory: string): Dataset {
  const files: DatasetFile[] = [];
  const broken: string[] = [];
  for (const name of readdirSync(directory).sort()) {
    if (!name.endsWith('.json')) continue;
    const path = join(directory, name);
    const file = relative(process.cwd(), path);
    try {
      files.push({ file, json: JSON.parse(readFileSync(path, 'utf8')) });
    } catch (error) {
      broken.push(
        `${file}: is not JSON (${(error as Error).message}). Look for a missing comma or bracket there.`,
      );
    }
  }
  const reading = broken.length > 0 ? undefined : readDataset(files);
  const messages = reading === undefined ? broken : reading.ok ? [] : reading.errors.map(describeError);
  if (reading?.ok) return { entities: reading.entities, topics: reading.topics };
  const count = messages.length === 1 ? 'a mistake' : `${messages.length} mistakes`;
  throw new Error(`The dataset has ${count}:\n${messages.map((message) => `  ${message}`).join('\n')}`);
}
