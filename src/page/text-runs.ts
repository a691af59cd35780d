/**
 * Text runs: the text of a page, block by block, joined across inline elements (`Hik<b>vision</b>` is one word), with
 * the way back from offsets to text nodes.
 *
 * Blocks are told by their tags, which asks nothing of the layout; only where two words touch over an element's edge
 * is the computed style asked whether they are one word. Left out: code and `pre`, fields and editable regions,
 * `aria-hidden` decoration, ruby glosses, our own card.
 */
import { HARD_BREAK } from '../matching/tokens.ts';
import { isShadowRoot, parentThroughRoots } from './composed.ts';
import { closestOf, matchesOf, parentNodeOf, parentOf } from './unclobbered.ts';

export interface TextRun {
  readonly text: string;
  /** The element whose text this is: the nearest block; the host, for what stands in no block of a shadow tree. */
  readonly block: Element;
  /** Text nodes in order, and the offset in `text` at which each begins; negative for one that began earlier. */
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

/** What a tag is; attributes may leave the element alone all the same. */
function kindOf(tag: string, skipsPre: boolean): number {
  const kind = kinds.get(tag) ?? 0;
  return kind === SKIPPED && tag === 'pre' && !skipsPre ? BLOCK : kind;
}

/** Elements that are left alone for what their attributes say: decoration, and what is being written. */
const WRITTEN = '[contenteditable]:not([contenteditable="false" i]), [role="textbox"]';
const LEFT_ALONE = `[aria-hidden="true"], ${WRITTEN}`;
/** The attributes that tell of it. */
export const LEAVING_ALONE = ['aria-hidden', 'contenteditable', 'role'];

/** Whether an element lies in what the reader may write in. */
export function isBeingWritten(element: Element): boolean {
  return element.ownerDocument.designMode === 'on' || closestOf(element, WRITTEN) !== null;
}

/** Whether a node lies in something that is left alone, an ancestor's mark included, through the roots of shadow trees. */
export function isInLeftAlone(node: Node): boolean {
  const document = node.ownerDocument;
  if (document?.designMode === 'on') return true;
  const plainText = document?.contentType === 'text/plain';
  for (let at: Node | null = node; at; at = parentThroughRoots(at)) {
    if (isElement(at) && (kindOf(at.localName, !plainText) >= SKIPPED || matchesOf(at, LEFT_ALONE)))
      return true;
  }
  return false;
}

/** The nearest block or shadow root around a node, the unit in which changes are read again. */
export function blockOf(node: Node): Element | ShadowRoot | null {
  for (let at: Node | null = node; at; at = parentNodeOf(at)) {
    if (isBlock(at)) return at as Element;
    if (isShadowRoot(at)) return at;
  }
  return node.ownerDocument?.documentElement ?? null;
}

export function isBlock(node: Node): boolean {
  return isElement(node) && kinds.get(node.localName) === BLOCK;
}

// As numbers: `Node.TEXT_NODE` is looked up in the page's window each time.
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

/** What is known of an element, for the text in it. */
interface Place {
  /** The nearest block; `null`: the text is left out. */
  readonly block: Element | null;
}
const LEFT_OUT: Place = { block: null };

type KindIn = (element: Element) => number;

/**
 * Characters after which a run ends where white space stands, or anyhow at twice as many: what is done with a run is
 * done in one task. No paragraph of an article comes near it.
 */
const LONG = 32_768;
/** Nodes without text between two texts of one run; beyond, nobody sees them as one line. */
const MOST_BETWEEN = 5000;

/** Collects one run after the other. */
class RunBuilder {
  block: Element | null = null;
  /** The text node added last. */
  last: Text | null = null;
  readonly #kindIn: KindIn;
  #pieces: string[] = [];
  #nodes: Text[] = [];
  #starts: number[] = [];
  #length = 0;
  #lastPiece = '';
  #asked: Element | null = null;
  #isApart = false;

