import { type LedgerDay, takenFor } from '../capacity/index.js';
import type { Buffers } from '../rules/index.js';
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

/** Taken where any of these lines of the same stretch is. */
export function combined(lines: readonly SlotLine[]): SlotLine {
  const [first, ...others] = lines;
  return others.reduce(
    ({ startsAt, taken }, other) => ({
      startsAt,
      taken: Array.from(taken, (slot, n) => (slot === '1' ? '1' : other.taken[n]!)).join(''),
    }),
    first!,
  );
}

/** Taken wherever a booking cannot be because its set-up or clean-up would run into something. */
export function leavingTimeFor(
  { startsAt, taken }: SlotLine,
  { setUpMinutes, cleanUpMinutes }: Buffers,
): SlotLine {
  if (setUpMinutes === 0 && cleanUpMinutes === 0) return { startsAt, taken };
  const before = Math.ceil(setUpMinutes / slotMinutes);
  const after = Math.ceil(cleanUpMinutes / slotMinutes);
  const kept = taken.split('');
  for (const { index, 0: run } of taken.matchAll(/1+/g))
    kept.fill('1', Math.max(0, index - after), index + run.length + before);
  return { startsAt, taken: kept.join('') };
}

/** The slots of a line that a period within it touches. */
export function part({ startsAt, taken }: SlotLine, { start, end }: Interval): SlotLine {
  const first = Math.max(0, Math.floor((start - startsAt) / slot));
  return { startsAt: startsAt + first * slot, taken: taken.slice(first, Math.ceil((end - startsAt) / slot)) };
}
