/**
 * Cases for a real browser with the built extension in it: `cases('what holds', async (t) => { … })` in a
 * `*.cases.ts` file of this folder. Each case gets a page of its own; what it asserts (node:assert) decides.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../src/commands/browsers.ts';
import { launch } from '../../src/commands/launch.ts';
import type { Launched } from '../../src/commands/launch.ts';
import { serve } from '../../src/commands/serve.ts';
import type { Headers, Site } from '../../src/commands/serve.ts';
import {
  cardText,
  hoverMark,
  inCard,
  pause,
  plainText,
  settledMarks,
} from '../../src/commands/watched-page.ts';
import type { Box, SeenMark } from '../../src/commands/watched-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXTENSIONS: Readonly<Record<BrowserName, string>> = {
  chromium: join(ROOT, '.output/chrome-mv3'),
  firefox: join(ROOT, '.output/firefox-mv3'),
};
/** Milliseconds in which a card that is to open has opened: a rest of 400 and time to spare. */
const NO_CARD_AFTER = 1200;

export interface Case {
  readonly name: string;
  readonly run: (t: CaseTools) => Promise<void>;
  /** Holds in one browser only. */
  readonly only?: BrowserName;
  /** Measures what a busy machine would spoil: it runs when no other case does. */
  readonly alone?: boolean;
}

export interface CaseTools {
  readonly browser: BrowserName;
  readonly site: Site;
  /** The page that the case works on: the one opened last. */
  readonly page: Page;
  /** Opens a path of the site: `/articles/en.html`, `/pages/frames.html`, one that `site.put` gave; with headers, if need be. */
  readonly open: (path: string, headers?: Headers) => Promise<Page>;
  /** Opens a page made of these elements; a whole document where it begins with a doctype. */
  readonly openHtml: (html: string, headers?: Headers) => Promise<Page>;
  /** Opens a path in a browser without the extension. */
  readonly openBare: (path: string, headers?: Headers) => Promise<Page>;
  /** Opens one of the extension's own pages: `popup.html`. */
  readonly openExtension: (path: string) => Promise<Page>;
  /** The marks, once they stay the same. */
  readonly marks: () => Promise<readonly SeenMark[]>;
  /** The texts of the marks of one certainty, in document order, without soft hyphens. */
  readonly texts: (certainty?: 'sure' | 'possible') => Promise<readonly string[]>;
  /** Rests the real mouse on a mark. */
  readonly hover: (text: string, nth?: number) => Promise<Box>;
  /** The text of the open card, awaited. @throws where none opens. */
  readonly card: () => Promise<string>;
  /** The text of the card if one opens within the time that a card needs, else `null`. */
  readonly cardOrNone: (ms?: number) => Promise<string | null>;
  /** Awaits that no card is open. */
  readonly cardGone: (ms?: number) => Promise<void>;
  /** Runs a function on the card's closed shadow root; JSON in, JSON out. */
  readonly inCard: <Result, Args extends readonly unknown[]>(
    inside: (root: ShadowRoot, ...args: Args) => Result,
    ...args: Args
  ) => Promise<Result | null>;
  /** Clicks a button or a link of the card, by its text, with the real mouse. */
  readonly clickInCard: (text: string) => Promise<void>;
  /** Runs a function in the extension's worker, as its own code; Chromium only. */
  readonly inWorker: <Result, Args extends readonly unknown[]>(
    inside: (...args: Args) => Result,
    ...args: Args
  ) => Promise<Awaited<Result>>;
  readonly pause: (ms: number) => Promise<void>;
}

const registered: Case[] = [];

export function cases(name: string, run: Case['run'], options: Pick<Case, 'only' | 'alone'> = {}): void {
  registered.push({ name, run, ...options });
}

export function casesFor(browser: BrowserName): readonly Case[] {
  return registered.filter(({ only }) => only === undefined || only === browser);
}

