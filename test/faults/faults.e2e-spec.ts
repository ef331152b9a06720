import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { at, signIn, type Space } from '../support/campus.js';
import { Report } from '../support/report.js';
import { admin } from '../support/server.js';
import { broken } from '../support/store-queries.js';
import { type Act, type ActName, actNames, actsOn, tellingActs } from './acts.js';
import { Stage } from './stage.js';
import { type Harm, harms } from './wire.js';
import { type Tally, Writers } from './writers.js';

/** How often each fault is tried; `npm run test:faults` does it far more often. */
const rounds = Number(process.env['ROUNDS'] ?? 1);
const isLong = process.env['ROUNDS'] !== undefined;

const daysEach = 4;
const lastDay = 350;

describe('Whatever breaks', () => {
  let stage: Stage;
  let desks: Space[];
  let acts: Record<ActName, Act>;
  /** Writers each have days to themselves. */
  let day = 2;
  const report = new Report('What was broken');

  beforeAll(async () => {
    // Few connections, as if the database had few to give, and few that are let in at once.
    stage = await Stage.set({ DB_POOL_SIZE: '4', DB_QUEUE_LIMIT: '60', REQUESTS_AT_ONCE: '150' });
    desks = await newDesks();
    acts = await actsOn(stage.campus);
  });
  afterAll(async () => {
    report.print();
    await stage?.strike();
  });
  afterEach(async () => {
    expect(await broken(stage.campus.db)).toEqual([]);
  });

  const newDesks = () => Promise.all(Array.from({ length: 16 }, () => stage.campus.space({ kind: 'desk' })));
  const writing = async (people = 16) => {
    if ((day += daysEach) > lastDay) [desks, day] = [await newDesks(), 2];
    return Writers.at(desks.slice(0, people), stage.url, stage.campus.admin.token, day);
  };
  const soon = () => Math.ceil(Math.random() * 150);

  /** Each booking that somebody was told of is there, and no other: who heard nothing was told in the end. */
  async function expectKept({ told, strange }: Tally): Promise<void> {
    expect(strange).toEqual([]);
    expect(new Set(told).size).toBe(told.length);
    const { rows } = await stage.campus.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM booking b JOIN space s ON s.id = b.space_id
       WHERE s.code = ANY ($1) AND b.starts_at >= $2 AND b.status = 'confirmed'`,
      [desks.map(({ code }) => code), at(day, '00:00')],
    );
    expect(rows[0]!.n).toBe(told.length);
  }

  it('the application, by a power cut: no answer was false, nothing is half done, and the same again settles it', async () => {
    const all: Tally[] = [];
    for (let round = 0; round < rounds; round++) {
      const writers = await writing();
      await writers.more(soon());
      await stage.killApplication();
      await stage.startApplication();
      await writers.more(50);
      const tally = await writers.stop();
      await expectKept(tally);
      all.push(tally);
    }
    report.add('kill -9 of the application under 16 writers', rounds, toldOf(all));
  });

  it('a process of the database: once the others have recovered, all are served again within five seconds', async () => {
    const all: Tally[] = [];
    let back = 0;
    for (let round = 0; round < rounds; round++) {
      const writers = await writing();
      await writers.more(soon());
      const { rows } = await stage.campus.db.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'tolo' AND datname = current_database() ORDER BY random() LIMIT 1`,
      );
      await stage.recovered(() => process.kill(rows[0]!.pid, 'SIGKILL'));
      const began = performance.now();
      await writers.more(1);
      back = Math.max(back, performance.now() - began);
      await writers.more(100);
      const tally = await writers.stop();
      await expectKept(tally);
      all.push(tally);
    }
    expect(back).toBeLessThan(5000);
    report.add(
      'kill -9 of a process of PostgreSQL',
      rounds,
      `${toldOf(all)}; served again at most ${back.toFixed(0)} ms after it had recovered`,
    );
  });

  it('the whole database: who asks meanwhile is sent away, and once it is back all are served without anybody’s help', async () => {
    const all: Tally[] = [];
    let back = 0;
    for (let round = 0; round < rounds; round++) {
      const writers = await writing();
      await writers.more(soon());
      await stage.cluster.kill();
      await writers.untilSentAway(16);
      await stage.startDatabase();
      const began = performance.now();
      await writers.more(1);
      back = Math.max(back, performance.now() - began);
      await writers.more(100);
      const tally = await writers.stop();
      await expectKept(tally);
      all.push(tally);
    }
    expect(back).toBeLessThan(5000);
    report.add(
      'kill -9 of all of PostgreSQL',
      rounds,
      `${toldOf(all)}; served again at most ${back.toFixed(0)} ms after it was ready`,
    );
  });

  it('writing, where the database only reads: who books is sent away, who looks is not', async () => {
    const all: Tally[] = [];
    const operator = await stage.campus.db.connect();
    await operator.query('SET default_transaction_read_only = off');
    const readOnly = async (value: 'on' | 'off') => {
      await operator.query(`ALTER SYSTEM SET default_transaction_read_only = ${value}`);
      await operator.query('SELECT pg_reload_conf()');
    };
    for (let round = 0; round < rounds; round++) {
      const writers = await writing();
      await writers.more(20);
      await readOnly('on');
      await writers.untilSentAway(32);
      expect((await stage.campus.admin.get('/bookings')).status).toBe(200);
      await readOnly('off');
      await writers.more(50);
      const tally = await writers.stop();
      await expectKept(tally);
      all.push(tally);
    }
    operator.release(true);
    report.add('a database that only reads for a while', rounds, toldOf(all));
  });

  // Only root can make a small disk.
  if (isLong && process.getuid?.() === 0)
    it('a disk that is full: who books is sent away, half of nothing is written, and room is all that has to be made', async () => {
      const all: Tally[] = [];
      const disk = stage.cluster.smallDisk();
      const { db } = stage.campus;
      await db.query(`CREATE TABLESPACE small LOCATION '${disk.place}'`);
      await db.query('ALTER TABLE booking_history SET TABLESPACE small');
      for (let round = 0; round < rounds; round++) {
        const writers = await writing();
        await writers.more(20);
        disk.fill();
        await writers.untilSentAway(32);
        expect((await stage.campus.admin.get('/bookings')).status).toBe(200);
        disk.clear();
        await writers.more(50);
        const tally = await writers.stop();
        await expectKept(tally);
        all.push(tally);
      }
      await db.query('ALTER TABLE booking_history SET TABLESPACE pg_default');
      await db.query('DROP TABLESPACE small');
      disk.remove();
      report.add('a full disk', rounds, toldOf(all));
    });

  it('nothing, where two hundred ask at once and one holds what they need: the rest are sent away at once', async () => {
    const room = await stage.campus.space({ kind: 'lab', capacity: 400 });
    const blocker = await stage.campus.db.connect();
    await blocker.query('BEGIN; LOCK TABLE booking IN ACCESS EXCLUSIVE MODE');
    const began = performance.now();
    const asked = Array.from({ length: 200 }, async (_, n) => {
      const { status } = await (n % 2 === 0
        ? stage.campus.admin.get('/bookings')
        : stage.campus.admin.book(room, at(3, '10:00'), at(3, '11:00'), { units: 1 }));
      return { status, ms: performance.now() - began };
    });
    const first = await Promise.race(
      asked.map(async (answer) => ((await answer).status === 503 ? answer : new Promise<never>(() => {}))),
    );
    await blocker.query('ROLLBACK');
    blocker.release();
    const answers = await Promise.all(asked);

    expect(first.ms).toBeLessThan(4000);
    expect(answers.filter(({ status }) => ![200, 201, 503].includes(status))).toEqual([]);
    const { rows } = await stage.campus.db.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM booking b JOIN space s ON s.id = b.space_id WHERE s.code = $1',
      [room.code],
    );
    const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
    expect(rows[0]!.n).toBe(count(201));
    report.add(
      '200 at once, 4 connections, all of them held',
      1,
      `${count(200) + count(201)} served, ${count(503)} sent away, the first after ${first.ms.toFixed(0)} ms`,
    );
  });

  it('nothing, where all acts are done at once over few connections: none waits for a second one', async () => {
    const trials = await Promise.all(Object.values(acts).map((act) => act(0)));
    const answers = await Promise.all(trials.map((trial) => trial.send()));
    expect(answers.filter(({ status }) => status >= 300).map(({ text }) => text)).toEqual([]);
    report.add('all acts at once over 4 connections', trials.length, 'all done');
  });

  it('nothing, where many at once want two rooms or none over few connections: one has them, and the rest are told so', async () => {
    const rooms = await Promise.all([1, 2].map(() => stage.campus.space()));
    const items = rooms.map(({ id }) => ({
      op: 'create',
      booking: { spaceId: id, start: at(3, '10:00'), end: at(3, '11:00') },
    }));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => stage.campus.admin.post('/bookings/batch', { atomic: true, items })),
    );
    const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
    expect([count(200), count(409)]).toEqual([1, 19]);
    report.add('20 batches at once for the same two rooms, 4 connections', 20, '1 done, 19 refused');
  });

  it('the clocks: of hosts that are an hour apart none books twice, and none lets go of anything too soon', async () => {
    const others = await Promise.all((isLong ? [1, -1] : [1]).map((hours) => stage.another(clockOff(hours))));
    try {
      const room = await stage.campus.space();
      const people = await Promise.all(
        [stage, ...others].map(({ url }) => signIn(url, admin.email, admin.password)),
      );
      const tried = 5 * rounds;
      for (let n = 0; n < tried; n++) {
        const [start, end] = [at(2 + n, '10:00'), at(2 + n, '11:00')];
        const answers = await Promise.all(
          [...people, ...people].map((person) => person.book(room, start, end)),
        );
        expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
        expect(answers.filter(({ body }) => body.code === 'slot-taken')).toHaveLength(2 * people.length - 1);
      }
      for (const [n, person] of people.entries()) {
        const [start, end] = [at(2 + n, '12:00'), at(2 + n, '13:00')];
        const held = await person.post('/holds', { spaceId: room.id, start, end, minutes: 5 });
        expect(held.status).toBe(201);
        expect(Math.abs(Date.parse(held.body.expiresAt) - Date.now() - 300_000)).toBeLessThan(60_000);
        // By no host is it over, and each of them can make a booking of it.
        for (const other of people) expect((await other.book(room, start, end)).body.code).toBe('slot-taken');
        const booked = await people[(n + 1) % people.length]!.post('/bookings', { holdId: held.body.id });
        expect([booked.status, booked.body.code]).toEqual([201, undefined]);
      }
      report.add(
        `${people.length} hosts whose clocks are an hour apart`,
        tried,
        'one of those who ask at once has each slot; holds last as long as the database says',
      );
    } finally {
      await Promise.all(others.map((other) => other.terminate()));
    }
  });

  const inLongForm = isLong ? it : () => {};
  inLongForm(
    'the schema, as a version comes that is three migrations newer: those who book go on, and each lets them pass',
    async () => {
      const migrations = 3;
      const all: Tally[] = [];
      const { databaseUrl } = stage.campus.server;
      const isHeldUp = async () =>
        (
          await stage.campus.db.query(
            `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO "migration"%'`,
          )
        ).rowCount !== 0;
      for (let round = 0; round < rounds; round++) {
        await promisify(execFile)(process.execPath, [
          'test/faults/undo-newest-migrations.mjs',
          databaseUrl,
          String(migrations),
        ]);
        // Few, for what starts here needs some of the machine, too.
        const writers = await writing(4);
        // Somebody is at work where the new version has to write: it waits, lets go, and comes back.
        const holder = await stage.campus.db.connect();
        await holder.query('BEGIN; LOCK TABLE migration IN SHARE MODE');
        const starting = stage.another();
        for (const expected of [true, false, true]) while ((await isHeldUp()) !== expected) await sleep(20);
        await holder.query('ROLLBACK');
        holder.release();
        const newer = await starting;
        await writers.more(50);
        await newer.terminate();
        const tally = await writers.stop();
        await expectKept(tally);
        expect([tally.sentAway, tally.silent]).toEqual([0, 0]);
        all.push(tally);
      }
      report.add(
        `a version that is ${migrations} migrations newer, held up at first, and starts beside`,
        rounds,
        toldOf(all),
      );
    },
  );

  describe('on the way to the database', () => {
    /** Does an act while something happens to one of its statements, and says what it came to and what was wrong with that. */
    async function harmed(name: ActName, harm: Harm, at: number, of?: RegExp) {
      const trial = await acts[name](at);
      const countLeft = async () =>
        Number((await stage.campus.db.query<{ n: string }>(trial.left, [trial.of])).rows[0]!.n);
      stage.wire.harm(harm, at, of);
      const { status, body, headers } = await trial.send();
      const hit = stage.wire.relent()?.trim().slice(0, 60);
      const told = status < 300 ? 'done' : String(body.code);
      if (hit === undefined)
        return { told, wrong: told === 'done' ? [] : [`unharmed: ${JSON.stringify(body)}`] };

      const left = await countLeft();
      const mayBe: Record<string, number[]> = {
        done: [trial.done],
        overloaded: [0],
        'outcome-unknown': [0, trial.done],
      };
      const isTrue = mayBe[told]?.includes(left) && (told === 'done' || Number(headers['retry-after']) > 0);
      const again = await trial.send();
      const isSettled = again.status < 300 && (await countLeft()) === trial.done;
      const wrong = [
        ...(isTrue ? [] : [`answered ${status} ${JSON.stringify(body)}, and left ${left}`]),
        ...(isSettled ? [] : [`sent again: ${again.status} ${again.text}, and left ${await countLeft()}`]),
        ...(await broken(stage.campus.db)),
      ];
      return { hit, told, wrong: wrong.map((what) => `${harm} at ${at}, ${hit}: ${what}`) };
    }

    it.each(isLong ? actNames : tellingActs)(
      '%s, at whichever statement, is done or not, and done once when it is sent again',
      async (name) => {
        const outcomes: string[] = [];
        const faults: string[] = [];
        // In short every other statement, in one of the ways in turn.
        for (const ways of isLong ? harms.map((harm) => [harm]) : [harms]) {
          for (let k = 1; ; k += isLong ? 1 : 2) {
            const { hit, told, wrong } = await harmed(name, ways[k % ways.length]!, k);
            faults.push(...wrong);
            if (hit === undefined) break;
            outcomes.push(told);
          }
        }
        expect(faults).toEqual([]);
        report.add(`${name}: at each statement`, outcomes.length, summaryOf(outcomes));
      },
    );

    it('what has been done and could not be said is told as unknown or found again, and never done twice', async () => {
      const outcomes: string[] = [];
      const faults: string[] = [];
      for (const name of tellingActs) {
        for (let round = 0; round < rounds; round++) {
          const { hit, told, wrong } = await harmed(name, 'cut after', 1, /^COMMIT|book_many/);
          faults.push(...(hit === undefined ? [`${name} was not hit`] : wrong));
          outcomes.push(told);
        }
      }
      expect(faults).toEqual([]);
      report.add('cut between COMMIT and its answer', outcomes.length, summaryOf(outcomes));
    });
  });
});

function summaryOf(outcomes: readonly string[]): string {
  return [...new Set(outcomes)]
    .map((outcome) => `${outcomes.filter((one) => one === outcome).length} ${outcome}`)
    .join(', ');
}

const clockOff = (hours: number) => ({
  NODE_OPTIONS: `--import=${pathToFileURL('test/faults/wrong-clock.mjs').href}`,
  CLOCK_OFF_MS: String(hours * 3_600_000),
});

function toldOf(tallies: readonly Tally[]): string {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const longest = Math.max(...tallies.map(({ longestSilenceMs }) => longestSilenceMs));
  return `${sum(({ told }) => told.length)} told and kept, ${sum(({ silent }) => silent)} without an answer, ${sum(({ sentAway }) => sentAway)} sent away; longest silence ${longest.toFixed(0)} ms`;
}
