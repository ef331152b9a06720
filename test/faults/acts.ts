import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'supertest';
import { uuidOf } from '../../src/platform/ids.js';
import { at, type Campus, type Person, type Space } from '../support/campus.js';
import { checkedTable, lines, sendTable } from '../support/imports.js';
import { labOf } from '../support/labs.js';

/** Something to be done once. */
interface Trial {
  /** The same request each time, as somebody sends it again who has heard nothing. */
  send(): Promise<Response>;
  /** Counts in the store what it leaves behind: `$1` is `of`. */
  left: string;
  of: string;
  /** How much that is once it is done; before, it is nothing. */
  done: number;
}

/** Makes ready what the nth trial of an act is done to. */
export type Act = (n: number) => Promise<Trial>;

const titled = `SELECT count(*) AS n FROM booking WHERE title = $1 AND status IN ('held', 'requested', 'confirmed')`;
const inStatus = (status: string) =>
  `SELECT count(*) AS n FROM booking WHERE id = $1 AND status = '${status}'`;
const ofVersion = (version: number) =>
  `SELECT count(*) AS n FROM booking WHERE id = $1 AND version = ${version}`;

const key = () => ({ 'idempotency-key': randomUUID() });

/** What people do, each of which leaves something that can be counted. */
export const actNames = [
  'book',
  'book of an allowance',
  'book several spaces with guests',
  'book in a batch',
  'book a series',
  'ask for a lab',
  'hold',
  'move',
  'extend',
  'transfer',
  'cancel',
  'cancel what others wait for',
  'edit a series',
  'cancel a series',
  'check in',
  'approve',
  'decline',
  'publish a closure',
  'issue a statement',
  'give a credit',
  'send a table',
  'apply a table',
] as const;

export type ActName = (typeof actNames)[number];

/** Some that between them go the ways in which something is written. */
export const tellingActs: readonly ActName[] = [
  'book',
  'book in a batch',
  'book a series',
  'move',
  'approve',
  'cancel what others wait for',
];

