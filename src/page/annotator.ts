/**
 * The annotator: which mentions a page holds. It reads the page's runs, asks the worker about them once the sieve has
 * found something, and keeps the marks true while the page changes. It draws nothing itself.
 */
import { NO_EVIDENCE, type Evidence, type Mention } from '../matching/model.ts';
import { passes, type Sieve } from '../matching/sieve.ts';
import type { RecogniseReply, RecogniseRequest } from '../platform/messages.ts';
import type { FirmOnPage } from '../platform/page-summary.ts';
import { isInArticle, type Article } from './article.ts';
import type { Mark } from './marks.ts';
import { isRendered } from './rendered.ts';
import { scan } from './scan.ts';
import { rangeOf, type TextRun } from './text-runs.ts';

export interface AnnotatorNeeds {
  readonly document: Document;
  readonly sieve: Sieve;
  readonly signal: AbortSignal;
  readonly recognise: (request: RecogniseRequest) => Promise<RecogniseReply>;
  readonly findArticle: () => Article;
  /** Called after each change of the marks. */
  readonly changed: () => void;
}

type Found = Omit<Mention, 'run'>;
interface MarkedRun {
  readonly run: TextRun;
  readonly marks: readonly Mark[];
}

/** Answers kept for texts that come again: tickers, nodes moved into new wrappers. */
const REMEMBERED = 500;

export class Annotator {
  #needs: AnnotatorNeeds;
  #marked: MarkedRun[] = [];
  #evidence: Evidence;
  #weights: RecogniseReply['weights'] = {};
  #article: Article | undefined;
  #answers = new Map<string, readonly Found[]>();
  #asked = false;
  #characters = 0;

  constructor(needs: AnnotatorNeeds) {
    this.#needs = needs;
    this.#evidence = { ...NO_EVIDENCE, lang: needs.document.documentElement?.lang ?? '' };
  }

  /** Every mark of the page, in document order. */
  get marks(): readonly Mark[] {
    return this.#marked.flatMap(({ marks }) => marks);
  }

  get characters(): number {
    return this.#characters;
  }

  get article(): Article {
    return (this.#article ??= this.#needs.findArticle());
  }

  /** Firms by part of the page, as often as they are marked. */
  get firms(): FirmOnPage[] {
    const firms = new Map<string, FirmOnPage>();
    for (const { entity, inArticle, certainty } of this.marks) {
      const region = inArticle ? 'article' : 'elsewhere';
      const key = `${entity} ${region} ${certainty}`;
      firms.set(key, { entity, region, certainty, count: (firms.get(key)?.count ?? 0) + 1 });
    }
    return [...firms.values()];
  }

  /** Reads a subtree anew: the whole page at first, later what has changed. */
  async read(root: Node): Promise<void> {
    const runs: TextRun[] = [];
    let hit = false;
    await scan(root, this.#needs.signal, (run) => {
      runs.push(run);
      hit ||= this.#answers.has(run.text) || passes(this.#needs.sieve, run.text, this.#evidence.lang);
    });
    if (this.#isWhole(root)) this.#characters = runs.reduce((sum, run) => sum + lengthOf(run.text), 0);
    const before = this.#marked.length;
    this.#keep(({ run }) => !root.contains(run.block));
    if (hit) await this.#mark(root, runs);
    else if (before !== this.#marked.length) this.#needs.changed();
  }

  /** Lets go of what the page has taken away. */
  prune(): void {
    const before = this.#marked.length;
    this.#keep(({ run }) => run.nodes.every((node) => node.isConnected));
    if (before !== this.#marked.length) this.#needs.changed();
  }

  #keep(wanted: (marked: MarkedRun) => boolean): void {
    this.#marked = this.#marked.filter(wanted);
  }

  #isWhole(root: Node): boolean {
    return root === this.#needs.document.body || root === this.#needs.document.documentElement;
  }

  async #mark(root: Node, runs: readonly TextRun[]): Promise<void> {
    const rendered = runs.filter(({ block }) => isRendered(block));
    const known = (run: TextRun) => this.#answers.has(run.text);
    const { sieve } = this.#needs;
    const fresh = rendered.filter((run) => !known(run) && passes(sieve, run.text, this.#evidence.lang));
    if (fresh.length > 0) {
      // The first time the whole page is sent: its full names and topics speak for its short names.
      const whole = !this.#asked && this.#isWhole(root);
      await this.#ask(whole ? rendered : fresh);
      this.#needs.signal.throwIfAborted();
    }
    for (const run of rendered) {
      const marks = (this.#answers.get(run.text) ?? []).flatMap((found) => this.#markOf(run, found));
      if (marks.length > 0) this.#marked.push({ run, marks });
    }
    this.#marked.sort(byPlace);
    this.#needs.changed();
  }

  async #ask(runs: readonly TextRun[]): Promise<void> {
    const counted = new Set(
      this.marks.filter((mark) => mark.inArticle && mark.certainty === 'sure').map((mark) => mark.entity),
    );
    const reply = await this.#needs.recognise({
      runs: runs.map((run) => run.text),
      inArticle: runs.map((run) => this.#isInArticle(run)),
      evidence: this.#evidence,
      counted: [...counted],
    });
    this.#asked = true;
    this.#evidence = reply.evidence;
    this.#weights = { ...this.#weights, ...reply.weights };
    const found = new Map<string, Found[]>();
    for (const mention of reply.mentions) {
      const text = runs[mention.run]!.text;
      const list = found.get(text) ?? [];
      // Two runs of the same text have the same mentions: once is enough.
      if (!list.some((other) => other.start === mention.start)) list.push(mention);
      found.set(text, list);
    }
    for (const [text, mentions] of found) this.#remember(text, mentions);
    for (const run of runs)
      if (!found.has(run.text) && passes(this.#needs.sieve, run.text, this.#evidence.lang))
        this.#remember(run.text, []);
  }

  #remember(text: string, mentions: readonly Found[]): void {
    this.#answers.delete(text);
    this.#answers.set(text, mentions);
    if (this.#answers.size <= REMEMBERED) return;
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined) this.#answers.delete(oldest);
  }

  #isInArticle(run: TextRun): boolean {
    return isInArticle(this.article, run.block);
  }

  #markOf(run: TextRun, found: Found): Mark[] {
    const range = rangeOf(run, found.start, found.end);
    const parent = range.startContainer.parentElement;
    // The block is rendered; a hidden part of its line may not be.
    if (!range.startContainer.isConnected || (parent && parent !== run.block && !isRendered(parent)))
      return [];
    const { entity, name, certainty, because, start, end } = found;
    const passage = { text: run.text, start, end };
    const weight = this.#weights[entity] ?? 'restricts';
    const inArticle = this.#isInArticle(run);
    return [{ range, entity, name, certainty, because, weight, passage, inArticle }];
  }
}

function lengthOf(text: string): number {
  return text.replace(/\s+/g, ' ').length;
}

function byPlace(a: MarkedRun, b: MarkedRun): number {
  const [first] = a.run.nodes;
  const [second] = b.run.nodes;
  return first!.compareDocumentPosition(second!) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
