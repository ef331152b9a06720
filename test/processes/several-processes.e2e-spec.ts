import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'supertest';
import { Balancer } from '../support/balancer.js';
import { at, Campus, Person, type Space } from '../support/campus.js';
import { EventStream } from '../support/event-stream.js';
import { type ServerProcess, startProcess } from '../support/server.js';

/** `npm run test:processes` runs four, and goes on for longer. */
const processes = Number(process.env['PROCESSES'] ?? 2);
const rounds = Number(process.env['PROCESS_ROUNDS'] ?? 1);

describe('Several processes on one database', () => {
  let campus: Campus<ServerProcess>;
  let servers: ServerProcess[];
  let balancer: Balancer;
  let people: Person[];
  const own = { DB_POOL_SIZE: '6' };

  beforeAll(async () => {
    campus = await Campus.openApart(own);
    const { databaseUrl } = campus.server;
    servers = [
      campus.server,
      ...(await Promise.all(
        Array.from({ length: processes - 1 }, () => startProcess({ databaseUrl, env: own })),
      )),
    ];
    balancer = await Balancer.open(servers.map(({ url }) => url));
    people = await Promise.all(Array.from({ length: 8 }, async () => through(await campus.person())));
  });
  afterAll(async () => {
    await balancer?.close();
    await Promise.all(servers?.map((server) => server.terminate()) ?? []);
    await campus?.close();
  });

  /** The same person, whom any of the processes may answer. */
  const through = ({ token, user }: Person, url = balancer.url) => new Person(url, token, user);
  const atEach = (person: Person) => servers.map(({ url }) => through(person, url));
  const statuses = (answers: readonly Response[]) => {
    const counts: Record<number, number> = {};
    for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  };
  const isWhole = async () => {
    expect(await campus.overfilledMoments()).toBe(0);
    const { rows } = await campus.db.query('SELECT ledger_drift()::int AS slots');
    expect(rows[0].slots).toBe(0);
  };

  it('give a contested hour to one of 64, and ten desks to ten', async () => {
    const [room, desks] = [await campus.space(), await campus.space({ kind: 'desk_area', capacity: 10 })];
    for (let round = 0; round < rounds; round++) {
      const hour = [at(2 + round, '10:00'), at(2 + round, '11:00')] as const;
      const rivals = Array.from({ length: 64 }, (_, n) => people[n % people.length]!);
      const forRoom = await Promise.all(rivals.map((rival) => rival.book(room, ...hour)));
      expect(statuses(forRoom)).toEqual({ 201: 1, 409: 63 });
      const forDesks = await Promise.all(rivals.map((rival) => rival.book(desks, ...hour, { units: 1 })));
      expect(statuses(forDesks)).toEqual({ 201: 10, 409: 54 });
    }
    await isWhole();
  });

  it('answer a request that is sent to all of them at once, under one key, once', async () => {
    const room = await campus.space();
    const key = { 'idempotency-key': `"${randomUUID()}"` };
    const body = { spaceId: room.id, start: at(2, '10:00'), end: at(2, '11:00') };
    const answers = await Promise.all(
      [...atEach(people[0]!), ...atEach(people[0]!), ...atEach(people[0]!)].map((mei) =>
        mei.post('/bookings', body, key),
      ),
    );
    expect(new Set(answers.map(({ body: booking }) => booking.id)).size).toBe(1);
    expect(statuses(answers)).toEqual({ 201: answers.length });
  });

  it('know a session that one of them has opened, and none that one has ended', async () => {
    const mei = await campus.person();
    for (const one of atEach(mei)) expect((await one.get('/me')).status).toBe(200);
    expect((await through(mei, servers.at(-1)!.url).delete('/sessions/current')).status).toBe(204);
    for (const one of atEach(mei)) expect((await one.get('/me')).status).toBe(401);
  });

  it('book a space at one that another has just been told of, by the terms it has just been given', async () => {
    const room = await campus.space();
    for (const [n, mei] of atEach(people[1]!).entries())
      expect((await mei.book(room, at(3 + n, '10:00'), at(3 + n, '11:00'))).status).toBe(201);
    expect(
      (await campus.admin.post('/rule-sets', { spaceId: room.id, terms: { maxMinutes: 30 } })).status,
    ).toBe(201);
    for (const [n, mei] of atEach(people[1]!).entries())
      expect((await mei.book(room, at(3 + n, '14:00'), at(3 + n, '15:00'))).body.code).toBe(
        'duration-not-allowed',
      );
  });

  it('tell at one of what happens at another, and go on at a third from where a stream broke off', async () => {
    const room = await campus.space();
    const mei = people[2]!;
    const first = await EventStream.open(servers[0]!.url, mei, { query: '?types=booking' });
    const book = async (server: ServerProcess, hour: string) =>
      (await through(mei, server.url).book(room, at(2, `${hour}:00`), at(2, `${hour}:30`))).body.id as string;
    const told = [await book(servers.at(-1)!, '10'), await book(servers[0]!, '11')];
    await first.until(({ changes }) => changes.length === 2);
    first.close();

    const missed = [await book(servers.at(-1)!, '12'), await book(servers[0]!, '13')];
    const second = await EventStream.open(servers.at(-1)!.url, mei, {
      query: '?types=booking',
      headers: { 'last-event-id': first.lastId! },
    });
    await second.until(({ changes }) => changes.length === 2);
    second.close();
    const ids = [first, second].map(({ changes }) => changes.map(({ id }) => id));
    expect(ids).toEqual([told, missed]);
  });

  it('do a job once', async () => {
    const runs = async () =>
      (
        await campus.db.query(
          `SELECT coalesce(sum(runs), 0)::int AS n FROM job_run WHERE name = 'forget-previews'`,
        )
      ).rows[0].n as number;
    const before = await runs();
    await campus.db.query(`SELECT graphile_worker.add_job('forget-previews') FROM generate_series(1, 5)`);
    for (let tries = 0; (await runs()) < before + 5 && tries < 300; tries++) await sleep(100);
    await sleep(500);
    expect(await runs()).toBe(before + 5);
  });

  it('are replaced one after another while people book, and nobody is told anything but the truth', async () => {
    const rooms = await Promise.all(Array.from({ length: 6 }, () => campus.space()));
    const answers: { key: string; reply: Response }[] = [];
    let isOver = false;
    const write = async (person: Person, room: Space) => {
      for (let n = 0; !isOver; n++) {
        const [day, slot] = [2 + Math.floor(n / 48), n % 48];
        const clock = (half: number) =>
          `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
        const [start, end] = [
          at(day, clock(slot)),
          slot === 47 ? at(day + 1, '00:00') : at(day, clock(slot + 1)),
        ];
        const key = `"${randomUUID()}"`;
        for (let tries = 0; ; tries++) {
          const reply = await person.book(room, start, end, {}, { 'idempotency-key': key });
          answers.push({ key, reply });
          // What a client does that knows the contract: after a pause, the same again.
          if (reply.status !== 503 || tries === 50) break;
          await sleep(100);
        }
      }
    };
    const writers = rooms.map((room, n) => write(people[n]!, room));

    for (let n = 0; n < servers.length; n++) {
      balancer.send(servers.filter((_, other) => other !== n).map(({ url }) => url));
      const old = servers[n]!;
      await old.terminate();
      const fresh = await startProcess({ databaseUrl: campus.server.databaseUrl, env: own });
      servers[n] = fresh;
      balancer.send(servers.map(({ url }) => url));
      await sleep(500);
    }
    isOver = true;
    await Promise.all(writers);

    const seen = statuses(answers.map(({ reply }) => reply));
    expect(Object.keys(seen).filter((status) => !['201', '503'].includes(status))).toEqual([]);
    expect(seen[201]).toBeGreaterThan(20);
    const acknowledged = answers.flatMap(({ reply }) =>
      reply.status === 201 ? [reply.body.id as string] : [],
    );
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    const { rows } = await campus.db.query(
      `SELECT count(*)::int AS n FROM booking b JOIN space s ON s.id = b.space_id WHERE s.code = ANY ($1) AND b.status = 'confirmed'`,
      [rooms.map(({ code }) => code)],
    );
    expect(rows[0].n).toBe(acknowledged.length);
    await isWhole();
  });
});
