import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase } from './database.js';

/** The first campus admin, whom the application creates in an empty database. */
export const admin = { email: 'admin@test.example', password: 'admin-secret-1' };

interface Wishes {
  /** With the demo campus in its database. */
  demo?: boolean;
  /** Share the database of another server, which then stays when this one stops. */
  databaseUrl?: string;
  env?: Record<string, string>;
}

export interface Server {
  url: string;
  databaseUrl: string;
  /** What it has written so far, to show when a test fails. */
  output(): string;
  /** Ends it in order. The database stays until `stop`. */
  terminate(): Promise<void>;
  /** Ends it in order, and drops its database. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. The database stays until `stop`. */
  kill(): Promise<void>;
}

/** The compiled application in a process of its own, on a database of its own: what `npm start` runs. */
export async function startServer({ demo = false, databaseUrl, env = {} }: Wishes = {}): Promise<Server> {
  const database = databaseUrl
    ? { url: databaseUrl, drop: async () => {} }
    : await freshDatabase({ template: demo ? 'demo' : 'empty' });

  const child = spawn(process.execPath, [path.resolve('dist/src/main.js')], {
    env: { ...defaults, DATABASE_URL: database.url, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);

  try {
    return {
      url: await addressOf(child, output),
      databaseUrl: database.url,
      output,
      terminate: () => end(child),
      async stop() {
        await end(child);
        await database.drop();
      },
      kill: () => killAndWait(child),
    };
  } catch (error) {
    await killAndWait(child);
    await database.drop();
    throw error;
  }
}

const defaults = {
  PATH: process.env.PATH,
  NODE_ENV: 'test',
  PORT: '0',
  SEED_DEMO: 'false',
  ADMIN_EMAIL: admin.email,
  ADMIN_PASSWORD: admin.password,
};

function collect(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  return () => output;
}

async function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(20)) {
    const url = /listening on (https?:\/\/[^\s"\\]+)/.exec(output())?.[1];
    if (url) return url;
    if (hasEnded(child)) break;
  }
  const state = hasEnded(child)
    ? `ended (${child.signalCode ?? child.exitCode})`
    : 'said nothing of listening';
  throw new Error(`The server ${state}:\n${output()}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');

  const inTime = await Promise.race([ended.then(() => true), sleep(10_000, false, { ref: false })]);
  if (!inTime) await killAndWait(child);
}

async function killAndWait(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
