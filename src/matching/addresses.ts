/**
 * A name inside an e-mail address, a web address, a handle or a file path is no mention of the firm.
 */

const VISIBLE_ASCII = /[\x21-\x7e]/;
const EMAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;
const PATH_START = /^["'(]?(?:[~.]{0,2}\/|[A-Za-z]:\\|\\\\)/;
const FILE_OR_DOMAIN = /^\.[a-z0-9]{2,}(?![A-Za-z])/;

/** *CATL.SI*: a ticker of an exchange. */
const TICKER = /^\.[A-Z]{1,2}(?![A-Za-z])/;

/** @param start, end the mention in `text` (UTF-16). */
export function isInAddress(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '@' || text[end] === '@') return true;
  let from = start;
  let to = end;
  while (from > 0 && start - from < 256 && VISIBLE_ASCII.test(text[from - 1]!)) from--;
  while (to < text.length && to - end < 256 && VISIBLE_ASCII.test(text[to]!)) to++;
  if (to - from === end - start) return false;
  const chunk = text.slice(from, to);
  if (chunk.includes('://') || /^[("']?www\./i.test(chunk)) return true;
  for (const match of chunk.matchAll(EMAIL)) {
    if (from + match.index < end && from + match.index + match[0].length > start) return true;
  }
  // *huawei.com*, *hikvision.exe*: a small label joined by a full stop; a new sentence begins with a capital.
  if (FILE_OR_DOMAIN.test(text.slice(end, to)) || TICKER.test(text.slice(end, to))) return true;
  if (/^[a-z]/.test(text.slice(start, end)) && /[\w-][./\\]$/.test(text.slice(from, start))) return true;
  return PATH_START.test(chunk) || chunk.includes('\\');
}
