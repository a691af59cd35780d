/**
 * What the worker knows, read from the packed files when first needed: names to recognise, and, for the card, what is
 * known of each entity.
 */
import type { Entity, Weight } from '../entities/model.ts';
import type { ShippedGazetteer } from '../entities/shipped-files.ts';
import { ENTITIES_FILE, GAZETTEER_FILE } from '../entities/shipped-files.ts';
import { unpackGazetteer, type Gazetteer } from '../matching/gazetteer.ts';

export interface Knowledge {
  /** The names, and the weight of each entity's heaviest list. */
  readonly names: () => Promise<{ gazetteer: Gazetteer; weights: Readonly<Record<string, Weight>> }>;
  readonly entity: (id: string) => Promise<Entity | undefined>;
}

/** @param read a packed file by its name; each is read once, and again only after a failure. */
export function knowledgeFrom(read: (name: string) => Promise<unknown>): Knowledge {
  return {
    names: once(async () => {
      const shipped = (await read(GAZETTEER_FILE)) as ShippedGazetteer;
      return { gazetteer: unpackGazetteer(shipped), weights: shipped.weights };
    }),
    entity: lookUpIn(
      once(
        async () => new Map(((await read(ENTITIES_FILE)) as Entity[]).map((entity) => [entity.id, entity])),
      ),
    ),
  };
}

function lookUpIn<Value>(table: () => Promise<ReadonlyMap<string, Value>>) {
  return async (id: string) => (await table()).get(id);
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
