import { Problem } from '../problem.js';
import type { Reply, Request } from './request.js';

/** A strong entity tag of a row's version (RFC 9110 §8.8.3). */
export const etagOf = (version: number): string => `"v${version}"`;

/**
 * The version that a writer has seen, from If-Match (RFC 9110 §13.1.1); undefined for `*`.
 * Writes on existing things require it: 428 without, 412 where it is stale.
 */
export const seenVersion = (request: Request, currentEtag?: string): number | undefined =>
  versionIn(request.headers['if-match'], currentEtag);

/** The same of an entity tag that came by another way. */
export function versionIn(header: string | undefined, currentEtag?: string): number | undefined {
  if (header === undefined) {
    throw new Problem(
      'if-match-required',
      'Send If-Match with the ETag that you have read, or * to change whatever is there.',
      currentEtag ? { etag: currentEtag } : {},
    );
  }
  if (header.trim() === '*') return undefined;
  // Clients that lose the quotes on the way mean the same.
  const version = /^"?v(\d+)"?$/.exec(header.trim())?.[1];
  return version === undefined ? -1 : Number(version);
}

/** The version that a writer means, where it need not be said. */
export const seenVersionIfSaid = (request: Request): number | undefined =>
  request.headers['if-match'] === undefined ? undefined : seenVersion(request);

/** Refuses a writer who has not seen what is there; undefined means that any version will do. */
export function refuseUnlessSeen(seen: number | undefined, current: object & { version: number }): void {
  if (seen !== undefined && seen !== current.version) throw versionConflict(current);
}

/** Answers 304 where the reader has this version already. */
export const notModified = (request: Request, reply: Reply, version: number): boolean =>
  isKnown(request, reply, etagOf(version));

/** Says what a resource is known by, and answers 304 where the reader has it already (RFC 9110 §13.1.2). */
export function isKnown(request: Request, reply: Reply, etag: string): boolean {
  void reply.header('etag', etag);
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!known?.includes(etag) && !known?.includes('*')) return false;
  void reply.status(304);
  return true;
}

/** The refusal of a writer whose version is not the current one; 412 shows what is there now. */
export const versionConflict = (
  current: object & { version: number },
  extras: Record<string, unknown> = {},
) =>
  new Problem(
    'version-conflict',
    'It was changed since you read it. Look at "current", then send its ETag as If-Match.',
    {
      etag: etagOf(current.version),
      current,
      ...extras,
    },
  );
