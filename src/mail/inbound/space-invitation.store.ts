import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/index.js';
import type { Itip } from '../../calendars/index.js';

interface Key {
  memberId: string;
  spaceId: string;
  uid: string;
}

type Stamp = Pick<Itip, 'sequence' | 'stampedAt'>;

/** As much of an event as an answer repeats. */
export interface AskedEvent extends Pick<Itip, 'uid' | 'sequence' | 'start' | 'end'> {
  messageId?: string;
}

interface Decided {
  memberId: string;
  spaceId: string;
  /** The booking or series. */
  id: string;
  isBooked: boolean;
  event: AskedEvent;
}

/** What a space has heard last of each event that it was invited to. */
@Injectable()
export class SpaceInvitationStore {
  constructor(private readonly db: Database) {}

  /** Whether something later has been heard: by SEQUENCE, then by DTSTAMP (RFC 5546 §2.1.5). */
  async isOutdated({ memberId, spaceId, uid }: Key, { sequence, stampedAt }: Stamp): Promise<boolean> {
    const [row] = await this.db.prepared<{ outdated: boolean }>(
      'space-invitation-outdated',
      'SELECT (sequence, stamped_at) > ($4::integer, $5::timestamptz) AS outdated FROM space_invitation WHERE member_id = $1 AND space_id = $2 AND uid = $3',
      [memberId, spaceId, printOf(uid), sequence, new Date(stampedAt)],
    );
    return row?.outdated ?? false;
  }

  /** False where something later has been heard meanwhile. `asked` is what it has asked for, and has to be told of later. */
  async hear(
    tx: Tx,
    { memberId, spaceId, uid }: Key,
    { sequence, stampedAt }: Stamp,
    asked?: { id: string; event: AskedEvent },
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO space_invitation AS i (member_id, space_id, uid, sequence, stamped_at, asked_for, asked) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (member_id, space_id, uid) DO UPDATE
       SET sequence = excluded.sequence, stamped_at = excluded.stamped_at, asked_for = excluded.asked_for, asked = excluded.asked
       WHERE (excluded.sequence, excluded.stamped_at) >= (i.sequence, i.stamped_at)
       RETURNING 1`,
      [
        memberId,
        spaceId,
        printOf(uid),
        sequence,
        new Date(stampedAt),
        asked?.id ?? null,
        asked ? JSON.stringify(asked.event) : null,
      ],
    );
    return rows.length > 0;
  }

  /** Of what has been asked for here, and of which no date is undecided any more: each is told of once. */
  async decided(tx: Tx, bookingIds: readonly string[]): Promise<Decided[]> {
    const [rows] = await tx.query<[Decided[], number]>(
      `UPDATE space_invitation i SET asked = NULL
       FROM (
         SELECT s.id, bool_or(b.status IN ('confirmed', 'checked_in', 'completed')) AS "isBooked"
         FROM (SELECT DISTINCT coalesce(series_id, id) AS id FROM booking WHERE id = ANY ($1)) AS s
         JOIN booking b ON b.id = s.id OR b.series_id = s.id
         GROUP BY s.id HAVING NOT bool_or(b.status = 'requested')
       ) AS d, space_invitation AS before
       WHERE i.asked_for = d.id AND i.asked IS NOT NULL
         AND (before.member_id, before.space_id, before.uid) = (i.member_id, i.space_id, i.uid)
       RETURNING i.member_id AS "memberId", i.space_id AS "spaceId", d.id, d."isBooked", before.asked AS event`,
      [bookingIds],
    );
    return rows;
  }
}

const printOf = (uid: string) => hash('sha256', uid, 'buffer');
