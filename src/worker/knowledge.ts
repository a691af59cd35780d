/**
 * The worker's gazetteer and what it knows of each entity, made from the built-in dataset when first needed.
 */
import { byWeight, WEIGHT } from '../entities/weight.ts';
import { compileGazetteer, type Gazetteer } from '../matching/gazetteer.ts';
import type { Entity, Weight } from '../entities/model.ts';
import type { SurfaceForm, Topics } from '../matching/model.ts';

export interface Knowledge {
  readonly gazetteer: Gazetteer;
  readonly entity: (id: string) => Entity | undefined;
  readonly weight: (id: string) => Weight;
}

export function knowledgeOf(dataset: {
  entities: readonly Entity[];
  forms: readonly SurfaceForm[];
  topics: Topics;
}): Knowledge {
  const byId = new Map(dataset.entities.map((entity) => [entity.id, entity]));
  return {
    gazetteer: compileGazetteer(dataset.forms, dataset.topics),
    entity: (id) => byId.get(id),
    weight: (id) => weightOf(byId.get(id)),
  };
}

/** That of the heaviest list on which the firm stands; one that only ended listings hold is only named. */
function weightOf(entity: Entity | undefined): Weight {
  const lists =
    entity?.listings.filter((listing) => !listing.delistedOn).map((listing) => listing.list) ?? [];
  const [heaviest] = lists.sort(byWeight);
  return heaviest ? WEIGHT[heaviest] : 'names';
}
