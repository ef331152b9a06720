import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { randomFor } from '../src/demo/random.js';
import { offsetsOf } from '../src/time/index.js';
import { Campus, type Person, type Space } from './support/campus.js';
import {
  clock,
  commit,
  everyWeek,
  madeSeries,
  occurrencesOf,
  plus,
  resultsOf,
  type Shown,
  weekdayFrom,
} from './support/series.js';

const zone = 'Europe/Berlin';
/** The last Sunday of a month, on which the clocks change. */
const lastSunday = (year: number, month: number) => weekdayFrom(`${year}-${month}-25`, 0);
/** The next such Sunday that is far enough ahead. */
const nextChange = (month: '03' | '10') => {
  const today = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const date = lastSunday(year, month as unknown as number);
  return date > today ? date : lastSunday(year + 1, month as unknown as number);
};

describe('On a campus whose clocks change, a series', () => {
  let campus: Campus;
  let ann: Person;
  let room: Space;
  const spring = nextChange('03');
  const autumn = nextChange('10');

  beforeAll(async () => {
    campus = await Campus.open({ timeZone: zone });
    ann = await campus.person();
  });
  afterAll(() => campus.close());
  beforeEach(async () => {
    room = await campus.space({ terms: { advanceDays: 800 } });
  });
  afterEach(async () => {
    expect(await campus.overfilledMoments()).toBe(0);
    expect(await campus.drift()).toBe(0);
  });

  it.each([
    ['spring', spring, '+01:00', '+02:00'],
    ['autumn', autumn, '+02:00', '+01:00'],
  ])('at nine stays at nine through %s', async (_, change, before, after) => {
    const monday = plus(change, -13);
    const { id } = await madeSeries(ann, room, {
      start: `${monday}T09:00:00`,
      end: `${monday}T10:00:00`,
      timeZone: zone,
      rrule: 'FREQ=WEEKLY;COUNT=4',
    });
    const offsets = [before, before, after, after];
    expect((await occurrencesOf(ann, id)).map(({ start }) => start)).toEqual(
      everyWeek(4, monday).map((date, n) => clock(date, '09:00', offsets[n])),
    );
  });

  it('clashes with what is there at the same instant, whatever the clock calls it', async () => {
    const monday = plus(spring, -6);
    const after = plus(monday, 7);
    // Nine in summer is seven in UTC; in winter it was eight.
    expect((await ann.book(room, `${monday}T07:00:00Z`, `${monday}T08:00:00Z`)).status).toBe(201);
    expect((await ann.book(room, `${after}T07:30:00Z`, `${after}T07:45:00Z`)).status).toBe(201);
    const { body } = await ann.post('/series/preview', {
      spaceId: room.id,
      start: `${monday}T09:00:00`,
      end: `${monday}T10:00:00`,
      timeZone: zone,
      rrule: 'FREQ=WEEKLY;COUNT=2',
    });
    expect(resultsOf(body)[0]).toBe('ok');
    expect(resultsOf(body)[1]).not.toBe('ok');
  });

  it('at half past two goes through the night that lacks that hour an hour later', async () => {
    const first = plus(spring, -1);
    const { id } = await madeSeries(ann, room, {
      start: `${first}T02:30:00`,
      end: `${first}T03:30:00`,
      timeZone: zone,
      rrule: 'FREQ=DAILY;COUNT=3',
    });
    expect((await occurrencesOf(ann, id)).map(({ start, end }) => [start, end])).toEqual([
      [clock(first, '02:30', '+01:00'), clock(first, '03:30', '+01:00')],
      [clock(spring, '03:30', '+02:00'), clock(spring, '04:30', '+02:00')],
      [clock(plus(spring, 1), '02:30', '+02:00'), clock(plus(spring, 1), '03:30', '+02:00')],
    ]);
  });

  it('at half past two means the first of the two in the night that has it twice, which leaves the second free', async () => {
    const first = plus(autumn, -1);
    const { id } = await madeSeries(ann, room, {
      start: `${first}T02:30:00`,
      end: `${first}T03:00:00`,
      timeZone: zone,
      rrule: 'FREQ=DAILY;COUNT=3',
    });
    expect((await occurrencesOf(ann, id)).map(({ start }) => start)).toEqual([
      clock(first, '02:30', '+02:00'),
      clock(autumn, '02:30', '+02:00'),
      clock(plus(autumn, 1), '02:30', '+01:00'),
    ]);
    const second = await ann.book(room, clock(autumn, '02:30', '+01:00'), clock(autumn, '03:00', '+01:00'));
    expect(second.status).toBe(201);
  });

  it('that would begin in the lacking hour says what may be meant', async () => {
    const { status, body } = await ann.post('/series/preview', {
      spaceId: room.id,
      start: `${spring}T02:30:00`,
      end: `${spring}T03:30:00`,
      timeZone: zone,
      rrule: 'FREQ=DAILY;COUNT=3',
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'local-time-invalid',
      choices: [expect.any(String), expect.any(String)],
    });
  });

  it('keeps to the clock when its hour changes, too', async () => {
    const monday = plus(spring, -13);
    const { id } = await madeSeries(ann, room, {
      start: `${monday}T09:00:00`,
      end: `${monday}T10:00:00`,
      timeZone: zone,
      rrule: 'FREQ=WEEKLY;COUNT=4',
    });
    await ann.patch(`/series/${id}`, { start: `${monday}T08:00:00`, timeZone: zone });
    expect((await occurrencesOf(ann, id)).map(({ start }) => start.slice(11, 16))).toEqual(
      Array.from({ length: 4 }, () => '08:00'),
    );
  });

  it('comes out as if each date had been booked alone, whatever the rule and whatever is in the way', async () => {
    for (let seed = 1; seed <= 6; seed++) {
      const random = randomFor(`series ${seed}`);
      const alone = await campus.space({ kind: 'other', terms: { advanceDays: 800 } });
      const first = plus(spring, -random.whole(5, 25));
      const every = random.whole(1, 3);
      const count = random.whole(3, 14);
      const dates = Array.from({ length: count }, (_, n) => plus(first, n * every));
      // The model: wall-clock days, one after another, and a plain list of what is taken.
      const taken = dates.filter(() => random.chance(0.3));
      for (const date of taken)
        await campus.admin.book(alone, `${date}T09:30:00`, `${date}T10:30:00`, { timeZone: zone });

      const shown = await ann.post('/series/preview', {
        spaceId: alone.id,
        start: `${first}T09:00:00`,
        end: `${first}T10:00:00`,
        timeZone: zone,
        rrule: `FREQ=DAILY;INTERVAL=${every};COUNT=${count}`,
      });
      const occurrences = shown.body.occurrences as Shown[];
      expect(occurrences.map(({ date }) => date)).toEqual(dates);
      expect(occurrences.map(({ result }) => result === 'ok')).toEqual(
        dates.map((date) => !taken.includes(date)),
      );

      const decisions = Object.fromEntries(taken.map((date) => [date, 'skip']));
      const free = dates.filter((date) => !taken.includes(date));
      if (free.length === 0) continue;
      const booked = await commit(ann, shown, { decisions });
      expect(booked.body).toMatchObject({ made: free.length, skipped: taken });
      expect((await occurrencesOf(ann, booked.body.id)).map(({ start }) => start.slice(0, 16))).toEqual(
        free.map((date) => `${date}T09:00`),
      );
    }
  });

  it('is found, as single bookings are, where a government has changed its clocks since they were booked', async () => {
    // As it was written down when there was to be summer time for ever.
    const planned = offsetsOf(zone, Date.now(), Date.parse(`${autumn}T00:00:00Z`));
    await campus.db.query(
      `INSERT INTO zone_rule (zone, known_since, known_until, offsets) VALUES ($1, now() - interval '1 day', '2099-01-01', $2)`,
      [zone, JSON.stringify(planned)],
    );
    const monday = plus(autumn, 1);
    const { bookingIds } = await madeSeries(ann, room, {
      start: `${plus(monday, -7)}T09:00:00`,
      end: `${plus(monday, -7)}T10:00:00`,
      timeZone: zone,
      rrule: 'FREQ=WEEKLY;COUNT=2',
    });
    const at = (time: string) => clock(monday, time, '+01:00');
    const single = (await ann.book(room, at('14:00'), at('15:00'))).body;
    const line = (id: string, was: string, meant: string) =>
      `  ${id} ${room.code}: ${at(was)} was to be ${at(meant)} (${zone})`;

    // Of other rooms there may be more, as the year goes.
    const here = (lines: string[]) => lines.filter((told) => told.includes(` ${room.code}: `));
    const found = await checked();
    expect(here(found)).toEqual([line(bookingIds[1]!, '09:00', '10:00'), line(single.id, '14:00', '15:00')]);
    const all = found.filter((told) => told.startsWith('  bkg_')).length;
    expect(found).toContain(`drift, bookings that the clocks have moved away from: ${all}`);
    expect(found.at(-1)).toBe(String(all));

    // From here on the rules of today are known: what is booked and moved by them is right.
    await ann.patch(`/bookings/${bookingIds[1]}`, { start: at('10:00'), end: at('11:00') });
    const late = (await ann.book(room, at('15:30'), at('16:30'))).body;
    expect(here(await checked())).toEqual([
      `${line(single.id, '14:00', '15:00')}, where it would be in the way of ${late.id}`,
    ]);
  });

  async function checked(): Promise<string[]> {
    const env = { ...process.env, DATABASE_URL: campus.server.databaseUrl };
    const ran = promisify(execFile)(process.execPath, ['scripts/verify.mjs', '--clocks'], { env });
    // What it finds is no success.
    const { stdout } = (await ran.catch((error: unknown) => error)) as { stdout: string };
    return stdout.trimEnd().split('\n');
  }
});
