import type { IncomingHttpHeaders } from 'node:http';
import { preconditionFailed } from './dav-refusal.js';

/** If-Match and If-None-Match of a write (RFC 9110 §13.1): by strong comparison, against what is there now. */
export function refuseUnlessAsSeen(headers: IncomingHttpHeaders, etag: string | undefined): void {
  const match = headers['if-match'];
  if (match !== undefined && !(etag !== undefined && (match.trim() === '*' || tagsIn(match).includes(etag))))
    throw preconditionFailed('It is no longer as you have seen it: read it again.');
  const noneMatch = headers['if-none-match'];
  if (noneMatch === undefined || etag === undefined) return;
  if (noneMatch.trim() === '*' || tagsIn(noneMatch).includes(etag))
    throw preconditionFailed('There is an event under this name already.');
}

const tagsIn = (header: string): string[] => header.split(',').map((tag) => tag.trim());
