/**
 * Reads the text of a subtree in small slices, each a background task of its own: input and frames go before.
 */
import { textRuns } from './text-runs.ts';
import type { TextRun } from './text-runs.ts';

/** Milliseconds of one slice. A budget of 5 was seen to overshoot to 8 to 17. */
const SLICE = 2.5;

/**
 * Hands every run of `root` to `take`, in document order.
 * @throws the signal's reason when it aborts.
 */
export async function scan(root: Node, signal: AbortSignal, take: (run: TextRun) => void): Promise<void> {
  await backgroundTask();
  let until = performance.now() + SLICE;
  for (const run of textRuns(root)) {
    signal.throwIfAborted();
    if (run) take(run);
    if (performance.now() < until) continue;
    await backgroundTask();
    until = performance.now() + SLICE;
  }
}

/**
 * Resolves in a task of its own at background priority. The task gives nothing back: Firefox forbids the page's
 * scheduler to touch a promise of ours.
 */
function backgroundTask(): Promise<void> {
  return new Promise((resolve) => {
    void scheduler.postTask(() => void resolve(), { priority: 'background' });
  });
}
