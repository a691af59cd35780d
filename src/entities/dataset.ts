/**
 * The built-in dataset, read from its source files: shapes checked, shared texts put in, affiliates joined to their
 * firm. Pure: files come in as parsed JSON, mistakes come out as values. `build-dataset.ts` reads the directory.
 */
import * as v from 'valibot';
import { checkEntities } from './dataset-checks.ts';
import type { DatasetError, PlacedEntity } from './dataset-errors.ts';
import {
  AffiliatesFileSchema,
  EntityFileSchema,
  shown,
  TextsFileSchema,
  TopicsFileSchema,
} from './schema.ts';
import type { SourceEntity, SourceListing } from './schema.ts';
import type { Entity, Listing, OfficialText } from './model.ts';
import type { Topics } from '../matching/model.ts';

/** A source file: its path, as messages name it, and what it holds. */
export interface DatasetFile {
  readonly file: string;
  readonly json: unknown;
}

export interface Dataset {
  readonly entities: readonly Entity[];
  readonly topics: Topics;
}

export type DatasetReading =
  ({ readonly ok: true } & Dataset) | { readonly ok: false; readonly errors: readonly DatasetError[] };

/** @returns all entities and topics of the files, or every mistake found in them. */
export function readDataset(files: readonly DatasetFile[]): DatasetReading {
  const errors: DatasetError[] = [];
  const texts: Record<string, OfficialText> = {};
  let topics: Topics = {};
  const sources: { file: string; entity: SourceEntity }[] = [];
  const affiliates: { file: string; field: string; of: string; listing: SourceListing }[] = [];

  for (const { file, json } of files) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (name === 'texts.json') Object.assign(texts, parse(TextsFileSchema, file, json, errors));
    else if (name === 'topics.json') topics = parse(TopicsFileSchema, file, json, errors) ?? topics;
    else if (typeof json === 'object' && json !== null && 'affiliates' in json) {
      for (const [g, group] of (
        parse(AffiliatesFileSchema, file, json, errors)?.affiliates ?? []
      ).entries()) {
        for (const [e, entry] of group.entries.entries()) {
          const field = `affiliates[${g}].entries[${e}]`;
          affiliates.push({ file, field, of: group.of, listing: withCommon(group.common, entry) });
        }
      }
    } else {
      for (const entity of parse(EntityFileSchema, file, json, errors)?.entities ?? [])
        sources.push({ file, entity });
    }
  }
  // What the files hold together says nothing while one of them cannot be read.
  if (errors.length > 0) return { ok: false, errors };

  const usedTexts = new Set<string>();
  const placed = sources.map(({ file, entity }): PlacedEntity => {
    const own = entity.listings.map((listing, index) => ({
      file,
      entity: entity.id,
      field: `listings[${index}]`,
      listing,
    }));
    const more = affiliates
      .filter(({ of }) => of === entity.id)
      .map((one) => ({ ...one, entity: entity.id }));
    const listings = [...own, ...more].map(({ listing, ...place }) =>
      resolve(listing, texts, usedTexts, place, errors),
    );
    return { file, entity: { ...entity, listings } };
  });
  const ids = new Set(placed.map(({ entity }) => entity.id));
  for (const { file, field, of } of affiliates) {
    if (ids.has(of)) continue;
    errors.push({
      file,
      field,
      problem: `belongs to "${of}", which is no entity. Write the id of the firm in "of".`,
    });
  }
  errors.push(...checkEntities(placed, new Set(Object.keys(topics))));
  const textsFile = files.find(({ file }) => file.endsWith('texts.json'))?.file ?? 'texts.json';
  for (const id of Object.keys(texts)) {
    if (!usedTexts.has(id))
      errors.push({ file: textsFile, field: id, problem: 'is used by no listing. Take it out.' });
  }
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, entities: placed.map(({ entity }) => entity), topics };
}

/** The listing of an affiliate: what all have in common, with its own name, and what differs: country, policy. */
function withCommon(
  common: Omit<SourceListing, 'name' | 'aliases' | 'formerly'>,
  entry: string | { name: string; country?: string; policy?: SourceListing['policy'] | null },
): SourceListing {
  if (typeof entry === 'string') return { name: entry, ...common };
  const { policy: commonPolicy, ...rest } = common;
  const policy = entry.policy === undefined ? commonPolicy : entry.policy;
  const { name, country } = entry;
  return { name, ...rest, ...(country === undefined ? {} : { country }), ...(policy ? { policy } : {}) };
}

/** The listing with the texts that it names by id. */
function resolve(
  listing: SourceListing,
  texts: Readonly<Record<string, OfficialText>>,
  used: Set<string>,
  place: { file: string; entity: string; field: string },
  errors: DatasetError[],
): Listing {
  const { requirement, policy, reason, asOf, ...rest } = listing;
  const resolved: { -readonly [Key in 'requirement' | 'policy' | 'reason']?: OfficialText } = {};
  for (const [field, value] of Object.entries({ requirement, policy, reason })) {
    if (value === undefined) continue;
    const text = typeof value === 'string' ? texts[value] : value;
    if (typeof value === 'string') used.add(value);
    if (text) resolved[field as keyof typeof resolved] = text;
    else {
      const problem = `${shown(value)} is no text of texts.json. Add it there, or write { "text": …, "asOf": … } here.`;
      errors.push({ ...place, field: `${place.field}.${field}`, problem });
    }
  }
  return { ...rest, ...resolved, asOf };
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  file: string,
  json: unknown,
  errors: DatasetError[],
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  for (const issue of result.issues)
    errors.push({ file, ...placeOf(issue.path ?? [], json), problem: problemOf(issue) });
  return undefined;
}

/** Where an issue lies: `entities[3].listings[1].listedOn` is told as the entity's id and the rest of the path. */
function placeOf(path: readonly { key?: unknown }[], json: unknown): Pick<DatasetError, 'entity' | 'field'> {
  const keys = path.map(({ key }) => key);
  let entity: unknown;
  if (keys[0] === 'entities' && keys.length > 1) {
    entity = (json as { entities: { id?: unknown }[] }).entities[Number(keys[1])]?.id;
    if (typeof entity === 'string') keys.splice(0, 2);
  }
  const field = keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  return { ...(typeof entity === 'string' ? { entity } : {}), field };
}

/** The schema's own sentence; for objects, what is missing or too much. */
function problemOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object')
    return issue.type === 'record' ? 'is not an object. Write it in braces.' : issue.message;
  if (issue.expected === 'never')
    return 'is a field that is not known here. Check its spelling, or take it out.';
  if (issue.expected === 'Object') return `${shown(issue.input)} is not an object. Write it in braces.`;
  return 'is missing. Add it.';
}
