declare global {
  interface Window {
    /** What before-paint.js has asked for, by its address. */
    toloEarly?: Map<string, Promise<Response>>;
  }
}

const staysTrueForMs = 10_000;

/** The answer to what was asked before this code was there; each is given once, and none after something was written. */
export async function earlyAnswer({ method, url }: Request): Promise<Response | undefined> {
  const early = globalThis.window?.toloEarly;
  if (!early) return undefined;
  const { pathname, search } = new URL(url);
  if (method !== 'GET' || performance.now() > staysTrueForMs) early.clear();
  const answer = early.get(pathname + search);
  early.delete(pathname + search);
  const response = await answer?.catch(() => undefined);
  return response?.ok ? response : undefined;
}
