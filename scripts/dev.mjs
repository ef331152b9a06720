// `npm run dev`: the application with both halves built anew as they change; the browser shows the web's at once.
import './require-node.mjs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tools } from './commands.mjs';
import { freePortFrom } from './ports.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));

const apiPort = Number(process.env.PORT ?? (await freePortFrom(3000)));
const api = `http://127.0.0.1:${apiPort}`;
const children = new Set();
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

const node = (args, env = {}) => {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
};

// The server starts anew whenever the compiler has written something; its database starts and stops with it.
node([`node_modules/${tools.nest}`, 'build', '--watch', '--preserveWatchOutput']);
node(['--watch-path=dist/src', '--watch-path=dist/migrations', 'scripts/start.mjs'], {
  PORT: String(apiPort),
});

if (await answers(`${api}/healthz`)) {
  const vite = node([`node_modules/${tools.vite}`, 'web', '--host', '127.0.0.1'], { API: api });
  vite.once('exit', stop);
}

/** Whether somebody answers there, in the end. */
async function answers(address) {
  while (!stopping) {
    const isThere = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return true;
    await sleep(300);
  }
  return false;
}

function stop() {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
}
