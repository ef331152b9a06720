// Process numbers are reused, in containers within seconds, so a number alone says little about who lives.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** What tells this process from any other that bears or bore the same number. Undefined when nobody bears it. */
export function birthOf(pid) {
  return process.platform === 'linux' ? birthInProc(pid) : birthFromPs(pid);
}

/** Does the very process that was once recorded as `{ pid, birth }` still live? */
export function stillLives({ pid, birth }) {
  return Number.isInteger(pid) && birth !== undefined && birthOf(pid) === birth;
}

/** Is there anything at all under this number, were it only a zombie? */
export function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function birthInProc(pid) {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  if (!stat) return undefined;

  // The name stands in brackets and may hold spaces, so count from behind it: state first, start time 19 later.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return undefined;

  const boot = readOrNothing('/proc/sys/kernel/random/boot_id').trim();
  return `${boot} ${fields[19]}`;
}

function birthFromPs(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function readOrNothing(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
