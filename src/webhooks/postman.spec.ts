import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { Destinations, Names } from '../platform/index.js';
import { SystemClock } from '../time/index.js';
import { Postman } from './postman.js';

class HastyPostman extends Postman {
  protected override readonly patienceMs = 300;
}

describe('A message', () => {
  let server: http.Server;
  let origin: string;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let connections = 0;
  const secret = Buffer.alloc(32, 7);

  beforeAll(async () => {
    server = http.createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
    server.on('connection', () => connections++);
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    connections = 0;
    answer = (_, response) => response.end('thanks');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const deliver = ({
    url = `${origin}/hooks`,
    allow = 'http://127.0.0.1:*',
    names = new Names(),
    signal = new AbortController().signal,
    secrets = [secret],
  } = {}) =>
    new HastyPostman(new Destinations(allow), names, new SystemClock()).deliver(
      { url, eventId: 'evt_1', body: '{"a":"ü"}', secrets },
      signal,
    );

  it('is signed so that any library of Standard Webhooks knows whom it is from, by the old secret and by the new', async () => {
    const old = Buffer.alloc(32, 9);
    const got: { headers: Record<string, string>; body: string }[] = [];
    answer = (request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        got.push({ headers: request.headers as Record<string, string>, body });
        response.writeHead(204).end();
      });
    };
    expect(await deliver({ secrets: [secret, old] })).toMatchObject({ ok: true, status: 204, error: null });
    const [{ headers, body }] = got as [(typeof got)[0]];
    for (const key of [secret, old])
      expect(new Webhook(`whsec_${key.toString('base64')}`).verify(body, headers)).toEqual({ a: 'ü' });
    expect(() => new Webhook(Buffer.alloc(32, 1), { format: 'raw' }).verify(body, headers)).toThrow(
      'No matching signature',
    );
    expect(headers['webhook-id']).toBe('evt_1');
    expect(headers['content-type']).toContain('application/cloudevents+json');
  });

  it('follows no redirect, and says so', async () => {
    answer = (request, response) =>
      request.url === '/hooks' ? response.writeHead(307, { location: '/inside' }).end() : response.end();
    const outcome = await deliver();
    expect(outcome).toMatchObject({ ok: false, status: 307 });
    expect(outcome.error).toContain('redirect');
    expect(connections).toBe(1);
  });

  it.each([400, 404, 410, 500, 503])('that is answered %i has not arrived', async (status) => {
    answer = (_, response) => response.writeHead(status).end('no');
    expect(await deliver()).toMatchObject({ ok: false, status, answer: 'no' });
  });

  it('is told that nobody answers, in time', async () => {
    answer = () => {};
    const outcome = await deliver();
    expect(outcome).toMatchObject({ ok: false, status: null });
    expect(outcome.error).toContain('did not answer within');
    server.closeAllConnections();
    expect((await deliver({ url: 'http://127.0.0.1:1/' })).error).toContain('refused');
  });

  it('reads no more than the beginning of an answer without end', async () => {
    answer = (_, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', more).on('error', () => {});
      more();
    };
    const outcome = await deliver();
    expect(outcome).toMatchObject({ ok: true, status: 200 });
    expect(outcome.answer).toHaveLength(1024);
  });

  it('goes nowhere when its server stops', async () => {
    answer = () => {};
    const ending = new AbortController();
    const outcome = deliver({ signal: ending.signal });
    ending.abort();
    expect(await outcome).toMatchObject({ ok: false, error: 'The server was stopped meanwhile.' });
  });

  it('connects to no private address, whatever a name led to a moment ago', async () => {
    class Rebinding extends Names {
      asked = 0;
      override async outside() {
        return [{ address: this.asked++ === 0 ? '203.0.113.1' : '127.0.0.1', family: 4 }];
      }
    }
    const names = new Rebinding();
    const url = `https://hooks.example.com:${new URL(origin).port}/`;
    for (let n = 0; n < 3; n++) {
      const outcome = await deliver({ url, allow: '', names });
      expect(outcome.error).toContain('not public');
    }
    expect(names.asked).toBe(3);
    expect(connections).toBe(0);
    expect((await deliver({ allow: '' })).error).toContain('https');
    expect((await deliver({ url: origin.replace('http:', 'https:'), allow: '' })).error).toContain('public');
    expect(connections).toBe(0);
  });
});
