import type { Reads } from '../../platform/index.js';
import { type CampusDay, campusDay } from './opening.js';

/** The days of a period that have been counted. */
export async function countedDays(
  reads: Reads,
  { from, to }: { from: string; to: string },
  zone: string,
): Promise<CampusDay[]> {
  const days = await reads.query<{ day: string }[]>(
    'SELECT day::text FROM usage_day WHERE counted_at IS NOT NULL AND day >= $1 AND day < $2 ORDER BY day',
    [from, to],
  );
  return days.map(({ day }) => campusDay(day, zone));
}
