import { Injectable } from '@nestjs/common';
import type { Reads, Tx } from '../../platform/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import type { Interval } from '../../time/index.js';
import type { DayOffer, Where } from './count-day.js';
import { type CampusDay, openSeconds, type Opens } from './opening.js';
import { counts, unitsOffered } from './what-counts.js';

interface OfferRow extends Where {
  units: number;
  seats: number;
  /** As JSON: the same text for the same hours. */
  hours: string;
  holidays: Opens['holidays'];
}

/** What a space was from one day to another. Those with the same hours share `opens`. */
export interface Offer extends Where {
  units: number;
  seats: number;
  opens: Opens;
  fromDay: string;
  toDay: string | null;
}

const columns = `space_id AS "spaceId", floor_id AS "floorId", building_id AS "buildingId", kind, units, seats, hours::text, holidays`;

/** What was offered: the terms and the spaces of each day, as they were when it ended. */
@Injectable()
export class OffersStore {
  /**
   * Writes down what has changed since it was last compared: for today and what comes. What is there when counting
   * begins counts as having been so since it was created, or first booked.
   */
  async compare(tx: Tx, snapshot: CatalogueSnapshot, today: string, isFirst: boolean): Promise<void> {
    const rows = await tx.query<OfferRow[]>(`SELECT ${columns} FROM usage_offer WHERE to_day IS NULL`);
    const before = new Map(rows.map((row) => [row.spaceId, row]));
    const changed: OfferRow[] = [];
    for (const space of snapshot.spaces) {
      if (!counts(space, snapshot)) continue;
      const offer: OfferRow = {
        spaceId: space.id,
        floorId: space.floor.id,
        buildingId: space.building.id,
        kind: space.kind,
        units: unitsOffered(space),
        seats: space.capacity,
        hours: textOf(space.terms.hours),
        holidays: space.terms.holidays,
      };
      const known = before.get(space.id);
      if (known && isSame(known, offer)) before.delete(space.id);
      else changed.push(offer);
    }
    const ended = [...before.keys()];
    await tx.query(
      'DELETE FROM usage_offer WHERE to_day IS NULL AND from_day >= $1 AND space_id = ANY ($2)',
      [today, ended],
    );
    await tx.query('UPDATE usage_offer SET to_day = $1 WHERE to_day IS NULL AND space_id = ANY ($2)', [
      today,
      ended,
    ]);
    await tx.query(
      `INSERT INTO usage_offer (space_id, from_day, floor_id, building_id, kind, units, seats, hours, holidays)
       SELECT o."spaceId", CASE WHEN $3 THEN least($1::date, (s.created_at AT TIME ZONE $4)::date, (
                SELECT (min(starts_at) AT TIME ZONE $4)::date FROM booking WHERE space_id = s.id)) ELSE $1::date END,
              o."floorId", o."buildingId", o.kind, o.units, o.seats, o.hours::json, o.holidays
       FROM json_to_recordset($2) AS o ("spaceId" uuid, "floorId" uuid, "buildingId" uuid, kind text, units integer, seats integer, hours text, holidays text)
       JOIN space s ON s.id = o."spaceId"`,
      [today, JSON.stringify(changed), isFirst, snapshot.campus.timeZone],
    );
  }

  /** What was offered on days from the first up to the last, which is not one of them; of some spaces only where a condition says so. */
  async between(
    reads: Reads,
    from: string,
    to: string,
    only: { sql: string; values: unknown[] } = { sql: 'true', values: [] },
  ): Promise<Offer[]> {
    const rows = await reads.query<(OfferRow & Pick<Offer, 'fromDay' | 'toDay'>)[]>(
      `SELECT ${columns}, from_day::text AS "fromDay", to_day::text AS "toDay" FROM usage_offer
       WHERE from_day < $2 AND (to_day IS NULL OR to_day > $1) AND ${only.sql}`,
      [from, to, ...only.values],
    );
    const known = new Map<string, Opens>();
    return rows.map(({ hours, holidays, ...row }) => {
      const key = holidays + hours;
      let opens = known.get(key);
      if (!opens) known.set(key, (opens = { hours: JSON.parse(hours) as Opens['hours'], holidays }));
      return { ...row, opens };
    });
  }

