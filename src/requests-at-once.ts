import type { FastifyInstance } from 'fastify';
import { Problem, sendProblem } from './platform/index.js';

/** They last as long as somebody reads, have a bound of their own, and cost nothing meanwhile. */
const lasting = '/api/v1/events/stream';
/** What tells how we are must answer above all when we are not well. */
const always = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Of more requests at once than can be answered within a moment, the further ones are told so: an answer in time lets
 * their sender come again, where a place at the end of a queue that only grows lets all wait for nothing.
 */
export function boundRequestsAtOnce(fastify: FastifyInstance, most: number): void {
  let underWay = 0;
  fastify.addHook('onRequest', (request, reply, done) => {
    const path = request.url.split('?', 1)[0]!;
    if (path === lasting || always.has(path)) return done();
    if (underWay >= most) {
      sendProblem(
        request,
        reply,
        new Problem('overloaded', 'More is asked than can be answered just now. Try again in a moment.', {
          retryAfter: 1,
        }),
      );
      return;
    }
    underWay++;
    reply.raw.once('close', () => underWay--);
    done();
  });
}
