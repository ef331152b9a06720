import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Counted } from './cpu.js';
import type { Visit, Visited } from './http-clients.js';

const compiled = path.resolve(import.meta.dirname, '..');

/** The application as people run it, in a process of its own, and the clients in another. */
export async function openApp(databaseUrl: string, postmaster: number) {
  // With the memory for young objects that `npm start` gives it.
  const server = spawn(process.execPath, ['--max-semi-space-size=128', path.join(compiled, 'src/main.js')], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      SEED_DEMO: 'false',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(server);
  const clients = fork(path.join(compiled, 'bench/http-clients.js'), { serialization: 'advanced' });
  const counted: Counted = { postmaster, node: server.pid! };

  return {
    url,
    counted,
    async visit(visit: Omit<Visit, 'url' | 'counted'>): Promise<NonNullable<Visited['figures']>> {
      const answer = once(clients, 'message') as Promise<[Visited]>;
      clients.send({ url, counted, ...visit } satisfies Visit);
      const [{ figures, error }] = await answer;
      if (!figures) throw new Error(error);
      return figures;
    },
    async close(): Promise<void> {
      clients.disconnect();
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

export type App = Awaited<ReturnType<typeof openApp>>;

async function addressOf(server: ChildProcess): Promise<string> {
  server.stdout!.setEncoding('utf8');
  let said = '';
  for await (const chunk of server.stdout as AsyncIterable<string>) {
    said += chunk;
    const [address] = /http:\/\/\S+/.exec(said) ?? [];
    if (address) {
      server.stdout!.resume();
      return address;
    }
  }
  throw new Error(`The application did not start.\n${said}`);
}
