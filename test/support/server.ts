import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FreshDatabase, freshDatabase } from './database.js';

/** The first campus admin, whom the application creates in an empty database. */
export const admin = { email: 'admin@test.example', password: 'admin-secret-1' };

export interface Wishes {
  /** With the demo campus in its database. */
  demo?: boolean;
  /** Share the database of another server, which then stays when this one stops. */
  databaseUrl?: string;
  env?: Record<string, string>;
}

export interface Server {
  url: string;
  databaseUrl: string;
  /** Ends it in order, and drops its database. */
  stop(): Promise<void>;
}

/** A server in a process of its own. */
export interface ServerProcess extends Server {
  /** What it has written so far. */
  output(): string;
  /** Ends it in order. The database stays until `stop`. */
  terminate(): Promise<void>;
  /** Ends it as a power cut would. The database stays until `stop`. */
  kill(): Promise<void>;
}

/** The compiled application on a database of its own: what `npm start` runs. */
export async function startServer({ demo, databaseUrl, env }: Wishes = {}): Promise<Server> {
  const database = await databaseFor({ demo, databaseUrl });
  try {
    const running = await hosted({ ...defaults, DATABASE_URL: database.url, ...env });
    if (!running) return await processOn(database, env);
    return {
      url: running.url,
      databaseUrl: database.url,
      async stop() {
        await running.end();
        await database.drop();
      },
    };
  } catch (error) {
    await database.drop();
    throw error;
  }
}

/** The same in a process of its own, for stories of what it writes and how it ends. */
export async function startProcess({ env, ...wishes }: Wishes = {}): Promise<ServerProcess> {
  const database = await databaseFor(wishes);
  try {
    return await processOn(database, env);
  } catch (error) {
    await database.drop();
    throw error;
  }
}

async function databaseFor({ demo, databaseUrl }: Omit<Wishes, 'env'>): Promise<FreshDatabase> {
  if (databaseUrl) return { url: databaseUrl, drop: async () => {} };
  return freshDatabase({ template: demo ? 'demo' : 'empty' });
}

/** On the host of this worker (server-host.mjs); nothing where that serves another already, or has ended. */
async function hosted(
  env: Record<string, string | undefined>,
): Promise<{ url: string; end(): Promise<void> } | undefined> {
  const hosts = process.env['TEST_HOSTS']?.split(',') ?? [];
  const host = hosts[(Number(process.env['JEST_WORKER_ID'] ?? 1) - 1) % hosts.length];
  const body = JSON.stringify(env);
  const answer = await fetch(`${host}`, { method: 'POST', body }).catch(() => undefined);
  if (!answer || answer.status === 409) return undefined;

  const { url, error } = (await answer.json()) as { url: string; error?: string };
  if (error) throw new Error(`The server did not start: ${error}`);
  // A host that takes too long ends itself.
  const end = () => fetch(`${host}`, { method: 'DELETE' }).catch(() => {});
  return { url, end: async () => void (await end()) };
}

async function processOn(database: FreshDatabase, env: Wishes['env'] = {}): Promise<ServerProcess> {
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
