import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { type CatalogueSnapshot, type CatalogueSpace, isShared } from '../../spaces/index.js';
import type { Interval } from '../../time/index.js';
import { campusDay, openPeriods } from '../usage/opening.js';
import type { Room, Stay } from './consolidate.js';

interface Row {
  id: string;
  spaceId: string;
  tenantId: string;
  startsAt: Date;
  endsAt: Date;
  units: number;
  people: number;
  status: string;
  setUpMinutes: number;
  cleanUpMinutes: number;
  isWide: boolean;
}

/** All that occupies these spaces in a period, whatever it is for; also where they are not the first space of a booking. */
const occupying = `
  SELECT b.id, t.space_id AS "spaceId", b.tenant_id AS "tenantId", b.starts_at AS "startsAt", b.ends_at AS "endsAt", t.units, b.people, b.status,
         t.set_up_minutes AS "setUpMinutes", t.clean_up_minutes AS "cleanUpMinutes",
         EXISTS (SELECT FROM booking_space o WHERE o.booking_id = b.id) AS "isWide"
  FROM unnest($1::uuid[]) AS s (id) CROSS JOIN LATERAL (
    SELECT id AS booking_id, space_id, units, set_up_minutes, clean_up_minutes FROM booking
    WHERE space_id = s.id AND starts_at < $3 AND ends_at > $2
    UNION ALL
    SELECT booking_id, space_id, units, set_up_minutes, clean_up_minutes FROM booking_space WHERE space_id = s.id AND ends_at > $2
  ) AS t JOIN booking b ON b.id = t.booking_id
  WHERE b.status IN ('held', 'requested', 'confirmed', 'checked_in') AND b.starts_at < $3 AND b.ends_at > $2`;

/** A day as it is planned now: what is open, and who is where. */
@Injectable()
export class DayPlan {
  constructor(private readonly db: Database) {}

  rooms(spaces: readonly CatalogueSpace[], { campus, holidays }: CatalogueSnapshot, date: string): Room[] {
    const day = campusDay(date, campus.timeZone);
    return spaces.map((space): Room => {
      const leasedBy = space.leases.find(
        ({ from, to }) => from <= date && (to === undefined || date < to),
      )?.tenantId;
      return {
        id: space.id,
        floorId: space.floor.id,
        kind: `${space.kind} ${space.useClass}`,
        capacity: space.capacity,
        isShared: isShared(space),
        standsAlone: space.kinship === undefined,
        amenities: space.amenities,
        demands: new Set([
          ...space.hazards,
          ...space.requiredQualifications,
          ...(space.formRequired ? ['form'] : []),
        ]),
        ...(leasedBy !== undefined && { leasedBy }),
        open: openPeriods(space.terms, day, holidays.get(date)?.kind, space.closures),
        setUpMinutes: space.terms.setUpMinutes,
        cleanUpMinutes: space.terms.cleanUpMinutes,
      };
    });
  }

  /** Bookings of several spaces, and of spaces that hang together with others, stay where they are. */
  async stays(spaces: readonly CatalogueSpace[], during: Interval): Promise<Stay[]> {
    const byId = new Map(spaces.map((space) => [space.id, space]));
    const rows = await this.db.reads.query<Row[]>(occupying, [
      [...byId.keys()],
      new Date(during.start),
      new Date(during.end),
    ]);
    return rows.map(({ id, spaceId, tenantId, startsAt, endsAt, units, people, status, ...row }): Stay => {
      const [start, end] = [startsAt.getTime(), endsAt.getTime()];
      return {
        bookingId: id,
        roomId: spaceId,
        tenantId,
        during: { start, end },
        occupies: {
          start: start - row.setUpMinutes * 60_000,
          end: end + row.cleanUpMinutes * 60_000,
        },
        units,
        people,
        isMovable: status === 'confirmed' && !row.isWide && byId.get(spaceId)!.kinship === undefined,
      };
    });
  }
}
