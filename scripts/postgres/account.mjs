// PostgreSQL refuses to run as root. Whom does it run as, then?
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The account that the server on this data directory runs as: `{ uid, gid }`, or undefined for our own.
 * A directory that exists already keeps its owner.
 */
export function accountFor(dataDir) {
  const owner = fs.statSync(dataDir, { throwIfNoEntry: false });

  if (process.getuid?.() !== 0) {
    if (owner && process.getuid && owner.uid !== process.getuid()) {
      throw new Error(
        `${dataDir} belongs to another user (uid ${owner.uid}). Start Tolo as that user or as root.`,
      );
    }
    return undefined;
  }
  return owner?.uid ? { uid: owner.uid, gid: owner.gid } : serviceAccount();
}

/** Can every account walk down to this folder? */
export function openToAll(folder) {
  const place = fs.realpathSync(folder);
  const parent = path.dirname(place);
  const open = (fs.statSync(place).mode & 0o001) !== 0;
  return open && (parent === place || openToAll(parent));
}

export function giveTo(account, place) {
  if (account) fs.chownSync(place, account.uid, account.gid);
}

function serviceAccount() {
  const account = known('postgres') ?? known('tolo') ?? created('tolo') ?? known('nobody');
  if (account) return account;
  throw new Error('PostgreSQL does not run as root, and no other account could be found or made.');
}

function known(name) {
  const entries = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  const entry = entries.map((line) => line.split(':')).find(([login]) => login === name);
  return entry && { uid: Number(entry[2]), gid: Number(entry[3]) };
}

function created(name) {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name], {
      stdio: 'ignore',
    });
    return known(name);
  } catch {
    return undefined;
  }
}
