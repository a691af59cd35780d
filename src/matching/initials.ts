/**
 * Initials: the characters at which a name may begin. Capitals, letters of scripts without case, digits. Words in small
 * letters are four of five of a Latin text, and no news writes a firm so that its list writes with a capital: the
 * browser's own search jumps over them.
 */

/**
 * Few ranges, for the browser searches by each. Where capitals and small letters take turns, whole blocks; `isSmall`
 * tells the frequent ones apart.
 */
const INITIALS =
  '0-9A-Z\u00c0-\u00de\u0100-\u024f\u0370-\u03ab\u03cf-\u042f\u0460-\u1fff\u2070-\u218f\u2460-\u2dff\u3005-\ufeff' +
  '\uff10-\uff3a\uff66-\uffdc';

const INITIAL = new RegExp(`[${INITIALS}]`, 'g');
/** With small letters, for lists that write a name without any capital. */
const INITIAL_OR_SMALL = new RegExp(`[0-9A-Z_a-z\u00aa-\u1fff\u2070-\u2dff\u3005-\uffdc]`, 'g');

/**
 * @param from offset at which the search begins.
 * @param small whether small letters count too.
 * @returns the offset of the next initial, -1: there is none.
 */
export function nextInitial(text: string, from: number, small: boolean): number {
  const initial = small ? INITIAL_OR_SMALL : INITIAL;
  for (;;) {
    initial.lastIndex = from;
    if (!initial.test(text)) return -1;
    from = initial.lastIndex;
    if (small || !isSmall(text.charCodeAt(from - 1))) return from - 1;
  }
}

/** Small letters with diacritics of Latin: every other one of their blocks. */
function isSmall(code: number): boolean {
  if (code < 0x100) return false;
  if (code < 0x180) {
    const isOdd = (code & 1) === 1;
    return (code > 0x138 && code < 0x149) || code > 0x178 ? !isOdd : isOdd;
  }
  if (code === 0x1a1 || code === 0x1b0 || code === 0x219 || code === 0x21b) return true;
  return code >= 0x1ea0 && code < 0x1f00 && (code & 1) === 1;
}
