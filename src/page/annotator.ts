/**
 * The annotator: which mentions a page holds. It reads the page's runs, asks the worker about them once the sieve has
 * found something (`inquiry.ts`), and keeps the marks true while the page changes, shows and hides. It draws nothing itself.
 */
import { passes } from '../matching/sift.ts';
import type { Sieve } from '../matching/sieve.ts';
import type { RecogniseReply, RecogniseRequest } from '../platform/messages.ts';
import type { FirmOnPage } from '../platform/page-summary.ts';
import { isInArticle, type Article } from './article.ts';
import { comparePlaces, inDocument } from './composed.ts';
import { Inquiry, MOST_SENT, isSure, type Answers, type Found, type Told } from './inquiry.ts';
import type { Mark } from './marks.ts';
import { isPlaced, isRendered } from './rendered.ts';
import { changeOf, signsOf, type Signs } from './same-article.ts';
import { siftText } from './sift-text.ts';
import { backgroundTask, inSlices } from './slices.ts';
import { isBeingWritten, rangeOf, textRuns, type TextRun } from './text-runs.ts';
import { bodyOf, parentNodeOf } from './unclobbered.ts';

export interface AnnotatorNeeds {
  readonly document: Document;
  readonly sieve: Sieve;
  readonly signal: AbortSignal;
  readonly recognise: (request: RecogniseRequest) => Promise<RecogniseReply>;
  /** Looks for the article; each `yield` is a place to pause. */
  readonly findArticle: () => Generator<void, Article>;
  /** The shadow roots of the page that were found so far. */
  readonly roots: () => readonly ShadowRoot[];
  /** Called after each change of the marks. */
  readonly changed: () => void;
}

interface MarkedRun {
  readonly run: TextRun;
  readonly marks: readonly Mark[];
}

/** Runs without a certain mention that are asked about again when the page has told more. */
const UNDECIDED = 200;

export class Annotator {
  #needs: AnnotatorNeeds;
  #marked: MarkedRun[] = [];
  /** Runs that hold a name and are not rendered, or not yet. */
  #hidden: TextRun[] = [];
  #undecided: TextRun[] = [];
  readonly #inquiry: Inquiry;
  #article: Article | undefined;
  #signs: Signs | undefined;

  constructor(needs: AnnotatorNeeds) {
    this.#needs = needs;
    this.#inquiry = new Inquiry(needs.recognise, needs.signal, this.#lang);
  }

