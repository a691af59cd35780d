/**
 * Reads the text of a subtree in small slices that yield to the reader's input and to frames.
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
  // `yield` alone starves frames; inside a background task it keeps the task's priority.
  await scheduler.postTask(
    async () => {
      let until = performance.now() + SLICE;
      for (const run of textRuns(root)) {
        if (run) take(run);
        if (performance.now() < until) continue;
        await scheduler.yield();
        signal.throwIfAborted();
        until = performance.now() + SLICE;
      }
    },
    { priority: 'background', signal },
  );
}