  /** Holidays and closures of a period decide when what is offered is open. */
  async calendar(reads: Reads, from: string, to: string, during: Interval): Promise<OpenCalendar> {
    const holidays = await reads.query<{ date: string; kind: 'general' | 'statutory' }[]>(
      'SELECT date::text, kind FROM holiday WHERE date >= $1 AND date < $2',
      [from, to],
    );
    const closures = await reads.query<{ startsAt: Date; endsAt: Date; spaceIds: string[] }[]>(
      `SELECT starts_at AS "startsAt", closed_until AS "endsAt", space_ids AS "spaceIds" FROM closure
       WHERE state IN ('published', 'reopened') AND starts_at < $2 AND closed_until > $1 ORDER BY starts_at, id`,
      [new Date(during.start), new Date(during.end)],
    );
    return new OpenCalendar(
      new Map(holidays.map(({ date, kind }) => [date, kind])),
      closures.map(({ startsAt, endsAt, spaceIds }) => ({
        during: { start: startsAt.getTime(), end: endsAt.getTime() },
        spaceIds,
      })),
    );
  }
}

/** In the order of the week, so that the same hours are the same text. */
const textOf = (hours: Opens['hours']) =>
  JSON.stringify(hours, ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

const isSame = (a: OfferRow, b: OfferRow) =>
  a.floorId === b.floorId &&
  a.buildingId === b.buildingId &&
  a.kind === b.kind &&
  a.units === b.units &&
  a.seats === b.seats &&
  a.hours === b.hours &&
  a.holidays === b.holidays;

/** When what is offered is open. Thousands of spaces have the same hours: each is worked out once a day. */
export class OpenCalendar {
  private readonly closedBySpace = new Map<string, Interval[]>();
  private readonly known = new Map<CampusDay, Map<Opens, Open>>();

  constructor(
    private readonly holidays: ReadonlyMap<string, 'general' | 'statutory'>,
    closures: readonly { during: Interval; spaceIds: readonly string[] }[],
  ) {
    for (const { during, spaceIds } of closures)
      for (const spaceId of spaceIds) {
        const others = this.closedBySpace.get(spaceId);
        if (others) others.push(during);
        else this.closedBySpace.set(spaceId, [during]);
      }
  }

  /** Whether it is open otherwise than its hours and the holidays say. */
  isEverClosed(spaceId: string): boolean {
    return this.closedBySpace.has(spaceId);
  }

  open({ spaceId, opens }: Pick<Offer, 'spaceId' | 'opens'>, day: CampusDay): Open {
    const closed = this.closedBySpace
      .get(spaceId)
      ?.filter(({ start, end }) => start < day.during.end && end > day.during.start);
    if (closed?.length) return this.workedOut(opens, day, closed);
    let ofDay = this.known.get(day);
    if (!ofDay) this.known.set(day, (ofDay = new Map()));
    let open = ofDay.get(opens);
    if (!open) ofDay.set(opens, (open = this.workedOut(opens, day)));
    return open;
  }

  /** With how long each was open. */
  *offersOn(offers: readonly Offer[], day: CampusDay): Generator<DayOffer> {
    for (const offer of offers) yield { ...offer, open: this.open(offer, day).hours };
  }

  private workedOut(opens: Opens, day: CampusDay, closed?: readonly Interval[]): Open {
    const hours = openSeconds(opens, day, this.holidays.get(day.date), closed);
    return { hours, all: hours.reduce((sum, seconds) => sum + seconds, 0) };
  }
}

/** Seconds, of each hour and of the day. */
interface Open {
  hours: readonly number[];
  all: number;
}
