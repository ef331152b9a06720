import { etagOf, notModified } from './etag.js';
import type { Reply, Request } from './request.js';

interface Shown {
  version: number;
  links: { self: string };
}

/** A single resource with its ETag; nothing more where the reader has it. */
export const answerRead = <T extends Shown>(request: Request, reply: Reply, shown: T): T | undefined =>
  notModified(request, reply, shown.version) ? undefined : shown;

export function answerWritten<T extends Shown>(reply: Reply, shown: T): T {
  void reply.header('etag', etagOf(shown.version));
  return shown;
}

export function answerCreated<T extends Shown>(reply: Reply, shown: T): T {
  void reply.status(201).header('location', shown.links.self);
  return answerWritten(reply, shown);
}
