/**
 * Long work in small slices, each a background task of its own: input and frames go before.
 */

/** Milliseconds of one slice. A budget of 5 was seen to overshoot to 8 to 17. */
const SLICE = 2.5;

/**
 * Hands every item to `take`, in order, until it returns `true`; the first slice at once.
 * @param items whatever may be made bit by bit; each item is a place to pause.
 * @throws the signal's reason when it aborts.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  signal: AbortSignal,
  take: (item: Item) => unknown,
): Promise<void> {
  let until = performance.now() + SLICE;
  for (const item of items) {
    signal.throwIfAborted();
    if (take(item) === true) return;
    if (performance.now() < until) continue;
    await backgroundTask();
    until = performance.now() + SLICE;
  }
}

/**
 * Resolves in a task of its own at background priority. The task gives nothing back: Firefox forbids the page's
 * scheduler to touch a promise of ours.
 */
export function backgroundTask(): Promise<void> {
  return new Promise((resolve) => {
    void scheduler.postTask(() => void resolve(), { priority: 'background' });
  });
}
