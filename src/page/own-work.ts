/** Which of the works that the JSON-LD of a page tells of is the page's own. */
import { ALIKE, likeness } from './headline.ts';
import type { Work } from './json-ld.ts';

/** Host and path, without what differs between the ways to the same page. */
function pathOf(address: string, base: string): string | null {
  try {
    const { pathname } = new URL(address, base);
    return decodeURI(pathname)
      .replace(/\/(?:amp|index\.\w+)?\/?$/, '')
      .toLowerCase();
  } catch {
    return null;
  }
}

/** The work that is the page's own: by its address, by its headline, or because there is no other. */
export function ownWork(
  works: readonly Work[],
  addresses: readonly string[],
  titles: readonly string[],
): Work | null {
  const base = addresses[0] ?? 'https://example.invalid/';
  const own = new Set(addresses.map((address) => pathOf(address, base)));
  own.delete('');
  own.delete(null);
  const matches = (work: Work) => work.addresses.some((address) => own.has(pathOf(address, base)));
  const resembles = (work: Work) =>
    work.headline !== '' && titles.some((title) => likeness(work.headline, title) > ALIKE);
  const sameDay = (all: readonly Work[]) =>
    new Set(all.map(({ published }) => (typeof published === 'string' ? published.slice(0, 10) : published)))
      .size === 1;

  const dated = works.filter(({ published }) => published !== undefined);
  for (const kind of ['article', 'page'] as const) {
    const all = dated.filter((work) => work.kind === kind);
    const first = all[0];
    if (first === undefined) continue;
    const chosen =
      all.find((work) => matches(work) && resembles(work)) ?? all.find(matches) ?? all.find(resembles);
    if (chosen !== undefined) return chosen;
    // Neither says the same as the page: then it stays only if it says nothing else either.
    const silent = all.every((work) => work.headline === '' || titles.length === 0);
    if (silent && sameDay(all)) return first;
    if (all.length === 1 && (first.headline === '' || first.addresses.length === 0)) return first;
  }
  return null;
}
