/**
 * The sheet of the marks in shadow roots, where the browser draws no highlight there by the rules of the document: in
 * each root that holds a mark, and in no other. The page's own sheets stay as they are.
 */
import { DOCUMENT_RULES_REACH_ROOTS } from '../platform/shadow-root.ts';
import { isShadowRoot } from './composed.ts';
import type { Mark } from './marks.ts';
import { marksSheet } from './marks-sheet.ts';

export class RootSheets {
  #sheet: CSSStyleSheet | undefined;
  #dressed = new Set<ShadowRoot>();

  /** @param color of the marks on this page, `#rrggbb`. */
  dress(marks: readonly Mark[], color: string): void {
    if (DOCUMENT_RULES_REACH_ROOTS) return;
    const wanted = new Set<ShadowRoot>();
    for (const { range } of marks) {
      const root = range.startContainer.getRootNode();
      // A sheet belongs to the document that it was made in, and pages move their elements into frames.
      if (isShadowRoot(root) && root.ownerDocument === document) wanted.add(root);
    }
    for (const root of this.#dressed) if (!wanted.has(root)) undress(root, this.#sheet);
    this.#dressed = wanted;
    if (wanted.size === 0) return;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(marksSheet(color));
    }
    for (const root of wanted) {
      // The page may have set its own list anew since.
      if (!root.adoptedStyleSheets.includes(this.#sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    }
  }

  undressAll(): void {
    for (const root of this.#dressed) undress(root, this.#sheet);
    this.#dressed.clear();
  }
}

function undress(root: ShadowRoot, sheet: CSSStyleSheet | undefined): void {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
}
