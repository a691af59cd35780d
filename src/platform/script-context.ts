/**
 * The life of a content script, in the place of WXT's own (wxt.config.ts, `alias`). That one ends older scripts by an event
 * on the document which bears the extension's id: any page could hear it, and fire it. Here the newer script finds the
 * older one in the world that the two share and no page sees, and a script whose extension was updated or removed ends
 * when it is next looked at.
 */
import { browser } from 'wxt/browser';

export class ContentScriptContext {
  readonly #life = new AbortController();

  constructor(name: string) {
    const key = Symbol.for(`listmark.script.${name}`);
    const world = globalThis as { [key]?: ContentScriptContext };
    world[key]?.end();
    world[key] = this;
  }

  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** Whether the extension that this script came from is still there. */
  get isValid(): boolean {
    if (browser.runtime?.id === undefined) this.end();
    return !this.signal.aborted;
  }

  end(): void {
    this.#life.abort();
  }
}
