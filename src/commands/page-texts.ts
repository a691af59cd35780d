/** The rendered text of saved pages, paragraph by paragraph, as a real browser lays them out; their scripts stand still. */
import { readdirSync } from 'node:fs';
import { launch } from './launch.ts';
import { serve } from './serve.ts';

export interface PageText {
  readonly page: string;
  readonly lang: string;
  readonly runs: readonly string[];
}

const STILL = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** @param directory of `.html` files. */
export async function pageTexts(directory: string): Promise<PageText[]> {
  const files = readdirSync(directory).filter((file) => file.endsWith('.html'));
  if (files.length === 0) throw new Error(`${directory} holds no .html file. Name a folder of saved pages.`);
  const site = await serve({ pages: directory });
  const { browser } = await launch('chromium');
  try {
    const texts: PageText[] = [];
    const page = await browser.newPage();
    for (const file of files) {
      const path = site.withHeaders(`/pages/${encodeURIComponent(file)}`, STILL);
      await page.goto(site.origin + path, { waitUntil: 'domcontentloaded' });
      const { lang, text } = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        text: document.body?.innerText ?? '',
      }));
      texts.push({ page: file, lang, runs: text.split(/\n+/).filter((run) => run.trim() !== '') });
    }
    return texts;
  } finally {
    await browser.close();
    await site.close();
  }
}
