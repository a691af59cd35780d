/** `npm run check-collisions`: names of the dataset that may mean something else; ends 1 where one is not decided. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDataset } from '../entities/build-dataset.ts';
import { surfaceForms } from '../entities/surface-forms.ts';
import { findCollisions, foldName } from './collisions.ts';
import { EVIDENCE_DIRECTORY } from './evidence.ts';
import type { Vocabularies } from './collisions.ts';

const require = createRequire(import.meta.url);
const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/** Beyond this place in the list of frequency a word is too rare to be met as a word. */
const FREQUENT = 20_000;

/** A word that news spells as the list does, this often or more, is that name. */
const USUAL = 0.9;

const asListed = (spellings: Readonly<Record<string, number>>) =>
  Object.values(spellings).reduce((sum, times) => sum + times, 0);

/** Folded form, the entity whose name it may be, and why that stands. */
interface Decision {
  readonly form: string;
  readonly entity: string;
  readonly reason: string;
}

interface Decided {
  readonly decisions: readonly Decision[];
  /** Forms that the vocabularies do not hold, and that mean something else more often than the firm. */
  readonly neverAlone: readonly { readonly form: string; readonly because: string }[];
}

function vocabularies(): Vocabularies {
  const { dictionary } = require('@zxcvbn-ts/language-en') as {
    dictionary: Record<string, readonly string[]>;
  };
  const words = dictionary['commonWords-en'] ?? [];
  const companies = readFileSync(path('node_modules/@cspell/dict-companies/dict/companies.txt'), 'utf8');
  const news = join(EVIDENCE_DIRECTORY, 'one-word-names-in-news.json');
  const counted: {
    rows: [word: string, documents: number, times: number, spellings: Record<string, number>][];
  } = existsSync(news) ? JSON.parse(readFileSync(news, 'utf8')) : { rows: [] };
  return {
    'a frequent word': new Set(words.slice(0, FREQUENT)),
    'a first name': new Set((dictionary['firstnames-en'] ?? []).map(foldName)),
    'a family name': new Set((dictionary['lastnames-en'] ?? []).map(foldName)),
    'a firm of the dictionary of companies': new Set(
      companies
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .map(foldName),
    ),
    'a word that news also spells otherwise': new Set(
      counted.rows
        .filter(([, , times, spellings]) => asListed(spellings) < USUAL * times)
        .map(([word]) => foldName(word)),
    ),
  };
}

function run(): number {
  const { entities } = buildDataset(path('assets/dataset'));
  const { decisions, neverAlone }: Decided = JSON.parse(
    readFileSync(path('tests/fixtures/collisions.json'), 'utf8'),
  );
  const forms = surfaceForms(entities);
  const decided = new Map(
    decisions.map((decision) => [`${foldName(decision.form)}\n${decision.entity}`, decision]),
  );
  const collisions = findCollisions(forms, vocabularies());
  const met = new Set<Decision>();
  let open = 0;
  for (const { form, entity, with: other } of collisions) {
    const decision = decided.get(`${foldName(form)}\n${entity}`);
    if (decision) met.add(decision);
    else {
      open++;
      console.log(
        `"${form}" of "${entity}" is also ${other}. Give it "needs", or decide it in tests/fixtures/collisions.json.`,
      );
    }
  }
  for (const { form, because } of neverAlone) {
    const alone = forms.find(({ text, needs }) => needs === undefined && foldName(text) === foldName(form));
    if (!alone) continue;
    open++;
    console.log(`"${alone.text}" of "${alone.entity}" stands alone: ${because} Give it "needs".`);
  }
  const idle = decisions.filter((decision) => !met.has(decision));
  for (const { form, entity } of idle)
    console.log(`"${form}" of "${entity}" collides with nothing any more; take the decision out.`);
  console.log(`${collisions.length} collisions, ${open} undecided.`);
  return open + idle.length > 0 ? 1 : 0;
}

process.exitCode = run();
