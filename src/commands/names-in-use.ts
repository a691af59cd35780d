/** The names that a command works with: the built-in dataset's, and those of list files beside it. */
import { buildDataset } from '../entities/build-dataset.ts';
import { surfaceForms } from '../entities/surface-forms.ts';
import { compileGazetteer, type Gazetteer } from '../matching/gazetteer.ts';
import type { SurfaceForm } from '../matching/model.ts';
import { keyOf, tokenise } from '../matching/tokens.ts';
import { givenFile } from './given-file.ts';
import { readListFile } from './list-file.ts';

export interface NamesInUse {
  readonly forms: readonly SurfaceForm[];
  readonly gazetteer: Gazetteer;
}

/** @param lists files, as the reader named them. */
export function namesInUse(lists: readonly string[]): NamesInUse {
  const dataset = buildDataset('assets/dataset');
  const printed = new Map<string, string>();
  for (const { id, names } of dataset.entities) {
    for (const { text, use } of names) if (use !== 'short') printed.set(foldName(text), id);
  }
  const forms = [
    ...surfaceForms(dataset.entities),
    ...lists.flatMap((file) => readListFile(givenFile(file), (name) => printed.get(foldName(name)))),
  ];
  return { forms, gazetteer: compileGazetteer(forms, dataset.topics) };
}

/** A name as names are compared. */
export function foldName(name: string): string {
  const tokens = tokenise(name);
  return keyOf(tokens, 0, tokens.length);
}
