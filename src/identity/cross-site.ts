import { Problem, type Request } from '../platform/index.js';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * A cookie travels with every request, also with one that another site made the browser send. A browser says so
 * in Sec-Fetch-Site, an older one in Origin; whoever sends neither is no browser, and nobody lends it a cookie.
 */
export function refuseCrossSite(request: Request): void {
  if (!safeMethods.includes(request.method) && isCrossSite(request)) {
    throw new Problem('cross-site-refused', 'A browser sent this on behalf of another site.');
  }
}

function isCrossSite({ headers, host }: Request): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (headers.origin === undefined) return false;
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== host;
}
