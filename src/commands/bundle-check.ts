/**
 * What may not be in a built bundle: page code in the worker's, the dataset and DOMPurify in the content scripts', and
 * what a browser or a store refuses.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Entity } from '../entities/model.ts';

const DOM =
  /\b(?:document|window)\s*(?:\?\.|\.|\[)|\bcreateElement(?:NS)?\(|\bquerySelector\b|\battachShadow\b/g;
/** What its build keeps: a property of its own that it exports. */
const PURIFIER = /\bDOMPurify\b/;
/** Shorter names occur in other words; the sieve holds hashes only. */
const TELLING = 8;

/** @param folder of one build. @returns each finding as a sentence. */
export function checkBundles(folder: string, entities: readonly Entity[]): string[] {
  const findings: string[] = [];
  const scripts = filesUnder(folder).filter((file) => file.endsWith('.js'));
  for (const file of scripts) {
    const code = readFileSync(file, 'utf8');
    const find = (what: string) => findings.push(`${relative('.', file)} ${what}`);
    if (file.endsWith('background.js')) {
      for (const [match] of code.matchAll(DOM)) find(`holds page code: ${match}`);
      if (PURIFIER.test(code)) find('holds DOMPurify, which is for the extension’s own pages');
    }
    if (file.includes('content-scripts')) {
      for (const text of datasetTexts(entities)) {
        if (code.includes(text) || code.includes(escaped(text))) find(`holds a text of the dataset: ${text}`);
      }
      if (PURIFIER.test(code)) find('holds DOMPurify, which is for the extension’s own pages');
      // Chrome refuses a content script that holds one, saying that it is not UTF-8.
      if (/\p{Noncharacter_Code_Point}|\0/u.test(code)) find('holds an unescaped Unicode noncharacter');
    }
    if (/\beval\(|\bnew Function\(/.test(code))
      find('makes code of text, which the extension’s policy forbids');
    if (code.includes('sourceMappingURL'))
      find('names a source map, for which Chrome writes to the page’s console');
  }
  if (!scripts.some((file) => file.endsWith('background.js')))
    findings.push(`${folder} has no background.js`);
  return findings;
}

/** Names as lists print them. Citations are in the words of the interface too. */
function datasetTexts(entities: readonly Entity[]): Set<string> {
  const texts = entities.flatMap(({ names, listings }) => [
    ...names.filter(({ use }) => use === 'official').map(({ text }) => text),
    ...listings.map(({ name }) => name),
  ]);
  return new Set(texts.filter((text) => text.length >= TELLING));
}

/** As the build writes what is not ASCII. */
function escaped(text: string): string {
  return text.replaceAll(
    /[^\u0020-\u007e]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
