/**
 * Text runs: the text of a page, block by block, joined across inline elements (`Hik<b>vision</b>` is one word), with
 * the way back from offsets to text nodes.
 *
 * Blocks are told by their tags, which asks nothing of the layout; only where two words touch over an element's edge
 * is the computed style asked whether they are one word. Left out: code and `pre`, fields and editable regions,
 * `aria-hidden` decoration, ruby glosses, our own card.
 */
import { HARD_BREAK } from '../matching/tokens.ts';

export interface TextRun {
  readonly text: string;
  /** The element whose text this is: the nearest block. */
  readonly block: Element;
  /** Text nodes in order, and the offset in `text` at which each begins. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

const BLOCK = 1;
/** An object in the line: words do not join over it. */
const OBJECT = 2;
const SKIPPED = 3;
/** Skipped, and the text around it joins: glosses over Japanese words. */
const GLOSS = 4;

const kinds = new Map<string, number>();
const note = (kind: number, tags: string) => tags.split(' ').forEach((tag) => kinds.set(tag, kind));
note(
  BLOCK,
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup option p ' +
    'search section summary table tbody td tfoot th thead tr ul xmp text foreignObject',
);
note(OBJECT, 'br hr img picture video audio canvas embed iframe frame meter progress');
note(
  SKIPPED,
  'script style noscript template textarea select input code pre kbd samp math object title desc head datalist ' +
    'noembed noframes plaintext listing listmark-card',
);
note(GLOSS, 'rt rp');

function kindOf(element: Element, skipsPre: boolean): number {
  const tag = element.localName;
  const kind = kinds.get(tag) ?? 0;
  if (kind === SKIPPED) return tag === 'pre' && !skipsPre ? BLOCK : SKIPPED;
  if (element.hasAttributes() && isLeftAlone(element)) return SKIPPED;
  return kind;
}

function isLeftAlone(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  return element.getAttribute('role') === 'textbox';
}

/** Whether a node lies in something that is left alone, an ancestor's mark included. */
export function isInLeftAlone(node: Node): boolean {
  const plainText = node.ownerDocument?.contentType === 'text/plain';
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at instanceof Element && kindOf(at, !plainText) >= SKIPPED) return true;
  }
  return false;
}

/** The nearest block around a node, the unit in which changes are read again. */
export function blockOf(node: Node): Element | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (isBlock(at)) return at as Element;
  }
  return node.ownerDocument?.documentElement ?? null;
}

export function isBlock(node: Node): boolean {
  return node instanceof Element && kinds.get(node.localName) === BLOCK;
}

/** Collects one run after the other. */
class RunBuilder {
  private text = '';
  private nodes: Text[] = [];
  private starts: number[] = [];
  private block: Element | null = null;
  /** Inline elements entered or left since the last text. */
  private crossed: Element[] = [];
  private broken = false;

  add(node: Text, block: Element): void {
    const data = node.data;
    if (this.text !== '' && this.broken) this.text += HARD_BREAK;
    else if (this.crossed.length > 0 && touches(this.text, data) && this.crossed.some(standsApart)) {
      this.text += HARD_BREAK;
    }
    this.block ??= block;
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += data;
    this.crossed.length = 0;
    this.broken = false;
  }

  cross(element: Element): void {
    if (this.text !== '') this.crossed.push(element);
  }

  breakLine(): void {
    this.broken = true;
  }

  /** @returns the run so far, if it holds anything to read. */
  take(): TextRun | null {
    const { text, nodes, starts, block } = this;
    this.text = '';
    this.nodes = [];
    this.starts = [];
    this.block = null;
    this.crossed = [];
    this.broken = false;
    return block && READABLE.test(text) ? { text, block, nodes, starts } : null;
  }
}

const READABLE = /[\p{L}\p{N}]/u;
const WHITE = /\s/;

function touches(before: string, after: string): boolean {
  return before !== '' && after !== '' && !WHITE.test(before.at(-1)!) && !WHITE.test(after[0]!);
}

/** Whether an inline tag is laid out as a block. A floated first letter stays part of its word. */
function standsApart(element: Element): boolean {
  const style = getComputedStyle(element);
  if (/^(inline|contents|ruby|none|$)/.test(style.display)) return false;
  return style.float === 'none';
}

/**
 * Walks a subtree and yields its runs, in document order. A yielded `null` is a place to pause: the caller may wait
 * there while the page goes on living; a walk whose place was removed ends early.
 * @param pauseEvery nodes between two such places.
 */
export function* textRuns(root: Node, pauseEvery = 200): Generator<TextRun | null> {
  const skipsPre = root.ownerDocument?.contentType !== 'text/plain';
  const builder = new RunBuilder();
  const blocks: Element[] = [blockOf(root) ?? (root as Element)];
  let node: Node | null = root;
  let untilPause = pauseEvery;
  while (node) {
    if (--untilPause === 0) {
      untilPause = pauseEvery;
      yield null;
    }
    let down = false;
    if (node.nodeType === Node.TEXT_NODE) builder.add(node as Text, blocks.at(-1)!);
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const kind = kindOf(element, skipsPre);
      if (kind === BLOCK) {
        const run = builder.take();
        if (run) yield run;
        blocks.push(element);
        down = true;
      } else if (kind === OBJECT || kind === SKIPPED) builder.breakLine();
      else if (kind !== GLOSS) {
        if (element.localName !== 'wbr') builder.cross(element);
        down = true;
      }
    } else if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE || node.nodeType === Node.DOCUMENT_NODE)
      down = true;
    let next: Node | null = down ? node.firstChild : null;
    if (down && !next) yield* leave(node, builder, blocks);
    while (!next && node && node !== root) {
      next = node.nextSibling;
      if (next) break;
      node = node.parentNode;
      if (node) yield* leave(node, builder, blocks);
    }
    node = next;
  }
  const last = builder.take();
  if (last) yield last;
}

function* leave(node: Node, builder: RunBuilder, blocks: Element[]): Generator<TextRun> {
  if (!(node instanceof Element)) return;
  if (blocks.length > 1 && blocks.at(-1) === node) {
    const run = builder.take();
    if (run) yield run;
    blocks.pop();
  } else builder.cross(node);
}

/** A place of a run as a range of the page. Static: the page's later changes cost nothing, and leave it behind. */
export function rangeOf(run: TextRun, start: number, end: number): StaticRange {
  const first = pieceAt(run, start);
  const last = pieceAt(run, end - 1);
  return new StaticRange({
    startContainer: run.nodes[first]!,
    startOffset: start - run.starts[first]!,
    endContainer: run.nodes[last]!,
    endOffset: end - run.starts[last]!,
  });
}

/** Index of the text node that holds the unit at `offset`. */
function pieceAt(run: TextRun, offset: number): number {
  let low = 0;
  let high = run.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (run.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
