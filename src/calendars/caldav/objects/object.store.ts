import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/index.js';

/** What programs wrote of a booking or series beside what we keep of it. */
export interface Rest {
  /** Lines of the event itself. */
  event?: string;
  description?: string;
  /** Lines of single dates, by the date that the rule names. */
  dates?: Readonly<Record<string, string>>;
}

/** What a program of a person wrote in one of their calendars. */
export interface StoredObject {
  name: string;
  uid: string;
  subjectId: string;
  revision: number;
  isGone: boolean;
  rest: Rest;
}

/** Whose, and in which calendar. */
export interface Shelf {
  memberId: string;
  calendar: string;
}

export type Kept = Pick<StoredObject, 'name' | 'uid' | 'subjectId' | 'rest'>;

const columns = `name, uid, subject_id AS "subjectId", revision, is_gone AS "isGone", rest`;

@Injectable()
export class ObjectStore {
  constructor(private readonly db: Database) {}

  ofSubjects({ memberId, calendar }: Shelf, subjectIds: readonly string[]): Promise<StoredObject[]> {
    return this.db.prepared<StoredObject>(
      'calendar-objects-of-subjects',
      `SELECT ${columns} FROM calendar_object WHERE member_id = $1 AND calendar = $2 AND subject_id = ANY ($3) ORDER BY is_gone, name`,
      [memberId, calendar, subjectIds],
    );
  }

  named({ memberId, calendar }: Shelf, names: readonly string[]): Promise<StoredObject[]> {
    return this.db.prepared<StoredObject>(
      'calendar-objects-named',
      `SELECT ${columns} FROM calendar_object WHERE member_id = $1 AND calendar = $2 AND name = ANY ($3)`,
      [memberId, calendar, names],
    );
  }

  async withUid({ memberId, calendar }: Shelf, uid: string): Promise<StoredObject | undefined> {
    const [row] = await this.db.prepared<StoredObject>(
      'calendar-object-with-uid',
      `SELECT ${columns} FROM calendar_object WHERE member_id = $1 AND calendar = $2 AND uid = $3 AND NOT is_gone`,
      [memberId, calendar, uid],
    );
    return row;
  }

  /** Which of these bookings and series a program of a person has written, in any of their calendars. */
  async writtenBy(memberId: string, subjectIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.prepared<{ id: string }>(
      'calendar-objects-written',
      'SELECT DISTINCT subject_id AS id FROM calendar_object WHERE member_id = $1 AND subject_id = ANY ($2) AND NOT is_gone',
      [memberId, subjectIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** For each calendar something that differs once anything was written in it. */
  async prints(memberId: string): Promise<Map<string, string>> {
    const rows = await this.db.prepared<{ calendar: string; print: string }>(
      'calendar-object-prints',
      `SELECT calendar, concat(count(*), '.', sum(revision)) AS print FROM calendar_object WHERE member_id = $1 GROUP BY calendar`,
      [memberId],
    );
    return new Map(rows.map(({ calendar, print }) => [calendar, print]));
  }

  /**
   * Keeps what was written under a name, and says that something was; whatever had the UID there before is gone by now.
   * Undoes the transaction where somebody else has written under that name since `seen`, the revision that was looked at.
   */
  async keep(
    tx: Tx,
    { memberId, calendar }: Shelf,
    { name, uid, subjectId, rest }: Kept,
    seen: number | undefined,
  ): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `caldav ${memberId} ${calendar} ${name}`,
    ]);
    const [row] = await tx.query<{ revision: number }[]>(
      'SELECT revision FROM calendar_object WHERE member_id = $1 AND calendar = $2 AND name = $3',
      [memberId, calendar, name],
    );
    if (row?.revision !== seen) throw new Raced();
    await tx.query(
      `UPDATE calendar_object SET is_gone = true, revision = revision + 1
       WHERE member_id = $1 AND calendar = $2 AND uid = $3 AND name <> $4 AND NOT is_gone`,
      [memberId, calendar, uid, name],
    );
    await tx.query(
      `INSERT INTO calendar_object AS o (member_id, calendar, name, uid, subject_id, rest) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (member_id, calendar, name) DO UPDATE
       SET uid = excluded.uid, subject_id = excluded.subject_id, rest = excluded.rest, is_gone = false,
           revision = o.revision + 1, written_at = now()`,
      [memberId, calendar, name, uid, subjectId, JSON.stringify(rest)],
    );
  }

  /** From now on it is not shown under this name; what it was of may go on. */
  async markGone(
    tx: Tx,
    { memberId, calendar }: Shelf,
    { name, uid, subjectId }: Pick<Kept, 'name' | 'uid' | 'subjectId'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO calendar_object AS o (member_id, calendar, name, uid, subject_id, rest, is_gone) VALUES ($1, $2, $3, $4, $5, '{}', true)
       ON CONFLICT (member_id, calendar, name) DO UPDATE SET is_gone = true, revision = o.revision + 1, written_at = now()`,
      [memberId, calendar, name, uid, subjectId],
    );
  }
}

/** Somebody else wrote under the same name in this moment. */
export class Raced extends Error {}
