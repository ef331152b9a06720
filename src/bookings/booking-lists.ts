import { Injectable } from '@nestjs/common';
import { nextNotOverBy, notOverBy } from '../availability/index.js';
import { Database, namesFor } from '../platform/index.js';
import type { Status } from '../rules/index.js';
import type { Interval } from '../time/index.js';
import type { Booking } from './booking.js';
import { columns, fromRow, type Row } from './booking-rows.js';

export interface ListQuery {
  memberId?: string;
  /** Made by this person, for whomever. */
  madeBy?: string;
  /** Named among the attendees; their company is another condition. */
  attendedBy?: string;
  tenantId?: string;
  spaceId?: string;
  seriesId?: string;
  statuses?: readonly Status[];
  startsBefore?: number;
  endsAfter?: number;
  after?: { start: number; id: string };
  descending?: boolean;
  limit: number;
}

/** What most people ask for, most often: mine, from now on. */
const nameOf = namesFor('bookings', 40);

/** Bookings as people ask for them. */
@Injectable()
export class BookingLists {
  constructor(private readonly db: Database) {}

  /** Bookings that satisfy every condition, in the order of their start; `start` and `id` make the key of a page. */
  async list({
    memberId,
    madeBy,
    attendedBy,
    tenantId,
    spaceId,
    seriesId,
    statuses,
    startsBefore,
    endsAfter,
    after,
    descending,
    limit,
  }: ListQuery): Promise<Booking[]> {
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const ofCompany = tenantId && `tenant_id = ${bind(tenantId)}`;
    const ofFew = [
      memberId && `booked_for = ${bind(memberId)}`,
      madeBy && madeByOne(bind(madeBy)),
      attendedBy && attendedByOne(bind(attendedBy)),
      spaceId && inSpace(bind(spaceId)),
      seriesId && `series_id = ${bind(seriesId)}`,
    ];
    const ofThese = [...ofFew, ofCompany].filter((condition) => typeof condition === 'string');
    const isOfFew = ofFew.some((condition) => condition !== undefined);
    const since = endsAfter === undefined ? undefined : bind(new Date(endsAfter));
    const conditions = [
      ...ofThese,
      statuses && `status = ANY (${bind(statuses)})`,
      startsBefore !== undefined && `starts_at < ${bind(new Date(startsBefore))}`,
      since && isOfFew && notOverBy(since, ofThese.join(' AND ')),
      after &&
        `(starts_at, id) ${descending ? '<' : '>'} (${bind(new Date(after.start))}, ${bind(after.id)})`,
    ].filter((condition) => typeof condition === 'string');
    const direction = descending ? 'DESC' : 'ASC';
    const order = `ORDER BY starts_at ${direction}, id ${direction} LIMIT ${bind(limit)}`;
    const all = conditions.join(' AND ') || 'true';
    const text = `SELECT ${columns} FROM booking
       WHERE ${since && !isOfFew ? nextNotOverBy(since, ofCompany ?? 'true', all, order) : all} ${order}`;
    return (await this.db.read<Row>(nameOf(text), text, values)).map(fromRow);
  }

  /** A person's bookings of one space, and those of their company that they attend, that are not over by the start of a period and begin before its end, in the order of their start. */
  async comingUp(
    { memberId, tenantId }: { memberId: string; tenantId: string },
    spaceId: string,
    { start, end }: Interval,
  ): Promise<Booking[]> {
    const rows = await this.db.prepared<Row>(
      'booking-coming-up',
      `SELECT ${columns} FROM booking
       WHERE (booked_for = $1 OR (${attendedByOne('$1')} AND tenant_id = $5)) AND space_id = $2 AND status IN ('confirmed', 'checked_in', 'no_show') AND starts_at < $4
         AND ${notOverBy('$3', 'space_id = $2')}
       ORDER BY starts_at, id LIMIT 20`,
      [memberId, spaceId, new Date(start), new Date(end), tenantId],
    );
    return rows.map(fromRow);
  }
}

const inSpace = (spaceId: string) =>
  `(space_id = ${spaceId} OR id = ANY (ARRAY(SELECT booking_id FROM booking_space WHERE space_id = ${spaceId})))`;

/** By the index of one's own bookings, and by that of the few that are for others. */
const madeByOne = (member: string) =>
  `(booked_by = ${member} AND (booked_for = ${member} OR booked_for <> booked_by))`;

const attendedByOne = (member: string) =>
  `id = ANY (ARRAY(SELECT booking_id FROM booking_attendee WHERE member_id = ${member}))`;
