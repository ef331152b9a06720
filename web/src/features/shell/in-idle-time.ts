const soon = 2000;
const longest = 4000;

/** Fetches what will be wanted soon, but not while the page itself is still on its way. Answers how to let it be. */
export function inIdleTime(fetchPart: () => Promise<unknown>): () => void {
  // What fails now is asked for again when it is needed.
  const start = () => void fetchPart().catch(() => undefined);
  const timer = setTimeout(() => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: longest });
    else start();
  }, soon);
  return () => clearTimeout(timer);
}
