/**
 * Lets one run at a time; those who call meanwhile share the next. Never the one under way: it may have read before
 * something that its new caller has just committed.
 */
export function sharingRuns<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () =>
    (next ??= running.then(() => {
      next = undefined;
      const run = work();
      running = run.catch(() => {});
      return run;
    }));
}
