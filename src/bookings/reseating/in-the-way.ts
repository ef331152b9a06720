import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/index.js';
import { Clock, type Interval } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { BookingStore } from '../booking.store.js';

/** Finds what would have to make way. The claims tell, so that set-up, clean-up and the wholes of parts are in it. */
@Injectable()
export class InTheWay {
  constructor(
    private readonly db: Database,
    private readonly store: BookingStore,
    private readonly clock: Clock,
  ) {}

  /** Everything that occupies these pools in a period, in the order of its start; what is overdue occupies nothing. */
  of(pools: readonly number[], during: Interval): Promise<Booking[]> {
    return this.store.where(
      this.db.manager,
      `${inTheWay} ORDER BY starts_at, id`,
      this.values(pools, during),
    );
  }

  /** The same, kept from changing until the transaction ends. What is overdue is given up first. */
  async locked(tx: Tx, pools: readonly number[], during: Interval): Promise<Booking[]> {
    await this.store.releaseOverdue(tx, pools, during);
    return this.store.lockWhere(tx, inTheWay, this.values(pools, during));
  }

  /** Of these, what is over or given up by then without anybody having done anything: nobody came, or its time has passed. */
  async goneByItself(tx: Tx, ids: readonly string[], by: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM booking WHERE id = ANY ($1) AND (status IN ('completed', 'expired', 'no_show') OR ends_at <= $2)`,
      [ids, new Date(by)],
    );
    return rows.map(({ id }) => id);
  }

  private values(pools: readonly number[], { start, end }: Interval): unknown[] {
    return [pools, new Date(start), new Date(end), this.clock.forDatabase()];
  }
}

const inTheWay = `
  id IN (SELECT c.booking_id FROM claim c WHERE c.pool_id = ANY ($1) AND c.starts_at < $3 AND c.ends_at > $2)
  AND is_overdue(status, expires_at, check_in_by, coalesce($4::timestamptz, clock_timestamp())) IS NOT TRUE`;
