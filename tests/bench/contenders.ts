/**
 * What is measured in the page: each contender makes, from the names, one pass over the document's text. The code of
 * Listmark is that of `src`; rivals are used as their documents say.
 */
import AhoCorasick from 'modern-ahocorasick/fast';
import Mark from 'mark.js/dist/mark.es6.js';
import { unpackGazetteer } from '../../src/matching/gazetteer.ts';
import { NO_EVIDENCE } from '../../src/matching/model.ts';
import { recognise } from '../../src/matching/recognise.ts';
import { unpackSieve } from '../../src/matching/sieve.ts';
import { siftText } from '../../src/page/sift-text.ts';
import { textRuns } from '../../src/page/text-runs.ts';
import type { Given } from './shapes.ts';

/**
 * One pass over the page.
 * @returns what was found: a number that cannot be had without the work.
 */
export type Pass = () => number;

interface Prepared {
  readonly pass: Pass;
  /** Called before each pass, outside its time. */
  readonly before?: () => void;
}

/** What each contender makes before the page is passed over, of the names it was given. */
export const CONTENDERS: Readonly<Record<string, (given: Given) => Prepared>> = {
  walk: () => ({
    pass: () => {
      const walker = textNodes();
      let nodes = 0;
      while (walker.nextNode()) nodes++;
      return nodes;
    },
  }),

  read: () => ({
    pass: () => {
      const walker = textNodes();
      let sum = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { data } = node as Text;
        for (let at = 0; at < data.length; at++) sum = (sum + data.charCodeAt(at)) | 0;
      }
      return sum;
    },
  }),

  sieve: ({ sieve }) => {
    const unpacked = unpackSieve(sieve!);
    const { lang } = document.documentElement;
    return {
      pass: () => {
        let hits = 0;
        for (const passes of siftText(document.body, unpacked, lang)) if (passes) hits++;
        return hits;
      },
    };
  },

  recognise: ({ gazetteer: packed }) => {
    const gazetteer = unpackGazetteer(packed!);
    return {
      pass: () => {
        const runs: string[] = [];
        for (const run of textRuns(document.body)) if (run) runs.push(run.text);
        return recognise(gazetteer, runs, { ...NO_EVIDENCE, lang: document.documentElement.lang }).mentions
          .length;
      },
    };
  },

  regexp: ({ names = [] }) => {
    const escaped = names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    const expression = new RegExp(escaped.join('|'), 'g');
    return { pass: () => inEachText((text) => text.match(expression)?.length ?? 0) };
  },

  'aho-corasick': ({ names = [] }) => {
    const automaton = new AhoCorasick([...names]);
    return { pass: () => inEachText((text) => automaton.count(text)) };
  },

  'mark.js': ({ names = [] }) => {
    let copy: Element;
    return {
      before: () => (copy = document.body.cloneNode(true) as Element),
      pass: () => {
        let found = 0;
        new Mark(copy).mark([...names], { separateWordSearch: false, done: (count) => (found = count) });
        return found;
      },
    };
  },
};

function textNodes(): TreeWalker {
  return document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
}

function inEachText(find: (text: string) => number): number {
  const walker = textNodes();
  let found = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found += find((node as Text).data);
  return found;
}
