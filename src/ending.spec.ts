import { once } from 'node:events';
import net, { type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import fastify, { type FastifyInstance } from 'fastify';
import { atTheEnd, letGoOfUnusedConnections } from './ending.js';

describe('A server that ends', () => {
  let server: FastifyInstance;
  let port: number;

  beforeEach(async () => {
    server = fastify(atTheEnd);
    letGoOfUnusedConnections(server);
    server.get('/', async () => 'done');
    await server.listen({ port: 0, host: '127.0.0.1' });
    ({ port } = server.server.address() as net.AddressInfo);
  });

  /** One that the server has taken, too. */
  async function connected(): Promise<Socket> {
    const [, socket] = await Promise.all([
      once(server.server, 'connection'),
      new Promise<Socket>((resolve) => {
        const one = net.connect(port, '127.0.0.1', () => resolve(one));
      }),
    ]);
    return socket;
  }

  it('answers a request that is sent before whoever sends it can know', async () => {
    const socket = await connected();

    const ended = server.close();
    await new Promise(setImmediate);
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');

    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n.*^connection: close\r\n.*\r\n\r\ndone$/ims);
    await ended;
  });

  it('waits for nobody who has connected and asks for nothing', async () => {
    const socket = await connected();
    const closed = once(socket.resume(), 'close');

    await server.close();
    await closed;
  });
});
