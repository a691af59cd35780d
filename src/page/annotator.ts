/**
 * The annotator: which mentions a page holds. It reads the page's runs, asks the worker about them once the sieve has
 * found something, and keeps the marks true while the page changes, shows and hides. It draws nothing itself.
 */
import { NO_EVIDENCE, type Evidence, type Mention } from '../matching/model.ts';
import { passes } from '../matching/sift.ts';
import type { Sieve } from '../matching/sieve.ts';
import type { RecogniseReply, RecogniseRequest } from '../platform/messages.ts';
import type { FirmOnPage } from '../platform/page-summary.ts';
import { isInArticle, type Article } from './article.ts';
import type { Mark } from './marks.ts';
import { isRendered } from './rendered.ts';
import { siftText } from './sift-text.ts';
import { backgroundTask, inSlices } from './slices.ts';
import { rangeOf, textRuns, type TextRun } from './text-runs.ts';

export interface AnnotatorNeeds {
  readonly document: Document;
  readonly sieve: Sieve;
  readonly signal: AbortSignal;
  readonly recognise: (request: RecogniseRequest) => Promise<RecogniseReply>;
  /** Looks for the article; each `yield` is a place to pause. */
  readonly findArticle: () => Generator<void, Article>;
  /** Called after each change of the marks. */
  readonly changed: () => void;
}

type Found = Omit<Mention, 'run'>;
type Answers = ReadonlyMap<string, readonly Found[]>;
interface MarkedRun {
  readonly run: TextRun;
  readonly marks: readonly Mark[];
}

/** Answers kept for texts that come again: tickers, nodes moved into new wrappers. */
const REMEMBERED = 500;
/** Runs without a certain mention that are asked about again when the page has told more. */
const UNDECIDED = 200;
/** Characters of one message to the worker; a large page of news has half as many. */
const MOST_SENT = 200_000;

export class Annotator {
  #needs: AnnotatorNeeds;
  #marked: MarkedRun[] = [];
  /** Runs that hold a name and are not rendered, or not yet. */
  #hidden: TextRun[] = [];
  #undecided: TextRun[] = [];
  #evidence: Evidence;
  #weights: RecogniseReply['weights'] = {};
  #article: Article | undefined;
  #remembered = new Map<string, readonly Found[]>();
  #asked = false;
  /** What the toolbar button shows. */
  #shown = 0;

  constructor(needs: AnnotatorNeeds) {
    this.#needs = needs;
    this.#evidence = { ...NO_EVIDENCE, lang: needs.document.documentElement?.lang ?? '' };
  }

  /** Every mark of the page, in document order. */
  get marks(): readonly Mark[] {
    return this.#marked.flatMap(({ marks }) => marks);
  }

  /** Characters of the page that are read; counted when asked, for nobody asks on most pages. */
  get characters(): number {
    const { body, documentElement } = this.#needs.document;
    let sum = 0;
    for (const run of textRuns(body ?? documentElement)) if (run) sum += lengthOf(run.text);
    return sum;
  }

