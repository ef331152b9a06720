import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Client } from 'pg';

const run = promisify(execFile);

/** What pg_basebackup does, which the packages' PostgreSQL comes without: the files of a server at work, and how to begin from them. */
export async function baseBackup(db: Client, from: string, to: string): Promise<void> {
  await db.query(`SELECT pg_backup_start('a copy', fast => true)`);
  await copy(from, to);
  const { rows } = await db.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop()');
  await lay(path.join(to, 'backup_label'), rows[0]!.labelfile);
  await run('rm', ['-rf', path.join(to, 'postmaster.pid'), path.join(to, 'postmaster.opts')]);
}

/** Among the server's own files, and its own. */
export async function lay(file: string, text: string): Promise<void> {
  await fs.writeFile(file, text);
  const { uid, gid } = await fs.stat(path.dirname(file));
  await fs.chown(file, uid, gid);
}

/** With the owner and the rights of what is copied. A file that goes while its folder is copied is not missed. */
async function copy(from: string, to: string): Promise<void> {
  await run('cp', ['-a', from, to]).catch((error: { stderr: string }) => {
    const unexpected = error.stderr.split('\n').filter((line) => !/^$|No such file or directory$/.test(line));
    if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
  });
}
