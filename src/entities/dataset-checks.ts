/**
 * What must hold between the values of the dataset: ids that exist and are used once, dates in order, printed names
 * that the entity knows.
 */
import { LISTS } from './lists.ts';
import type { DatasetError, PlacedEntity } from './dataset-errors.ts';
import type { Entity, Listing } from './model.ts';

type Problem = Pick<DatasetError, 'field' | 'problem'>;

export function checkEntities(placed: readonly PlacedEntity[], topics: ReadonlySet<string>): DatasetError[] {
  const errors: DatasetError[] = [];
  const fileOf = new Map<string, string>();
  for (const { file, entity } of placed) {
    const first = fileOf.get(entity.id);
    if (first === undefined) fileOf.set(entity.id, file);
    else {
      const problem = `"${entity.id}" is the id of another entity in ${first}. Join the two, or give one another id.`;
      errors.push({ file, entity: entity.id, field: 'id', problem });
    }
  }
  for (const { file, entity } of placed) {
    const problems = [...checkNames(entity, topics), ...checkListings(entity)];
    if (entity.parent !== undefined && (entity.parent === entity.id || !fileOf.has(entity.parent))) {
      problems.push({
        field: 'parent',
        problem: `"${entity.parent}" is no other entity. Write the id of one.`,
      });
    }
    errors.push(...problems.map((problem) => ({ file, entity: entity.id, ...problem })));
  }
  return errors;
}

function checkNames({ names }: Entity, topics: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    const key = [name.text, name.use, name.lang].join('\n');
    if (seen.has(key))
      problems.push({ field: `names[${index}]`, problem: `"${name.text}" stands here twice. Take one out.` });
    seen.add(key);
    for (const topic of name.needs ?? []) {
      if (topics.has(topic)) continue;
      const known = [...topics].join(', ');
      problems.push({
        field: `names[${index}].needs`,
        problem: `"${topic}" is no topic of topics.json. Use ${known}.`,
      });
    }
  }
  return problems;
}

function checkListings({ names, listings }: Entity): Problem[] {
  if (listings.length === 0) {
    return [
      {
        field: 'listings',
        problem: 'is empty: the firm is on no list. Add its listing, or take the entity out.',
      },
    ];
  }
  const problems: Problem[] = [];
  const known = new Set(names.map(({ text }) => text.toLowerCase()));
  const seen = new Set<string>();
  for (const [index, listing] of listings.entries()) {
    const at = `listings[${index}]`;
    const key = [listing.list, listing.name, listing.listedOn].join('\n');
    if (seen.has(key))
      problems.push({
        field: at,
        problem: `"${listing.name}" stands on ${listing.list} twice. Take one out.`,
      });
    seen.add(key);
    // A subsidiary's name is not a name of the firm.
    const printed = listing.relation === 'subsidiary' ? [] : printedNames(listing);
    for (const [field, text] of printed) {
      if (known.has(text.toLowerCase())) continue;
      problems.push({
        field: `${at}.${field}`,
        problem: `"${text}" is not among the entity's names. Add it to "names".`,
      });
    }
    problems.push(...checkDates(listing).map(({ field, problem }) => ({ field: `${at}.${field}`, problem })));
  }
  return problems;
}

function printedNames({ name, aliases = [], formerly = [] }: Listing): [field: string, text: string][] {
  return [
    ['name', name],
    ...aliases.map((text): [string, string] => ['aliases', text]),
    ...formerly.map((text): [string, string] => ['formerly', text]),
  ];
}

function checkDates(listing: Listing): Problem[] {
  const { list, listedOn, inForceOn, editions, endsOn, delistedOn, asOf, reason } = listing;
  const problems: Problem[] = [];
  const expect = (holds: boolean, field: string, problem: string) => {
    if (!holds) problems.push({ field, problem });
  };
  if (editions) {
    expect(
      LISTS[list].issuedWhole,
      'editions',
      `${list} is not issued whole each time. Take the editions out.`,
    );
    const ascending = editions.every((day, index) => index === 0 || editions[index - 1]! < day);
    expect(
      ascending,
      'editions',
      'are not in order, or one stands twice. Write the oldest first, each once.',
    );
    expect(
      listedOn === undefined || listedOn === editions[0],
      'listedOn',
      `${listedOn} is not the first edition (${editions[0]}). Write that, or leave it out where it is not proven the first.`,
    );
  }
  const begin = editions?.at(-1) ?? listedOn;
  for (const [field, day] of [
    ['endsOn', endsOn],
    ['delistedOn', delistedOn],
  ] as const) {
    const holds = day === undefined || begin === undefined || day > begin;
    expect(holds, field, `${day} is not after ${begin}, when it was still listed. Check both days.`);
  }
  expect(
    inForceOn === undefined || inForceOn !== listedOn,
    'inForceOn',
    `${inForceOn} is the day of listing too. Take it out: it is for another day only.`,
  );
  expect(
    listedOn === undefined || asOf >= listedOn.slice(0, asOf.length),
    'asOf',
    `${asOf} is before the day of listing (${listedOn}): it cannot have been read then. Check both days.`,
  );
  expect(
    !reason || reason.by !== undefined,
    'reason.by',
    'is missing: a reason is a quotation. Say whose words it is.',
  );
  problems.push(...checkAmendments(listing));
  return problems;
}

/** Amendments come after the entry, in the order of the Federal Register's volumes and pages. */
function checkAmendments({ citation, amendments, listedOn }: Listing): Problem[] {
  if (!amendments) return [];
  const problems: Problem[] = [];
  let before = placeOf(citation);
  if (!before)
    return [
      { field: 'amendments', problem: 'amend an entry without a citation "84 FR 54004". Add the citation.' },
    ];
  for (const [index, amendment] of amendments.entries()) {
    const field = `amendments[${index}]`;
    const place = placeOf(amendment)!;
    const later = place[0] > before[0] || (place[0] === before[0] && place[1] > before[1]);
    if (!later)
      problems.push({
        field,
        problem: `"${amendment}" does not come after the one before it. Write the oldest first.`,
      });
    const day = /\((.+)\)/.exec(amendment)?.[1];
    if (day !== undefined && listedOn !== undefined && day <= listedOn) {
      problems.push({
        field,
        problem: `"${amendment}" is not after the day of listing (${listedOn}). Check both days.`,
      });
    }
    before = place;
  }
  return problems;
}

function placeOf(citation: string | undefined): [volume: number, page: number] | undefined {
  const parts = /^(\d+) FR (\d+)/.exec(citation ?? '');
  return parts ? [Number(parts[1]), Number(parts[2])] : undefined;
}
