/** Makes a mention stand out for a moment, so that the eye finds it after a jump. */
import { drawOpen } from './marks.ts';

const BEATS = 3;
/** Milliseconds lit, and dark. */
const BEAT = 350;

export function pulse(range: StaticRange, signal: AbortSignal): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const beats = still ? 1 : BEATS;
  const length = still ? BEAT * 4 : BEAT;
  for (let beat = 0; beat < beats; beat++) {
    setTimeout(() => signal.aborted || drawOpen(range), beat * 2 * BEAT);
    setTimeout(() => signal.aborted || drawOpen(null), beat * 2 * BEAT + length);
  }
}
