import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { type Booking, snapshotOf } from '../booking.js';

/** What a booking becomes because its space closes. */
export interface Reseating {
  before: Booking;
  booking: Booking;
  type: string;
  changed: readonly string[];
}

/** Writes thousands of bookings that were moved or given up, each with its history and its change, in a handful of statements. */
@Injectable()
export class ReseatStore {
  async write(
    tx: Tx,
    turns: readonly Reseating[],
    { actorId, door, reason }: { actorId: string; door: string; reason: string },
  ): Promise<void> {
    if (turns.length === 0) return;
    const rows = turns.map(({ booking, type, changed }) => {
      const updated = { ...booking, version: booking.version + 1 };
      return {
        ...snapshotOf(updated),
        approval: booking.approval,
        checkInBy: iso(booking.checkInBy),
        lateAt: iso(booking.lateAt),
        type,
        changed,
        snapshot: snapshotOf(updated),
      };
    });
    const given = JSON.stringify(rows);
    await tx.query(
      `UPDATE booking b SET space_id = r."spaceId", starts_at = r."startsAt", ends_at = r."endsAt", units = r.units, status = r.status, set_up_minutes = r."setUpMinutes",
              clean_up_minutes = r."cleanUpMinutes", check_in_by = r."checkInBy", late_at = r."lateAt", approval = nullif(r.approval, 'null'::jsonb), updated_at = now()
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "spaceId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, units smallint, status text, "setUpMinutes" smallint,
         "cleanUpMinutes" smallint, "checkInBy" timestamptz, "lateAt" timestamptz, approval jsonb)
       WHERE b.id = r.id`,
      [given],
    );
    await this.writeOthers(tx, turns);
    const told = `FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, version integer, type text, changed text[], snapshot jsonb, "tenantId" uuid, "bookedFor" uuid)`;
    await tx.query(
      `INSERT INTO booking_history (booking_id, version, actor_id, door, type, changed, reason, snapshot)
       SELECT r.id, r.version, $2, $3, r.type, r.changed, $4, r.snapshot ${told}`,
      [given, actorId, door, reason],
    );
    await tx.query(
      `INSERT INTO change (type, subject_id, version, tenant_id, member_id, changed, reason)
       SELECT r.type, r.id, r.version, r."tenantId", r."bookedFor", r.changed, $2 ${told} ORDER BY r.id`,
      [given, reason],
    );
  }

  private async writeOthers(tx: Tx, turns: readonly Reseating[]): Promise<void> {
    const rows = turns.flatMap(({ booking: { id, during, others } }) =>
      others.map((other, n) => ({ id, ...other, place: n + 1, endsAt: iso(during.end) })),
    );
    if (rows.length === 0) return;
    await tx.query('DELETE FROM booking_space WHERE booking_id = ANY ($1)', [
      [...new Set(rows.map(({ id }) => id))],
    ]);
    await tx.query(
      `INSERT INTO booking_space (booking_id, space_id, place, units, set_up_minutes, clean_up_minutes, ends_at)
       SELECT o.id, o."spaceId", o.place, o.units, o."setUpMinutes", o."cleanUpMinutes", o."endsAt"
       FROM jsonb_to_recordset($1::jsonb) AS o (id uuid, "spaceId" uuid, place smallint, units smallint, "setUpMinutes" smallint, "cleanUpMinutes" smallint, "endsAt" timestamptz)`,
      [JSON.stringify(rows)],
    );
  }
}

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());
