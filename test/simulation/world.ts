import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '../../src/app.js';
import type { Config } from '../../src/config.js';
import { hashOf, newSecret } from '../../src/identity/secret.js';
import { isRetryable, newUuid, publicId, uuidOf } from '../../src/platform/index.js';
import { Clock } from '../../src/time/index.js';

export interface Resident {
  id: string;
  tenantId: string;
  token: string;
}

export interface Room {
  id: string;
  uuid: string;
  capacity: number;
}

export interface Answer {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the API answers
  body: any;
}

/** All that a life leaves behind. */
const left = [
  'claim',
  'ledger',
  'booking',
  'booking_space',
  'booking_history',
  'series',
  'series_attendee',
  'series_preview',
  'external_booking',
  'change',
  'idempotency_key',
  'waitlist',
  'waitlist_claim',
  'waitlist_due',
  'charge',
  'allowance_use',
  'closure',
  'closure_move',
  'usage_state',
  'usage_day',
  'usage_offer',
  'usage_cell',
  'usage_space',
  'invitation',
  'mail',
  'statement',
  'statement_line',
  'statement_credit',
  'statement_dispute',
];

/**
 * One statement list, so one transaction: all or nothing of it is done, and the role is as it was after a failure. Rows are
 * deleted and tables not truncated: after that, every connection plans every statement anew.
 */
const empty = `
  SET LOCAL session_replication_role = replica;
  ${left.map((table) => `DELETE FROM ${table};`).join('\n  ')}
`;

/** The application in this process, on a database of its own, with a clock that moves only when it is told to. */
export class World {
  private instant = 0;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly db: pg.Pool,
    readonly people: readonly Resident[],
    readonly rooms: readonly Room[],
    /** Two who decide on requests, and do not book. */
    readonly deciders: readonly Resident[],
  ) {}

  /** On a database that has been migrated and has nothing in it. */
  static async open(config: Config): Promise<World> {
    const db = new pg.Pool({ connectionString: config.DATABASE_URL, max: 2 });
    db.on('error', () => {});
    const rooms = await layOut(db);
    const people = await moveIn(db);
    const deciders = await appoint(db, people[0]!);
    await allow(db);
    // Without it the planner takes two hundred people for one, and goes through all of them at every request.
    await db.query('ANALYZE');
    const app = await createApp(config);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const world = new World(app, db, people, rooms, deciders);
    Object.assign(app.get(Clock), {
      now: () => world.instant,
      forDatabase: () => new Date(world.instant),
    });
    return world;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.end();
  }

  get now(): number {
    return this.instant;
  }

  /**
   * Another run: nothing is booked, and the clock stands at the beginning. The jobs of the application go on meanwhile:
   * where one of them holds what is emptied, and the database lets the emptying be the victim, it is done once more.
   */
  async begin(instant: number): Promise<void> {
    this.instant = instant;
    while (!(await this.isEmptied()));
  }

  private async isEmptied(): Promise<boolean> {
    try {
      await this.db.query(empty);
      return true;
    } catch (error) {
      if (isRetryable(error)) return false;
      throw error;
    }
  }

  wait(ms: number): void {
    this.instant += ms;
  }

  async ask(
    { token }: Resident,
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const reply = await this.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        method,
        url: `/api/v1${path}`,
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(body && { payload: body }),
      });
    return { status: reply.statusCode, body: reply.body === '' ? undefined : reply.json() };
  }
}

const tenants = 8;
const peoplePerTenant = 25;

/** Few rooms for many people: small ones that are fought over, and some that many share. */
const capacities = [1, 1, 1, 2, 3, 5, 12];

