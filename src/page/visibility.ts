/** Resolves once the tab is seen: nothing is read in a tab that nobody looks at, or that is only being prerendered. */
export function untilVisible(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!document.hidden) resolve();
    };
    document.addEventListener('visibilitychange', look, { signal });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    look();
  });
}
