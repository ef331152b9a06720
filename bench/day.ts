// `npm run bench:day`: a working day of 20,000 people in ten minutes, who come when they come.
import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openApp } from './app.js';
import { countAllDays } from './counted-days.js';
import { readConfig } from '../src/config.js';
import { prepareDatabase } from '../src/prepare-database.js';
import type { Day, Lived } from './day/crowd.js';
import { letThemBeAwaited } from './day/awaited.js';
import { aDay } from './day/plan.js';
import { tellOf } from './day/tell.js';
import { prepareGround } from './prepare.js';
import { questions } from './questions.js';
import { machine, showTargets, writeResults } from './report.js';
import { loadYears } from './scale/load-years.js';
import { feedsOf } from './scale/programs.js';
import { brokenAmongASample } from './scale/still-right.js';
import { connected, openServer } from './server.js';

const database = 'bench_day';
/** Of real time, for the whole day. Fewer hold as much less of it, as fast. */
const minutesForAll = 10;
const people = 20_000;
const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, rows: { type: 'string', default: '100000' } },
});
const minutes = Number(options.minutes);
const began = new Date();

console.log(`Bench of a day on ${JSON.stringify(machine())}`);
const server = await openServer();
try {
  const url = await server.freshDatabase(database);
  await prepareDatabase(readConfig({ DATABASE_URL: url, SEED_DEMO: 'true' }));
  await loadYears(url, Number(options.rows), console.log);
  const ground = await prepareGround(url, { stocked: 1, people });
  const { secrets, spaces, members } = ground;
  const app = await openApp(url, server.postmaster);
  try {
    for (const book of ['uniform', 'hot'] as const)
      await app.visit({ secrets, clients: 64, seconds: 3, what: { book, spaces, purpose: 'warming up' } });
    for (const { ask, bodies } of questions(spaces))
      await app.visit({ secrets, clients: 4, seconds: 2, what: { ask, bodies } });
    await ground.tidy();
    // What came in at once a moment ago has been counted for long on a campus that stands.
    await connected(url, countAllDays);

    const [search, threeDays, , timeline] = questions(spaces) as [
      Day['questions']['search'],
      Day['questions']['threeDays'],
      unknown,
      Day['questions']['timeline'],
    ];
    const { awaited, feeds } = await connected(url, async (db) => ({
      awaited: await letThemBeAwaited(db, members, Math.round((aDay['check in'] * minutes) / minutesForAll)),
      feeds: await feedsOf(db, members),
    }));
    const lived = await live({
      url: app.url,
      counted: app.counted,
      minutes,
      minutesForAll,
      secrets,
      spaces,
      questions: { search, threeDays, timeline },
      feeds,
      awaited,
    });
    const told = tellOf(lived);
    const broken = await brokenAmongASample(url);
    console.log(
      broken.length === 0 ? '\nThe four queries to the store find nothing.' : `\nWRONG: ${broken.join('; ')}`,
    );
    showTargets(told.targets);
    console.log(
      `\nWritten to ${writeResults({ name: 'day', began, machine: machine(), rounds: [{ minutes, ...told, broken }] })}`,
    );
    if (broken.length > 0) process.exitCode = 1;
  } finally {
    await app.close();
  }
} finally {
  await server.drop(database);
  await server.stop();
}

async function live(day: Day): Promise<Lived> {
  const crowd = fork(path.join(import.meta.dirname, 'day/crowd.js'), { serialization: 'advanced' });
  const answer = once(crowd, 'message') as Promise<[Lived]>;
  crowd.send(day);
  const [lived] = await answer;
  crowd.disconnect();
  if (lived.error !== undefined) throw new Error(lived.error);
  return lived;
}
