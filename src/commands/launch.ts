/** Starts a real browser with Listmark in it, in a throw-away profile. */
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { browserFor, hasLanguage, languageFile } from './browsers.ts';
import type { BrowserName, InstalledBrowser } from './browsers.ts';

/** Firefox draws a new one for each profile; a fixed one lets tests name the extension's pages. */
const FIREFOX_UUID = '6c697374-6d61-4b2e-8a72-6b0000000001';
const GECKO_ID = 'listmark@listmark.example';

export interface LaunchOptions {
  /** Folder of the built extension; absent: a browser without one. */
  readonly extension?: string;
  /** The extension comes in later, by `installExtension`; Chromium. */
  readonly installsLater?: boolean;
  readonly headless?: boolean;
  /** Language of the browser itself (`fr`, `zh-CN`), which is that of the extension's words. */
  readonly lang?: string;
  /** Preferences of Firefox, and flags of Chromium, beside the usual. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  readonly flags?: readonly string[];
  /** Size of the page in CSS px. */
  readonly width?: number;
  readonly height?: number;
}

export interface Launched {
  readonly name: BrowserName;
  readonly version: string;
  readonly browser: Browser;
  /** Where the extension's own pages are: `chrome-extension://…/`. Absent where it has none. */
  readonly extensionOrigin?: string;
}

/** @throws where the browser is not to be had, or cannot speak the language. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Launched> {
  const installed = browserFor(name);
  const { lang = 'en-US' } = options;
  if (!hasLanguage(installed, lang)) {
    throw new Error(
      `${installed.path} does not speak ${lang}, and its language package could not be installed.`,
    );
  }
  return name === 'chromium' ? launchChromium(installed, options) : launchFirefox(installed, options);
}

function viewportOf({ headless = true, width = 1280, height = 900 }: LaunchOptions) {
  return headless ? { width, height } : null;
}

async function launchChromium(installed: InstalledBrowser, options: LaunchOptions): Promise<Launched> {
  const { extension, installsLater = false, headless = true, lang = 'en-US', flags = [] } = options;
  const browser = await puppeteer.launch({
    executablePath: installed.path,
    headless,
    // Extensions are loaded by the protocol, which only a pipe may ask for.
    pipe: true,
    defaultViewport: viewportOf(options),
    ...(extension === undefined
      ? { enableExtensions: installsLater }
      : { enableExtensions: [resolve(extension)] }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--hide-scrollbars', `--lang=${lang}`],
      ...flags,
    ],
    // On Linux Chromium asks the environment, not the flag.
    env: { ...process.env, LANGUAGE: lang.replace('-', '_'), LANG: `${lang.replace('-', '_')}.UTF-8` },
  });
  return prepared(browser, async () => {
    const launched = { name: 'chromium', version: installed.version, browser } as const;
    if (extension === undefined) return launched;
    const worker = await browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
      { timeout: 15_000 },
    );
    const { protocol, host } = new URL(worker.url());
    return { ...launched, extensionOrigin: `${protocol}//${host}/` };
  });
}

async function launchFirefox(installed: InstalledBrowser, options: LaunchOptions): Promise<Launched> {
  const { extension, headless = true, lang = 'en-US', preferences = {} } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: installed.path,
    headless,
    defaultViewport: viewportOf(options),
    // Lets `goto` reach the extension's own pages.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
      'intl.locale.requested': lang,
      'browser.shell.checkDefaultBrowser': false,
      'browser.aboutwelcome.enabled': false,
      ...preferences,
    },
  });
  return prepared(browser, async () => {
    const words = languageFile(installed, lang);
    if (words) await browser.installExtension(words);
    const launched = { name: 'firefox', version: installed.version, browser } as const;
    if (extension === undefined) return launched;
    // Relative paths are no paths to Firefox.
    await browser.installExtension(resolve(extension));
    return { ...launched, extensionOrigin: `moz-extension://${FIREFOX_UUID}/` };
  });
}

/** Leaves no browser behind when what comes after its start fails. */
async function prepared(browser: Browser, prepare: () => Promise<Launched>): Promise<Launched> {
  try {
    return await prepare();
  } catch (error) {
    await browser.close();
    throw error;
  }
}