async function layOut(db: pg.Pool): Promise<Room[]> {
  const [campus, building, floor] = [newUuid(), newUuid(), newUuid()];
  const name = { en: 'Simulated' };
  await db.query(
    `INSERT INTO campus (id, code, name, time_zone, gfa_m2) VALUES ($1, 'SIM', $2, 'Asia/Hong_Kong', 10000)`,
    [campus, name],
  );
  await db.query(`INSERT INTO building (id, campus_id, code, name, gfa_m2) VALUES ($1, $2, 'S', $3, 9000)`, [
    building,
    campus,
    name,
  ]);
  await db.query(
    `INSERT INTO floor (id, building_id, code, level, name, gfa_m2) VALUES ($1, $2, '1/F', 1, $3, 8000)`,
    [floor, building, name],
  );
  const rooms: Room[] = [];
  for (const [n, capacity] of capacities.entries()) {
    const uuid = newUuid();
    await db.query(
      `WITH p AS (INSERT INTO pool (capacity) VALUES ($1) RETURNING id)
       INSERT INTO space (id, pool_id, floor_id, code, name, kind, use_class, area_m2) SELECT $2, p.id, $3, $4, $5, $6, 'rd', 20 FROM p`,
      [capacity, uuid, floor, `S-${n}`, name, capacity > 1 ? 'lab' : 'meeting_room'],
    );
    rooms.push({ id: publicId('space', uuid), uuid, capacity });
    if (capacity === 2 || capacity === 3) await askFor(db, uuid);
  }
  await expectPeople(db);
  return rooms;
}

/** Who does not come to a meeting room in time has lost it. */
async function expectPeople(db: pg.Pool): Promise<void> {
  await db.query(`INSERT INTO rule_set (id, kind, terms) VALUES ($1, 'meeting_room', $2)`, [
    newUuid(),
    JSON.stringify({ checkIn: 'required' }),
  ]);
}

/** Some rooms are to be asked for: of one person, and of another where it is long. */
async function askFor(db: pg.Pool, space: string): Promise<void> {
  const steps = [
    { name: 'safety', stage: 1, by: { role: 'approver' } },
    { name: 'campus', stage: 2, by: { role: 'operator' }, when: { longerThanMinutes: 60 } },
  ];
  await db.query(
    `INSERT INTO approval_policy (id, space_id, steps, expires_after_hours, escalate_after_hours, escalate_to) VALUES ($1, $2, $3, 1, 0, 'approver')`,
    [newUuid(), space, JSON.stringify(steps)],
  );
}

async function moveIn(db: pg.Pool): Promise<Resident[]> {
  const people: Resident[] = [];
  for (let t = 0; t < tenants; t++) {
    const tenant = newUuid();
    await db.query(
      `INSERT INTO tenant (id, code, name, country, cluster) VALUES ($1, $2, '{"en": "Simulated"}', 'HK', 'ict')`,
      [tenant, `sim-${t}`],
    );
    for (let p = 0; p < peoplePerTenant; p++) {
      people.push(await hire(db, tenant, `${t}-${p}`, ['member']));
    }
  }
  return people;
}

async function appoint(db: pg.Pool, { tenantId }: Resident): Promise<Resident[]> {
  const tenant = uuidOf('tenant', tenantId)!;
  return [
    await hire(db, tenant, 'approver', ['member', 'approver']),
    await hire(db, tenant, 'operator', ['member', 'operator']),
  ];
}

async function hire(db: pg.Pool, tenant: string, name: string, roles: string[]): Promise<Resident> {
  const [id, token] = [newUuid(), newSecret('token')];
  await db.query(`INSERT INTO member (id, tenant_id, email, name, roles) VALUES ($1, $2, $3, $4, $5)`, [
    id,
    tenant,
    `sim-${name}@test.example`,
    `Person ${name}`,
    roles,
  ]);
  await db.query(
    `INSERT INTO token (id, member_id, name, scopes, secret_hash, secret_hint, expires_at)
     VALUES ($1, $2, 'sim', '{spaces:read,availability:read,bookings:read,bookings:write,requests:decide}', $3, 'sim', now() + interval '1 day')`,
    [newUuid(), id, hashOf(token)],
  );
  return { id: publicId('member', id), tenantId: publicId('tenant', tenant), token };
}

/** Little enough that some find nothing left: labs for each company in a week, meeting rooms for each person in a day. */
async function allow(db: pg.Pool): Promise<void> {
  await db.query(
    `INSERT INTO allowance (id, name, per, kinds, period, measure, most)
     VALUES ($1, '{"en": "Lab time"}', 'tenant', '{lab}', 'week', 'unit_minutes', 1200),
            ($2, '{"en": "Two meetings a day"}', 'person', '{meeting_room}', 'day', 'bookings', 2)`,
    [newUuid(), newUuid()],
  );
}
