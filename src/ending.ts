import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Milliseconds for what has been sent to a process before whoever sends knew that it ends. */
const onTheWay = 100;

/** What has been asked is answered in full, and then the connection is closed. */
export const atTheEnd = { forceCloseConnections: 'idle', return503OnClosing: false } as const;

/**
 * Browsers connect ahead of need. To Node a connection that has not asked for anything yet is not idle, and keeps the
 * server from ending until it gives up waiting for a request: a minute.
 */
export function letGoOfUnusedConnections(fastify: FastifyInstance): void {
  const open = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  fastify.addHook('preClose', (done) => {
    setTimeout(() => {
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
      done();
    }, onTheWay);
  });
}
