/**
 * Reads of the DOM that no page can put something in the way of: a form, image or input whose name is `body`,
 * `parentElement` or `querySelectorAll` takes the place of that property on its document or form, in content scripts too.
 * The getters and methods of the prototypes cannot be named away (HTML, "named access", LegacyOverrideBuiltIns).
 */

type Holder = 'Document' | 'Element' | 'Node' | 'Attr' | 'Text';

function member(holder: Holder, name: string, part: 'get' | 'value'): (...all: unknown[]) => unknown {
  const prototype = (globalThis as unknown as Record<Holder, { prototype: object }>)[holder].prototype;
  const found: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.[part];
  if (typeof found !== 'function') throw new TypeError(`${holder}.prototype.${name} is not native here`);
  return found as (...all: unknown[]) => unknown;
}

const NOTHING: readonly unknown[] = [];

/** Looked up at the first use: the module is also loaded where there is no DOM. */
function once(
  holder: Holder,
  name: string,
  part: 'get' | 'value',
): (self: Node, ...all: unknown[]) => unknown {
  let found: ((...all: unknown[]) => unknown) | undefined;
  // Asked for each text of a page: without a list of arguments made each time.
  if (part === 'get') return (self) => Reflect.apply((found ??= member(holder, name, part)), self, NOTHING);
  return (self, ...all) => Reflect.apply((found ??= member(holder, name, part)), self, all);
}

export const bodyOf = once('Document', 'body', 'get') as (document: Document) => HTMLElement | null;
export const addressOf = once('Document', 'URL', 'get') as (document: Document) => string;
export const titleOf = once('Document', 'title', 'get') as (document: Document) => string;
export const walkerOf = once('Document', 'createTreeWalker', 'value') as (
  document: Document,
  root: Node,
  show: number,
) => TreeWalker;
const allOfDocument = once('Document', 'querySelectorAll', 'value');
const allOfElement = once('Element', 'querySelectorAll', 'value');

export function allOf(document: Document, selector: string): NodeListOf<Element> {
  return allOfDocument(document, selector) as NodeListOf<Element>;
}
export function allWithin(element: Element, selector: string): NodeListOf<Element> {
  return allOfElement(element, selector) as NodeListOf<Element>;
}
export const iteratorOf = once('Document', 'createNodeIterator', 'value') as (
  document: Document,
  root: Node,
  show: number,
) => NodeIterator;
export const parentOf = once('Node', 'parentElement', 'get') as (node: Node) => Element | null;
export const parentNodeOf = once('Node', 'parentNode', 'get') as (node: Node) => ParentNode | null;
export const slotOfElement = once('Element', 'assignedSlot', 'get') as (node: Node) => HTMLSlotElement | null;
export const slotOfText = once('Text', 'assignedSlot', 'get') as (node: Node) => HTMLSlotElement | null;
export const previousOf = once('Node', 'previousSibling', 'get') as (node: Node) => Node | null;
export const textOf = once('Node', 'textContent', 'get') as (node: Node) => string | null;
export const contains = once('Node', 'contains', 'value') as (ancestor: Node, node: Node) => boolean;
export const positionOf = once('Node', 'compareDocumentPosition', 'value') as (a: Node, b: Node) => number;
/** Lower case for elements of HTML and SVG alike. */
export const tagOf = once('Element', 'localName', 'get') as (element: Element) => string;
export const attributeOf = once('Element', 'getAttribute', 'value') as (
  element: Element,
  name: string,
) => string | null;
export const matchesOf = once('Element', 'matches', 'value') as (
  element: Element,
  selector: string,
) => boolean;
export const isVisible = once('Element', 'checkVisibility', 'value') as (
  element: Element,
  options: CheckVisibilityOptions,
) => boolean;
export const closestOf = once('Element', 'closest', 'value') as (
  element: Element,
  selector: string,
) => Element | null;
