import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/index.js';
import type { BookingSnapshot } from './booking.js';

/** One turn of a booking: who did what, by which door, and what it was before and after. */
export interface HistoryRow {
  version: number;
  at: Date;
  actorId: string;
  actorName: string | null;
  actorTenantId: string | null;
  door: string;
  type: string;
  changed: string[];
  reason: string | null;
  snapshot: BookingSnapshot;
  before: BookingSnapshot | null;
}

/** What has become of bookings, turn by turn. */
@Injectable()
export class HistoryStore {
  constructor(private readonly db: Database) {}

  async of(id: string): Promise<HistoryRow[]> {
    return this.in(this.db.manager, id);
  }

  /** The same for who holds a transaction: another connection might be one of those that wait for it. */
  in(tx: Tx, id: string): Promise<HistoryRow[]> {
    return tx.query<HistoryRow[]>(
      `SELECT h.version, h.at, h.actor_id AS "actorId", m.name AS "actorName", m.tenant_id AS "actorTenantId", h.door, h.type, h.changed, h.reason, h.snapshot,
              lag(h.snapshot) OVER (ORDER BY h.version) AS before
       FROM booking_history h LEFT JOIN member m ON m.id = h.actor_id WHERE h.booking_id = $1 ORDER BY h.version`,
      [id],
    );
  }

  /** What bookings were at certain versions. */
  async snapshots(keys: readonly { id: string; version: number }[]): Promise<Map<string, BookingSnapshot>> {
    const rows = await this.db.manager.query<{ snapshot: BookingSnapshot }[]>(
      `SELECT h.snapshot FROM unnest($1::uuid[], $2::int[]) AS k (id, version) JOIN booking_history h ON h.booking_id = k.id AND h.version = k.version`,
      [keys.map(({ id }) => id), keys.map(({ version }) => version)],
    );
    return new Map(rows.map(({ snapshot }) => [`${snapshot.id} ${snapshot.version}`, snapshot]));
  }
}
