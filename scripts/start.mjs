// `npm start`: a database of our own unless DATABASE_URL names one, then the application in this same process.
import './require-node.mjs';
import path from 'node:path';
import { holderOf, takeClaim } from './claim.mjs';
import { ensureDatabase, startPostgres } from './embedded-postgres.mjs';
import { freePortFrom } from './ports.mjs';
import { RUNNING } from './running.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));

const startedAlready = [];
let stopping;

handleSignals();
try {
  await start();
} catch (error) {
  if (!stopping) {
    console.error(`Tolo could not start. ${error.stack}`);
    if (error.code === 'EACCES') console.error('Start it as the user who owns this folder, or as root.');
    await stop(1);
  }
}

async function start() {
  const claim = claimFolder();
  const env = process.env;

  let databaseUrl = env.DATABASE_URL;
  if (!databaseUrl) {
    const database = await startDatabase();
    databaseUrl = await ensureDatabase(database, 'tolo');
    env.DATABASE_URL = database.nearUrl('tolo');
    env.SEED_DEMO ??= 'true';
  }

  const app = await startApplication(env);
  startedAlready.push(() => app.close());
  claim?.describe({ url: app.url, databaseUrl });
}

/** Several processes may share a database elsewhere, but the one in this folder has a single owner. */
function claimFolder() {
  const claim = takeClaim(RUNNING);
  if (claim) {
    startedAlready.push(() => claim.release());
    return claim;
  }
  if (process.env.DATABASE_URL) return undefined;

  const { pid, url } = holderOf(RUNNING) ?? {};
  const where = url ? ` at ${url}` : '';
  console.error(`Tolo already runs from this folder (pid ${pid})${where}; stop it, or use another clone.`);
  process.exit(1);
}

async function startDatabase() {
  const database = await startPostgres({ dataDir: path.resolve('.tolo/pg'), logFile: '.tolo/postgres.log' });
  startedAlready.push(() => database.stop());
  void database.ended.then(() => {
    if (stopping) return;
    console.error('The database ended unexpectedly; .tolo/postgres.log may say why.');
    void stop(1);
  });
  return database;
}

/** Without PORT any free one will do, and another clone may take the one that we found a moment ago. */
async function startApplication(env) {
  const { start: startServer } = await import('../dist/src/main.js');
  if (env.PORT) return startServer(env);

  for (let port = 3000; ; port++) {
    port = await freePortFrom(port);
    try {
      return await startServer({ ...env, PORT: String(port) });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
}

function handleSignals() {
  let first;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      first ??= performance.now();
      // Ctrl-C reaches us twice, from the terminal and through npm: only a later one is meant to force.
      if (performance.now() - first > 1000) process.exit(130);
      void stop(0);
    });
  }
}

/** In reverse: the application before the database that it uses, the claim last. */
function stop(code) {
  stopping ??= (async () => {
    for (const end of startedAlready.reverse()) {
      try {
        await end();
      } catch (error) {
        console.error(error);
        code = 1;
      }
    }
    process.exit(code);
  })();
  return stopping;
}
