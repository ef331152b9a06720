import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createToloClient, type ToloClient } from '../../client/src/index.js';
import { Usage } from './ends.js';

interface Account {
  url: string;
  token: string;
}

const file = () =>
  path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config'), 'tolo', 'account.json');

/** For their owner's eyes alone. */
export function keep(account: Account): void {
  fs.mkdirSync(path.dirname(file()), { recursive: true, mode: 0o700 });
  fs.writeFileSync(file(), JSON.stringify(account), { mode: 0o600 });
  fs.chmodSync(file(), 0o600);
}

function kept(): Partial<Account> {
  try {
    return JSON.parse(fs.readFileSync(file(), 'utf8')) as Partial<Account>;
  } catch {
    return {};
  }
}

export function urlOr(given: string | undefined): string {
  const url = given ?? process.env['TOLO_URL'] ?? kept().url;
  if (url === undefined) throw new Usage('Say where Tolo is: --url, or TOLO_URL.');
  if (!URL.canParse(url)) throw new Usage(`${url} is no address.`);
  return url;
}

/** `TOLO_URL` and `TOLO_TOKEN` come before what `login` has kept. */
export function account(): Account {
  const token = process.env['TOLO_TOKEN'] ?? kept().token;
  return { url: urlOr(undefined), token: token ?? '' };
}

export const connect = (): ToloClient => createToloClient(account());
