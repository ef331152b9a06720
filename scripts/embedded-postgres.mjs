// Starts the PostgreSQL that comes as an npm package, so that Tolo runs where no database is installed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePortFrom } from './ports.mjs';
import { accountFor, giveTo, openToAll } from './postgres/account.mjs';
import { binariesFor } from './postgres/binaries.mjs';
import {
  clearTheWay,
  initialise,
  passwordOf,
  placeFor,
  serverEnvironment,
  statusOf,
} from './postgres/data.mjs';

const FIRST_PORT = 55432;

const common = {
  listen_addresses: '127.0.0.1',
  timezone: 'UTC',
  max_connections: '120',
  shared_buffers: '256MB',
  jit: 'off',
  // The application reports refused writes itself; here they would only fill the log with people's data.
  log_min_messages: 'log',
};
const safe = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const forgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
};

/**
 * The database of this clone, kept in `dataDir`. Whoever calls this owns the directory: a server that is still
 * at work there has lost its owner and is ended first.
 */
export async function startPostgres({ dataDir, logFile }) {
  const account = accountFor(dataDir);
  const binaries = binariesFor(account);
  const place = placeFor(dataDir, account);

  initialise(place, { binaries, account, durable: true });
  await clearTheWay(place);
  keepOneOlder(logFile);
  return launch({ dataDir: place, logFile, binaries, account, settings: { ...common, ...safe } });
}

/** A database that is gone when it stops, however that happens. It may forget everything in a power cut. */
export async function startEphemeralPostgres() {
  const account = accountFor('');
  const binaries = binariesFor(account);
  const ground = !account || openToAll(os.tmpdir()) ? os.tmpdir() : '/tmp';
  const scratch = fs.mkdtempSync(path.join(ground, 'tolo-postgres-'));
  giveTo(account, scratch);

  const dataDir = path.join(scratch, 'pg');
  const logFile = path.join(scratch, 'postgres.log');
  initialise(dataDir, { binaries, account, durable: false });
  return launch({ dataDir, logFile, binaries, account, scratch, settings: { ...common, ...forgetful } });
}

/** The address of a database on this server, which is made if it is missing. */
export async function ensureDatabase(server, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return server.url(name);
}

async function launch(plan) {
  for (let attemptsLeft = 20; ; attemptsLeft--) {
    const port = await freePortFrom(FIRST_PORT);
    const logFrom = sizeOf(plan.logFile);
    const earlier = statusOf(plan.dataDir);
    const supervisor = supervise(plan, port);
    if (await becomesReady(supervisor, plan.dataDir, earlier)) return serverOf(plan, port, supervisor);

    const said = fs.readFileSync(plan.logFile, 'utf8').slice(logFrom);
    if (attemptsLeft === 0 || !passes.test(said))
      throw new Error(`PostgreSQL did not start:\n${said.slice(-4000)}`);
    await sleep(300);
  }
}

/** A rival took the port between our look and our start, or the processes of a killed server are still ending. */
const passes = /Address already in use|lock file|shared memory block/;

function supervise({ dataDir, logFile, binaries, account, settings, scratch = '' }, port) {
  const source = fs.readFileSync(new URL('./postgres/supervise.sh', import.meta.url), 'utf8');
  // The list of processes shows it whole.
  const script = source.replace(/^#.*\n/gm, '');
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const sockets = ['-c', `unix_socket_directories=${holdsSocket(dataDir) ? dataDir : ''}`];
  const server = [
    path.join(binaries, 'bin/postgres'),
    '-D',
    dataDir,
    '-p',
    String(port),
    ...sockets,
    ...flags,
  ];

  const log = fs.openSync(logFile, 'a');
  try {
    // Detached, for Ctrl-C in the terminal must reach us alone: the application stops before its database.
    return spawn('/bin/sh', ['-c', script, 'supervise', scratch, ...server], {
      ...account,
      env: serverEnvironment,
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', log],
    });
  } finally {
    fs.closeSync(log);
  }
}

/** Answers false when the server ended instead. A crash may have left the status of an earlier one. */
async function becomesReady(supervisor, dataDir, earlier) {
  while (!hasEnded(supervisor)) {
    const status = statusOf(dataDir);
    const isOurs = status && (status.pid !== earlier?.pid || status.since !== earlier?.since);
    if (isOurs && status.ready) return true;
    await sleep(20);
  }
  return false;
}

function serverOf({ dataDir }, port, supervisor) {
  const password = passwordOf(dataDir);
  const addressOf = (host, database) => `postgresql://tolo:${password}@${host}:${port}/${database}`;
  const ended = once(supervisor, 'exit');
  supervisor.unref();
  supervisor.stdin.unref();

  return {
    url: (database) => addressOf('127.0.0.1', database),
    nearUrl: (database) =>
      addressOf(holdsSocket(dataDir) ? encodeURIComponent(dataDir) : '127.0.0.1', database),
    /** Settles when the server is no more, asked or not. */
    ended,
    async stop() {
      supervisor.ref();
      supervisor.stdin.end();
      await ended;
    },
  };
}

/**
 * A socket costs both sides a quarter less for each statement than TCP does. It lies beside the data, where no other
 * server is; how long its whole path may be is for the system to say.
 */
const holdsSocket = (dataDir) => process.platform !== 'win32' && dataDir.length <= 80;

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

function keepOneOlder(logFile) {
  if (sizeOf(logFile) > 0) fs.renameSync(logFile, `${logFile}.old`);
}

function sizeOf(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
