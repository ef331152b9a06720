import type { ClientBase } from 'pg';
import { allowancesFor, charges } from './allowances.js';
import { approvalKeys } from './approvals.js';
import type { Booking } from './bookings.js';
import type { DemoCampus } from './campus.js';
import { amenities, hazards, qualifications } from './catalogue.js';
import { holidays } from './hong-kong-holidays.js';
import { insertRows } from './insert.js';
import { demoSignIns } from './members.js';
import type { Turn } from './past.js';
import { priceLists, rateKeys } from './prices.js';
import type { Space } from './spaces.js';
import type { train } from './training.js';

const openedDays = { before: 1, after: 14 };

/** The campus has stood since then, whenever it is seeded. */
const founded = '2025-01-01T00:00:00Z';

export async function writeCampus(db: ClientBase, campus: DemoCampus, passwordHash: string): Promise<void> {
  const signIns = new Set(demoSignIns.map(({ email }) => email));
  const pools = campus.spaces.map(({ pool_id, capacity }) => ({ id: pool_id, capacity }));
  const since = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, created_at: founded }));
  const members = campus.members.map((member) =>
    signIns.has(member.email) ? { ...member, password_hash: passwordHash } : member,
  );

  await insertRows(db, 'campus', 'id, code, name, time_zone, gfa_m2', [campus.campus]);
  await insertRows(db, 'building', 'id, campus_id, code, name, gfa_m2, x, y, sort_key', campus.buildings);
  await insertRows(db, 'floor', 'id, building_id, code, level, name, gfa_m2, geometry', campus.floors);
  await insertRows(db, 'amenity', 'code, name', amenities);
  await insertRows(db, 'qualification', 'code, name', qualifications);
  await insertRows(db, 'hazard', 'code, name, required_qualifications, form_required', hazards);
  await insertRows(db, 'holiday', 'date, name, kind', holidays);
  await insertRows(db, 'pool', 'id, capacity', pools);
  await db.query(`SELECT setval(pg_get_serial_sequence('pool', 'id'), max(id)) FROM pool`);
  await insertRows(
    db,
    'space',
    spaceColumns,
    since(campus.spaces.map((space) => ({ ...space, required_qualifications: [], form_required: false }))),
  );
  await insertRows(db, 'tenant', 'id, code, name, country, cluster, created_at', since(campus.tenants));
  await insertRows(db, 'member', memberColumns, since(members));
  await insertRows(db, 'lease', 'id, space_id, tenant_id, during', campus.leases);
  await insertRows(
    db,
    'allowance',
    'id, tenant_id, name, per, kinds, period, measure, most',
    allowancesFor(campus.tenants).map((allowance) => ({ tenant_id: null, ...allowance })),
  );
  await insertRows(
    db,
    'price_list',
    priceColumns,
    priceLists.map((list) => ({ ...list, charges_leased: false, version: 1 })),
    rateKeys,
  );
  await db.query(rememberPrices, [founded]);
  await insertRules(db, campus);
  await insertRows(
    db,
    'approval_policy',
    policyColumns,
    campus.approvalPolicies.map((policy) => ({ ...policy, version: 1 })),
    approvalKeys,
  );
}

const priceColumns =
  'id, name, valid_from, rates, no_show_percent, late_cancel_minutes, late_cancel_percent, charges_leased, version';
const policyColumns = 'id, kind, steps, expires_after_hours, escalate_after_hours, escalate_to, version';
const spaceColumns =
  'id, pool_id, floor_id, parent_id, code, name, kind, use_class, area_m2, amenities, hazards, required_qualifications, form_required, status, x, y, geometry, created_at';
const memberColumns =
  'id, tenant_id, email, name, roles, research, language, presence, password_hash, created_at';

async function insertRules(db: ClientBase, { ruleSets }: DemoCampus): Promise<void> {
  for (const { id, campus_id, floor_id, kind, terms } of ruleSets) {
    await db.query(
      'INSERT INTO rule_set (id, campus_id, floor_id, kind, terms) VALUES ($1, $2, $3, $4, $5)',
      [id, campus_id, floor_id, kind, terms],
    );
  }
  await db.query(
    `INSERT INTO rule_set_version (rule_set_id, version, campus_id, building_id, floor_id, kind, space_id, terms, at)
     SELECT id, version, campus_id, building_id, floor_id, kind, space_id, terms, $1 FROM rule_set`,
    [founded],
  );
}

export async function writeTraining(
  db: ClientBase,
  { qualifications: held, riskForms }: ReturnType<typeof train>,
): Promise<void> {
  await insertRows(db, 'member_qualification', heldColumns, held);
  await insertRows(
    db,
    'risk_form',
    formColumns,
    riskForms.map((form) => ({ ...form, status: 'on_file' })),
  );
}

const heldColumns = 'member_id, code, valid_from, expires_on, evidence, granted_by, granted_at';
const formColumns = 'id, tenant_id, title, hazards, valid_from, expires_on, status, filed_by, filed_at';

