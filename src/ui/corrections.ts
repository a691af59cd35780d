/** Where corrections go, as people read it, and as a link that has a report in it. */

/** `corrections@…` of a `mailto:`, the host of a form. */
export function addressee(target: string): string {
  const url = URL.parse(target);
  if (!url) return target;
  return url.protocol === 'mailto:' ? decodeURIComponent(url.pathname) : url.host;
}

export function isEmail(target: string): boolean {
  return target.startsWith('mailto:');
}

/** How a link there opens: a form in a tab of its own; an e-mail opens no tab. */
export function opening(target: string): { readonly target?: '_blank'; readonly rel?: string } {
  return isEmail(target) ? {} : { target: '_blank', rel: 'noopener noreferrer' };
}

/** The e-mail or the form with this text in it. Nothing is sent before its writer sends it there. */
export function prepared(target: string, subject: string, body: string): string {
  const parameters = isEmail(target) ? { subject, body } : { title: subject, body };
  // Not by URLSearchParams: mail programs show its `+` for spaces as they are.
  const query = Object.entries(parameters)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return `${target}${target.includes('?') ? '&' : '?'}${query}`;
}
