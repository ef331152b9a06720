// Lives of a campus, one for each seed: `npm run simulate -- --seeds 1000 --from 1`. What fails is told with its seed.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { readConfig } from '../../src/config.js';
import { prepareDatabase } from '../../src/prepare-database.js';
import { live } from './run.js';
import { World } from './world.js';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '200' }, from: { type: 'string', default: '1' } },
});
const [seeds, from] = [Number(values.seeds), Number(values.from)];

const config = readConfig({ LOG_LEVEL: 'error', ...process.env });
await prepareDatabase(config);
const world = await World.open(config);
try {
  for (let n = 0; n < seeds; n++) {
    await live(world, from + n);
    if ((n + 1) % 50 === 0) console.log(`${n + 1} of ${seeds} lives`);
  }
  console.log(`${seeds} lives of a campus, from seed ${from}: every promise kept`);
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
} finally {
  await world.close();
}
