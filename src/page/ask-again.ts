/**
 * Asks the worker until it answers. It may be stopped while it works on the question, or the page be put aside by the
 * browser meanwhile: then the question comes to nothing, and the next one wakes the worker.
 */

import { inTime } from './in-time.ts';

/** Milliseconds before each further try. */
const PAUSES = [100, 1000, 5000];
/** Milliseconds after which a question is held for lost. */
const PATIENCE = 15_000;

/** @throws what the last try threw; the signal's reason when it aborts. */
export async function askAgain<Reply>(ask: () => Promise<Reply>, signal: AbortSignal): Promise<Reply> {
  for (const pause of PAUSES) {
    try {
      return await inTime(ask(), PATIENCE);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
    }
  }
  return inTime(ask(), PATIENCE);
}
