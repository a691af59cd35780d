/**
 * A list beside the built-in dataset, in the JSON lines form of public list extracts: `{"list","name","aliases",…}`,
 * each line an entity of its own.
 */
import { readFileSync } from 'node:fs';
import { isOrdinary } from '../entities/lexicon.ts';
import { deriveForms, needsOf } from '../matching/derive.ts';
import type { SurfaceForm } from '../matching/model.ts';

/**
 * @param entityOf the entity of the built-in dataset that a printed name (folded) belongs to: the same name is the same
 * legal person.
 * @throws Error with file, line and what is wrong there.
 */
export function readListFile(
  file: string,
  entityOf: (printedName: string) => string | undefined,
): SurfaceForm[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : formsOf(line, `${file}, line ${index + 1}`, index, entityOf),
    );
}

function formsOf(
  line: string,
  place: string,
  index: number,
  entityOf: (printedName: string) => string | undefined,
): SurfaceForm[] {
  let record: { name?: unknown; aliases?: unknown; list?: unknown };
  try {
    record = JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: is not JSON (${(error as Error).message}). Each line is one object.`);
  }
  const { name, aliases = [], list = 'list' } = record;
  if (typeof name !== 'string')
    throw new Error(`${place}: has no "name". Each line needs one, as the list prints it.`);
  if (!Array.isArray(aliases)) throw new Error(`${place}: "aliases" is not a list of names.`);
  const entity = entityOf(name) ?? `${String(list)}-${index + 1}`;
  const names = [name, ...aliases.filter((alias) => typeof alias === 'string')];
  return names
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .flatMap((text) => deriveForms(text, isOrdinary))
    .map(({ text, strength }) => ({ text, entity, ...needsOf(strength) }));
}