export interface Bench {
  readonly name: BrowserName;
  readonly version: string;
  /** Runs one case on a page of its own; throws what it throws. `picture`: where to photograph a page that failed. */
  readonly run: (one: Case, picture: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A case took longer than any may. */
export class OutOfPatience extends Error {}

/** A case that takes longer has failed. */
const PATIENCE = 30_000;

/** Starts site and browser. @throws where the extension is not built, or the browser not to be had. */
export async function openBench(name: BrowserName): Promise<Bench> {
  const extension = EXTENSIONS[name];
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${extension} is not built: npm run build`);
  const site = await serve({
    articles: join(ROOT, 'assets/articles'),
    pages: join(ROOT, 'tests/browser/pages'),
  });
  const launched = await launch(name, { extension }).catch(async (error: unknown) => {
    await site.close();
    throw error;
  });
  let bare: Promise<Launched> | undefined;
  const bareBrowser = async () => (await (bare ??= launch(name))).browser;
  // The first page of a new browser waits for much that has nothing to do with the case.
  const first = await launched.browser.newPage();
  await first.goto(site.origin + site.put('<!doctype html><title>First</title>'));
  await first.close();
  return {
    name,
    version: launched.version,
    run: (one, picture) => runCase(one, { launched, site, bareBrowser }, picture),
    close: async () => {
      await launched.browser.close();
      if (bare) await (await bare).browser.close();
      await site.close();
    },
  };
}

interface Surroundings {
  readonly launched: Launched;
  readonly site: Site;
  readonly bareBrowser: () => Promise<Browser>;
}

async function runCase(one: Case, around: Surroundings, picture: string): Promise<void> {
  const pages: Page[] = [];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutOfPatience(`not done after ${PATIENCE} ms`)), PATIENCE);
  });
  try {
    await Promise.race([one.run(toolsFor(around, pages)), late]);
  } catch (error) {
    await soon(pages.at(-1)?.screenshot({ path: picture as `${string}.png` }));
    throw error;
  } finally {
    clearTimeout(timer);
    await soon(Promise.all(pages.map((page) => page.close())));
  }
}

/** Waits for what a hung page may never do, but not for long. */
async function soon(done: Promise<unknown> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, 4000)));
  await Promise.race([done, late]).catch(() => undefined);
  clearTimeout(timer);
}

function toolsFor({ launched, site, bareBrowser }: Surroundings, pages: Page[]): CaseTools {
  let current: Page | undefined;
  const page = () => {
    if (!current) throw new Error('The case has opened no page yet.');
    return current;
  };
  const openIn = async (browser: Browser, path: string, headers?: Headers) => {
    const opened = await browser.newPage();
    pages.push(opened);
    await opened.goto(site.origin + (headers ? site.withHeaders(path, headers) : path));
    return opened;
  };
  const open: CaseTools['open'] = async (path, headers) => {
    current = await openIn(launched.browser, path, headers);
    return current;
  };
  const marks = () => settledMarks(page());
  const cardOrNone = (ms = NO_CARD_AFTER) => cardText(page(), ms);
  return {
    browser: launched.name,
    site,
    get page() {
      return page();
    },
    open,
    openHtml: (html, headers) => open(site.put(asDocument(html), headers)),
    openBare: async (path, headers) => openIn(await bareBrowser(), path, headers),
    openExtension: async (path) => {
      const opened = await launched.browser.newPage();
      pages.push(opened);
      await openOwn(opened, `${launched.extensionOrigin}${path}`);
      current = opened;
      return opened;
    },
    marks,
    texts: async (certainty = 'sure') =>
      (await marks()).filter((mark) => mark.certainty === certainty).map(({ text }) => plainText(text)),
    hover: (text, nth) => hoverMark(page(), text, nth),
    card: async () => {
      const text = await cardText(page());
      if (text === null) throw new Error('no card opened');
      return text;
    },
    cardOrNone,
    cardGone: async (ms = 3000) => {
      const end = Date.now() + ms;
      while (await page().$('listmark-card')) {
        if (Date.now() > end) throw new Error(`the card is still open after ${ms} ms`);
        await pause(40);
      }
    },
    inCard: (inside, ...args) => inCard(page(), inside, ...args),
    clickInCard: async (text) => {
      const box = await inCard(
        page(),
        (root, wanted: string) => {
          const all = [...root.querySelectorAll<HTMLElement>('button, a[href], summary')];
          const one = all.find((element) => element.innerText.trim() === wanted);
          const rectangle = one?.getBoundingClientRect();
          return rectangle && { x: rectangle.x + rectangle.width / 2, y: rectangle.y + rectangle.height / 2 };
        },
        text,
      );
      if (!box) throw new Error(`the card has no button or link ${JSON.stringify(text)}`);
      await page().mouse.move(box.x, box.y, { steps: 3 });
      await page().mouse.click(box.x, box.y);
    },
    inWorker: async (inside, ...args) => {
      const target = await launched.browser.waitForTarget((one) => one.type() === 'service_worker');
      const worker = await target.worker();
      if (!worker) throw new Error('the extension has no worker');
      return worker.evaluate(inside as never, ...args) as never;
    },
    pause,
  };
}

function asDocument(html: string): string {
  return /^\s*<!doctype/i.test(html)
    ? html
    : `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${html}</body></html>`;
}

/** Firefox opens an extension's page, but its protocol never says that it has: so its address is asked. */
async function openOwn(page: Page, address: string): Promise<void> {
  const opening = page.goto(address, { timeout: 5000 }).catch((error: unknown) => error);
  for (let waited = 0; waited < 5000; waited += 50) {
    await pause(50);
    const there = await page
      .evaluate(() => document.readyState === 'complete' && location.href)
      .catch(() => '');
    if (there === address) return;
  }
  throw new Error(`${address} did not open: ${String(await opening)}`);
}