  /** What the page says it is now: a translation by the browser says so too. */
  get #lang(): string {
    return this.#needs.document.documentElement?.lang ?? '';
  }

  get #page(): Element {
    const { document } = this.#needs;
    return bodyOf(document) ?? document.documentElement;
  }

  /** Every mark of the page, in document order. */
  get marks(): readonly Mark[] {
    return this.#marked.flatMap(({ marks }) => marks);
  }

  /** Characters of the page that are read; counted when asked, for nobody asks on most pages. */
  get characters(): number {
    let sum = 0;
    for (const part of this.#all) for (const run of textRuns(part)) if (run) sum += lengthOf(run.text);
    return sum;
  }

  /** The article of the page as it stands. */
  get articleNow(): Article {
    this.#followArticle();
    return this.#foundArticle;
  }

  /** Found at once, where nothing had to be asked about before. */
  get #foundArticle(): Article {
    const steps = this.#articleFound();
    while (!this.#article) steps.next();
    return this.#article;
  }

  *#articleFound(): Generator<void> {
    if (this.#article) return;
    this.#article = yield* this.#needs.findArticle();
    this.#signs = signsOf(this.#needs.document, this.#article);
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

  /** The number of firms in the article, if the toolbar button shows another. */
  takeCount(): number | null {
    const count = this.#counted().size;
    if (count === this.#inquiry.shown) return null;
    this.#inquiry.shown = count;
    return count;
  }

  /** Whether anything of the page may come into sight, or go out of it. */
  get watches(): boolean {
    return this.#hidden.length > 0 || this.#marked.length > 0;
  }

  /** Reads the whole page. */
  readAll(): Promise<void> {
    return this.read(this.#all);
  }

  /**
   * Reads subtrees anew: the whole page at first, later what has changed. A shadow root is a subtree of its own. What is
   * new in them is one question.
   */
  async read(parts: readonly Node[]): Promise<void> {
    const runs: TextRun[] = [];
    const hits: TextRun[] = [];
    await backgroundTask();
    this.#inquiry.lang = this.#lang;
    const whole = parts.includes(this.#page) || parts.includes(this.#needs.document.documentElement);
    const promising: Node[] = [];
    for (const part of parts) if (await this.#mayHoldName(part)) promising.push(part);
    for (const part of whole && promising.length > 0 ? parts : promising) {
      await inSlices(textRuns(part), this.#needs.signal, (run) => {
        if (!run) return false;
        runs.push(run);
        if (this.#holdsName(run)) hits.push(run);
        return false;
      });
    }
    if (hits.length > 0) this.#followArticle();
    // The first name of a page: all of it is read, for what it says elsewhere speaks for its short names.
    if (hits.length > 0 && !this.#inquiry.hasAsked && !whole) return this.readAll();
    const read = new Set(parts);
    this.#forget((run) => run.nodes.some((node) => isWithin(node, read)));
    if (hits.length > 0) await this.#mark(runs, hits, whole && !this.#inquiry.hasAsked);
    this.#needs.changed();
  }

  /** Lets go of what the page has taken away, or lets its reader write. */
  prune(): void {
    this.#forget((run) => run.nodes.some((node) => !node.isConnected) || isBeingWritten(run.block));
    this.#needs.changed();
  }

  /** The number on the button is to be told again: the browser has forgotten it. */
  forgetCount(): void {
    this.#inquiry.shown = 0;
    this.#needs.changed();
  }

  /** Marks what has come into sight, and lets go of what has gone out of it. */
  async lookAgain(): Promise<void> {
    const [appeared] = await this.#parted(this.#hidden);
    const [, gone] = await this.#parted(this.#marked.map(({ run }) => run));
    if (appeared.length === 0 && gone.length === 0) return;
    const changed = new Set([...appeared, ...gone]);
    this.#forget((run) => changed.has(run));
    this.#hidden = this.#hidden.concat(gone);
    if (appeared.length > 0) {
      if (!this.#inquiry.hasAsked) return this.readAll();
      await this.#mark(appeared, appeared, false);
    }
    this.#needs.changed();
  }

  /** All that is read of the page. */
  get #all(): readonly Node[] {
    return [this.#page, ...this.#needs.roots()];
  }

  /** Most pages end here: their text is joined to runs, and their layout asked, only where the sieve lets one through. */
  async #mayHoldName(root: Node): Promise<boolean> {
    let may = false;
    const { sieve, signal } = this.#needs;
    await inSlices(siftText(root, sieve, this.#inquiry.lang), signal, (passes) => (may = passes));
    return may;
  }

  #holdsName(run: TextRun): boolean {
    return this.#inquiry.knows(run.text) || passes(this.#needs.sieve, run.text, this.#inquiry.lang);
  }

  /** Takes note of what has become of the article since it was found. */
  #followArticle(): void {
    if (!this.#article || !this.#signs) return;
    const change = changeOf(this.#needs.document, this.#article, this.#signs);
    if (change === 'none') return;
    this.#article = undefined;
    if (change === 'other') {
      this.#inquiry.forget();
      this.#undecided = [];
    }
    this.#marked = this.#marked.map(({ run, marks }) => {
      const inArticle = this.#isInArticle(run);
      // The same marks where nothing changes: the open card knows its own.
      return {
        run,
        marks: marks.map((mark) => (mark.inArticle === inArticle ? mark : { ...mark, inArticle })),
      };
    });
  }

  #forget(gone: (run: TextRun) => boolean): void {
    this.#marked = this.#marked.filter(({ run }) => !gone(run));
    this.#hidden = this.#hidden.filter((run) => !gone(run));
    this.#undecided = this.#undecided.filter((run) => !gone(run));
  }

  /** @param first whether this is the first question of the page, which all its rendered runs go along with. */
  async #mark(runs: readonly TextRun[], hits: readonly TextRun[], first: boolean): Promise<void> {
    const [rendered, hidden] = await this.#parted(hits);
    this.#hidden = this.#hidden.concat(hidden);
    if (rendered.length === 0) return;
    const unknown = rendered.filter((run) => !this.#inquiry.knows(run.text));
    const asked = first ? await this.#withCompany(rendered, runs) : unknown;
    const answers = asked.length > 0 ? await this.#ask(asked, new Set(rendered)) : new Map();
    await this.#place(rendered, answers);
  }

  /** Those that are rendered, and those that are not. */
  async #parted(runs: readonly TextRun[]): Promise<[TextRun[], TextRun[]]> {
    const rendered: TextRun[] = [];
    const hidden: TextRun[] = [];
    await inSlices(runs, this.#needs.signal, (run) => {
      (run.block.isConnected && isShown(run) ? rendered : hidden).push(run);
    });
    return [rendered, hidden];
  }

  /** `hits`, and as many others of the rendered runs of the page as go along in one message, in document order. */
  async #withCompany(hits: readonly TextRun[], runs: readonly TextRun[]): Promise<readonly TextRun[]> {
    const own = new Set(hits);
    const all: TextRun[] = [];
    let room = MOST_SENT - hits.reduce((sum, { text }) => sum + text.length, 0);
    await inSlices(runs, this.#needs.signal, (run) => {
      if (!own.has(run)) {
        if (run.text.length > room || !isShown(run)) return;
        room -= run.text.length;
      }
      all.push(run);
    });
    return all;
  }

  /** Puts the marks of answered runs in their places. */
  async #place(runs: readonly TextRun[], answers: Answers): Promise<void> {
    await inSlices(runs, this.#needs.signal, (run) => {
      const found = this.#inquiry.answerFor(run.text, answers);
      const marks = found.flatMap((one) => this.#markOf(run, one));
      if (marks.length > 0) this.#marked.push({ run, marks });
      if (!found.some(isSure) && this.#undecided.length < UNDECIDED) {
        this.#undecided.push(run);
      }
    });
    this.#marked.sort(byPlace);
  }

  /** @param hits those of `runs` that may hold a name. */
  async #ask(runs: readonly TextRun[], hits: ReadonlySet<TextRun>): Promise<Answers> {
    const answers = await this.#question(runs, hits);
    if (!answers.grew) return answers.found;
    // What these runs have told may speak for what was doubtful before.
    const again = this.#undecided.filter((run) => !hits.has(run));
    this.#inquiry.forgetDoubts();
    if (again.length === 0) return answers.found;
    const { found } = await this.#question(again, new Set(again));
    this.#forget((run) => again.includes(run));
    await this.#place(again, found);
    return answers.found;
  }

  async #question(runs: readonly TextRun[], hits: ReadonlySet<TextRun>): Promise<Told> {
    await inSlices(this.#articleFound(), this.#needs.signal, () => undefined);
    return this.#inquiry.ask(
      runs,
      (run) => hits.has(run) && this.#isInArticle(run),
      () => this.#counted(),
    );
  }

  #isInArticle({ block }: TextRun): boolean {
    return isInArticle(this.#foundArticle, inDocument(block));
  }

  #counted(): ReadonlySet<string> {
    return new Set(
      this.marks.filter((mark) => mark.inArticle && mark.certainty === 'sure').map((mark) => mark.entity),
    );
  }

  #markOf(run: TextRun, { start, end, entity, others, name, certainty, because }: Found): Mark[] {
    const range = rangeOf(run, start, end);
    const text = range.startContainer as Text;
    const parent = text.parentElement;
    // The block is rendered; a hidden part of its line may not be.
    if (!text.isConnected || (parent && parent !== run.block && !isRendered(parent)) || !isPlaced(text))
      return [];
    const weight = this.#inquiry.weights[entity] ?? 'restricts';
    const passage = { text: run.text, start, end };
    const inArticle = this.#isInArticle(run);
    const shared = others ? { others } : {};
    return [{ range, entity, ...shared, name, certainty, because, weight, passage, inArticle }];
  }
}

/** Whether a run is rendered, as far as its block and its texts' slots tell. */
function isShown({ block, nodes }: TextRun): boolean {
  return isRendered(block) && nodes.some(isPlaced);
}

function isWithin(node: Node, parts: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = parentNodeOf(at)) if (parts.has(at)) return true;
  return false;
}

function lengthOf(text: string): number {
  return text.replace(/\s+/g, ' ').length;
}

function byPlace(a: MarkedRun, b: MarkedRun): number {
  const [first] = a.run.nodes;
  const [second] = b.run.nodes;
  // Parts of one long text.
  if (first === second) return b.run.starts[0]! - a.run.starts[0]!;
  return comparePlaces(first!, second!);
}
