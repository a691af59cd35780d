/** `npm run dataset [-- --json]`: prints the built-in dataset, a line an entity as JSON, or a table for reading. */
import { fileURLToPath } from 'node:url';
import { buildDataset } from '../entities/build-dataset.ts';
import type { Entity, Listing } from '../entities/model.ts';

const DIRECTORY = fileURLToPath(new URL('../../assets/dataset', import.meta.url));
const USAGE = 'Usage: npm run dataset [-- --json]';

/** The fields of commands.md, in its order; absent ones are left out by JSON itself. */
function toJson({ id, kind, country, names, parent, listings, identifiers, notes }: Entity): string {
  return JSON.stringify({
    id,
    kind,
    country,
    names,
    parent,
    listings: listings.map(toFields),
    identifiers,
    notes,
  });
}

function toFields(listing: Listing) {
  const { list, name, relation, listedOn, inForceOn, editions, endsOn, delistedOn } = listing;
  const { citation, amendments, url, requirement, policy, reason, asOf } = listing;
  const dates = { listedOn, inForceOn, editions, endsOn, delistedOn };
  return { list, name, relation, ...dates, citation, amendments, url, requirement, policy, reason, asOf };
}

/** An entity as a reader checks it: its names, then a line a listing; affiliates as a count. */
function toTable({ id, kind, country, names, listings }: Entity): string {
  const texts = [...new Set(names.map(({ text, needs }) => (needs ? `${text} (needs context)` : text)))];
  const own = listings.filter(({ relation }) => relation !== 'subsidiary');
  const lines = own.map(({ list, name, relation, listedOn, editions, delistedOn, citation, asOf }) => {
    const removed = delistedOn ? `, removed ${delistedOn}` : '';
    const others = editions ? `, editions ${editions.join(' ')}` : '';
    const source = citation ? `, ${citation}` : '';
    return `  ${list.padEnd(16)} ${listedOn ?? 'no date   '}  ${name} (${relation})${others}${removed}${source}; as of ${asOf}`;
  });
  const affiliates = listings.length - own.length;
  if (affiliates > 0)
    lines.push(`  and ${affiliates} ${affiliates === 1 ? 'listing' : 'listings'} of subsidiaries`);
  return [`${id}  ${kind}, ${country}`, `  ${texts.join(' · ')}`, ...lines, ''].join('\n');
}

function run(options: readonly string[]): number {
  const unknown = options.find((option) => option !== '--json');
  if (unknown !== undefined) {
    console.error(`"${unknown}" is not an option of this command. ${USAGE}`);
    return 2;
  }
  try {
    const { entities } = buildDataset(DIRECTORY);
    for (const entity of entities) console.log(options.includes('--json') ? toJson(entity) : toTable(entity));
    const listings = entities.reduce((sum, entity) => sum + entity.listings.length, 0);
    console.error(`${entities.length} entities, ${listings} listings.`);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

process.exitCode = run(process.argv.slice(2));
