import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../identity/index.js';
import type { LoggedChange } from '../../platform/index.js';
import type { ChangeView } from '../changes.dto.js';
import { EventStream } from './event-stream.js';

const operator = { memberId: 'm', tenantId: 't', roles: ['campus_admin'] } as unknown as Actor;
const pageful = 500;
let seq = 0;

const page = (): LoggedChange[] =>
  Array.from({ length: pageful }, () => ({
    cursor: `c_1-${(++seq).toString(36)}`,
    type: 'booking.created',
    at: new Date(),
    subjectId: 's',
    version: 1,
    tenantId: null,
    memberId: null,
    changed: [],
    reason: null,
  }));
/** Of about a kilobyte each, as bookings are. */
const show = async (_: Actor, changes: readonly LoggedChange[]) =>
  changes.map(({ cursor }) => ({ cursor, reason: 'x'.repeat(1000) }) as ChangeView);

describe('A stream of events', () => {
  let server: http.Server;
  let reader: net.Socket;
  let stream: EventStream;
  let out: http.ServerResponse;

  beforeEach(async () => {
    server = http.createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const asked = once(server, 'request') as Promise<[http.IncomingMessage, http.ServerResponse]>;
    reader = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1').pause();
    reader.on('error', () => {});
    reader.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    [, out] = await asked;
    stream = new EventStream(operator, undefined, 'c_1-0', out, show);
  });
  afterEach(() => {
    reader.destroy();
    server.close();
    server.closeAllConnections();
  });

  const beats = (n: number) => {
    for (let beat = 0; beat < n; beat++) stream.beat(operator, Date.now());
  };
  /** Until all that the two sides of the connection keep for each other is full. */
  const fillUp = async () => {
    const ended = (async () => {
      while (stream.isOpen) await stream.catchUp(page(), `c_1-${seq.toString(36)}`);
    })();
    for (let before = -1; before !== seq; await sleep(50)) before = seq;
    return { ended };
  };

  it('that nobody reads is let go after six heartbeats, and until then little waits in it', async () => {
    const { ended } = await fillUp();
    expect(stream.isOpen).toBe(true);
    expect(out.writableLength).toBeLessThan(1_000_000);
    beats(6);
    expect(stream.isOpen).toBe(true);
    beats(1);
    expect(stream.isOpen).toBe(false);
    await ended;
  });

  it('that is read slowly stays', async () => {
    const { ended } = await fillUp();
    for (let beat = 0; beat < 8; beat++) {
      beats(1);
      const enough = reader.bytesRead + 1_000_000;
      reader.resume();
      while (reader.bytesRead < enough) await sleep(1);
      reader.pause();
    }
    expect(stream.isOpen).toBe(true);
    reader.destroy();
    await ended;
  });

  it('that is told more than waits anywhere is let go at once', async () => {
    for (let n = 0; n < 20 && stream.isOpen; n++) {
      const changes = page();
      stream.hear(changes, changes.at(-1)!.cursor);
      await sleep(1);
    }
    expect(stream.isOpen).toBe(false);
  });

  it('of which nothing waits stays, however little happens', async () => {
    for (let beat = 0; beat < 20; beat++) {
      beats(1);
      await sleep(1);
    }
    expect(stream.isOpen).toBe(true);
  });
});
