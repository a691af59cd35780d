/**
 * The browsers of this machine: finds Chromium and Firefox, and installs what is missing where it may (Debian, root).
 * Words on what it does go to standard error.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

export interface InstalledBrowser {
  readonly name: BrowserName;
  readonly path: string;
  /** `156.0.8078.79`. */
  readonly version: string;
}

interface Kind {
  readonly title: string;
  /** Environment variable that names the executable. */
  readonly variable: string;
  /** Names on the PATH, then whole paths, the first that fits wins. */
  readonly places: readonly string[];
  /** The first version that can do what Listmark needs (see the manifest). */
  readonly least: number;
  readonly debian: readonly string[];
  readonly byHand: string;
}

/** Without them Chinese names are boxes, and pictures of pages differ between machines. */
const FONTS = ['fonts-noto-cjk', 'fonts-liberation'];

const KINDS: Readonly<Record<BrowserName, Kind>> = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROME_PATH',
    places: [
      ...['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'],
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    least: 128,
    debian: ['chromium', ...FONTS],
    byHand: 'Debian: apt-get install chromium; macOS: brew install --cask chromium',
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    places: ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    least: 146,
    debian: ['firefox-esr', ...FONTS],
    byHand: 'Debian: apt-get install firefox-esr; macOS: brew install --cask firefox',
  },
};

/** The packages that hold a browser's own words in another language, in Debian. */
const LANGUAGE_PACKAGE: Readonly<Record<BrowserName, (lang: string) => string>> = {
  chromium: () => 'chromium-l10n',
  firefox: (lang) => `firefox-esr-l10n-${lang.toLowerCase()}`,
};

/** The browser, installed if need be. @throws with what to install by hand. */
export function browserFor(name: BrowserName, say: (line: string) => void = complain): InstalledBrowser {
  const kind = KINDS[name];
  const found = find(name);
  if (found && majorOf(found) >= kind.least) return found;
  const lack = found
    ? `${found.path} is ${kind.title} ${found.version}; ${kind.least} or later is needed`
    : `no ${kind.title} found on the PATH, nor in ${kind.variable}`;
  const remedy = `Install ${kind.title} ${kind.least} or later (${kind.byHand}), or name its path in ${kind.variable}.`;
  if (!mayInstall()) throw new Error(`${lack}. ${remedy}`);
  say(`${lack}: installing ${kind.debian.join(', ')} by apt-get`);
  if (!install(kind.debian, say)) throw new Error(`${lack}, and apt-get could not install it. ${remedy}`);
  const installed = find(name);
  if (installed && majorOf(installed) >= kind.least) return installed;
  throw new Error(
    `apt-get installed ${installed ? `${kind.title} ${installed.version}` : `no ${kind.title}`}. ${remedy}`,
  );
}

/** Sees that the browser can speak a language (`fr`, `zh-CN`); says whether it can. Both know English at home. */
export function hasLanguage(
  browser: InstalledBrowser,
  lang: string,
  say: (line: string) => void = complain,
): boolean {
  if (lang.startsWith('en')) return true;
  if (languageFile(browser, lang)) return true;
  if (process.platform !== 'linux') return browser.name === 'chromium';
  if (!mayInstall()) return false;
  const pack = LANGUAGE_PACKAGE[browser.name](lang);
  say(`${KINDS[browser.name].title} lacks its words in ${lang}: installing ${pack} by apt-get`);
  return install([pack], say) && languageFile(browser, lang) !== undefined;
}

/** The language pack of a Debian Firefox, or the words of a Debian Chromium. */
export function languageFile(browser: InstalledBrowser, lang: string): string | undefined {
  const path =
    browser.name === 'chromium'
      ? `/usr/lib/chromium/locales/${lang}.pak`
      : `/usr/lib/firefox-esr/browser/extensions/langpack-${lang}@firefox-esr.mozilla.org.xpi`;
  return existsSync(path) ? path : undefined;
}

function find(name: BrowserName): InstalledBrowser | undefined {
  const { variable, places } = KINDS[name];
  const named = process.env[variable];
  const candidates = named ? [named] : places.flatMap(onPath);
  const all = candidates.flatMap((path) => {
    const version = versionOf(path);
    return version === undefined ? [] : [{ name, path, version }];
  });
  return all.find((one) => majorOf(one) >= KINDS[name].least) ?? all[0];
}

function onPath(place: string): string[] {
  const paths = place.includes('/')
    ? [place]
    : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, place));
  return paths.filter((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** What `--version` says, without the product's name; `undefined` where it does not start. */
function versionOf(path: string): string | undefined {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return /\d+(?:\.\d+)+/.exec(stdout ?? '')?.[0];
}

function majorOf({ version }: InstalledBrowser): number {
  return Number.parseInt(version, 10);
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && onPath('apt-get').length > 0;
}

function install(packages: readonly string[], say: (line: string) => void): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status === 0) continue;
    say(`apt-get ${args.join(' ')} failed:\n${stderr}`);
    return false;
  }
  return true;
}

function complain(line: string): void {
  console.error(line);
}
