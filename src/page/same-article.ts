/**
 * Whether a page still shows the article that was found in it. Sites that go on without being loaded put another one in
 * its place, before or after they change their address, or without doing so.
 */
import type { Article } from './article.ts';
import { addressOf, textOf, titleOf } from './unclobbered.ts';

/** What an article was known by when it was found. */
export interface Signs {
  readonly address: string;
  readonly title: string;
  readonly headline: string;
}

export function signsOf(document: Document, { headline }: Article): Signs {
  return {
    address: addressOf(document),
    title: titleOf(document),
    headline: headline === null ? '' : (textOf(headline) ?? ''),
  };
}

/**
 * `other`: another article, nothing that was learnt holds. `unsure`: the page calls itself something else, as those do
 * that grow by the next article, or has shown none yet: what is the article has to be found again.
 */
export function changeOf(document: Document, article: Article, before: Signs): 'none' | 'unsure' | 'other' {
  const { root, headline } = article;
  const now = signsOf(document, article);
  if (root?.isConnected === false || headline?.isConnected === false || now.headline !== before.headline)
    return 'other';
  const moved = now.address !== before.address;
  const renamed = now.title !== before.title;
  if (root === null) return moved && renamed ? 'other' : 'unsure';
  return moved || renamed ? 'unsure' : 'none';
}
