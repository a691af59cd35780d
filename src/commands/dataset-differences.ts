/**
 * The dataset against its evidence, listing by listing, each list by its own rule (words.md, section 5): what the
 * official publication prints, and from which of its dates a listing counts. Joins nothing by likeness: a printed
 * name must stand in the evidence to the letter.
 */
import type { Entity, Listing } from '../entities/model.ts';
import type { EditionRow, Evidence, RawEntry, UflpaRow } from './evidence.ts';

/** One field that says what the evidence does not. */
export interface Difference {
  readonly entity: string;
  readonly list: string;
  /** As printed; of a whole brand, empty. */
  readonly name: string;
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

/** What was decided by hand (`tests/fixtures/dataset-exceptions.json`). */
export interface Exceptions {
  /** 1260H: earlier printings of a name, which no rule of spelling joins to the newest. */
  readonly earlierPrintings: Readonly<Record<string, readonly string[]>>;
  /** Brands of `wellknown.tsv`, and the entity that stands for them; `null` where none does, with the reason beside. */
  readonly brands: Readonly<Record<string, string | { readonly leftOut: string }>>;
  /** Differences that are meant. A field that is left out stands for any. */
  readonly accepted: readonly (Partial<Omit<Difference, 'found' | 'expected'>> & {
    readonly reason: string;
  })[];
}

type Say = (field: string, found: unknown, expected: unknown) => void;

/** @returns every difference that no exception accepts, and the exceptions that accept nothing. */
export function datasetDifferences(
  entities: readonly Entity[],
  evidence: Evidence,
  exceptions: Exceptions,
): { readonly differences: readonly Difference[]; readonly unused: readonly string[] } {
  const all: Difference[] = [];
  for (const entity of entities) {
    for (const listing of entity.listings) {
      const say: Say = (field, found, expected) =>
        void all.push({
          entity: entity.id,
          list: listing.list,
          name: listing.name,
          field,
          found: shown(found),
          expected: shown(expected),
        });
      compare(listing, entity, evidence, exceptions, say);
    }
  }
  all.push(...missingBrands(entities, evidence, exceptions));
  const used = new Set<number>();
  const differences = all.filter((difference) => {
    const index = exceptions.accepted.findIndex(
      ({ entity, list, name, field }) =>
        [entity ?? difference.entity, list ?? difference.list].join('\n') ===
          [difference.entity, difference.list].join('\n') &&
        (name ?? difference.name) === difference.name &&
        (field ?? difference.field) === difference.field,
    );
    if (index >= 0) used.add(index);
    return index < 0;
  });
  const unused = exceptions.accepted.filter((_, index) => !used.has(index)).map(({ reason }) => reason);
  return { differences, unused };
}

const shown = (value: unknown) =>
  value === undefined ? '(nothing)' : typeof value === 'string' ? value : JSON.stringify(value);

function compare(
  listing: Listing,
  entity: Entity,
  evidence: Evidence,
  exceptions: Exceptions,
  say: Say,
): void {
  const rows = evidence.entries.filter(
    ({ list, name }) => list === listing.list && isPrinted(listing.name, name),
  );
  switch (listing.list) {
    case 'us-entity-list':
      return compareEntityList(listing, entity, rows, evidence, say);
    case 'us-cmic':
      return compareCmic(listing, rows[0], evidence, say);
    case 'us-1260h':
      return compare1260h(listing, entity, evidence, exceptions, say);
    case 'us-uflpa':
      return compareUflpa(listing, evidence.uflpa, say);
    case 'us-sdn':
    case 'us-ssi':
      return compareOfac(listing, evidence, say);
    case 'us-denied-persons':
      return compareDenied(listing, rows, evidence, say);
    case 'us-unverified': {
      const known = evidence.screening.some(
        ({ source, name }) => source.startsWith('Unverified') && name === listing.name,
      );
      return known
        ? expectSame(say, 'listedOn', listing.listedOn, undefined)
        : say('name', listing.name, undefined);
    }
    case 'us-889': {
      const known = evidence.wellknown.some(
        ({ list, names, link }) => list === 'us-889' && names.includes(listing.name) && link === listing.url,
      );
      return known ? undefined : say('name', listing.name, undefined);
    }
    case 'us-fcc-covered':
    case 'us-meu':
    case 'us-1286':
    case 'us-wro':
      return compareSimple(listing, rows, say);
  }
}

/** The listing's name is the row's, or the row's up to where its cell goes on with *(a.k.a., …* or *(f.k.a., …*. */
function isPrinted(name: string, printed: string): boolean {
  if (!printed.startsWith(name.slice(0, 3))) return false;
  const whole = oneLine(printed);
  if (whole === name || whole === `${name}.`) return true;
  return whole.startsWith(name) && /^,? \([af]\.k\.a\./.test(whole.slice(name.length));
}

function compareEntityList(
  listing: Listing,
  entity: Entity,
  rows: readonly RawEntry[],
  evidence: Evidence,
  say: Say,
) {
  if (rows.length === 0) return say('name', listing.name, undefined);
  const cited = rows.find((row) => cites(row.citation)[0]?.place === listing.citation) ?? rows[0]!;
  const [first, ...later] = cites(cited.citation);
  expectSame(say, 'citation', listing.citation, first?.place);
  expectSame(say, 'listedOn', listing.listedOn, first?.day ?? americanDay(cited.citation));
  const screening = evidence.screening.filter(({ source }) => source.startsWith('Entity List'));
  const same = screening.filter(({ name }) => key(name) === key(listing.name));
  // The screening list adds a place or the short name to some: *Huawei Technologies Co., Ltd. (Huawei)*.
  const screened =
    same.length > 0
      ? same
      : screening.filter(
          ({ name }) => /^(, | \()/.test(name.slice(listing.name.length)) && name.startsWith(listing.name),
        );
  const inForce =
    forceOfRule(listing.citation) ??
    screened.map(({ start }) => start).find((start) => isNear(start, listing.listedOn));
  expectSame(say, 'inForceOn', listing.inForceOn, inForce === listing.listedOn ? undefined : inForce);
  const amending = [...screened.flatMap(({ notice }) => cites(notice)), ...later];
  const known = amending.map(({ place }) => place);
  for (const amendment of listing.amendments ?? []) {
    const [, place = '', day] = /^(\d+ FR \d+)(?: \((.+)\))?$/.exec(amendment) ?? [];
    // The screening list cites without days: another entry of the same page has the day.
    if (
      !known.includes(place) ||
      (day !== undefined &&
        ![...amending, ...evidence.entries.flatMap(({ citation }) => cites(citation))].some(
          (one) => one.place === place && one.day === day,
        ))
    )
      say('amendments', amendment, known);
  }
  for (const { place } of later) {
    if (
      first &&
      isAfter(place, first.place) &&
      !listing.amendments?.some((amendment) => amendment.startsWith(place))
    )
      say('amendments', undefined, place);
  }
  if (
    listing.requirement &&
    withoutFootnotes(listing.requirement.text) !== withoutFootnotes(cited.notes ?? '')
  )
    say('requirement', listing.requirement.text, cited.notes);
  if (listing.policy && !screened.some(({ policy }) => policy === listing.policy!.text))
    say(
      'policy',
      listing.policy.text,
      screened.map(({ policy }) => policy),
    );
  const texts = [
    ...rows.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ...screened.map(({ aliases }) => aliases),
  ];
  expectPrinted(say, 'aliases', listing.aliases, texts);
  expectPrinted(say, 'formerly', listing.formerly, texts);
  if (listing.relation === 'itself' && !rows.some(({ country }) => COUNTRY[country ?? ''] === entity.country))
    say(
      'country',
      entity.country,
      rows.map(({ country }) => country),
    );
}

/** Rules that took effect before they were printed, which the screening list dates by their print (`facts-2019.tsv`). */
function forceOfRule(citation: string | undefined): string | undefined {
  return { '84 FR 22963': '2019-05-16', '84 FR 43495': '2019-08-19', '85 FR 51603': '2020-08-17' }[
    citation ?? ''
  ];
}

/** An effective date is one of this entry only near its print: others are of a later amendment, or of another entry. */
function isNear(start: string, listedOn: string | undefined): boolean {
  return (
    start !== '' &&
    listedOn !== undefined &&
    Math.abs(Date.parse(start) - Date.parse(listedOn)) <= 31 * 86_400_000
  );
}

function compareCmic(listing: Listing, row: RawEntry | undefined, evidence: Evidence, say: Say) {
  if (!row) return say('name', listing.name, undefined);
  const day = /Listing Date \(CMIC\): (\d{2}) (\w{3}) (\d{4})/.exec(row.notes ?? '');
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const listed = day && `${day[3]}-${String(months.indexOf(day[2]!) + 1).padStart(2, '0')}-${day[1]}`;
  expectSame(say, 'listedOn', listing.listedOn, listed ?? undefined);
  expectSame(say, 'inForceOn', listing.inForceOn, row.effective);
  const names = [row.name, ...(row.aliases ?? [])].map(formless);
  const annexed = evidence.entries.some(
    ({ list, name }) => list === 'us-eo14032-annex' && names.includes(formless(name)),
  );
  expectSame(say, 'citation', listing.citation, annexed ? '86 FR 30145' : undefined);
  const official = [...evidence.nonSdn.values()].filter(
    ({ programs, name, aliases }) =>
      programs.includes('CMIC') &&
      [name, ...aliases.map((one) => one.name)].some((one) => names.includes(formless(one))),
  );
  const kinds = official.flatMap(({ aliases }) => aliases);
  expectPrinted(say, 'aliases', listing.aliases, row.aliases ?? []);
  expectPrinted(
    say,
    'formerly',
    listing.formerly,
    kinds.filter(({ kind }) => kind === 'fka').map(({ name }) => name),
  );
  for (const alias of listing.aliases ?? [])
    if (
      kinds.some(({ kind, name }) => kind === 'fka' && name === alias) &&
      !kinds.some(({ kind, name }) => kind !== 'fka' && name === alias)
    )
      say('aliases', alias, 'an earlier name (fka)');
}

function compare1260h(
  listing: Listing,
  entity: Entity,
  evidence: Evidence,
  exceptions: Exceptions,
  say: Say,
) {
  const spellings = new Set(
    [listing.name, ...(exceptions.earlierPrintings[listing.name] ?? [])].map(formless),
  );
  const known = evidence.editions.filter(({ name }) => spellings.has(formless(name)));
  const current = evidence.entries.find(({ list, name }) => list === 'us-1260h' && name === listing.name);
  if (known.length === 0) return say('name', listing.name, undefined);
  if (!current && !known.some(({ name }) => name === listing.name))
    say(
      'name',
      listing.name,
      known.map(({ name }) => name),
    );
  const editions = [...new Set(known.map(({ edition }) => edition))].sort();
  expectSame(say, 'editions', listing.editions?.join(' '), editions.join(' '));
  expectSame(say, 'listedOn', listing.listedOn, editions[0]);
  const held = editions.includes('2026-06-10');
  expectSame(
    say,
    'delistedOn',
    listing.delistedOn,
    held
      ? undefined
      : known
          .map(({ end }) => end)
          .filter(Boolean)
          .sort()
          .at(-1),
  );
  expectSame(say, 'citation', listing.citation, held ? '91 FR 35189' : undefined);
  if (listing.reason && !oneLine(current?.notes ?? '').includes(listing.reason.text))
    say('reason', listing.reason.text, current?.notes);
  const texts = [...known.flatMap(({ alias, previous }) => [alias, previous]), ...(current?.aliases ?? [])];
  expectPrinted(say, 'aliases', listing.aliases, texts);
  expectPrinted(say, 'formerly', listing.formerly, texts);
  expectRelation(
    listing,
    entity,
    known.findLast(({ edition }) => edition === editions.at(-1)),
    say,
  );
}

/** A firm printed below another is that one's subsidiary: under its own heading it says so by its parent. */
function expectRelation(listing: Listing, entity: Entity, row: EditionRow | undefined, say: Say) {
  if (!row) return;
  const parentKnown =
    entity.parent !== undefined ||
    entity.listings.some(({ list, relation }) => list === 'us-1260h' && relation === 'parent');
  if (row.parent !== '' && listing.relation === 'itself' && !parentKnown)
    say('relation', listing.relation, `a subsidiary of ${row.parent}`);
  if (row.parent === '' && listing.relation === 'subsidiary')
    say('relation', listing.relation, 'printed without a parent');
}

function compareUflpa(listing: Listing, rows: readonly UflpaRow[], say: Say) {
  // A firm may stand in two of the page's tables, with and without its aliases; the first date is when it began.
  const named = rows.filter(({ name }) => name === listing.name);
  if (named.length === 0) return say('name', listing.name, undefined);
  expectSame(say, 'listedOn', listing.listedOn, named.map(({ day }) => day).sort()[0]);
  const twins = rows.filter(({ name }) => key(name) === key(listing.name));
  expectPrinted(
    say,
    'aliases',
    listing.aliases,
    twins.flatMap(({ knownAs }) => knownAs),
  );
  expectPrinted(
    say,
    'formerly',
    listing.formerly,
    twins.flatMap(({ formerly }) => formerly),
  );
}

function compareOfac(listing: Listing, evidence: Evidence, say: Say) {
  const id = /\?id=(\d+)$/.exec(listing.url ?? '')?.[1];
  const source = listing.list === 'us-sdn' ? evidence.sdn : evidence.nonSdn;
  const row = id === undefined ? undefined : source.get(id);
  if (!row) return say('url', listing.url, 'an address that ends with the number of the entry');
  expectSame(say, 'name', listing.name, row.name);
  if (!row.isFirm) say('name', listing.name, 'a firm');
  expectSame(say, 'listedOn', listing.listedOn, undefined);
  if (listing.list === 'us-ssi') {
    if (!row.programs.includes('UKRAINE-EO13662')) say('list', listing.list, row.programs);
    if (listing.requirement && !row.remarks.includes(listing.requirement.text))
      say('requirement', listing.requirement.text, row.remarks);
  }
  const weak = [...row.remarks.matchAll(/a\.k\.a\. '([^']+)'/g)].map(([, name]) => name!);
  const former = row.aliases.filter(({ kind }) => kind === 'fka').map(({ name }) => name);
  const other = row.aliases.filter(({ kind }) => kind !== 'fka').map(({ name }) => name);
  expectPrinted(say, 'aliases', listing.aliases, [...other, ...weak], true);
  expectPrinted(say, 'formerly', listing.formerly, former, true);
}

function compareDenied(listing: Listing, rows: readonly RawEntry[], evidence: Evidence, say: Say) {
  const row = rows.find(({ citation }) => cites(citation)[0]?.place === listing.citation) ?? rows[0];
  if (!row) return say('name', listing.name, undefined);
  const [first, ...later] = cites(row.citation);
  expectSame(say, 'citation', listing.citation, first?.place);
  expectSame(say, 'endsOn', listing.endsOn, /Expires: (\d{4}-\d{2}-\d{2})/.exec(row.notes ?? '')?.[1]);
  // The screening list of April 2022 dates an order that was not renewed yet; the newer data date its last renewal.
  const order = evidence.screening.find(
    ({ source, name, notice }) =>
      source.startsWith('Denied') && key(name) === key(listing.name) && cites(notice).length === 1,
  )?.start;
  if (listing.listedOn !== undefined) expectSame(say, 'listedOn', listing.listedOn, order || first?.day);
  for (const amendment of listing.amendments ?? []) {
    if (!later.some(({ place, day }) => amendment === `${place} (${day})` || amendment === place))
      say(
        'amendments',
        amendment,
        later.map(({ place }) => place),
      );
  }
}

function compareSimple(listing: Listing, rows: readonly RawEntry[], say: Say) {
  const row = rows.find(({ effective }) => effective === listing.listedOn) ?? rows[0];
  if (!row) return say('name', listing.name, undefined);
  expectPrinted(
    say,
    'aliases',
    listing.aliases,
    rows.flatMap(({ aliases = [] }) => aliases),
  );
  if (listing.list === 'us-meu') {
    expectSame(say, 'citation', listing.citation, cites(row.citation)[0]?.place);
    return expectSame(say, 'listedOn', listing.listedOn, americanDay(row.citation));
  }
  expectSame(say, 'listedOn', listing.listedOn, row.effective);
  if (listing.list === 'us-wro' && row.status?.startsWith('Inactive')) say('name', listing.name, row.status);
  const text = listing.requirement?.text.replace(/,? \[…\]$/, '');
  if (text !== undefined && !oneLine(row.notes ?? '').startsWith(text)) say('requirement', text, row.notes);
}

/** Each listing that `wellknown.tsv` has for a brand stands at its entity, with its first day and its relation. */
function missingBrands(
  entities: readonly Entity[],
  evidence: Evidence,
  exceptions: Exceptions,
): Difference[] {
  const missing: Difference[] = [];
  const lists = new Set(entities.flatMap(({ listings }) => listings.map(({ list }): string => list)));
  for (const { brand, relation, names, list, days } of evidence.wellknown) {
    if (!lists.has(list)) continue;
    const decided = exceptions.brands[brand];
    if (typeof decided === 'object') continue;
    const say = (entity: string, field: string, found: unknown, expected: unknown) =>
      void missing.push({ entity, list, name: brand, field, found: shown(found), expected: shown(expected) });
    const named = entities.find(
      ({ id, names: own }) =>
        (decided ?? '') === id || (!decided && own.some(({ text }) => key(text) === key(brand))),
    );
    if (!named) {
      say('', 'brand', undefined, names);
      continue;
    }
    const here = named.listings.filter((one) => one.list === list);
    const printed = here.filter(({ name }) =>
      names.some((one) => [one, withoutPlace(one)].some((text) => key(text) === key(name))),
    );
    if (printed.length === 0) {
      say(
        named.id,
        'name',
        here.map(({ name }) => name),
        names,
      );
      continue;
    }
    // Many rows cite many rules; the first day of each name is compared by its own list above.
    if (days.length === 1 && /^\d{4}/.test(days[0]!) && !printed.some(({ listedOn }) => listedOn === days[0]))
      say(
        named.id,
        'listedOn',
        printed.map(({ listedOn }) => listedOn),
        days[0],
      );
    const isSubsidiary = printed.every((one) => one.relation === 'subsidiary');
    if (isSubsidiary !== (relation === 'subsidiary'))
      say(named.id, 'relation', printed[0]!.relation, relation);
  }
  return missing;
}

function expectSame(say: Say, field: string, found: string | undefined, expected: string | undefined) {
  if ((found ?? '') !== (expected ?? '')) say(field, found, expected);
}

/** Cells hold several names, addresses and remarks: a name must stand in one, not fill it. */
function expectPrinted(
  say: Say,
  field: string,
  names: readonly string[] = [],
  texts: readonly string[],
  exact = false,
) {
  for (const name of names) {
    if (!texts.some((text) => (exact ? text === name : oneLine(text).includes(name))))
      say(field, name, texts);
  }
}

interface Cited {
  readonly place: string;
  readonly day: string | undefined;
}

/** Cells read once: many listings look at all of them. */
const citesOf = new Map<string, readonly Cited[]>();

/** Citations of a cell in its order: `84 FR 54004, 10/9/19.`, `87 F.R. 21611 4/12/2022`. */
function cites(cell = ''): readonly Cited[] {
  let found = citesOf.get(cell);
  if (!found) citesOf.set(cell, (found = readCites(cell)));
  return found;
}

function readCites(cell: string): Cited[] {
  return [...cell.matchAll(/(\d+)\s*F\.? ?R\.?\s*(\d{3,6})(?:,?\s*\(?(\d{1,2}\/\d{1,2}\/\d{2,4}))?/g)].map(
    ([, volume, page, day]) => ({
      place: `${volume} FR ${page}`,
      day: day === undefined ? undefined : americanDay(day),
    }),
  );
}

/** The first *10/9/19* of a text as 2019-10-09. */
function americanDay(text: string | undefined): string | undefined {
  const [, month, day, year] = /(\d{1,2})\/(\d{1,2})\/(\d{2,4})/.exec(text ?? '') ?? [];
  if (!month || !day || !year) return undefined;
  const whole = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  return `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isAfter(place: string, other: string): boolean {
  const [volume = 0, page = 0] = place.split(' FR ').map(Number);
  const [otherVolume = 0, otherPage = 0] = other.split(' FR ').map(Number);
  return volume > otherVolume || (volume === otherVolume && page > otherPage);
}

/** The eCFR's footnote marks run into the text (`734.9(g),3 746.8`, `of the EAR) 4`); the dataset writes them out. */
function withoutFootnotes(text: string): string {
  return oneLine(text)
    .replaceAll(/ \[footnote \d\]/g, '')
    .replaceAll(/\(g\)\s*,\s*3 /g, '(g), ')
    .replaceAll('(g)3,', '(g),')
    .replaceAll(/\(e\) 1 and/g, '(e) and')
    .replace(/EAR 2$/, 'EAR')
    .replace(/\)\s*\d$/, ')');
}

/** Letters and digits only. */
const key = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
const withoutPlace = (text: string) => text.replace(/ \([^()]*\)$/, '');
/** As `key`, with *Company Limited*, *Co., Ltd.* and the short name in brackets behind a name made alike. */
const formless = (text: string) =>
  key(text.replace(/ \((?:CH UAV|Inner Mongolia|MGI|Sugon)\)$/, ''))
    .replaceAll('companylimited', 'coltd')
    .replaceAll('limited', 'ltd')
    .replaceAll('corporation', 'corp');
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

const COUNTRY: Readonly<Record<string, string>> = {
  'Burma (Myanmar)': 'MM',
  Burma: 'MM',
  Belarus: 'BY',
  China: 'CN',
  'Crimea Region of Ukraine': 'UA',
  Greece: 'GR',
  Hungary: 'HU',
  Iran: 'IR',
  Ireland: 'IE',
  Israel: 'IL',
  'North Macedonia': 'MK',
  Pakistan: 'PK',
  Russia: 'RU',
  Singapore: 'SG',
  'South Africa': 'ZA',
  'South Sudan': 'SS',
  Syria: 'SY',
  Taiwan: 'TW',
  Ukraine: 'UA',
};
