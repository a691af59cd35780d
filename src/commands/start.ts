/**
 * `npm start [-- --firefox] [--lang en|fr|zh]`: builds Listmark, opens a sample article with it in a real browser. On a
 * machine without a display: hovers a mark, photographs the open card (`demo.png`), prints the mentions, one a line.
 */
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { buildDataset } from '../entities/build-dataset.ts';
import { surfaceForms } from '../entities/surface-forms.ts';
import type { BrowserName } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { launch } from './launch.ts';
import { serve } from './serve.ts';
import { cardText, hoverMark, pause, plainText, settledMarks } from './watched-page.ts';
import type { SeenMark } from './watched-page.ts';

const USAGE = 'Use: npm start [-- [--firefox] [--lang en|fr|zh]]';
const LANGUAGES = ['en', 'fr', 'zh'];
const PICTURE = 'demo.png';
/** Milliseconds for the first marks of a page in a browser that has only just started. */
const PATIENCE = 10_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { firefox: { type: 'boolean', default: false }, lang: { type: 'string', default: 'en' } },
  });
  if (!LANGUAGES.includes(values.lang)) throw new Error(`There is no article in ${values.lang}. ${USAGE}`);
  const name: BrowserName = values.firefox ? 'firefox' : 'chromium';
  const extension = buildExtension(name);
  const site = await serve({ articles: 'assets/articles' });
  const headless = !hasDisplay();
  let browser: Browser | undefined;
  try {
    const launched = await launch(name, { extension, headless });
    browser = launched.browser;
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    const address = `${site.origin}/articles/${values.lang}.html`;
    console.error(`${name} ${launched.version}: ${address}`);
    await page.goto(address);
    if (headless) await demonstrate(page);
    else {
      console.error('Rest the pointer on an underlined name. Close the window, or press Ctrl-C, to end.');
      await untilClosed(page);
    }
  } finally {
    await browser?.close().catch(() => undefined);
    await site.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function demonstrate(page: Page): Promise<void> {
  const marks = await settledMarks(page, PATIENCE);
  const target = marks.find(({ certainty, box }) => certainty === 'sure' && box);
  if (!target) throw new Error('Listmark marked nothing on the sample article.');
  await hoverMark(page, target.text);
  const card = await cardText(page);
  if (card === null) throw new Error(`No card opened on ${target.text}, after four seconds of waiting.`);
  // Its fading in is over.
  await pause(300);
  await page.screenshot({ path: PICTURE });
  const entityOf = entities();
  for (const mark of marks) console.log(JSON.stringify(line(mark, entityOf)));
  console.error(`${marks.length} mentions; the card of ${target.text} is in ${PICTURE}:\n\n${card}`);
}

function line({ text, certainty }: SeenMark, entityOf: (text: string) => string | undefined) {
  const plain = plainText(text);
  return { text: plain, entity: entityOf(plain), certainty };
}

/** Which entity a text of the page names, by the dataset: the registry of marks knows texts only. */
function entities(): (text: string) => string | undefined {
  const key = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}+]/gu, '');
  const forms = surfaceForms(buildDataset('assets/dataset').entities);
  const known = new Map(forms.map(({ text, entity }) => [key(text), entity]));
  return (text) => known.get(key(text));
}

/** Until the reader closes the page or the browser, or stops the command. */
function untilClosed(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.once('close', () => resolve());
    page.browser().once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
