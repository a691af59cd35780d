/**
 * The page as it is put together from its document and its shadow trees: the way out of a shadow tree to its host, and
 * of a slotted node to its slot.
 */
import { knownShadowRootOf, shadowRootOf } from '../platform/shadow-root.ts';
import { parentNodeOf, slotOfElement, slotOfText, tagOf } from './unclobbered.ts';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const FRAGMENT_NODE = 11;

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === FRAGMENT_NODE && 'host' in node;
}

/** The elements of HTML that may bear a shadow root (DOM, "valid shadow host name"), beside those with a hyphen. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

export function mayBearRoot(element: Element): boolean {
  const tag = tagOf(element);
  return HOSTS.has(tag) || (tag.includes('-') && tag !== 'listmark-card');
}

/** The parent node; of a shadow root, its host. */
export function parentThroughRoots(node: Node): Node | null {
  return parentNodeOf(node) ?? (isShadowRoot(node) ? node.host : null);
}

/** The element that a node stands in; the host, where it stands right inside a shadow root. */
export function elementAround(node: Node): Element | null {
  const parent = parentNodeOf(node);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : null;
}

/** How a root is asked for: `knownShadowRootOf` where it is asked often. */
type RootOf = (element: Element) => ShadowRoot | null;

/** The shadow root whose slots a node waits for, as the child of its host. */
export function rootAround(node: Element | Text, rootOf: RootOf = knownShadowRootOf): ShadowRoot | null {
  const parent = parentNodeOf(node);
  return parent && isElement(parent) && mayBearRoot(parent) ? rootOf(parent) : null;
}

/** The slot of a root that shows a child of its host. */
export function slotIn(root: ShadowRoot, node: Element | Text): HTMLSlotElement | null {
  // A closed root keeps it from the child, not from who has the root.
  if (root.mode === 'open') return node.nodeType === TEXT_NODE ? slotOfText(node) : slotOfElement(node);
  for (const slot of root.querySelectorAll('slot')) if (slot.assignedNodes().includes(node)) return slot;
  return null;
}

/** The parent in the flat tree, which is what is laid out and painted. */
export function flatParentOf(node: Element | Text, rootOf: RootOf = knownShadowRootOf): Element | null {
  const root = rootAround(node, rootOf);
  return (root && slotIn(root, node)) ?? elementAround(node);
}

/** The element itself and all around it in the flat tree. */
export function flatAncestorsOf(element: Element): ReadonlySet<Element> {
  const all = new Set<Element>();
  for (let at: Element | null = element; at; at = flatParentOf(at)) all.add(at);
  return all;
}

/** An element of the document itself: the element, or the outermost host around it. */
export function inDocument(element: Element): Element {
  let outer = element;
  for (let root = element.getRootNode(); isShadowRoot(root); root = outer.getRootNode()) outer = root.host;
  return outer;
}

/** What lies at a point of the viewport, the uppermost first, that of shadow trees before their hosts. */
export function* stackAt(scope: Document | ShadowRoot, x: number, y: number): Generator<Element> {
  for (const element of scope.elementsFromPoint(x, y)) {
    // Chromium names what lies around a root too.
    if (element.getRootNode() !== scope) continue;
    const root = mayBearRoot(element) ? shadowRootOf(element) : null;
    if (root) yield* stackAt(root, x, y);
    yield element;
  }
}

/** The order of two nodes of the page: a shadow tree comes after its host and before the host's children. */
export function comparePlaces(a: Node, b: Node): number {
  if (a === b) return 0;
  let [first, second] = [a, b];
  if (a.getRootNode() !== b.getRootNode()) {
    const before = wayTo(a);
    const after = wayTo(b);
    const at = before.findIndex((node, index) => node !== after[index]);
    first = before[at] ?? a;
    second = after[at] ?? b;
  }
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The hosts around a node, the outermost first, and the node. */
function wayTo(node: Node): readonly Node[] {
  const root = node.getRootNode();
  return isShadowRoot(root) ? [...wayTo(root.host), node] : [node];
}
