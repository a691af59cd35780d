/**
 * The raw files that prove the dataset (`../shared/data`), read as they are: no name is joined to another here.
 * They are no part of the project; where they are not, there is nothing to check against.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parseCsv } from './csv.ts';

export const EVIDENCE_DIRECTORY = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** A row of `us-lists-2026-07.jsonl`. */
export interface RawEntry {
  readonly list: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly country?: string;
  readonly citation?: string;
  readonly effective?: string;
  readonly status?: string;
  readonly notes?: string;
}

/** A row of the Consolidated Screening List of April 2022. */
export interface ScreeningRow {
  readonly source: string;
  readonly name: string;
  readonly notice: string;
  readonly start: string;
  readonly policy: string;
  readonly aliases: string;
}

export interface EditionRow {
  readonly name: string;
  readonly alias: string;
  readonly previous: string;
  readonly parent: string;
  /** By date of print. */
  readonly edition: string;
  /** The day from which it was no more on the list, or empty. */
  readonly end: string;
}

/** A row of the DHS page, its aliases parted as it parts them. */
export interface UflpaRow {
  readonly name: string;
  readonly knownAs: readonly string[];
  readonly formerly: readonly string[];
  readonly day: string;
}

export interface OfacRow {
  readonly id: string;
  readonly name: string;
  readonly programs: string;
  readonly remarks: string;
  readonly isFirm: boolean;
  readonly aliases: readonly { readonly kind: string; readonly name: string }[];
}

/** A row of `wellknown.tsv`. */
export interface WellknownRow {
  readonly brand: string;
  readonly relation: string;
  readonly names: readonly string[];
  readonly list: string;
  readonly days: readonly string[];
  readonly link: string;
}

export interface Evidence {
  readonly entries: readonly RawEntry[];
  readonly screening: readonly ScreeningRow[];
  readonly editions: readonly EditionRow[];
  readonly uflpa: readonly UflpaRow[];
  readonly sdn: ReadonlyMap<string, OfacRow>;
  readonly nonSdn: ReadonlyMap<string, OfacRow>;
  readonly wellknown: readonly WellknownRow[];
}

/** @returns everything, or `undefined` where the directory is not there. */
export function readEvidence(directory = EVIDENCE_DIRECTORY): Evidence | undefined {
  if (!existsSync(directory)) return undefined;
  const read = (name: string) => readFileSync(join(directory, name), 'utf8');
  const table = (name: string) =>
    read(name)
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split('\t'));
  const jsonLines = read('us-lists-2026-07.jsonl').split('\n').filter(Boolean);
  return {
    entries: jsonLines.map((line): RawEntry => JSON.parse(line)),
    screening: readScreening(read('csl-consolidated.csv')),
    editions: table('1260h-editions.tsv').map(
      ([name = '', alias = '', previous = '', parent = '', start = '', end = '']) => ({
        name,
        alias,
        previous,
        parent,
        // Released on 8 June, printed on 10 June 2026 (91 FR 35189).
        edition: start === '2026-06-08' ? '2026-06-10' : start,
        // The edition of 13 February 2026 was withdrawn and removed nobody.
        end: end.includes('withdrawn') ? '' : end,
      }),
    ),
    uflpa: readUflpa(read('uflpa.html')),
    sdn: readOfac(read('ofac-sdn.csv'), read('ofac-alt.csv')),
    nonSdn: readOfac(read('ofac-cons_prim.csv'), read('ofac-cons_alt.csv')),
    wellknown: table('wellknown.tsv').map(
      ([brand = '', relation = '', names = '', list = '', days = '', , , link = '']) => ({
        brand,
        relation,
        names: names.split(' | ').map((name) => name.replace(/ \[.*$/, '').trim()),
        list,
        days: days.split(' , ').map((day) => day.trim()),
        link,
      }),
    ),
  };
}

function readScreening(text: string): ScreeningRow[] {
  const [header = [], ...rows] = parseCsv(text);
  const column = (name: string) => header.indexOf(name);
  const [source, name, notice, start, policy, aliases] = [
    'source',
    'name',
    'federal_register_notice',
    'start_date',
    'license_policy',
    'alt_names',
  ].map(column);
  return rows.map((row) => ({
    source: row[source!] ?? '',
    name: (row[name!] ?? '').trim(),
    notice: row[notice!] ?? '',
    start: row[start!] ?? '',
    policy: oneLine(row[policy!] ?? ''),
    aliases: row[aliases!] ?? '',
  }));
}

function readOfac(primary: string, alternate: string): Map<string, OfacRow> {
  const aliases = new Map<string, { kind: string; name: string }[]>();
  for (const [id = '', , kind = '', name = ''] of parseCsv(alternate)) {
    const known = aliases.get(id) ?? [];
    known.push({ kind: kind.trim(), name: oneLine(name) });
    aliases.set(id, known);
  }
  return new Map(
    parseCsv(primary)
      .filter(([id = '']) => /^\d+$/.test(id))
      .map(([id = '', name = '', type = '', programs = '', ...rest]): [string, OfacRow] => [
        id,
        {
          id,
          name: oneLine(name),
          programs,
          remarks: rest.at(-1) ?? '',
          // The column is empty ("-0-") for firms, else it says individual, vessel or aircraft.
          isFirm: type.trim() === '-0-',
          aliases: aliases.get(id) ?? [],
        },
      ]),
  );
}

function readUflpa(html: string): UflpaRow[] {
  const rows: UflpaRow[] = [];
  for (const [row] of html.matchAll(/<tr.*?<\/tr>/gs)) {
    const [cell, day] = [...row.matchAll(/<td.*?<\/td>/gs)].map(([td]) => oneLine(unmarked(td)));
    if (!cell || !day || !/\d{4}$/.test(day)) continue;
    const [, before = cell, inside = '', after = ''] =
      /^(.*?) \(((?:also|formerly) known as .*|(?:including|and) \w+ alias(?:es)?: .*)\)(.*)$/.exec(cell) ??
      [];
    // "(also known as A; and B; and formerly known as C)", "(including two aliases: A; and B)".
    const [aka = '', fka = ''] = inside.startsWith('formerly known as ')
      ? ['', inside.slice('formerly known as '.length)]
      : inside.replace(/^(also known as|.*alias(es)?:) /, '').split(/;? (?:and )?formerly known as /);
    rows.push({
      name: oneLine(`${before}${after}`).replace(/ and its subordinate and affiliated entities$/, ''),
      knownAs: parts(aka),
      formerly: parts(fka),
      day: isoDay(day),
    });
  }
  return rows;
}

const parts = (text: string) =>
  text
    .split(/; (?:and )?|(?<=Ltd\.) and /)
    .map((part) => part.trim())
    .filter(Boolean);

/** *June 21, 2022* as 2022-06-21. */
function isoDay(american: string): string {
  const date = new Date(`${american} UTC`);
  return Number.isNaN(date.getTime()) ? american : date.toISOString().slice(0, 10);
}

const unmarked = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#039;', "'")
    .replaceAll('&rsquo;', '’');

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