/** Each act, on a campus that has what it needs. */
export async function actsOn(campus: Campus): Promise<Record<ActName, Act>> {
  const tenantId = await campus.tenant();
  const [mei, jun, approver, room, another, third, lab, bench, checked] = await Promise.all([
    campus.person({ tenantId }),
    campus.person({ tenantId }),
    campus.person({ tenantId, roles: ['member', 'approver'] }),
    campus.space({ capacity: 8 }),
    campus.space(),
    campus.space(),
    labOf(campus),
    campus.space({ kind: 'bench' }),
    campus.space({ kind: 'lab', capacity: 900, terms: { checkIn: 'required', checkInOpensMinutes: 1440 } }),
  ]);
  await made(
    campus.admin.post('/allowances', {
      name: { en: 'Benches' },
      tenantId,
      per: 'person',
      kinds: ['bench'],
      period: 'year',
      measure: 'bookings',
      most: 10_000,
    }),
  );
  await made(
    campus.admin.post('/price-lists', {
      name: { en: 'Prices' },
      validFrom: '2020-01-01',
      rates: [{ per: 'space', centsPerHour: 10_000 }],
    }),
  );

  let slots = 0;
  /** A quarter of an hour that nobody else has in any space, nor the one after it. */
  const slot = () => {
    const n = slots++;
    const [day, hour, half] = [2 + Math.floor(n / 20), 8 + ((n % 20) >> 1), (n % 2) * 30];
    const clock = (minutes: number) => `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
    return { start: at(day, clock(half)), end: at(day, clock(half + 15)) };
  };
  let series = 0;
  /** The same on three days that no other series has, in the evening. */
  const evening = () => {
    const n = series++;
    const [day, quarter] = [100 + 3 * (n % 60), Math.floor(n / 60)];
    return {
      start: at(day, `${19 + (quarter >> 1)}:${quarter % 2 ? '30' : '00'}`),
      end: at(day, `${19 + (quarter >> 1)}:${quarter % 2 ? '45' : '15'}`),
    };
  };
  /** As if time had passed: nobody did anything to them. */
  const letHoldsRunOut = () =>
    campus.db.query(
      `SET LOCAL session_replication_role = replica; UPDATE booking SET expires_at = now() - interval '1 second' WHERE status = 'held'`,
    );
  const booked = async (space: Space, more: object = {}): Promise<string> =>
    (await made(mei.post('/bookings', { spaceId: space.id, ...slot(), ...more }))).id;
  const idOf = (id: string) => uuidOf('booking', id)!;

  const posting =
    (path: string, person: Person, wish: () => object, done = 1): Act =>
    async () => {
      const title = randomUUID();
      const [body, headers] = [{ ...wish(), title }, key()];
      return { send: () => person.post(path, body, headers), left: titled, of: title, done };
    };
  /** Done to a booking that is there. */
  const acting =
    (ready: () => Promise<string>, left: string, send: (id: string, headers: object) => Promise<Response>) =>
    async (): Promise<Trial> => {
      const [id, headers] = [await ready(), key()];
      return { send: () => send(id, headers), left, of: idOf(id), done: 1 };
    };
  const doing =
    (what: string, body: object = {}, person = mei) =>
    (id: string, headers: object) =>
      person.post(`/bookings/${id}/${what}`, body, headers as Record<string, string>);

  const ofMany = (space: Space) => ({ spaceId: space.id, ...slot() });
  const shown = async (title: string) =>
    made(
      mei.post('/series/preview', { spaceId: another.id, ...evening(), rrule: 'FREQ=DAILY;COUNT=3', title }),
      200,
    );

  return {
    book: posting('/bookings', mei, () => ofMany(room)),
    'book of an allowance': posting('/bookings', mei, () => ofMany(bench)),
    'book several spaces with guests': posting('/bookings', mei, () => ({
      spaces: [{ spaceId: room.id, units: 1 }, { spaceId: another.id }],
      ...slot(),
      attendees: [{ userId: jun.user.id }],
      guests: [{ name: 'A guest' }],
    })),
    'ask for a lab': posting('/bookings', mei, () => ofMany(lab)),
    hold: async () => {
      const title = randomUUID();
      const [body, headers] = [{ ...ofMany(room), title, minutes: 1 }, key()];
      // Few may be open at a time.
      await letHoldsRunOut();
      return { send: () => mei.post('/holds', body, headers), left: titled, of: title, done: 1 };
    },
    'book in a batch': async () => {
      const title = randomUUID();
      const items = [room, third].map((space) => ({ op: 'create', booking: { ...ofMany(space), title } }));
      const headers = key();
      return {
        send: () => mei.post('/bookings/batch', { atomic: true, items }, headers),
        left: titled,
        of: title,
        done: 2,
      };
    },
    'book a series': async () => {
      const title = randomUUID();
      const { previewToken } = await shown(title);
      const headers = key();
      return { send: () => mei.post('/series', { previewToken }, headers), left: titled, of: title, done: 3 };
    },
    move: acting(
      () => booked(room),
      ofVersion(2),
      (() => {
        const places = new Map<string, object>();
        return (id) => {
          if (!places.has(id)) places.set(id, { spaceId: third.id, ...slot() });
          return mei.patch(`/bookings/${id}`, places.get(id));
        };
      })(),
    ),
    extend: acting(() => booked(room), ofVersion(2), doing('extend', { minutes: 5 })),
    transfer: acting(() => booked(room), ofVersion(2), doing('transfer', { to: jun.user.id })),
    cancel: acting(() => booked(room), inStatus('cancelled'), doing('cancel')),
    'cancel what others wait for': acting(
      async () => {
        const [id, when] = [await booked(third), slot()];
        await made(mei.patch(`/bookings/${id}`, when), 200);
        await letHoldsRunOut();
        const waiting = (await jun.get('/waitlist')).body.data as { id: string }[];
        for (const wish of waiting) await jun.delete(`/waitlist/${wish.id}`);
        await made(jun.post('/waitlist', { spaceId: third.id, ...when }));
        return id;
      },
      inStatus('cancelled'),
      doing('cancel'),
    ),
    'check in': acting(
      async () => {
        const soon = Math.ceil(Date.now() / 300_000) * 300_000;
        const [start, end] = [soon + 300_000, soon + 1_200_000].map((ms) => new Date(ms).toISOString());
        return booked(checked, { start, end, units: 1 });
      },
      inStatus('checked_in'),
      doing('check-in'),
    ),
    approve: acting(() => booked(lab), inStatus('confirmed'), doing('approve', {}, approver)),
    decline: acting(() => booked(lab), inStatus('declined'), doing('decline', { reason: 'No' }, approver)),
    'edit a series': async () => {
      const title = randomUUID();
      const { previewToken, occurrences } = await shown(title);
      const { id } = await made(mei.post('/series', { previewToken }));
      const start = new Date(Date.parse(occurrences[0]!.start) + 600_000).toISOString();
      return {
        send: () => mei.patch(`/series/${id}?scope=all`, { start }),
        left: `SELECT count(*) AS n FROM booking WHERE title = $1 AND version = 2`,
        of: title,
        done: 3,
      };
    },
    'cancel a series': async () => {
      const title = randomUUID();
      const { previewToken } = await shown(title);
      const { id } = await made(mei.post('/series', { previewToken }));
      const headers = key();
      return {
        send: () => mei.post(`/series/${id}/cancel?scope=all`, {}, headers),
        left: `SELECT count(*) AS n FROM booking WHERE title = $1 AND status = 'cancelled'`,
        of: title,
        done: 3,
      };
    },
    'publish a closure': async () => {
      const [old] = [await campus.space({ kind: 'desk' }), await campus.space({ kind: 'desk' })];
      const { start, end } = slot();
      const title = randomUUID();
      await made(mei.post('/bookings', { spaceId: old.id, start, end, title }));
      const { id, version } = await made(
        campus.admin.post('/closures', {
          scope: { spaces: [old.code] },
          start,
          end,
          reason: { code: 'maintenance', text: { en: 'Works' } },
        }),
      );
      const headers = { ...key(), 'if-match': `"v${version}"` };
      return {
        send: () => campus.admin.post(`/closures/${id}/publish`, { notify: true }, headers),
        left: `SELECT count(*) AS n FROM booking WHERE title = $1 AND version = 2`,
        of: title,
        done: 1,
      };
    },
    'issue a statement': async () => {
      const company = await campus.tenant();
      const person = await campus.person({ tenantId: company });
      await bookedLastMonth(person);
      return {
        // Its company and month are its key: who sends it again is shown the one that there is.
        send: async () => {
          const answer = await campus.admin.post('/statements', { tenantId: company, month: lastMonth() });
          const { code, statementId } = answer.body as { code?: string; statementId?: string };
          return code === 'already-exists' ? campus.admin.get(`/statements/${statementId}`) : answer;
        },
        left: `SELECT count(*) AS n FROM statement JOIN change ON subject_id = statement.id WHERE statement.tenant_id = $1`,
        of: uuidOf('tenant', company)!,
        done: 1,
      };
    },
    'give a credit': async () => {
      const company = await campus.tenant();
      await bookedLastMonth(await campus.person({ tenantId: company }));
      const { id } = await made(campus.admin.post('/statements', { tenantId: company, month: lastMonth() }));
      const headers = key();
      return {
        send: () =>
          campus.admin.post(`/statements/${id}/credits`, { amountCents: 1, reason: 'Amends' }, headers),
        left: 'SELECT count(*) AS n FROM statement_credit WHERE statement_id = $1',
        of: uuidOf('statement', id)!,
        done: 1,
      };
    },
    'send a table': async () => {
      // Of nobody else's statements.
      await importsAtRest();
      const [fileName, headers] = [randomUUID(), key()];
      const table = tableOf(`T-${fileName}`);
      return {
        send: () => sendTable(campus, campus.admin, table, `?fileName=${fileName}`, headers),
        left: `SELECT count(*) AS n FROM import WHERE file_name = $1 AND state <> 'receiving'`,
        of: fileName,
        done: 1,
      };
    },
    'apply a table': async () => {
      const code = `T-${randomUUID()}`;
      const { id, version } = await checkedTable(campus, tableOf(code));
      await importsAtRest();
      const seen = { 'if-match': `"v${version}"` };
      return {
        // Its version is its key: who finds that it has moved on looks how far it is.
        send: async () => {
          const answer = await campus.admin.post(`/imports/${id}/apply`, { onError: 'skip_row' }, seen);
          const isMovedOn = answer.body.code === 'version-conflict';
          if (answer.status < 300 || isMovedOn) await importsAtRest();
          return isMovedOn ? campus.admin.get(`/imports/${id}`) : answer;
        },
        left: `SELECT count(*) AS n FROM space JOIN change ON subject_id = space.id WHERE space.code = $1 AND change.type = 'space.created'`,
        of: code,
        done: 1,
      };
    },
  };

  /** As the clock has imports gone on with, time and again: the statement that breaks may be one of the job's. */
  async function importsAtRest(): Promise<void> {
    for (const end = Date.now() + 60_000; ; await sleep(100)) {
      const { rows } = await campus.db.query<{ id: string }>(
        `SELECT id::text FROM import WHERE state IN ('checking', 'applying')
         UNION SELECT split_part(key, ':', 2) FROM graphile_worker.jobs WHERE task_identifier = 'run-import' AND key IS NOT NULL`,
      );
      if (rows.length === 0) return;
      if (Date.now() > end) throw new Error(`Imports are still under way: ${JSON.stringify(rows)}`);
      for (const { id } of rows)
        await campus.db.query(
          `SELECT graphile_worker.add_job('run-import', to_json($1::text), job_key := 'run-import:' || $1)`,
          [id],
        );
    }
  }

  /** With its history and its change, as nobody can book the past. */
  async function bookedLastMonth({ user }: Person): Promise<void> {
    await campus.db.query(
      `WITH made AS (
         INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status)
         SELECT gen_random_uuid(), s.id, m.tenant_id, m.id, m.id, $1::timestamptz, $1::timestamptz + interval '1 hour', 1, 1, 'completed'
         FROM space s, member m WHERE s.code = $2 AND m.id = $3
         RETURNING *
       ), remembered AS (
         INSERT INTO booking_history (booking_id, version, at, actor_id, door, type, snapshot)
         SELECT id, 1, starts_at - interval '9 days', booked_for, 'test', 'booking.confirmed', '{"status": "confirmed"}' FROM made
       )
       INSERT INTO change (type, subject_id, version, tenant_id, member_id)
       SELECT 'booking.created', id, 1, tenant_id, booked_for FROM made`,
      [`${lastMonth()}-10T02:00:00Z`, room.code, uuidOf('member', user.id)],
    );
  }
}

/** A desk that is new, and one that is wrong. */
const tableOf = (code: string) =>
  lines(
    'code,kind,building,floor,name_en,area_m2,capacity',
    `${code},desk,1E,1/F,A desk,1,1`,
    `${code}-X,desk,1E,1/F,A desk,none,1`,
  );

const lastMonth = () => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
};

interface Made {
  id: string;
  version: number;
  previewToken: string;
  occurrences: { start: string }[];
}

async function made(answer: Promise<Response>, status = 201): Promise<Made> {
  const { status: is, body } = await answer;
  if (is !== status) throw new Error(`${is}: ${JSON.stringify(body)}`);
  return body;
}
