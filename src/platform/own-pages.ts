/**
 * The extension's own pages, opened in a tab. What they are to show goes through `storage.session`, which is memory
 * that no page of the web and no content script reads; the address holds a random key, so that neither a name that
 * was looked up nor a reader's page comes into the browser's history. What was taken is gone.
 */
import { browser } from 'wxt/browser';
import type { ReportDraft } from './report-draft.ts';

// Not through WXT's own types, which exist only after a build.
const CATALOGUE: string = '/catalogue.html';
const REPORT: string = '/report.html';
const KEY = /^#(look-up|report)=([0-9a-f-]{36})$/;

/** Opens the catalogue, at one entity's page if an id is given. */
export async function openCatalogue(entity?: string): Promise<void> {
  await openTab(entity === undefined ? CATALOGUE : `${CATALOGUE}#${encodeURIComponent(entity)}`);
}

/** Opens the catalogue and looks a name up there. */
export async function openLookUp(text: string): Promise<void> {
  await openTab(`${CATALOGUE}#${await keep('look-up', text)}`);
}

export async function openReport(draft: ReportDraft): Promise<void> {
  await openTab(`${REPORT}#${await keep('report', draft)}`);
}

/** The name to look up that an address speaks of; `undefined` where it speaks of none, or it was taken before. */
export async function takeLookUp(hash: string): Promise<string | undefined> {
  const text = await take('look-up', hash);
  return typeof text === 'string' ? text : undefined;
}

/** What was kept for the report of this address, as it was kept: to be parsed. */
export function takeReport(hash: string): Promise<unknown> {
  return take('report', hash);
}

/** The version of the extension, as its manifest says it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
}

/** @returns what the address of the page says of it. */
async function keep(what: 'look-up' | 'report', value: unknown): Promise<string> {
  const key = `${what}=${crypto.randomUUID()}`;
  await browser.storage.session.set({ [key]: value });
  return key;
}

async function take(what: 'look-up' | 'report', hash: string): Promise<unknown> {
  if (KEY.exec(hash)?.[1] !== what) return undefined;
  const key = hash.slice(1);
  const kept = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return kept[key];
}
