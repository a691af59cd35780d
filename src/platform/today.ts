/** The reader's day: a date on a card is read beside the calendar on her wall. */
import type { Day } from '../entities/model.ts';

export function localDay(now: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