  /** Found at once, where nothing had to be asked about before. */
  get article(): Article {
    const steps = this.#articleFound();
    while (!this.#article) steps.next();
    return this.#article;
  }

  *#articleFound(): Generator<void> {
    this.#article ??= yield* this.#needs.findArticle();
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
    if (count === this.#shown) return null;
    this.#shown = count;
    return count;
  }

  /** Whether anything of the page may come into sight, or go out of it. */
  get watches(): boolean {
    return this.#hidden.length > 0 || this.#marked.length > 0;
  }

  /** Reads a subtree anew: the whole page at first, later what has changed. */
  async read(root: Node): Promise<void> {
    const { body, documentElement } = this.#needs.document;
    const page = body ?? documentElement;
    const runs: TextRun[] = [];
    const hits: TextRun[] = [];
    await backgroundTask();
    if (await this.#mayHoldName(root)) {
      await inSlices(textRuns(root), this.#needs.signal, (run) => {
        if (!run) return false;
        runs.push(run);
        if (this.#holdsName(run)) hits.push(run);
        return false;
      });
    }
    const whole = root === page || root === documentElement;
    // The first name of a page: all of it is read, for what it says elsewhere speaks for its short names.
    if (hits.length > 0 && !this.#asked && !whole) return this.read(page);
    this.#forget((run) => root.contains(run.block));
    if (hits.length > 0) await this.#mark(runs, hits, whole && !this.#asked);
    this.#needs.changed();
  }

  /** Lets go of what the page has taken away. */
  prune(): void {
    this.#forget((run) => run.nodes.some((node) => !node.isConnected));
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
      if (!this.#asked) return this.read(this.#needs.document.body ?? this.#needs.document.documentElement);
      await this.#mark(appeared, appeared, false);
    }
    this.#needs.changed();
  }

  /** Most pages end here: their text is joined to runs, and their layout asked, only where the sieve lets one through. */
  async #mayHoldName(root: Node): Promise<boolean> {
    let may = false;
    const { sieve, signal } = this.#needs;
    await inSlices(siftText(root, sieve, this.#evidence.lang), signal, (passes) => (may = passes));
    return may;
  }

  #holdsName(run: TextRun): boolean {
    return this.#remembered.has(run.text) || passes(this.#needs.sieve, run.text, this.#evidence.lang);
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
    const unknown = rendered.filter((run) => !this.#remembered.has(run.text));
    const asked = first ? await this.#withCompany(rendered, runs) : unknown;
    const answers = asked.length > 0 ? await this.#ask(asked, new Set(rendered)) : new Map();
    await this.#place(rendered, answers);
  }

  /** Those that are rendered, and those that are not. */
  async #parted(runs: readonly TextRun[]): Promise<[TextRun[], TextRun[]]> {
    const rendered: TextRun[] = [];
    const hidden: TextRun[] = [];
    await inSlices(runs, this.#needs.signal, (run) => {
      (run.block.isConnected && isRendered(run.block) ? rendered : hidden).push(run);
    });
    return [rendered, hidden];
  }

  /** `hits`, and as many others of the rendered runs of the page as go along in one message, in document order. */
  async #withCompany(hits: readonly TextRun[], runs: readonly TextRun[]): Promise<readonly TextRun[]> {
    const own = new Set(hits);
    const all: TextRun[] = [];
    let room = MOST_SENT - lengthOfAll(hits);
    await inSlices(runs, this.#needs.signal, (run) => {
      if (!own.has(run)) {
        if (run.text.length > room || !isRendered(run.block)) return;
        room -= run.text.length;
      }
      all.push(run);
    });
    return all;
  }

  /** Puts the marks of answered runs in their places. */
  async #place(runs: readonly TextRun[], answers: Answers): Promise<void> {
    await inSlices(runs, this.#needs.signal, (run) => {
      const found = answers.get(run.text) ?? this.#remembered.get(run.text) ?? [];
      const marks = found.flatMap((one) => this.#markOf(run, one));
      if (marks.length > 0) this.#marked.push({ run, marks });
      if (!found.some(({ certainty }) => certainty === 'sure') && this.#undecided.length < UNDECIDED) {
        this.#undecided.push(run);
      }
    });
    this.#marked.sort(byPlace);
  }

  /** @param hits those of `runs` that may hold a name. */
  async #ask(runs: readonly TextRun[], hits: ReadonlySet<TextRun>): Promise<Answers> {
    const answers = await this.#questions(runs, hits);
    const again = this.#undecided.filter((run) => !hits.has(run));
    if (!answers.grew || again.length === 0) return answers.found;
    // What these runs have told may speak for what was doubtful before.
    const { found } = await this.#questions(again, new Set(again));
    this.#forget((run) => again.includes(run));
    await this.#place(again, found);
    return answers.found;
  }

  /** One message after the other: a page of many megabytes is not sent in one. */
  async #questions(
    runs: readonly TextRun[],
    hits: ReadonlySet<TextRun>,
  ): Promise<{ found: Answers; grew: boolean }> {
    const found = new Map<string, readonly Found[]>();
    let grew = false;
    for (const some of portions(runs)) {
      const answers = await this.#question(some, hits);
      for (const [text, mentions] of answers.found) found.set(text, mentions);
      grew ||= answers.grew;
    }
    return { found, grew };
  }

  async #question(
    runs: readonly TextRun[],
    hits: ReadonlySet<TextRun>,
  ): Promise<{ found: Answers; grew: boolean }> {
    const before = this.#evidence;
    await inSlices(this.#articleFound(), this.#needs.signal, () => undefined);
    const reply = await this.#needs.recognise({
      runs: runs.map((run) => run.text),
      inArticle: runs.map((run) => hits.has(run) && isInArticle(this.article, run.block)),
      evidence: before,
      counted: [...this.#counted()],
    });
    this.#needs.signal.throwIfAborted();
    this.#asked = true;
    this.#shown = reply.shown;
    this.#evidence = reply.evidence;
    this.#weights = { ...this.#weights, ...reply.weights };
    const found = new Map<string, Found[]>(runs.map((run) => [run.text, []]));
    for (const mention of reply.mentions) {
      const list = found.get(runs[mention.run]!.text)!;
      // Two runs of the same text have the same mentions: once is enough.
      if (!list.some((other) => other.start === mention.start)) list.push(mention);
    }
    for (const [text, mentions] of found) if (mentions.length > 0) this.#remember(text, mentions);
    const size = ({ named, topics }: Evidence) => named.length + topics.length;
    return { found, grew: size(reply.evidence) > size(before) };
  }

  #counted(): ReadonlySet<string> {
    return new Set(
      this.marks.filter((mark) => mark.inArticle && mark.certainty === 'sure').map((mark) => mark.entity),
    );
  }

  #remember(text: string, mentions: readonly Found[]): void {
    this.#remembered.delete(text);
    this.#remembered.set(text, mentions);
    if (this.#remembered.size <= REMEMBERED) return;
    const [oldest] = this.#remembered.keys();
    if (oldest !== undefined) this.#remembered.delete(oldest);
  }

  #markOf(run: TextRun, { start, end, entity, others, name, certainty, because }: Found): Mark[] {
    const range = rangeOf(run, start, end);
    const parent = range.startContainer.parentElement;
    // The block is rendered; a hidden part of its line may not be.
    if (!range.startContainer.isConnected || (parent && parent !== run.block && !isRendered(parent)))
      return [];
    const weight = this.#weights[entity] ?? 'restricts';
    const passage = { text: run.text, start, end };
    const inArticle = isInArticle(this.article, run.block);
    const shared = others ? { others } : {};
    return [{ range, entity, ...shared, name, certainty, because, weight, passage, inArticle }];
  }
}

/** In portions of `MOST_SENT` characters, of one run at least. */
function portions(runs: readonly TextRun[]): TextRun[][] {
  const all: TextRun[][] = [];
  let room = 0;
  for (const run of runs) {
    room -= run.text.length;
    if (room < 0) {
      all.push([]);
      room = MOST_SENT - run.text.length;
    }
    all.at(-1)!.push(run);
  }
  return all;
}

function lengthOfAll(runs: readonly TextRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

function lengthOf(text: string): number {
  return text.replace(/\s+/g, ' ').length;
}

function byPlace(a: MarkedRun, b: MarkedRun): number {
  const [first] = a.run.nodes;
  const [second] = b.run.nodes;
  // Parts of one long text.
  if (first === second) return b.run.starts[0]! - a.run.starts[0]!;
  return first!.compareDocumentPosition(second!) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
