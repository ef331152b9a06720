import { Injectable } from '@nestjs/common';
import type { ObjectEvent } from '../../calendars/index.js';
import type { Language, Tx } from '../../platform/index.js';
import type { Instant } from '../../time/index.js';
import type { Colleague } from './recipients.js';

/** What somebody was last told: as much as a cancellation has to repeat. */
export type Told = Pick<ObjectEvent, 'uid' | 'zone' | 'start' | 'end' | 'summary' | 'location'> & {
  /** When the last of its dates is over. */
  until: number;
  language: Language;
  name?: string;
};

export interface Invitation {
  subjectId: string;
  address: string;
  memberId: string | null;
  sequence: number;
  print: string;
  told: Told;
}

/** Under which an answer to all of it is noted. */
const wholly = 'all';

const columns = 'subject_id AS "subjectId", address, member_id AS "memberId", sequence, print, told';

/** Who was invited to what. */
@Injectable()
export class InvitationStore {
  async ofSubjects(tx: Tx, subjectIds: readonly string[]): Promise<Invitation[]> {
    return tx.query<Invitation[]>(`SELECT ${columns} FROM invitation WHERE subject_id = ANY ($1)`, [
      subjectIds,
    ]);
  }

  async find(tx: Tx, subjectId: string, address: string): Promise<Invitation | undefined> {
    const [row] = await tx.query<Invitation[]>(
      `SELECT ${columns} FROM invitation WHERE subject_id = $1 AND address = $2`,
      [subjectId, address],
    );
    return row;
  }

  async keep(tx: Tx, { subjectId, address, memberId, sequence, print, told }: Invitation): Promise<void> {
    await tx.query(
      `INSERT INTO invitation (subject_id, address, member_id, sequence, print, told) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (subject_id, address) DO UPDATE SET member_id = excluded.member_id, sequence = excluded.sequence,
         print = excluded.print, told = excluded.told, heard = '{}'`,
      [subjectId, address, memberId, sequence, print, JSON.stringify(told)],
    );
  }

  /**
   * Notes when an answer was written (RFC 5546 §2.1.5), to all of it or to one instance; undefined where a later one, or
   * one to what it has become since, has been heard. Else the instances to which something later was answered by itself.
   */
  async hear(
    tx: Tx,
    { subjectId, address }: Invitation,
    { sequence, instance, writtenAt }: { sequence: number; instance?: Instant; writtenAt: Instant },
  ): Promise<Instant[] | undefined> {
    const [rows] = await tx.query<[{ heard: Record<string, Instant> }[], number]>(
      `UPDATE invitation SET heard = heard || jsonb_build_object($3::text, $4::bigint)
       WHERE subject_id = $1 AND address = $2 AND sequence <= $5
         AND greatest((heard ->> $3)::bigint, (heard ->> '${wholly}')::bigint, 0) <= $4
       RETURNING heard`,
      [subjectId, address, instance === undefined ? wholly : String(instance), writtenAt, sequence],
    );
    const [row] = rows;
    if (!row) return undefined;
    const { [wholly]: _, ...instances } = row.heard;
    return Object.keys(instances)
      .map(Number)
      .filter((one) => one !== instance && instances[one]! > writtenAt);
  }

  async remove(tx: Tx, { subjectId, address }: Invitation): Promise<void> {
    await tx.query('DELETE FROM invitation WHERE subject_id = $1 AND address = $2', [subjectId, address]);
  }

  /** Who of these wants what they book to go as an invitation. */
  async wanting(tx: Tx, memberIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM member WHERE id = ANY ($1) AND invitations',
      [memberIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** How these people want to be written to. */
  async people(tx: Tx, memberIds: readonly string[]): Promise<Map<string, Colleague>> {
    const rows = await tx.query<(Colleague & { id: string })[]>(
      `SELECT id, email, language FROM member WHERE id = ANY ($1) AND status = 'active'`,
      [memberIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
