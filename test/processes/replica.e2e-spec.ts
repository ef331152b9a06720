import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { at, Campus, Person, type Space } from '../support/campus.js';
import { type ServerProcess, startProcess } from '../support/server.js';
import { FollowedDatabase } from './followed-database.js';

const isLong = Boolean(process.env['LONG']);

describe('A replica of the database', () => {
  let database: FollowedDatabase;
  let servers: ServerProcess[];
  let campus: Campus<ServerProcess>;
  let mei: Person;
  let boss: Person;
  let room: Space;

  const start = () =>
    startProcess({
      databaseUrl: database.url,
      env: { DATABASE_READ_URL: database.readUrl, DB_POOL_SIZE: '6' },
    });
  /** The same person, answered by one of the processes. */
  const through = ({ token, user }: Person, n: number) => new Person(servers[n]!.url, token, user);
  const until = async (what: string, isSo: () => Promise<boolean>) => {
    for (const deadline = Date.now() + 60_000; !(await isSo()); await sleep(50))
      if (Date.now() > deadline) throw new Error(`In a minute it has not come to this: ${what}`);
  };
  const standing = async (server: ServerProcess) =>
    (await request(server.url).get('/readyz')).body.info.replica as {
      follows: boolean;
      behindBytes?: number;
    };
  const follows = (is: boolean) =>
    until(is ? 'it follows' : 'it does not follow', async () =>
      (await Promise.all(servers.map(standing))).every(({ follows: does }) => does === is),
    );
  const answeredBy = async (server: ServerProcess, which: 'replica' | 'primary') => {
    const { text } = await request(server.url).get('/metrics');
    return Number(new RegExp(`^tolo_reads\\{server="${which}"\\} (\\d+)`, 'm').exec(text)![1]);
  };
  const day = (n: number) => ({ from: at(n, '00:00'), to: at(n, '23:00') });
  const asked: Record<string, (person: Person) => Promise<request.Response>> = {
    search: (one) =>
      one.post('/availability/search', { what: {}, when: { start: at(3, '10:00'), end: at(3, '11:00') } }),
    'free-busy': (one) => one.post('/free-busy', { spaceIds: [room.id], ...day(3) }),
    timeline: (one) => one.post('/timeline', { spaceIds: [room.id], ...day(3) }),
    'a list of bookings': (one) => one.get('/bookings?for=campus'),
    audit: (one) => one.get('/audit'),
    area: (one) => one.get('/insights/area?groupBy=building'),
    utilisation: (one) => one.get('/insights/utilisation?groupBy=kind'),
    leased: (one) => one.get('/insights/leased'),
    'no-shows': (one) => one.get('/insights/no-shows'),
  };

  beforeAll(async () => {
    database = await FollowedDatabase.start();
    servers = [await start()];
    campus = await Campus.on(servers[0]!);
    [mei, boss, room] = [
      await campus.person(),
      await campus.person({ roles: ['operator'] }),
      await campus.space(),
    ];
  });
  afterAll(async () => {
    await Promise.all(servers?.map((server) => server.terminate()) ?? []);
    await campus?.db.end();
    await database?.stop();
  });

  it('is not missed before it is there', async () => {
    await follows(false);
    for (const [what, ask] of Object.entries(asked))
      expect([what, (await ask(boss)).status]).toEqual([what, 200]);
    await database.follow();
    servers.push(await start());
    await follows(true);
  });

  it('answers whatever reads much', async () => {
    const [server] = servers as [ServerProcess];
    for (const [what, ask] of Object.entries(asked)) {
      const before = await answeredBy(server, 'replica');
      await until(`the replica answers ${what}`, async () => {
        expect([what, (await ask(boss)).status]).toEqual([what, 200]);
        return (await answeredBy(server, 'replica')) > before;
      });
    }
    const seen = await database.standbySays<{ query: string }>(
      `SELECT query FROM pg_stat_activity WHERE application_name = 'tolo' AND query !~ 'pg_is_in_recovery|pg_control_system'`,
    );
    expect(seen.length).toBeGreaterThan(0);
  });

  it('answers nothing that is older than what anybody has been told, at whatever process they ask', async () => {
    await database.standbySays('SELECT pg_wal_replay_pause()');
    await until('it stands still', async () => {
      const [row] = await database.standbySays<{ state: string }>(
        'SELECT pg_get_wal_replay_pause_state() AS state',
      );
      return row!.state === 'paused';
    });
    for (let hour = 10; hour < 14; hour++) {
      const [here, there] = [hour % 2, (hour + 1) % 2];
      const { body, status } = await through(mei, here).book(room, at(3, `${hour}:00`), at(3, `${hour}:30`));
      expect(status).toBe(201);
      const { data } = (await through(mei, there).get('/bookings')).body;
      expect(data.map(({ id }: { id: string }) => id)).toContain(body.id);
      // Somebody else, who has written nothing.
      const { rows } = (await through(boss, there).post('/timeline', { spaceIds: [room.id], ...day(3) }))
        .body;
      expect(rows[0].items.map(({ id }: { id: string }) => id)).toContain(body.id);
      const busy = (await through(boss, there).post('/free-busy', { spaceIds: [room.id], ...day(3) })).body;
      expect(busy.spaces[0].busy).toHaveLength(hour - 9);
    }
    expect(await database.standbySays(`SELECT FROM booking`)).toHaveLength(0);
    await until('its lag shows', async () => ((await standing(servers[0]!)).behindBytes ?? 0) > 0);

    await database.standbySays('SELECT pg_wal_replay_resume()');
    const before = await answeredBy(servers[0]!, 'replica');
    await until('reads go to it again', async () => {
      const { data } = (await through(mei, 0).get('/bookings')).body;
      expect(data).toHaveLength(4);
      return (await answeredBy(servers[0]!, 'replica')) > before;
    });
  });

  it('may die, and come back, without anybody being told', async () => {
    const reading = readingOnAndOn();
    await sleep(200);
    await database.killStandby();
    await follows(false);
    await sleep(200);
    await database.standbyAgain();
    await follows(true);
    const { statuses, longestMs } = await reading.end();
    expect(statuses).toEqual(new Set([200]));
    expect(longestMs).toBeLessThan(20_000);
  });

  /** Asks one thing after the other at both processes. */
  function readingOnAndOn() {
    const [statuses, ends] = [new Set<number>(), { isOver: false, longestMs: 0 }];
    const read = async (n: number) => {
      const one = through(boss, n);
      while (!ends.isOver)
        for (const what of ['search', 'timeline', 'a list of bookings']) {
          const began = performance.now();
          statuses.add((await asked[what]!(one)).status);
          ends.longestMs = Math.max(ends.longestMs, performance.now() - began);
        }
    };
    const readers = [read(0), read(1)];
    return {
      async end() {
        ends.isOver = true;
        await Promise.all(readers);
        return { statuses, longestMs: ends.longestMs };
      },
    };
  }

  if (isLong) {
    it('may hang without an answer', async () => {
      const reading = readingOnAndOn();
      const stopped = database.standbyProcesses();
      for (const pid of stopped) process.kill(pid, 'SIGSTOP');
      await follows(false);
      await sleep(1000);
      for (const pid of stopped) process.kill(pid, 'SIGCONT');
      await follows(true);
      const { statuses, longestMs } = await reading.end();
      expect(statuses).toEqual(new Set([200]));
      expect(longestMs).toBeLessThan(30_000);
    });

    it('is asked nothing that it has not come to, however late it is', async () => {
      await database.standbySays(`ALTER SYSTEM SET recovery_min_apply_delay = '40ms'`);
      await database.standbySays('SELECT pg_reload_conf()');
      const rooms = await Promise.all(Array.from({ length: 4 }, () => campus.space()));
      const before = await answeredBy(servers[0]!, 'replica');
      const live = async (own: Space) => {
        const lin = await campus.person();
        for (let n = 0; n < 100; n++) {
          const [dayOf, slot] = [4 + Math.floor(n / 10), 10 + (n % 10)];
          const { status, body } = await through(lin, n % 2).book(
            own,
            at(dayOf, `${slot}:00`),
            at(dayOf, `${slot}:30`),
          );
          expect({ status, code: body.code }).toEqual({ status: 201, code: undefined });
          const { body: list } = await through(boss, (n + 1) % 2).post('/timeline', {
            spaceIds: [own.id],
            ...day(dayOf),
          });
          expect(list.rows[0].items.map(({ id }: { id: string }) => id)).toContain(body.id);
          await sleep(Math.random() * 120);
        }
      };
      await Promise.all(rooms.map(live));
      expect(await answeredBy(servers[0]!, 'replica')).toBeGreaterThan(before);
    });

    it('is asked nothing any more once it goes its own way', async () => {
      await database.standbySays('SELECT pg_promote()');
      await follows(false);
      await database.standbySays('DELETE FROM change');
      const { status, body } = await through(mei, 0).book(room, at(6, '10:00'), at(6, '11:00'));
      expect(status).toBe(201);
      const { data } = (await through(mei, 1).get('/bookings')).body;
      expect(data.map(({ id }: { id: string }) => id)).toContain(body.id);
    });
  }
});
