import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../platform/index.js';

const route = '/api/v1/imports';

/** Hands a table to the import as it comes in, and to nobody else. */
export function acceptTables(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('text/csv', (request, payload, done) => {
    if (request.method === 'POST' && request.routeOptions.url === route) done(null, payload);
    else done(new Problem('unsupported-media-type', 'Send the body as application/json.'), undefined);
  });
  // A form is read nowhere; whoever sends a table in one is told how else.
  fastify.addContentTypeParser('multipart/form-data', (request, payload, done) => {
    const detail =
      request.routeOptions.url === route
        ? 'Send the table itself, as text/csv, and not in a form: curl --data-binary @spaces.csv.'
        : 'Send the body as application/json.';
    // It is read to its end and let go, so that the refusal arrives.
    payload.once('end', () => done(new Problem('unsupported-media-type', detail), undefined)).resume();
  });
}

/** The charset that a table is said to be in (RFC 7111). */
export const charsetOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined =>
  /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1];
