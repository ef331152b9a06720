import type { Reads } from '../../platform/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';
import { usedOf } from './count-day.js';
import { takenInPart } from './leased-apart.js';
import { type CampusDay, spread } from './opening.js';
import { namedBy, stood, stoodColumns, type StoodRow, useOf } from './stood.js';

/** Seconds of units of the shared space. */
export interface PartUsage {
  booked: number;
  used: number;
}

const ofSpaces = `
  SELECT ${stoodColumns} FROM booking b
  WHERE b.id IN (SELECT id FROM booking WHERE space_id = ANY ($1) AND starts_at < $3 AND ends_at > $2
                 UNION SELECT booking_id FROM booking_space WHERE space_id = ANY ($1))
    AND b.starts_at < $3 AND b.ends_at > $2 AND b.${stood}`;

/**
 * What was booked and used of parts of shared spaces, by part and day: only the shared space as a whole is counted day
 * by day, so it is read from the bookings, for the few parts that are let apart.
 */
export async function usageOfParts(
  reads: Reads,
  snapshot: CatalogueSnapshot,
  parts: readonly { part: CatalogueSpace; whole: CatalogueSpace }[],
  days: readonly CampusDay[],
  asOf: Date,
): Promise<(partId: string, day: CampusDay) => PartUsage> {
  const sums = new Map<string, PartUsage>();
  const kin = new Set(
    parts.flatMap(({ whole }) => [whole.id, ...whole.kinship!.parts.map(({ spaceId }) => spaceId)]),
  );
  const rows =
    parts.length === 0
      ? []
      : await reads.query<StoodRow[]>(ofSpaces, [
          [...kin],
          new Date(days[0]!.during.start),
          new Date(days.at(-1)!.during.end),
        ]);
  for (const row of rows) {
    const use = useOf(row, asOf.getTime());
    const inUse = usedOf(use, asOf.getTime());
    for (const { part, whole } of parts) {
      const units = takenInPart(namedBy(row), part, whole, snapshot);
      if (units === 0) continue;
      for (const day of days) {
        if (use.during.start >= day.during.end || use.during.end <= day.during.start) continue;
        const sum = sums.get(part.id + day.date) ?? { booked: 0, used: 0 };
        sum.booked += total(spread(use.during, day)) * units;
        if (inUse) sum.used += total(spread(inUse, day)) * units;
        sums.set(part.id + day.date, sum);
      }
    }
  }
  return (partId, { date }) => sums.get(partId + date) ?? nothing;
}

const nothing: PartUsage = { booked: 0, used: 0 };
const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);
