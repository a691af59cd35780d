/** The packed files that the build makes of the built-in dataset, under `data/` of the extension. */
import type { PackedGazetteer } from '../matching/gazetteer.ts';
import type { Weight } from './model.ts';

/** `Entity[]`. */
export const ENTITIES_FILE = 'entities.json.gz';
/** `ShippedGazetteer`. */
export const GAZETTEER_FILE = 'gazetteer.json.gz';

/** What the worker needs to recognise: the names, and how heavily each firm's lists weigh. */
export interface ShippedGazetteer extends PackedGazetteer {
  readonly weights: Readonly<Record<string, Weight>>;
}
