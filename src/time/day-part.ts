import { parseInstant } from './parse.js';
import type { Interval } from './interval.js';

export const dayParts = ['all', 'am', 'pm'] as const;
export type DayPart = (typeof dayParts)[number];

/** What a desk-day means on the wall clock. */
const clock: Record<DayPart, readonly [string, string]> = {
  all: ['08:00', '20:00'],
  am: ['08:00', '13:00'],
  pm: ['13:00', '20:00'],
};

/** The period of a date such as `2026-12-01`, or of half of it. */
export function dayPart(date: string, part: DayPart, zone: string): Interval {
  const [from, to] = clock[part];
  return { start: parseInstant(`${date}T${from}:00`, zone), end: parseInstant(`${date}T${to}:00`, zone) };
}
