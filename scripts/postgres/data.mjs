// The data directory: where it may lie, how it is made, and who is still at work in it.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exists } from '../processes.mjs';
import { giveTo, openToAll } from './account.mjs';
import { COMMON_GROUND, openFolder } from './binaries.mjs';

/** The account may be shut out of the clone (one in /root, say): then the data lies elsewhere, behind a link. */
export function placeFor(dataDir, account) {
  fs.mkdirSync(path.dirname(dataDir), { recursive: true });
  if (isLink(dataDir)) return followLink(dataDir);
  if (!account || openToAll(path.dirname(dataDir))) return dataDir;
  return linkElsewhere(dataDir);
}

function isLink(place) {
  return fs.lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** A clone may be moved, and takes its data along. It may also be copied: the copy must leave the data alone. */
function followLink(link) {
  const place = fs.readlinkSync(link);
  const note = path.join(path.dirname(place), 'clone');
  const home = fs.existsSync(note) ? fs.readFileSync(note, 'utf8') : link;

  if (home !== link && isLink(home) && fs.readlinkSync(home) === place) {
    fs.unlinkSync(link);
    return linkElsewhere(link);
  }
  if (home !== link) fs.writeFileSync(note, link);
  return place;
}

function linkElsewhere(link) {
  openFolder(COMMON_GROUND);
  const home = fs.mkdtempSync(path.join(COMMON_GROUND, 'data-'));
  openFolder(home);
  fs.writeFileSync(path.join(home, 'clone'), link);

  const place = path.join(home, 'pg');
  fs.symlinkSync(place, link);
  return place;
}

/** Makes the database cluster, unless it is there. Half-made ones never bear the final name. */
export function initialise(dataDir, { binaries, account, durable }) {
  if (fs.existsSync(path.join(dataDir, 'PG_VERSION'))) return;

  const draft = `${dataDir}.new`;
  const passwordFile = `${draft}.password`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  for (const place of [draft, passwordFile]) giveTo(account, place);

  initdb(binaries, account, [
    `--pgdata=${draft}`,
    '--username=tolo',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    // Whatever the machine speaks: text must sort the same everywhere, and trigrams must see Chinese.
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? ['--data-checksums'] : ['--no-sync']),
  ]);

  fs.renameSync(passwordFile, path.join(draft, 'tolo.password'));
  fs.renameSync(draft, dataDir);
}

function initdb(binaries, account, args) {
  try {
    execFileSync(path.join(binaries, 'bin/initdb'), args, {
      ...account,
      env: serverEnvironment,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    throw new Error(`The database could not be set up:\n${error.stderr || error.message}`);
  }
}

export const serverEnvironment = { PATH: process.env.PATH, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

export function passwordOf(dataDir) {
  return fs.readFileSync(path.join(dataDir, 'tolo.password'), 'utf8').trim();
}

/** What the server says about itself: its process, since when, on which port, and whether it is ready. */
export function statusOf(dataDir) {
  try {
    const lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), since: lines[2], ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** Ends a server that lost its owner, and removes what would keep ours from starting. Nothing written is lost. */
export async function clearTheWay(dataDir) {
  const orderly = { after: 0, signal: 'SIGINT' };
  const immediate = { after: 20_000, signal: 'SIGQUIT' };
  const steps = [orderly, immediate];

  for (const began = Date.now(); ; await sleep(50)) {
    const workers = processesIn(dataDir);
    if (workers.length === 0) break;

    const waited = Date.now() - began;
    if (waited > 60_000)
      throw new Error(`Another PostgreSQL does not let go of ${dataDir} (pid ${workers.join(', ')}).`);
    if (steps[0] && waited >= steps[0].after) signalServer(dataDir, workers, steps.shift().signal);
  }

  // The number in it may belong to a stranger by now, for whom PostgreSQL would wait in vain; so may that of a socket's.
  const left = statusOf(dataDir);
  if (left && exists(left.pid)) fs.rmSync(path.join(dataDir, 'postmaster.pid'));
  for (const file of fs.readdirSync(dataDir))
    if (file.startsWith('.s.PGSQL.')) fs.rmSync(path.join(dataDir, file));
}

function signalServer(dataDir, workers, signal) {
  const server = statusOf(dataDir)?.pid;
  for (const pid of workers.includes(server) ? [server] : workers) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

/** PostgreSQL's processes work inside their data directory; the first also names it when called. */
function processesIn(dataDir) {
  const place = fs.realpathSync(dataDir);
  const server = statusOf(dataDir)?.pid;
  const inside =
    process.platform === 'linux'
      ? fs
          .readdirSync('/proc')
          .map(Number)
          .filter((pid) => pid && folderOf(pid) === place)
      : [];
  const named = server && !inside.includes(server) && commandOf(server).includes(place) ? [server] : [];
  return [...inside, ...named];
}

function folderOf(pid) {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function commandOf(pid) {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
