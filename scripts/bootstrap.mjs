// Gives a bare clone what it lacks: dependencies and builds. Only what Node itself brings may be imported here.
import './require-node.mjs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildServer, buildWeb } from './build.mjs';
import { holderOf, takeClaim } from './claim.mjs';
import { installDependencies } from './dependencies.mjs';

const LOCK = '.bootstrap.lock';

process.chdir(path.resolve(import.meta.dirname, '..'));

await alone(async () => {
  installDependencies();
  if (process.argv.includes('--dependencies')) return;

  const built = await Promise.all([buildServer(), buildWeb()]);
  if (built.includes(false)) process.exitCode = 1;
});

/** `npm start` and `npm test` in two terminals would otherwise install over each other. */
async function alone(work) {
  const claim = await waitForClaim();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  process.on('exit', () => claim.release());
  await work();
}

async function waitForClaim() {
  for (let told = false; ; told = true) {
    const claim = takeClaim(LOCK);
    if (claim) return claim;
    if (!told)
      console.log(`Waiting for the set-up that process ${holderOf(LOCK)?.pid ?? ''} is doing here …`);
    await sleep(300);
  }
}
