/**
 * What the worker has said of a page: the answers by text, and what it has learnt of the page so far. The worker itself
 * keeps nothing.
 */
import { NO_EVIDENCE, type Evidence, type Mention } from '../matching/model.ts';
import type { RecogniseReply, RecogniseRequest } from '../platform/messages.ts';
import type { TextRun } from './text-runs.ts';

export type Found = Omit<Mention, 'run'>;
/** Mentions by the text of their run. */
export type Answers = ReadonlyMap<string, readonly Found[]>;
export interface Told {
  readonly found: Answers;
  /** Whether more is known of the page than before. */
  readonly grew: boolean;
}

/** Answers kept for texts that come again: tickers, nodes moved into new wrappers. */
const REMEMBERED = 200;
/** Characters of one message to the worker; a large page of news has half as many. */
export const MOST_SENT = 200_000;

export class Inquiry {
  readonly #recognise: (request: RecogniseRequest) => Promise<RecogniseReply>;
  readonly #signal: AbortSignal;
  #evidence: Evidence;
  #weights: RecogniseReply['weights'] = {};
  #remembered = new Map<string, readonly Found[]>();
  #hasAsked = false;
  /** The number that the toolbar button shows. */
  shown = 0;

  constructor(
    recognise: (request: RecogniseRequest) => Promise<RecogniseReply>,
    signal: AbortSignal,
    lang: string,
  ) {
    this.#recognise = recognise;
    this.#signal = signal;
    this.#evidence = { ...NO_EVIDENCE, lang };
  }

  get lang(): string {
    return this.#evidence.lang;
  }
  set lang(lang: string) {
    this.#evidence = { ...this.#evidence, lang };
  }

  get hasAsked(): boolean {
    return this.#hasAsked;
  }

  /** How heavily the lists of each entity that was named weigh. */
  get weights(): RecogniseReply['weights'] {
    return this.#weights;
  }

  knows(text: string): boolean {
    return this.#remembered.has(text);
  }

  /** The mentions of a text, by these answers or by an earlier one. */
  answerFor(text: string, answers: Answers): readonly Found[] {
    const answer = answers.get(text);
    if (answer) this.#remember(text, answer);
    return answer ?? this.#remembered.get(text) ?? [];
  }

  /** Another page has taken the place of this one: all that was learnt is forgotten. */
  forget(): void {
    this.#evidence = { ...NO_EVIDENCE, lang: this.lang };
    this.#remembered.clear();
    this.#hasAsked = false;
  }

  /** Lets go of answers that more knowledge of the page may change. */
  forgetDoubts(): void {
    for (const [text, mentions] of this.#remembered)
      if (!mentions.some(isSure)) this.#remembered.delete(text);
  }

  /**
   * Asks about runs, in one message after the other: a page of many megabytes is not sent in one.
   * @param counted the firms on the toolbar button before an answer.
   * @throws the signal's reason when it aborts, and what the worker's silence is.
   */
  async ask(
    runs: readonly TextRun[],
    inArticle: (run: TextRun) => boolean,
    counted: () => ReadonlySet<string>,
  ): Promise<Told> {
    const found = new Map<string, readonly Found[]>();
    let grew = false;
    for (const some of portions(runs)) {
      const before = this.#evidence;
      const reply = await this.#recognise({
        runs: some.map((run) => run.text),
        inArticle: some.map(inArticle),
        evidence: before,
        counted: [...counted()],
      });
      this.#signal.throwIfAborted();
      this.#hasAsked = true;
      this.shown = reply.shown;
      this.#evidence = reply.evidence;
      this.#weights = { ...this.#weights, ...reply.weights };
      for (const [text, mentions] of byText(some, reply.mentions)) found.set(text, mentions);
      grew ||= sizeOf(reply.evidence) > sizeOf(before);
    }
    return { found, grew };
  }

  #remember(text: string, mentions: readonly Found[]): void {
    this.#remembered.delete(text);
    this.#remembered.set(text, mentions);
    if (this.#remembered.size <= REMEMBERED) return;
    const [oldest] = this.#remembered.keys();
    if (oldest !== undefined) this.#remembered.delete(oldest);
  }
}

export function isSure({ certainty }: Found): boolean {
  return certainty === 'sure';
}

const sizeOf = ({ named, topics }: Evidence) => named.length + topics.length;

function byText(runs: readonly TextRun[], mentions: readonly Mention[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>(runs.map((run) => [run.text, []]));
  for (const mention of mentions) {
    const list = found.get(runs[mention.run]!.text)!;
    // Two runs of the same text have the same mentions: once is enough.
    if (!list.some((other) => other.start === mention.start)) list.push(mention);
  }
  return found;
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
