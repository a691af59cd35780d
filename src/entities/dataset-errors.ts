/** Mistakes of the dataset's source files, as values and as their reader meets them. */
import type { Entity } from './model.ts';

/** One mistake: where it is, and what was expected with the cure. */
export interface DatasetError {
  readonly file: string;
  /** Id of the entity, where it is one's. */
  readonly entity?: string;
  /** Path from the entity (or the file) down: `listings[1].listedOn`. */
  readonly field: string;
  readonly problem: string;
}

/** An entity with where it was read, for the messages. */
export interface PlacedEntity {
  readonly file: string;
  readonly entity: Entity;
}

/** The mistake as its reader meets it: `file: entity "hikvision", field listings[1].listedOn: … Write it as ….` */
export function describeError({ file, entity, field, problem }: DatasetError): string {
  const where = entity === undefined ? '' : ` entity "${entity}",`;
  return `${file}:${where} field ${field || '(whole file)'}: ${problem}`;
}
