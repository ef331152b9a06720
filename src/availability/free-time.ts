import { type LedgerDay, takenFor } from '../capacity/index.js';
import { type Instant, type Interval, minute, slotMinutes, slotsOf, slotStart } from '../time/index.js';

const slot = slotMinutes * minute;

/** A stretch of days as one line of slots: `1` where fewer than the wanted units are left. */
export interface SlotLine {
  startsAt: Instant;
  taken: string;
}

/** Lays the days of a period end to end; a day without a row is free. */
export function slotLine(
  rows: ReadonlyMap<number, LedgerDay | undefined>,
  during: Interval,
  units: number,
  capacity: number,
): SlotLine {
  const days = slotsOf(during);
  const first = days[0]!;
  return {
    startsAt: slotStart(first.day, first.first),
    taken: days
      .map(({ day, first: from, end }) => takenFor(rows.get(day), units, capacity).slice(from, end))
      .join(''),
  };
}

/** The first start at or after `from` from which `minutes` are free, on a step of minutes; undefined where there is none. */
export function nextFree(
  { startsAt, taken }: SlotLine,
  from: Instant,
  minutes: number,
  stepMinutes: number,
): Instant | undefined {
  const length = Math.ceil(minutes / slotMinutes);
  const gap = '0'.repeat(length);
  const step = Math.max(stepMinutes * minute, slot);
  let at = Math.max(0, Math.ceil((from - startsAt) / slot));
  for (;;) {
    at = taken.indexOf(gap, at);
    if (at === -1) return undefined;
    const start = startsAt + at * slot;
    const onStep = Math.ceil(start / step) * step;
    if (onStep === start) return start;
    at = Math.round((onStep - startsAt) / slot);
  }
}

/** How long it stays free from a moment on: the start of the first taken slot, or the end of the line. */
export function freeUntil({ startsAt, taken }: SlotLine, from: Instant): Instant {
  const at = taken.indexOf('1', Math.max(0, Math.floor((from - startsAt) / slot)));
  return at === -1 ? startsAt + taken.length * slot : startsAt + at * slot;
}

/** Whether a period is free of taken slots. */
export function isFree({ startsAt, taken }: SlotLine, { start, end }: Interval): boolean {
  const at = taken.indexOf('1', Math.max(0, Math.floor((start - startsAt) / slot)));
  return at === -1 || at >= Math.ceil((end - startsAt) / slot);
}

/** The taken stretches of a line. */
export function takenIntervals({ startsAt, taken }: SlotLine): Interval[] {
  return [...taken.matchAll(/1+/g)].map(({ index, 0: run }) => ({
    start: startsAt + index * slot,
    end: startsAt + (index + run.length) * slot,
  }));
}
