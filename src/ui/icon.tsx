/** A sign drawn with one line, beside words that say the same. */
import type { JSX } from 'preact';

export function Icon({ path }: { path: string }): JSX.Element {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
