/**
 * What the build makes of the built-in dataset: two packed files for the extension's own pages and worker, and the
 * sieve of its names for the page. A wrong record ends the build with its file, id and field. Node only.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compileGazetteer, namesOf, packGazetteer } from '../matching/gazetteer.ts';
import { buildSieve, packSieve } from '../matching/sieve.ts';
import { buildDataset } from './build-dataset.ts';
import { ENTITIES_FILE, GAZETTEER_FILE, type ShippedGazetteer } from './shipped-files.ts';
import { surfaceForms } from './surface-forms.ts';
import { weightOf } from './weight.ts';

/**
 * Writes the packed files into `target`.
 * @param directory the folder of the dataset's source files.
 * @returns the names of the files.
 */
export function writeShipped(directory: string, target: string): string[] {
  const { entities, topics } = buildDataset(directory);
  const gazetteer = compileGazetteer(surfaceForms(entities), topics);
  const weights = Object.fromEntries(entities.map((entity) => [entity.id, weightOf(entity)]));
  const shipped: ShippedGazetteer = { ...packGazetteer(gazetteer), weights };
  mkdirSync(target, { recursive: true });
  // Without a date inside, so that the same sources give the same bytes.
  const write = (name: string, value: unknown) =>
    writeFileSync(join(target, name), gzipSync(JSON.stringify(value), { level: 9 }));
  write(ENTITIES_FILE, entities);
  write(GAZETTEER_FILE, shipped);
  return [ENTITIES_FILE, GAZETTEER_FILE];
}

const SIEVE = 'virtual:listmark/sieve';

interface Plugin {
  readonly name: string;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (this: { addWatchFile: (file: string) => void }, id: string) => string | undefined;
}

/**
 * Vite plugin: the sieve as a module.
 * @param directory the folder of the dataset's source files.
 */
export function sievePlugin(directory: string): Plugin {
  return {
    name: 'listmark-sieve',
    resolveId: (id) => (id === SIEVE ? `\0${SIEVE}` : undefined),
    load(id) {
      if (id !== `\0${SIEVE}`) return undefined;
      for (const file of readdirSync(directory)) this.addWatchFile(join(directory, file));
      const sieve = buildSieve(namesOf(surfaceForms(buildDataset(directory).entities)));
      return `export default ${JSON.stringify(packSieve(sieve))}`;
    },
  };
}
