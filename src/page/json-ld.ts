/**
 * What a page's JSON-LD says of the article that the page is: the works that it describes as pages or articles of
 * their own. What is told only in passing (list elements, comments, videos, posts of a live blog, related items) is
 * not among them. The scripts are the page's: broken, huge or hostile ones give nothing, and nothing is thrown.
 */

export interface Work {
  readonly kind: 'article' | 'page' | 'list';
  readonly headline: string;
  /** Every address that the work gives as its own. */
  readonly addresses: readonly string[];
  readonly published: unknown;
  readonly modified: unknown;
}

/** Characters of one script; a live blog of 300 posts has 700,000. Parsing takes about 6 ms for a million. */
const LIMIT = 1_000_000;
const MOST_NODES = 500;

// schema.org: Article and its descendants, and Review.
const ARTICLE = /^(?:\w*Article|\w*BlogPosting|Report|Review)$/;
const PAGE = /^(?:WebPage|ItemPage)$/;
const LIST = /^(?:CollectionPage|SearchResultsPage|ItemList)$/;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Own properties only: `__proto__` and `constructor` are names like any other here. */
function field(node: Fields, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}
function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
function firstText(value: unknown): string {
  const first: unknown = asList(value)[0];
  if (isFields(first)) return firstText(field(first, '@value'));
  return typeof first === 'string' ? first : '';
}

/** Without the comment or CDATA marks around, and the semicolon behind. */
function bare(script: string): string {
  const text = script
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?/, '');
  // Marks are short: a pattern that looks for its end from every white space would take its time on long scripts.
  const end = text.slice(-40).replace(/(?:\/\/|\/\*)?\s*(?:-->|\]\]>)(?:\s*\*\/)?$/, '');
  return (text.slice(0, -40) + end).replace(/;$/, '');
}

/** JSON as pages write it: inside a comment or CDATA, with line breaks in strings, a comma too many, or a semicolon. */
export function parseLoosely(script: string): unknown {
  if (script.length > LIMIT) return undefined;
  const text = bare(script);
  try {
    return JSON.parse(text);
  } catch {
    try {
      // oxlint-disable-next-line no-control-regex -- these are what a strict parser refuses
      return JSON.parse(text.replace(/[\u0000-\u001F]+/g, ' ').replace(/,\s*([}\]])/g, '$1'));
    } catch {
      return undefined;
    }
  }
}

/** The last resort for a script that no parser reads: an article with one date of publication in the whole script. */
function guess(broken: string): Work | null {
  if (broken.length > LIMIT) return null;
  const script = broken.replace(/\s+/g, ' ');
  if (!/"@type"\s*:\s*\[?\s*"\w*(?:Article|BlogPosting)"/.test(script)) return null;
  const one = (name: string): string => {
    const all = [...script.matchAll(new RegExp(`"${name}"\\s*:\\s*"([^"]{1,300})"`, 'g'))];
    return all.length === 1 ? all[0]![1]! : '';
  };
  const published = one('datePublished');
  if (published === '') return null;
  const modified = one('dateModified');
  return { kind: 'article', headline: one('headline'), addresses: [], published, modified };
}

function kindOf(node: Fields): Work['kind'] | null {
  const types = asList(field(node, '@type'))
    .slice(0, 10)
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(-60).replace(/^.*[/#:]/, ''));
  if (types.some((type) => ARTICLE.test(type))) return 'article';
  if (types.some((type) => LIST.test(type))) return 'list';
  return types.some((type) => PAGE.test(type)) ? 'page' : null;
}

function workOf(node: Fields, kind: Work['kind']): Work {
  const addresses: string[] = [];
  for (const name of ['url', 'mainEntityOfPage', '@id']) {
    const value: unknown = asList(field(node, name))[0];
    const address = isFields(value) ? (field(value, '@id') ?? field(value, 'url')) : value;
    if (typeof address === 'string' && address.length < 2000) addresses.push(address);
  }
  return {
    kind,
    headline: firstText(field(node, 'headline') ?? field(node, 'name')).slice(0, 500),
    addresses,
    published: firstValue(field(node, 'datePublished')),
    modified: firstValue(field(node, 'dateModified')),
  };
}
function firstValue(value: unknown): unknown {
  const first: unknown = asList(value)[0];
  return isFields(first) ? field(first, '@value') : first;
}

/** The works that the scripts (texts of `application/ld+json`) are about, in their order. */
export function readWorks(scripts: readonly string[]): readonly Work[] {
  const works: Work[] = [];
  for (const script of scripts) {
    const parsed = parseLoosely(script);
    if (parsed === undefined) {
      const guessed = guess(script);
      if (guessed !== null) works.push(guessed);
      continue;
    }
    // Only the ways down that lead to what the page itself is.
    const open: { value: unknown; depth: number }[] = [{ value: parsed, depth: 0 }];
    for (let seen = 0; seen < open.length && seen < MOST_NODES; seen++) {
      const { value, depth } = open[seen]!;
      if (depth > 4) continue;
      if (Array.isArray(value)) {
        for (const item of value.slice(0, MOST_NODES)) open.push({ value: item, depth: depth + 1 });
        continue;
      }
      if (!isFields(value)) continue;
      const kind = kindOf(value);
      if (kind !== null) works.push(workOf(value, kind));
      for (const name of ['@graph', 'mainEntity']) {
        const below = field(value, name);
        if (below !== undefined && kind !== 'list') open.push({ value: below, depth: depth + 1 });
      }
    }
  }
  return works;
}
