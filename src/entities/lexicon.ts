/**
 * What is an ordinary word, for the compiler: a name that equals one proves nothing by itself. Node only.
 *
 * Sources, all of which may be shipped in derived form: the commonest words of `@zxcvbn-ts/language-*` 4.x (OpenSubtitles
 * 2024 and Wikipedia, ODC-BY), first and family names of the same packages, `stopwords-iso` (MIT, 58 languages), and the
 * firms of `@cspell/dict-companies` (MIT), with which a listed firm's name may collide.
 */
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as spanish } from '@zxcvbn-ts/language-es-es';
import { dictionary as french } from '@zxcvbn-ts/language-fr';
import { dictionary as indonesian } from '@zxcvbn-ts/language-id';
import { dictionary as portuguese } from '@zxcvbn-ts/language-pt-br';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { IsOrdinary } from '../matching/derive.ts';
import { tokenise } from '../matching/tokens.ts';

const require = createRequire(import.meta.url);
const DICTIONARIES = [english, french, spanish, portuguese, indonesian] as unknown as readonly Record<
  string,
  readonly string[]
>[];
/** Beyond this rank the lists of common words hold names of firms and places too. */
const COMMONEST = 25_000;
const FAMILY_NAMES = 12_000;

let words: ReadonlySet<string> | undefined;

export const isOrdinary: IsOrdinary = (word) => (words ??= readWords()).has(word);

function readWords(): ReadonlySet<string> {
  const all = new Set<string>();
  const add = (list: readonly string[], most: number) => {
    for (const word of list.slice(0, most)) {
      const [token, ...more] = tokenise(word);
      if (token && more.length === 0) all.add(token.folded);
    }
  };
  for (const dictionary of DICTIONARIES) {
    for (const [name, list] of Object.entries(dictionary)) {
      add(list, name.startsWith('lastnames') ? FAMILY_NAMES : COMMONEST);
    }
  }
  for (const list of Object.values(require('stopwords-iso') as Record<string, readonly string[]>))
    add(list, Infinity);
  const companies = join(dirname(require.resolve('@cspell/dict-companies')), 'dict/companies.txt');
  add(
    readFileSync(companies, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#')),
    Infinity,
  );
  return all;
}
