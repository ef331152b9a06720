import type { FastifyInstance } from 'fastify';
import type { Page } from './pagination.js';

/** Says in the header of every page where the next one is (RFC 8288). */
export function linkPages(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (request, reply, answer, done) => {
    const { nextCursor } = (answer as Partial<Page<unknown>> | null)?.page ?? {};
    if (nextCursor !== undefined)
      void reply.header('link', `<${addressOf(request.url, nextCursor)}>; rel="next"`);
    done(null, answer);
  });
}

/** The same list, from the cursor on. */
function addressOf(url: string, cursor: string): string {
  const [path, search] = url.split('?', 2);
  const query = new URLSearchParams(search);
  query.set('cursor', cursor);
  return `${path}?${query.toString()}`;
}
