import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { ChargeStore } from '../src/allowances/charge.store.js';
import { Charges } from '../src/allowances/charges.js';
import { nobodyElse } from '../src/bookings/attendees/party.js';
import type { NewBooking } from '../src/bookings/book-many.js';
import { BookingStore } from '../src/bookings/booking.store.js';
import { type Claim, Coalescer, isNarrow, toRow } from '../src/capacity/index.js';
import { dataSourceOptions } from '../src/data-source.js';
import { Database, newUuid, Replica } from '../src/platform/index.js';
import { Catalogue } from '../src/spaces/index.js';
import { SystemClock } from '../src/time/index.js';
import type { Outcome } from './measure.js';
import { connected } from './server.js';
import { type Space, type Spread, type Wish, wishing } from './wishes.js';

/** One way to the disk, opened for so many clients. */
export interface Path {
  act: (client: number) => Promise<Outcome>;
  close(): Promise<void>;
}

/** What a way to book needs to know of the database. */
export interface Ground {
  url: string;
  spaces: readonly Space[];
  /** Bookings without a claim, which stand for those that the claims would be of. */
  stock: readonly string[];
  member: { id: string; tenantId: string };
  catalogueVersion: string;
}

/** The limit that all are held against: one row of a booking's shape, one primary key, one durable commit. */
export async function plainInserts(url: string, clients: number): Promise<Path> {
  const connections = await connectionsFor(url, clients);
  const nobody = newUuid();
  const insert = `INSERT INTO plain_booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, title, status)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
  return {
    async act(client) {
      const start = Date.now();
      const values = [
        newUuid(),
        nobody,
        nobody,
        nobody,
        nobody,
        new Date(start),
        new Date(start + 3_600_000),
        1,
        1,
        'Design review',
        'confirmed',
      ];
      await connections[client]!.query({ name: 'plain', text: insert, values });
      return 'done';
    },
    close: () => closeAll(connections),
  };
}

const connectionsFor = (url: string, clients: number): Promise<Client[]> =>
  Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );

async function closeAll(connections: readonly Client[]): Promise<void> {
  await Promise.all(connections.map((client) => client.end()));
}

const patience = 100;
const mostAtOnce = 4;
const largestBatch = 64;
const queueLimit = 5_000;

/** Claims that arrive together, judged and inserted by one statement, as the booking path does it. */
export async function coalescedClaims(
  ground: Ground,
  spread: Spread,
  purpose: string,
  statement = claimMany,
): Promise<Path> {
  const pool = new Pool({ connectionString: ground.url, max: mostAtOnce });
  const coalescer = new Coalescer<{ bookingId: string; claim: Claim }, boolean>({
    async run(batch) {
      const rows = batch.map(({ bookingId, claim }, n) => ({ item: n + 1, bookingId, ...toRow(claim) }));
      const { rows: answers } = await pool.query<{ fits: boolean[] }>({
        name: 'claim-many',
        text: statement,
        values: [JSON.stringify(rows), batch.length],
      });
      return answers[0]!.fits;
    },
    keysOf: ({ claim }) => [claim.poolId],
    isAlone: ({ claim }) => !isNarrow([claim]),
    largestBatch,
    patience,
    mostAtOnce,
    queueLimit,
  });
  const next = wishing(ground.spaces, spread, purpose);
  const booking = inTurn(ground.stock);
  return {
    act: async () =>
      (await coalescer.submit({ bookingId: booking(), claim: claimOf(next()) })) ? 'done' : 'refused',
    close: () => pool.end(),
  };
}

export const claimMany = `
  WITH verdict AS MATERIALIZED (SELECT claims_fit($1, $2) AS fits), taken AS (
    INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units)
    SELECT c."bookingId", c."poolId", c."startsAt", c."endsAt", c.units
    FROM verdict, json_to_recordset($1::json) AS c (item integer, "bookingId" uuid, "poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz, units smallint)
    WHERE fits[c.item]
  ) SELECT fits FROM verdict`;

/** A call for each claim, and a connection for each client, as plain inserts have: the trigger alone decides. */
export async function singleClaims(
  ground: Ground,
  spread: Spread,
  purpose: string,
  clients: number,
  statement = claimOne,
): Promise<Path> {
  const connections = await connectionsFor(ground.url, clients);
  const next = wishing(ground.spaces, spread, purpose);
  const booking = inTurn(ground.stock);
  return {
    async act(client) {
      const { poolId, startsAt, endsAt, units } = toRow(claimOf(next()));
      try {
        await connections[client % connections.length]!.query({
          name: 'claim-one',
          text: statement,
          values: [booking(), poolId, startsAt, endsAt, units],
        });
        return 'done';
      } catch (error) {
        if ((error as { constraint?: string }).constraint !== 'ledger_within_capacity') throw error;
        return 'refused';
      }
    },
    close: () => closeAll(connections),
  };
}

export const claimOne =
  'INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units) VALUES ($1, $2, $3, $4, $5)';

/** Booking, claim, history, change and the answer under its key, through the application's own store. */
export async function wholeBookings(ground: Ground, spread: Spread, purpose: string): Promise<Path> {
  const source = await new DataSource(dataSourceOptions(ground.url)).initialize();
  const db = new Database(source, new Replica(source, null));
  const catalogue = new Catalogue(db);
  await catalogue.current();
  const store = new BookingStore(db, new SystemClock(), new Charges(catalogue, new ChargeStore()));
  const next = wishing(ground.spaces, spread, purpose);
  return {
    async act() {
      const verdict = await store.add(newBooking(ground, next()));
      if (verdict === 'booked') return 'done';
      if (verdict === 'no-room') return 'refused';
      throw new Error(`A booking was answered ${verdict}`);
    },
    close: () => source.destroy(),
  };
}

const claimOf = ({ space, during, units }: Wish): Claim => ({ poolId: space.poolId, during, units });

function newBooking({ member, catalogueVersion }: Ground, wish: Wish): NewBooking {
  const id = newUuid();
  const booking = {
    id,
    spaceId: wish.space.id,
    tenantId: member.tenantId,
    bookedBy: member.id,
    bookedFor: member.id,
    during: wish.during,
    units: wish.units,
    others: [],
    people: 1,
    title: 'Design review',
    status: 'confirmed',
    cancelReason: null,
    purpose: null,
    seriesId: null,
    occurrenceOn: null,
    setUpMinutes: 0,
    cleanUpMinutes: 0,
    expiresAt: null,
    checkInBy: null,
    checkedInAt: null,
    lateAt: null,
    approval: null,
    riskFormId: null,
    party: nobodyElse,
    version: 1,
    createdAt: new Date(),
  } as const;
  const self = `/api/v1/bookings/${id}`;
  return {
    booking,
    claims: [claimOf(wish)],
    door: 'api',
    catalogueVersion,
    repeat: {
      ownerId: member.id,
      route: 'POST /api/v1/bookings',
      key: id,
      bodyHash: '5e'.repeat(32),
      headers: { location: self, etag: '"v1"' },
      // About as long as what a person is answered.
      body: {
        ...booking,
        space: { id, name: { en: 'Meeting room 12', zhHant: '會議室 12', zhHans: '会议室 12' } },
        links: { self, history: self },
      },
    },
  };
}

function inTurn<T>(these: readonly T[]): () => T {
  let n = 0;
  return () => these[n++ % these.length]!;
}

/** Bookings to claim for, long cancelled, so that nobody sees them. */
export async function layInStock(
  url: string,
  space: Space,
  member: Ground['member'],
  count: number,
): Promise<string[]> {
  const ids = Array.from({ length: count }, newUuid);
  await connected(url, (db) =>
    db.query(
      `INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status)
       SELECT id, $2, $3, $4, $4, '2021-01-01Z', '2021-01-01 01:00Z', 1, 1, 'cancelled' FROM unnest($1::uuid[]) AS id`,
      [ids, space.id, member.tenantId, member.id],
    ),
  );
  return ids;
}
