import { applyDecorators } from '@nestjs/common';
import { NeedsRole, NeedsScope } from '../identity/index.js';
import { etagOf, notModified, type Reply, type Request, seenVersion } from '../platform/index.js';
import type { WriteOptions } from './inventory.js';
import type { WriteQuery } from './names.dto.js';

interface Shown {
  version: number;
  links: { self: string };
}

/** Open to whoever keeps the inventory. */
export const ForInventoryKeepers = () => applyDecorators(NeedsScope('admin'), NeedsRole('operator', 'campus_admin'));

export const writeOptions = ({ dryRun }: WriteQuery): WriteOptions => ({ dryRun: dryRun === 'true' });

/** Answers a single resource with its ETag, or 304 where the reader has it. */
export const answerRead = <T extends Shown>(request: Request, reply: Reply, shown: T): T | undefined =>
  notModified(request, reply, shown.version) ? undefined : shown;

export function answerWritten<T extends Shown>(reply: Reply, shown: T, { dryRun }: WriteOptions): T {
  void reply.header('etag', etagOf(shown.version));
  if (dryRun) void reply.header('dry-run', 'true');
  return shown;
}

export function answerCreated<T extends Shown>(reply: Reply, shown: T, options: WriteOptions): T {
  void reply.status(201).header('location', shown.links.self);
  return answerWritten(reply, shown, options);
}

/** A DELETE may say which version it means; it need not. */
export const seenVersionIfSaid = (request: Request): number | undefined =>
  request.headers['if-match'] === undefined ? undefined : seenVersion(request);
