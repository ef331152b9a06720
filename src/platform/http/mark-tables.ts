import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** By this spreadsheets know UTF-8; without it they show Chinese as something else. */
const mark = '\uFEFF';

/**
 * Tables begin with a byte order mark where a browser takes them away, for somebody who will open them. Programs, which
 * send a token, get none: many would take it for a part of the first column's name.
 */
export function markTables(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (!isTable(reply) || !isOfBrowser(request)) return payload;
    reply.removeHeader('content-length');
    if (payload instanceof Readable) return Readable.from(marked(payload));
    return typeof payload === 'string' ? mark + payload : payload;
  });
}

const isTable = (reply: FastifyReply): boolean =>
  reply.statusCode === 200 && String(reply.getHeader('content-type')).startsWith('text/csv');

/** Signed in by a cookie. */
const isOfBrowser = ({ headers }: FastifyRequest): boolean =>
  headers.cookie !== undefined && headers.authorization === undefined;

async function* marked(table: Readable): AsyncGenerator<string | Buffer> {
  yield mark;
  yield* table as AsyncIterable<string | Buffer>;
}
