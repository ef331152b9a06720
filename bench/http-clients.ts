// A process of its own that plays all clients, so that its work is not taken for the server's.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { publicId } from '../src/platform/index.js';
import type { Counted } from './cpu.js';
import { type Answer, HttpConnection } from './http-connection.js';
import { type Figures, measure, type Outcome } from './measure.js';
import { type Space, type Spread, wishing } from './wishes.js';

export interface Visit {
  url: string;
  secrets: readonly string[];
  counted: Counted;
  clients: number;
  seconds: number;
  least?: number;
  /** Whether all that Postgres has read for it shows in its statistics afterwards. */
  settles?: boolean;
  what:
    | { book: Spread; spaces: readonly Space[]; purpose: string }
    | { ask: string; bodies: readonly string[] }
    | { requests: readonly Asked[] };
}

/** A request as it is, with who asks. */
export interface Asked {
  method: string;
  path: string;
  /** Each ends its own line. */
  headers: string;
  body?: string;
}

export interface Visited {
  figures?: Figures & {
    clientMicros: number;
    /** All that were sent, those before and after the counting, too. */
    sent: number;
  };
  error?: string;
}

if (process.send) {
  process.on('message', (visit: Visit) => {
    pay(visit).then(
      (figures) => process.send!({ figures } satisfies Visited),
      (error: unknown) => process.send!({ error: String(error) } satisfies Visited),
    );
  });
}

async function pay({
  url,
  secrets,
  counted,
  clients,
  seconds,
  least = 1,
  settles,
  what,
}: Visit): Promise<Visited['figures']> {
  const connections = await Promise.all(Array.from({ length: clients }, () => HttpConnection.open(url)));
  const turn = 'book' in what ? booking(what) : 'ask' in what ? asking(what) : requesting(what);
  const authorization = secrets.map((secret) => `authorization: Bearer ${secret}\r\n`);
  let nth = 0;
  const began = process.cpuUsage();
  try {
    const act = async (client: number) => {
      const { method = 'POST', path, headers, body, read } = turn();
      const who = headers.includes('authorization:') ? '' : authorization[nth % authorization.length]!;
      nth++;
      return read(await connections[client]!.send(method, path, who + headers, body));
    };
    const figures = await measure({ clients, seconds, least, act }, counted);
    const { user, system } = process.cpuUsage(began);
    const clientMicros = (user + system) / nth;
    if (settles) {
      // Postgres tells what a connection has read once it has not told for a second, and something is asked of it.
      await sleep(1200);
      await Promise.all(connections.map((_, client) => act(client)));
    }
    return { ...figures, clientMicros, sent: nth };
  } finally {
    for (const connection of connections) connection.close();
  }
}

interface Turn {
  method?: string;
  path: string;
  headers: string;
  body: string;
  read: (answer: Answer) => Outcome;
}

function booking({ book, spaces, purpose }: Extract<Visit['what'], { book: Spread }>): () => Turn {
  const next = wishing(spaces, book, purpose);
  const idOf = new Map(spaces.map(({ id }) => [id, publicId('space', id)]));
  return () => {
    const { space, during, units } = next();
    const [start, end] = [new Date(during.start), new Date(during.end)];
    return {
      path: '/api/v1/bookings',
      headers: `idempotency-key: "${randomUUID()}"\r\n`,
      body: JSON.stringify({
        spaceId: idOf.get(space.id),
        start,
        end,
        people: 1,
        units,
        title: 'Design review',
      }),
      read: ({ status, body }) => {
        if (status === 201) return 'done';
        if (status === 409) return 'refused';
        throw new Error(`A booking was answered ${status}: ${body}`);
      },
    };
  };
}

function asking({ ask, bodies }: Extract<Visit['what'], { ask: string }>): () => Turn {
  let n = 0;
  return () => ({
    path: ask,
    headers: '',
    body: bodies[n++ % bodies.length]!,
    read: ({ status, body }) => {
      if (status !== 200 && status !== 201) throw new Error(`${ask} was answered ${status}: ${body}`);
      return 'done';
    },
  });
}

function requesting({ requests }: Extract<Visit['what'], { requests: readonly Asked[] }>): () => Turn {
  let n = 0;
  return () => {
    const { body = '', ...asked } = requests[n++ % requests.length]!;
    const read = ({ status, body: said }: Answer): Outcome => {
      if (![200, 201, 207].includes(status))
        throw new Error(`${asked.method} ${asked.path} was answered ${status}: ${said.slice(0, 500)}`);
      return 'done';
    };
    return { ...asked, body, read };
  };
}