export async function writeBookings(
  db: ClientBase,
  { bookings, turns }: { bookings: readonly Booking[]; turns: readonly Turn[] },
  spaces: readonly Space[],
  now: Date,
): Promise<void> {
  const today = Math.floor(now.getTime() / 86_400_000);
  await db.query('SELECT open_ledger_day(day) FROM generate_series($1::int, $2::int) AS day', [
    today - openedDays.before,
    today + openedDays.after,
  ]);

  const changedAt = new Map(turns.map(({ booking_id, at }) => [booking_id, at]));
  const rows = bookings.map((booking) => ({
    ...booking,
    updated_at: changedAt.get(booking.id) ?? booking.created_at,
  }));
  await insertRows(db, 'booking', bookingColumns, rows, approvalKeys);

  const claims = bookings
    .filter(({ status }) => ['requested', 'confirmed', 'checked_in'].includes(status))
    .filter(({ ends_at }) => ends_at > now.toISOString())
    .flatMap(claimsOf(spaces));
  await insertRows(db, 'claim', 'booking_id, pool_id, starts_at, ends_at, units', claims);
  await db.query(charges);
  await db.query(remember);
  await db.query(rememberTurns, [JSON.stringify(turns)]);
  await db.query(tell, [now]);
}

/** Of its own pool and, taken whole, of each part's; chance books no parts by themselves. */
function claimsOf(spaces: readonly Space[]) {
  const byId = new Map(spaces.map((space) => [space.id, space]));
  const partsOf = (whole: Space) => spaces.filter(({ parent_id }) => parent_id === whole.id);
  const wholes = new Set(spaces.map(({ parent_id }) => parent_id));
  return ({ id, space_id, starts_at, ends_at, units, ...booking }: Booking) => {
    const space = byId.get(space_id)!;
    const parts = wholes.has(space_id) && units === space.capacity ? partsOf(space) : [];
    const drawn = [
      { pool_id: space.pool_id, units },
      ...parts.map(({ pool_id, capacity }) => ({ pool_id, units: capacity })),
    ];
    const period = {
      starts_at: minutesAfter(starts_at, -booking.set_up_minutes),
      ends_at: minutesAfter(ends_at, booking.clean_up_minutes),
    };
    return drawn.map((draw) => ({ booking_id: id, ...period, ...draw }));
  };
}

const minutesAfter = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** As the application keeps the versions of a list. */
const rememberPrices = `
  INSERT INTO price_list_version (price_list_id, version, content, at)
  SELECT id, version, jsonb_build_object('id', id, 'name', name, 'validFrom', valid_from, 'rates', rates, 'noShowPercent', no_show_percent,
         'lateCancelMinutes', late_cancel_minutes, 'lateCancelPercent', late_cancel_percent, 'chargesLeased', charges_leased, 'version', version), $1
  FROM price_list`;

const bookingColumns =
  'id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, title, set_up_minutes, clean_up_minutes, status, version, check_in_by, checked_in_at, expires_at, approval, created_at, updated_at';

const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** As the application keeps how a booking stood; of one that has changed since, as it was. */
const snapshot = (was: { status: string; version: string; endsAt: string; checkedInAt: string }) => `
  jsonb_strip_nulls(jsonb_build_object('expiresAt', ${iso('b.expires_at')}, 'approval', b.approval,
    'checkInBy', ${iso('b.check_in_by')}, 'checkedInAt', ${iso(was.checkedInAt)})) || jsonb_build_object(
    'id', b.id, 'spaceId', b.space_id, 'tenantId', b.tenant_id, 'bookedBy', b.booked_by, 'bookedFor', b.booked_for,
    'startsAt', ${iso('b.starts_at')}, 'endsAt', ${iso(was.endsAt)}, 'units', b.units, 'people', b.people, 'title', b.title,
    'setUpMinutes', b.set_up_minutes, 'cleanUpMinutes', b.clean_up_minutes, 'status', ${was.status}, 'version', ${was.version})`;

const asItIs = {
  status: 'b.status',
  version: 'b.version',
  endsAt: 'b.ends_at',
  checkedInAt: 'b.checked_in_at',
};
const asItWas = {
  status: 't.status',
  version: 't.version',
  endsAt: 't.ends_at',
  checkedInAt: 't.checked_in_at',
};

const remember = `
  INSERT INTO booking_history (booking_id, version, at, actor_id, door, type, snapshot)
  SELECT b.id, b.version, b.created_at, b.booked_by, 'seed', made_as(b.status), ${snapshot(asItIs)} FROM booking b WHERE b.version = 1`;

const rememberTurns = `
  INSERT INTO booking_history (booking_id, version, at, actor_id, door, type, changed, snapshot)
  SELECT t.booking_id, t.version, t.at, t.actor_id, t.door, t.type, t.changed, ${snapshot(asItWas)}
  FROM json_to_recordset($1) AS t (booking_id uuid, version integer, at timestamptz, actor_id uuid, door text, type text, changed text[],
       status text, ends_at timestamptz, checked_in_at timestamptz) JOIN booking b ON b.id = t.booking_id`;

const tell = `
  INSERT INTO change (at, type, subject_id, version, tenant_id, member_id, changed)
  SELECT $1, h.type, b.id, h.version, b.tenant_id, b.booked_for, h.changed FROM booking_history h JOIN booking b ON b.id = h.booking_id
  ORDER BY h.at, b.id, h.version`;
