import path from 'node:path';
import { Client } from 'pg';

interface Postgres {
  url(database: string): string;
  stop(): Promise<void>;
}

interface Scripts {
  startPostgres(options: { dataDir: string; logFile: string }): Promise<Postgres>;
  ensureDatabase(server: Postgres, name: string): Promise<string>;
  takeClaim(file: string): { release(): void } | undefined;
  statusOf(dataDir: string): { pid: number } | undefined;
}

const root = path.resolve(import.meta.dirname, '../..');
const home = path.join(root, '.tolo/bench');

/** A server of the bench's own, with the settings of `npm start`: nothing is made faster for being measured. */
export async function openServer() {
  const { startPostgres, ensureDatabase, takeClaim, statusOf } = await scripts();
  const claim = takeClaim(path.join(home, 'running.json'));
  if (!claim) throw new Error('A bench runs from this folder already.');
  const dataDir = path.join(home, 'pg');
  const server = await startPostgres({ dataDir, logFile: path.join(home, 'postgres.log') });

  const admin = async (sql: string) => {
    const client = new Client({ connectionString: server.url('postgres') });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const drop = (name: string) => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  return {
    postmaster: statusOf(dataDir)!.pid,
    async freshDatabase(name: string): Promise<string> {
      await drop(name);
      return ensureDatabase(server, name);
    },
    drop,
    async stop(): Promise<void> {
      await server.stop();
      claim.release();
    },
  };
}

export type Server = Awaited<ReturnType<typeof openServer>>;

/** The scripts around the application are plain JavaScript, which the compiler does not follow. */
async function scripts(): Promise<Scripts> {
  const load = (name: string) => import(path.join(root, 'scripts', name)) as Promise<Partial<Scripts>>;
  const parts = await Promise.all(['embedded-postgres.mjs', 'claim.mjs', 'postgres/data.mjs'].map(load));
  return Object.assign({}, ...parts) as Scripts;
}

/** Answers what the work answers, and lets go of the connection. */
export async function connected<T>(url: string, work: (db: Client) => Promise<T>): Promise<T> {
  const db = new Client({ connectionString: url });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}