  constructor(kindIn: KindIn) {
    this.#kindIn = kindIn;
  }

  add(node: Text, data: string, block: Element): void {
    this.block = block;
    this.last = node;
    this.#nodes.push(node);
    this.#starts.push(this.#length);
    this.#push(data);
  }

  #push(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#lastPiece = piece;
  }

  /** Whether the run is to end before text that begins with `data`. */
  isFull(data: string): boolean {
    return this.#length >= (touches(this.#lastPiece, data) ? 2 * LONG : LONG);
  }

  /**
   * Goes from the last text on to `next`, of the same block, and adds what joins or parts the two: white space, a break.
   * @returns whether they are of one run: no other block lies between, and the page has not moved them meanwhile.
   */
  reaches(next: Text, data: string): boolean {
    const crossed: Element[] = [];
    let broken = false;
    let down = false;
    let node: Node = this.last!;
    for (let between = 0; between < MOST_BETWEEN; between++) {
      let to: Node | null = down ? node.firstChild : null;
      if (down && !to) crossed.push(node as Element);
      while (!to) {
        to = node.nextSibling;
        if (to) break;
        const parent: Node | null = node.parentNode;
        if (!parent || parent === this.block) return false;
        node = parent;
        if (isElement(node)) crossed.push(node);
      }
      node = to;
      down = false;
      if (node.nodeType === TEXT_NODE) {
        const own = node === next ? data : (node as Text).data;
        const parts =
          broken ||
          (crossed.length > 0 &&
            touches(this.#lastPiece, own) &&
            crossed.some((element) => this.#apart(element)));
        if (parts) this.#push(HARD_BREAK);
        if (node === next) return true;
        this.add(node as Text, own, this.block!);
        crossed.length = 0;
        broken = false;
        between = 0;
      } else if (isElement(node)) {
        const kind = this.#kindIn(node);
        if (kind === BLOCK) return false;
        if (kind === OBJECT || kind === SKIPPED) broken = true;
        else if (kind !== GLOSS) {
          if (node.localName !== 'wbr') crossed.push(node);
          down = true;
        }
      }
    }
    return false;
  }

  /** `standsApart`; an element left is often asked about again when the next one is entered. */
  #apart(element: Element): boolean {
    if (element !== this.#asked) {
      this.#asked = element;
      this.#isApart = standsApart(element);
    }
    return this.#isApart;
  }

  /** @returns the run so far, if it holds anything to read. */
  take(): TextRun | null {
    const { block } = this;
    if (!block) return null;
    const text = this.#pieces.length === 1 ? this.#lastPiece : this.#pieces.join('');
    const run = READABLE.test(text) ? { text, block, nodes: this.#nodes, starts: this.#starts } : null;
    this.block = null;
    this.last = null;
    this.#pieces = [];
    this.#nodes = [];
    this.#starts = [];
    this.#length = 0;
    return run;
  }
}

/** Not `\p{L}`: making that class costs a page just opened more than its walk. Some signs pass; no name is in them. */
const READABLE = /[0-9A-Za-z\u00aa-\uffff]/;
const WHITE = /\s/;
/** Most text nodes of a page are the white space of its source. */
const INKED = /[^ \n\t\r\f]/;

function touches(before: string, after: string): boolean {
  return before !== '' && after !== '' && !WHITE.test(before.at(-1)!) && !WHITE.test(after[0]!);
}

/** Whether an inline tag is laid out as a block. A floated first letter stays part of its word. */
function standsApart(element: Element): boolean {
  // A footnote's number is no letter of the name that it hangs on.
  if (element.localName === 'sup' || element.localName === 'sub') return true;
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === 'contents' || display === 'none' || display === '' || display.startsWith('ruby'))
    return false;
  if (!display.startsWith('inline')) return style.float === 'none';
  // Tags and kickers without a space between them are parted by room at their sides.
  const room =
    Math.max(
      width(style.paddingLeft) + width(style.marginLeft),
      width(style.paddingRight) + width(style.marginRight),
    ) + Math.max(width(style.borderLeftWidth), width(style.borderRightWidth));
  return room > LEAST_ROOM;
}

/** CSS px between two words that nobody reads as one. */
const LEAST_ROOM = 2;
const width = (length: string) => Number.parseFloat(length) || 0;

/**
 * Walks a subtree and yields its runs, in document order. A yielded `null` is a place to pause: the caller may wait
 * there while the page goes on living; a walk whose place was removed ends early.
 *
 * The walk goes from text to text, by the browser's own walker, and drops white space first: elements are only asked
 * where readable text lies in them, and what lies between two texts only where both are of the same block. On a page
 * just opened each node that a script touches costs more than its text.
 * @param pauseEvery text nodes between two such places.
 */
export function* textRuns(root: Node, pauseEvery = 200): Generator<TextRun | null> {
  const document = root.ownerDocument ?? (root as Document);
  if (document.designMode === 'on') return;
  const kindIn = kindsIn(document.contentType !== 'text/plain');
  const builder = new RunBuilder(kindIn);
  const placeOf = places(root, kindIn);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let parent: Element | null = null;
  let place = placeOf(null);
  let untilPause = pauseEvery;
  let node = (root.nodeType === TEXT_NODE ? root : walker.nextNode()) as Text | null;
  for (; node; node = walker.nextNode() as Text | null) {
    if (--untilPause === 0) {
      untilPause = pauseEvery;
      yield null;
    }
    const { data } = node;
    if (!INKED.test(data)) continue;
    const own: Element | null = node.parentElement;
    if (own !== parent) {
      parent = own;
      place = placeOf(own);
    }
    const { block } = place;
    if (!block) continue;
    const isLong = data.length > 2 * LONG;
    if (isLong || block !== builder.block || builder.isFull(data) || !builder.reaches(node, data)) {
      const run = builder.take();
      if (run) yield run;
    }
    if (isLong) yield* parts(node, data, block);
    else builder.add(node, data, block);
  }
  const last = builder.take();
  if (last) yield last;
}

/** The runs of one text node that is longer than a run may be, parted where white space stands, if any does. */
function* parts(node: Text, data: string, block: Element): Generator<TextRun> {
  for (let from = 0, to = 0; from < data.length; from = to) {
    to = Math.min(from + LONG, data.length);
    while (to < data.length && to < from + 2 * LONG && !WHITE.test(data[to]!)) to++;
    const text = data.slice(from, to);
    // It begins before its run does.
    if (READABLE.test(text)) yield { text, block, nodes: [node], starts: [-from] };
  }
}

/**
 * Tells what elements are. Each is asked when the walk comes to it: one question for all of them beforehand is one task,
 * and a long one on a page of half a million.
 */
function kindsIn(skipsPre: boolean): KindIn {
  return (element) => {
    const kind = kindOf(element.localName, skipsPre);
    return kind < SKIPPED && matchesOf(element, LEFT_ALONE) ? SKIPPED : kind;
  };
}

/** Tells an element's place; each element is asked once. `null` stands for what lies around the outermost element. */
function places(root: Node, kindIn: KindIn): (element: Element | null) => Place {
  const known = new Map<Element, Place>();
  const around = blockOf(root) ?? (root as Element);
  const outermost: Place = { block: isShadowRoot(around) ? around.host : around };
  // A loop, for pages nest ten thousand deep.
  return (element) => {
    const path: Element[] = [];
    let place: Place | undefined;
    let at = element;
    for (; at && !(place = known.get(at)); at = parentOf(at)) path.push(at);
    place ??= outermost;
    for (let index = path.length - 1; index >= 0; index--) {
      const one = path[index]!;
      const kind = kindIn(one);
      if (kind >= OBJECT) place = LEFT_OUT;
      else if (kind === BLOCK && place !== LEFT_OUT) place = { block: one };
      known.set(one, place);
    }
    return place;
  };
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
