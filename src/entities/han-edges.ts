/**
 * Chinese writes no spaces, so a short name may be a piece of other words: `升华|为`, `大|华裔`. For each short Han form
 * the pieces of words that, standing right before or after it, make the other reading the likelier one. Node only.
 *
 * Likelier by the word frequencies of the jieba dictionary (MIT, shipped in `@node-rs/jieba`), as unigrams: the word
 * over the edge and what is left of the name, against the name and any word that ends or begins with what is left of
 * the word.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Converter } from 'opencc-js';
import type { SurfaceForm } from '../matching/model.ts';

type Edges = NonNullable<SurfaceForm['edges']>;

const require = createRequire(import.meta.url);
/** Words rarer than this decide nothing, and would only lengthen the tables. */
const LEAST_FREQUENCY = 15;
const LONGEST_WORD = 3;
/** How often a firm's name stands in news, on the dictionary's scale, where the dictionary does not know. */
const NAME_FREQUENCY = 1500;
/** Longer forms are no piece of anything. */
const LONGEST_FORM = 4;
/** A noun of business after *China …* speaks of the trade, not of the firm: 中国电信巨头. */
const TRADE =
  '巨头 设备 业 业务 行业 产业 市场 领域 用户 企业 制造 厂商 运营商 专家 网络 服务 基础 支付 应用 领导 监管 技术 部门 游戏 互联网'.split(
    ' ',
  );

/** What leads to a noun, or links one: before a name they are themselves (对|华为, not 对华|为). */
const FUNCTION_WORDS = new Set(
  '对 對 在 与 與 和 向 把 被 从 從 由 给 給 让 讓 用 同 跟 以 于 於 比 连 連 及 或 到 至 是 有 说 說 称 稱 指 因 就 按 据 據 将 將 替 像 如 除 若 但 而 并 也 都 只 还 還 又 再 才 更 的 了 着 过 個 个 这 那 该 其 各 等 与'.split(
    ' ',
  ),
);

let dictionary: Dictionary | undefined;
const toSimplified = Converter({ from: 'hk', to: 'cn' });
/** Hong Kong and Taiwan write some words with different characters, and news mixes both. */
const toTraditional = [Converter({ from: 'cn', to: 'hk' }), Converter({ from: 'cn', to: 'tw' })];
/** Variants that the converters leave alone: 昇華 beside 升華. */
const VARIANTS: Readonly<Record<string, string>> = { 升: '昇', 群: '羣', 里: '裡', 台: '臺', 布: '佈' };

/** @returns the edges of a Han form of at most four characters, in its own script; `undefined` where it has none. */
export function hanEdges(text: string): Edges | undefined {
  const characters = [...text];
  if (characters.length > LONGEST_FORM || !/^\p{Script=Han}+$/u.test(text)) return undefined;
  const simplified = toSimplified(text);
  const edges = edgesOf(simplified);
  if (/^中国..$/.test(simplified)) edges.after.push(...TRADE);
  const both = (pieces: readonly string[]) => [
    ...new Set(
      pieces.flatMap((piece) => [
        piece,
        VARIANTS[piece] ?? piece,
        ...toTraditional.map((convert) => convert(piece)),
      ]),
    ),
  ];
  if (edges.before.length === 0 && edges.after.length === 0) return undefined;
  return { before: both(edges.before), after: both(edges.after) };
}

function edgesOf(form: string): { before: string[]; after: string[] } {
  const { words, ending, beginning, byFirst, byLast } = (dictionary ??= readDictionary());
  const log = (frequency: number | undefined) => Math.log(Math.max(frequency ?? 0, 0.5));
  const name = Math.log(Math.max(words.get(form) ?? 0, NAME_FREQUENCY));
  const before = new Set<string>();
  const after = new Set<string>();
  for (let kept = 1; kept < form.length; kept++) {
    const head = form.slice(0, kept);
    for (const word of byLast.get(head.at(-1)!) ?? []) {
      if (word.length <= kept || !word.endsWith(head) || word.includes(form)) continue;
      const rest = word.slice(0, -kept);
      if (FUNCTION_WORDS.has(rest)) continue;
      if (log(words.get(word)) + log(words.get(form.slice(kept))) > log(ending.get(rest)) + name)
        before.add(rest);
    }
    const tail = form.slice(form.length - kept);
    for (const word of byFirst.get(tail[0]!) ?? []) {
      if (word.length <= kept || !word.startsWith(tail) || word.includes(form)) continue;
      const rest = word.slice(kept);
      if (log(words.get(word)) + log(words.get(form.slice(0, -kept))) > log(beginning.get(rest)) + name)
        after.add(rest);
    }
  }
  return { before: [...before], after: [...after] };
}

interface Dictionary {
  readonly words: ReadonlyMap<string, number>;
  /** How often any word ends, or begins, with a piece. */
  readonly ending: ReadonlyMap<string, number>;
  readonly beginning: ReadonlyMap<string, number>;
  /** The words that may run over an edge, by their first and last character. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly byLast: ReadonlyMap<string, readonly string[]>;
}

function readDictionary(): Dictionary {
  const file = join(dirname(require.resolve('@node-rs/jieba/package.json')), 'dict.txt');
  const words = new Map<string, number>();
  const ending = new Map<string, number>();
  const beginning = new Map<string, number>();
  const add = (map: Map<string, number>, piece: string, frequency: number) =>
    map.set(piece, (map.get(piece) ?? 0) + frequency);
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [word = '', text = '0'] = line.split(' ');
    const frequency = Number(text);
    words.set(word, frequency);
    for (let length = 1; length < LONGEST_WORD && length <= word.length; length++) {
      add(ending, word.slice(-length), frequency);
      add(beginning, word.slice(0, length), frequency);
    }
  }
  const candidates = [...words].filter(
    ([word, frequency]) => frequency >= LEAST_FREQUENCY && word.length >= 2 && word.length <= LONGEST_WORD,
  );
  const by = (place: 0 | -1) => {
    const map = new Map<string, string[]>();
    for (const [word] of candidates) {
      const character = word.at(place)!;
      const list = map.get(character);
      if (list) list.push(word);
      else map.set(character, [word]);
    }
    return map;
  };
  return { words, ending, beginning, byFirst: by(0), byLast: by(-1) };
}
