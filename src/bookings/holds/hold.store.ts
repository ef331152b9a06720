import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import type { Instant } from '../../time/index.js';

@Injectable()
export class HoldStore {
  /** Makes those who hold something in this person's name take turns, until the transaction ends. */
  async takeTurn(tx: Tx, memberId: string): Promise<void> {
    await tx.query('SELECT FROM member WHERE id = $1 FOR NO KEY UPDATE', [memberId]);
  }

  /** How many holds that a person has asked for, for whomever, are open at a moment. */
  async countOpen(tx: Tx, memberId: string, now: Instant): Promise<number> {
    const [row] = await tx.query<{ open: number }[]>(
      `SELECT count(*)::int AS open FROM booking WHERE booked_by = $1 AND status = 'held' AND expires_at > $2`,
      [memberId, new Date(now)],
    );
    return row!.open;
  }

  /** Whether it has been prolonged before. */
  async wasProlonged(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query<{ was: boolean }[]>(
      `SELECT EXISTS (SELECT FROM booking_history WHERE booking_id = $1 AND type = 'hold.extended') AS was`,
      [id],
    );
    return row!.was;
  }
}
