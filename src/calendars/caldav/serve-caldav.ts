import type { FastifyInstance } from 'fastify';
import { CaldavServer, presentRefusal } from './caldav-server.js';
import { DavRefusal } from './dav-refusal.js';
import type { DavReply } from './dav.js';
import { xml } from './xml/write-xml.js';
import type { Reply } from '../../platform/index.js';

const newMethods = ['PROPFIND', 'PROPPATCH', 'REPORT', 'MKCALENDAR', 'MKCOL'];
const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'DELETE', ...newMethods];
const bodyLimit = 524_288;

/**
 * Lays the calendars under /dav/. They are not of the API: other methods, other bodies and other refusals; what is plugged
 * in here reads bodies as they come, and nothing of it holds for the routes outside.
 */
export function serveCaldav(fastify: FastifyInstance, server: CaldavServer, publicUrl?: string): void {
  for (const method of newMethods) fastify.addHttpMethod(method, { hasBody: true });
  void fastify.register((dav, _options, done) => {
    dav.removeAllContentTypeParsers();
    dav.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, read) =>
      read(null, body),
    );
    dav.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) => {
      const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
      send(reply, presentRefusal(new DavRefusal(status, xml``, 'This request could not be read.')));
    });
    const root = `${publicUrl?.replace(/\/$/, '') ?? ''}/dav/`;
    dav.route({
      method: methods,
      url: '/.well-known/caldav',
      handler: (_request, reply) => reply.redirect(root, 301),
    });
    for (const url of ['/dav', '/dav/*'])
      dav.route({
        method: methods,
        url,
        bodyLimit,
        handler: async (request, reply) => send(reply, await server.answer(request)),
      });
    // Programs that are given no path begin here; what browsers see is not theirs.
    dav.route({ method: 'PROPFIND', url: '/', handler: (_request, reply) => reply.redirect(root, 301) });
    done();
  });
}

function send(reply: Reply, { status, headers = {}, body = '' }: DavReply): Reply {
  return reply
    .status(status)
    .headers(headers)
    .send(body === '' ? undefined : body);
}
