import { day, type Instant, type Interval, minute } from './interval.js';

/** The grid of the ledger; docs/decisions/0002 says why five minutes. */
export const slotMinutes = 5;
export const slotsPerDay = (24 * 60) / slotMinutes;
const slot = slotMinutes * minute;

/** Days since 1970-01-01 in UTC. */
export const dayOf = (instant: Instant): number => Math.floor(instant / day);

/** The slots of one day that a period touches, counted from 0; `end` is exclusive. */
export interface DaySlots {
  day: number;
  first: number;
  end: number;
}

/** A period rounded outward to the grid and cut at midnight UTC. */
export function slotsOf({ start, end }: Interval): DaySlots[] {
  const from = Math.floor(start / slot);
  const to = Math.ceil(end / slot);
  const days: DaySlots[] = [];
  for (let d = Math.floor(from / slotsPerDay); d * slotsPerDay < to; d++) {
    days.push({
      day: d,
      first: Math.max(from - d * slotsPerDay, 0),
      end: Math.min(to - d * slotsPerDay, slotsPerDay),
    });
  }
  return days;
}

/** When a slot begins. */
export const slotStart = (d: number, index: number): Instant => d * day + index * slot;
