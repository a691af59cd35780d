/**
 * The shapes of the dataset's source files (`assets/dataset/*.json`), as schemas that say what is wrong and how to
 * mend it. What a single value cannot show (order of dates, ids that must exist) is checked in `dataset-checks.ts`.
 *
 * - an *entity file*: `{ about, entities }`, whole entities;
 * - an *affiliates file*: `{ about, affiliates }`, many entries of one list that differ in little but their name;
 * - `texts.json`: official texts that many listings share, by id;
 * - `topics.json`: the words of each topic, by language.
 */
import * as v from 'valibot';
import { KINDS, LIST_IDS } from './model.ts';

/** What no text of a list or name may hold: controls, line breaks, bidi marks and overrides, invisible spaces. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]/u;

/** The value as an error shows it. */
export const shown = (value: unknown) => JSON.stringify(value) ?? 'nothing';

/** @returns whether the text is a day of the calendar, `2019-10-09`. */
function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** How to write a day, from what stands there: `2021-6-3` is meant as `2021-06-03`. */
function dayCure(text: unknown): string {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(String(text)) ?? [];
  const meant = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
  return isDay(meant) && meant !== text
    ? `Write it as ${meant}.`
    : 'Write year, month and day as 2019-10-09.';
}

const text = v.pipe(
  v.string((issue) => `${shown(issue.input)} is not text. Write it in quotation marks.`),
  v.check((value) => value.trim() !== '', 'is empty. Write the text, or take the field out.'),
  v.check(
    (value) => value === value.trim(),
    (issue) => `${shown(issue.input)} begins or ends with a space. Take it out.`,
  ),
  v.check(
    (value) => !UNSEEN.test(value),
    (issue) => {
      const code = UNSEEN.exec(issue.input)?.[0].codePointAt(0) ?? 0;
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      return `${shown(issue.input)} holds the invisible character ${name}. Take it out.`;
    },
  ),
  v.check(
    (value) => value === value.normalize('NFC'),
    (issue) => `${shown(issue.input)} is not in Unicode form NFC. Type it anew, or normalise it.`,
  ),
);

const day = v.pipe(
  text,
  v.check(isDay, (issue) => `${shown(issue.input)} is not a day. ${dayCure(issue.input)}`),
);

const dayOrMonth = v.pipe(
  text,
  v.check(
    (value) => isDay(value) || (/^\d{4}-\d{2}$/.test(value) && isDay(`${value}-01`)),
    (issue) => `${shown(issue.input)} is neither a day nor a month. Write it as 2026-07-14 or 2026-07.`,
  ),
);

const identifier = v.pipe(
  text,
  v.regex(
    /^[a-z0-9]+(-[a-z0-9.]+)*$/,
    (issue) =>
      `${shown(issue.input)} is not an id. Use small letters, digits and hyphens, as in "meiya-pico".`,
  ),
);

const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, (issue) => `${shown(issue.input)} is not one of these. Use ${options.join(', ')}.`);

const list = <Item extends v.GenericSchema>(item: Item, what: string) =>
  v.pipe(
    v.array(item, (issue) => `${shown(issue.input)} is not a list. Write ${what} in square brackets.`),
    v.minLength(1, `is empty. Give ${what}, or take the field out.`),
  );

const language = v.pipe(
  text,
  v.check(
    (value) => /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(value),
    (issue) => `${shown(issue.input)} is not a BCP 47 language. Write it as "ko" or "zh-Hans".`,
  ),
);

const country = v.pipe(
  text,
  v.regex(
    /^[A-Z]{2}$/,
    (issue) => `${shown(issue.input)} is not a country. Write two capitals of ISO 3166-1, as in CN.`,
  ),
);

const url = v.pipe(
  text,
  v.check(
    (value) => /^https:\/\/[^\s/]+\.gov(\/|$)/.test(value) && URL.canParse(value),
    (issue) =>
      `${shown(issue.input)} is not an official link. Give one that begins with https:// on a .gov site.`,
  ),
);

