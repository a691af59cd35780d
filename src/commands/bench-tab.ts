/**
 * A tab of the bench: opens pages with the in-page part in them and asks it, each question with a limit of time. What
 * crashes or overruns its limit costs the tab, not the bench.
 */
import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** Isolated from others, so that the clock ticks every 5 µs; scripts of the page stand still. */
export const STILL = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Milliseconds in which a page is open, or never will be. */
const OPENING = 20_000;

export class BenchTab {
  #browser: Browser;
  #script: string;
  #page: Page | undefined;
  #session: CDPSession | undefined;

  /** @param script the in-page part, as it is run in each page. */
  constructor(browser: Browser, script: string) {
    this.#browser = browser;
    this.#script = script;
  }

  /**
   * Opens a page anew and waits until it was laid out and drawn.
   * @param fresh in a new tab: the browser keeps what a tab's earlier pages compiled, regular expressions above all.
   */
  async open(address: string, fresh = false): Promise<void> {
    if (fresh) this.#drop();
    if (!this.#page) {
      this.#page = await this.#browser.newPage();
      this.#session = await this.#page.createCDPSession();
    }
    await this.#page.goto(address, { waitUntil: 'domcontentloaded', timeout: OPENING });
    await this.ask(this.#script, OPENING);
    await this.ask('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))', OPENING);
  }

  /**
   * @param expression run in the page.
   * @param limit ms.
   * @throws Error `ran out of time` or why the page could not answer; the tab is then a new one.
   */
  async ask<Answer>(expression: string, limit: number): Promise<Answer> {
    const start = Date.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('ran out of time')), limit + 3000);
      this.#page!.once('error', () => reject(new Error('the page crashed')));
    });
    try {
      const asked = this.#session!.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
        timeout: limit,
      });
      const { result, exceptionDetails } = await Promise.race([asked, late]);
      if (exceptionDetails) {
        const [line = ''] = (exceptionDetails.exception?.description ?? exceptionDetails.text).split('\n');
        throw new Error(line.slice(0, 120));
      }
      return result.value as Answer;
    } catch (error) {
      this.#drop();
      if (Date.now() - start >= limit) throw new Error('ran out of time', { cause: error });
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  #drop(): void {
    // A page that still computes does not answer its closing either.
    this.#page?.close().catch(() => undefined);
    this.#page = undefined;
    this.#session = undefined;
  }
}
