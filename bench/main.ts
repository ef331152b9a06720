// `npm run bench`: how close booking comes to what the database can do at all.
import 'reflect-metadata';
import { type App, openApp } from './app.js';
import { readConfig } from '../src/config.js';
import { prepareDatabase } from '../src/prepare-database.js';
import { loadBookings } from './load-bookings.js';
import { measureBooking, measureRivals } from './measure-booking.js';
import { measureSeries } from './measure-series.js';
import { readOptions } from './options.js';
import { type Prepared, prepareGround } from './prepare.js';
import { questions } from './questions.js';
import { heading, legend, line, machine, type Round, type Row, showTargets, writeResults } from './report.js';
import { openServer } from './server.js';
import { targetsOf } from './targets.js';

const database = 'bench';
const options = readOptions();
const began = new Date();
const rounds: Round[] = [];

console.log(`Bench on ${JSON.stringify(machine())}`);
const server = await openServer();
try {
  for (const size of options.sizes) rounds.push(await roundOf(size));
  console.log(legend);
  console.log(`\nWritten to ${writeResults({ began, machine: machine(), rounds })}`);
  if (rounds.some(({ drift }) => drift !== 0)) process.exitCode = 1;
} finally {
  if (!options.keep) await server.drop(database);
  await server.stop();
}

/** Everything, on a fresh campus with so many bookings. */
async function roundOf(size: number | 'seeded'): Promise<Round> {
  const { clients: crowds, seconds, quick } = options;
  const { postmaster } = server;
  const url = await server.freshDatabase(database);
  await prepareDatabase(readConfig({ DATABASE_URL: url, SEED_DEMO: 'true' }));
  if (size !== 'seeded') await loadBookings(url, size, console.log);
  const ground = await prepareGround(url);
  const app = await openApp(url, postmaster);
  try {
    await warmUp(app, ground);
    console.log(`\n${ground.bookings} bookings\n${heading()}`);
    const rows: Row[] = [];
    for (const clients of crowds)
      rows.push(...(await measureBooking({ ground, app, postmaster, clients, seconds })));
    rows.push(await measureRivals({ ground, app, postmaster, clients: Math.max(...crowds), seconds }));
    for (const clients of quick ? [1] : [1, 8]) {
      for (const { name, ask, bodies } of questions(ground.spaces)) {
        const row = {
          name,
          figures: await app.visit({ secrets: ground.secrets, clients, seconds, what: { ask, bodies } }),
        };
        console.log(line(row));
        rows.push(row);
      }
    }

    for (const row of await measureSeries(app, ground)) {
      console.log(line(row));
      rows.push(row);
    }

    const drift = await ground.drift();
    const targets = targetsOf(rows, Math.max(...crowds));
    console.log(`\nslots where the ledger differs from the claims: ${drift}${drift === 0 ? '' : '  WRONG'}`);
    showTargets(targets);
    return { bookings: ground.bookings, rows, targets, drift };
  } finally {
    await app.close();
  }
}

/** A server that has just started reads its catalogue first, and its code is not compiled yet. */
async function warmUp(app: App, { secrets, spaces, tidy }: Prepared): Promise<void> {
  for (const book of ['uniform', 'hot'] as const)
    await app.visit({ secrets, clients: 64, seconds: 3, what: { book, spaces, purpose: 'warming up' } });
  await tidy();
}