const citation = v.pipe(
  text,
  v.regex(
    /^(\d+ FR \d+|Pub\. L\. \d+-\d+( § \d+)?)$/,
    (issue) =>
      `${shown(issue.input)} is not a citation. Write volume and page of the entry, as in "84 FR 54004".`,
  ),
);

const amendment = v.pipe(
  text,
  v.check(
    (value) =>
      isDay(
        /^\d+ FR \d+(?: \((.+)\))?$/.exec(value)?.[1] ?? (/^\d+ FR \d+$/.test(value) ? '2000-01-01' : ''),
      ),
    (issue) =>
      `${shown(issue.input)} is not an amendment. Write it as "85 FR 34505 (2020-06-05)", or without a day.`,
  ),
);

const NameSchema = v.strictObject({
  text,
  lang: v.exactOptional(language),
  use: oneOf(['official', 'alias', 'former', 'short']),
  needs: v.exactOptional(v.array(identifier)),
});

const OfficialTextSchema = v.strictObject({ text, by: v.exactOptional(text), asOf: dayOrMonth });

/** An official text, or the id of one of `texts.json`. */
const textOrId = v.lazy((input) => (typeof input === 'string' ? identifier : OfficialTextSchema));

const listingFields = {
  list: oneOf(LIST_IDS),
  relation: oneOf(['itself', 'group', 'subsidiary', 'parent']),
  country: v.exactOptional(country),
  listedOn: v.exactOptional(day),
  inForceOn: v.exactOptional(day),
  editions: v.exactOptional(list(day, 'the editions')),
  endsOn: v.exactOptional(day),
  delistedOn: v.exactOptional(day),
  citation: v.exactOptional(citation),
  amendments: v.exactOptional(list(amendment, 'the amendments')),
  url: v.exactOptional(url),
  requirement: v.exactOptional(textOrId),
  policy: v.exactOptional(textOrId),
  reason: v.exactOptional(textOrId),
  asOf: dayOrMonth,
};

const ListingSchema = v.strictObject({
  name: text,
  aliases: v.exactOptional(list(text, 'the aliases')),
  formerly: v.exactOptional(list(text, 'the earlier names')),
  ...listingFields,
});

export const EntityFileSchema = v.strictObject({
  about: text,
  entities: list(
    v.strictObject({
      id: identifier,
      kind: oneOf(KINDS),
      country,
      names: list(NameSchema, 'at least one name'),
      listings: v.array(ListingSchema),
      parent: v.exactOptional(identifier),
      identifiers: v.exactOptional(
        v.strictObject({
          lei: v.exactOptional(text),
          isin: v.exactOptional(text),
          ticker: v.exactOptional(text),
          wikidata: v.exactOptional(text),
        }),
      ),
      notes: v.exactOptional(list(text, 'the notes')),
    }),
    'the entities',
  ),
});

/** An entry is a printed name, or an object with what differs from `common`; `null` takes a field of `common` away. */
const AffiliateSchema = v.strictObject({
  name: text,
  country: v.exactOptional(country),
  policy: v.exactOptional(v.nullable(textOrId)),
});

export const AffiliatesFileSchema = v.strictObject({
  about: text,
  affiliates: list(
    v.strictObject({
      of: identifier,
      common: v.strictObject(listingFields),
      entries: list(
        v.lazy((input) => (typeof input === 'string' ? text : AffiliateSchema)),
        'the printed names',
      ),
    }),
    'the groups of affiliates',
  ),
});

export const TextsFileSchema = v.record(identifier, OfficialTextSchema);

export const TopicsFileSchema = v.record(
  identifier,
  v.record(
    language,
    list(
      v.pipe(
        text,
        v.check(
          (word) => word === word.toLowerCase(),
          (issue) => `${shown(issue.input)} has a capital. Write it small.`,
        ),
      ),
      'the words',
    ),
  ),
);

export type SourceEntity = v.InferOutput<typeof EntityFileSchema>['entities'][number];
export type SourceListing = SourceEntity['listings'][number];
