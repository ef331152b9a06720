// `npm run simulate -- --seeds 1000`: lives of a campus, on a database of their own that is gone afterwards.
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { ensureDatabase, startEphemeralPostgres } from './embedded-postgres.mjs';

const server = await startEphemeralPostgres();
try {
  const { status } = spawnSync(process.execPath, ['dist/test/simulation/main.js', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: await ensureDatabase(server, 'simulation') },
  });
  process.exitCode = status ?? 1;
} finally {
  await server.stop();
}
