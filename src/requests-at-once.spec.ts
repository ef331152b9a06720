import { request as send } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import { boundRequestsAtOnce } from './requests-at-once.js';

describe('The bound of requests at once', () => {
  let server: FastifyInstance;
  let url: string;
  let arrivals: (() => void)[];
  let answer: () => void;
  let answered: Promise<void>;

  beforeEach(async () => {
    server = fastify();
    boundRequestsAtOnce(server, 2);
    arrivals = [];
    answered = new Promise((resolve) => (answer = resolve));
    const slow = async () => {
      arrivals.shift()?.();
      await answered;
      return 'done';
    };
    for (const path of ['/slow', '/api/v1/events/stream', '/healthz']) server.get(path, slow);
    server.get('/quick', async () => 'done');
    url = await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => {
    answer();
    await server.close();
  });

  /** One that has come and waits for its answer. */
  async function underWay(path: string): Promise<{ reply: Promise<Response> }> {
    const arrived = new Promise<void>((resolve) => arrivals.push(resolve));
    const reply = fetch(url + path);
    await arrived;
    return { reply };
  }

  it('answers the further ones at once, says when to come again, and serves again after', async () => {
    const waiting = [await underWay('/slow'), await underWay('/slow')];

    const refused = await fetch(`${url}/quick`);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ code: 'overloaded', status: 503 });

    answer();
    for (const { reply } of waiting) expect((await reply).status).toBe(200);
    expect((await fetch(`${url}/quick`)).status).toBe(200);
  });

  it('does not count what lasts, nor what tells how we are', async () => {
    for (const path of ['/api/v1/events/stream', '/healthz', '/slow']) await underWay(path);
    expect((await fetch(`${url}/quick`)).status).toBe(200);
    await underWay('/slow');
    expect((await fetch(`${url}/quick`)).status).toBe(503);
    const { reply } = await underWay('/healthz');
    answer();
    expect((await reply).status).toBe(200);
  });

  it('counts nobody who has gone', async () => {
    for (const _ of [1, 2]) {
      const arrived = new Promise<void>((resolve) => arrivals.push(resolve));
      const gone = send(`${url}/slow`).end();
      gone.on('error', () => {});
      await arrived;
      gone.destroy();
      await new Promise((resolve) => gone.once('close', resolve));
    }
    let status: number;
    do status = (await fetch(`${url}/quick`)).status;
    while (status === 503);
    expect(status).toBe(200);
  });
});
