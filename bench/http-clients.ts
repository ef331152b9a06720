// A process of its own that plays all clients, so that its work is not taken for the server's.
import { randomUUID } from 'node:crypto';
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
  what:
    | { book: Spread; spaces: readonly Space[]; purpose: string }
    | { ask: string; bodies: readonly string[] };
}

export interface Visited {
  figures?: Figures & { clientMicros: number };
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

async function pay({ url, secrets, counted, clients, seconds, what }: Visit): Promise<Visited['figures']> {
  const connections = await Promise.all(Array.from({ length: clients }, () => HttpConnection.open(url)));
  const turn = 'book' in what ? booking(what) : asking(what);
  const authorization = secrets.map((secret) => `authorization: Bearer ${secret}\r\n`);
  let nth = 0;
  const began = process.cpuUsage();
  try {
    const act = async (client: number) => {
      const { path, headers, body, read } = turn();
      return read(
        await connections[client]!.post(path, authorization[nth++ % authorization.length]! + headers, body),
      );
    };
    const figures = await measure({ clients, seconds, act }, counted);
    const { user, system } = process.cpuUsage(began);
    return { ...figures, clientMicros: (user + system) / nth };
  } finally {
    for (const connection of connections) connection.close();
  }
}

interface Turn {
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
