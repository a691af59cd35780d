/**
 * Puts the built-in dataset into the bundles that need it: all of it into the worker's, only the sieve of its names
 * into the page's. Runs at build; a wrong record ends the build with its file, id and field.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileGazetteer, nameKeys } from '../matching/gazetteer.ts';
import { buildSieve, packSieve } from '../matching/sieve.ts';
import { buildDataset } from './build-dataset.ts';
import { surfaceForms } from './surface-forms.ts';

const DATASET = 'virtual:listmark/dataset';
const SIEVE = 'virtual:listmark/sieve';

interface Plugin {
  readonly name: string;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (this: { addWatchFile: (file: string) => void }, id: string) => string | undefined;
}

/** @param directory the folder of the dataset's source files. */
export function datasetPlugin(directory: string): Plugin {
  return {
    name: 'listmark-dataset',
    resolveId: (id) => (id === DATASET || id === SIEVE ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${DATASET}` && id !== `\0${SIEVE}`) return undefined;
      for (const file of readdirSync(directory)) this.addWatchFile(join(directory, file));
      const dataset = buildDataset(directory);
      if (id === `\0${DATASET}`) {
        // Parsed from a string: quicker to start than an object literal of this size.
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(dataset))})`;
      }
      const sieve = buildSieve(nameKeys(compileGazetteer(surfaceForms(dataset.entities), dataset.topics)));
      return `export default ${JSON.stringify(packSieve(sieve))}`;
    },
  };
}
