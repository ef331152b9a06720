import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Database, recordChange, type WriteOptions } from '../../platform/index.js';

/** What a person, or a program of theirs, has said of a calendar. */
export interface Said {
  calendar: string;
  place: number | null;
  displayName: string | null;
  color: string | null;
  sort: string | null;
}

const setters = {
  displayName: 'display_name',
  color: 'color',
  sort: 'sort',
} as const;
export type Setting = keyof typeof setters;

@Injectable()
export class PersonCalendarStore {
  constructor(private readonly db: Database) {}

  /** Those that the person chose first, in their order. */
  of(memberId: string): Promise<Said[]> {
    return this.db.prepared<Said>(
      'person-calendars',
      `SELECT calendar, place, display_name AS "displayName", color, sort FROM person_calendar WHERE member_id = $1 ORDER BY place, calendar`,
      [memberId],
    );
  }

  /** These spaces and no others. */
  choose({ memberId, tenantId }: Actor, spaceIds: readonly string[], options: WriteOptions): Promise<void> {
    return this.db.write(async (tx) => {
      await tx.query('SELECT FROM member WHERE id = $1 FOR NO KEY UPDATE', [memberId]);
      await tx.query('UPDATE person_calendar SET place = NULL WHERE member_id = $1', [memberId]);
      await tx.query(
        `INSERT INTO person_calendar (member_id, calendar, place) SELECT $1, c.id, c.n FROM unnest($2::text[]) WITH ORDINALITY AS c (id, n)
         ON CONFLICT (member_id, calendar) DO UPDATE SET place = excluded.place`,
        [memberId, spaceIds],
      );
      await recordChange(tx, { type: 'calendar_spaces.updated', subjectId: memberId, tenantId, memberId });
    }, options);
  }

  async set(memberId: string, calendar: string, setting: Setting, value: string | null): Promise<void> {
    const column = setters[setting];
    await this.db.prepared(
      `person-calendar-${setting}`,
      `INSERT INTO person_calendar (member_id, calendar, ${column}) VALUES ($1, $2, $3)
       ON CONFLICT (member_id, calendar) DO UPDATE SET ${column} = excluded.${column}`,
      [memberId, calendar, value],
    );
  }
}
