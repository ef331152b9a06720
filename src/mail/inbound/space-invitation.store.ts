import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { Itip } from '../../calendars/index.js';

interface Key {
  memberId: string;
  spaceId: string;
  uid: string;
}

type Stamp = Pick<Itip, 'sequence' | 'stampedAt'>;

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

  async hear({ memberId, spaceId, uid }: Key, { sequence, stampedAt }: Stamp): Promise<void> {
    await this.db.prepared(
      'space-invitation-heard',
      `INSERT INTO space_invitation AS i (member_id, space_id, uid, sequence, stamped_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (member_id, space_id, uid) DO UPDATE SET sequence = excluded.sequence, stamped_at = excluded.stamped_at
       WHERE (excluded.sequence, excluded.stamped_at) > (i.sequence, i.stamped_at)`,
      [memberId, spaceId, printOf(uid), sequence, new Date(stampedAt)],
    );
  }
}

const printOf = (uid: string) => hash('sha256', uid, 'buffer');
