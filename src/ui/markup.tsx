/**
 * Text of a list that may hold markup, shown as markup: notes and reasons in the catalogue. The one use of DOMPurify, and
 * in the extension's own pages only: in a content script it was seen to send a policy report to the site and to run
 * a handler that it had removed (a check of the bundles holds this).
 */
import DOMPurify from 'dompurify';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const ALLOWED = {
  ALLOWED_TAGS: ['a', 'b', 'br', 'em', 'i', 'li', 'ol', 'p', 'strong', 'sub', 'sup', 'ul'],
  ALLOWED_ATTR: ['href', 'lang', 'dir'],
  ALLOWED_URI_REGEXP: /^https:\/\//i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} as const;

export interface MarkupProps {
  readonly html: string;
  /** BCP 47 of the text. */
  readonly lang?: string;
  readonly class?: string;
}

export function Markup({ html, lang, class: name }: MarkupProps): JSX.Element {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => element.current?.replaceChildren(cleaned(html)), [html]);
  return <bdi ref={element} {...(lang === undefined ? {} : { lang })} {...(name ? { class: name } : {})} />;
}

function cleaned(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    ...ALLOWED,
    ALLOWED_TAGS: [...ALLOWED.ALLOWED_TAGS],
    ALLOWED_ATTR: [...ALLOWED.ALLOWED_ATTR],
  });
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.referrerPolicy = 'no-referrer';
  }
  return fragment;
}
