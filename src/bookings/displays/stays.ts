import { day, type Instant, type Interval, minute, slotMinutes } from '../../time/index.js';
import { type Stay, stays } from './displays.dto.js';

const slot = slotMinutes * minute;

const slotAt = (now: Instant): Instant => Math.floor(now / slot) * slot;

/** The end of the slot that it is. */
export const nextSlot = (now: Instant): Instant => slotAt(now) + slot;

/** Something that was to go on until then has only the rest of this slot. */
const isNearlyOver = ({ start, end }: Interval, now: Instant) =>
  start <= now && end > slotAt(now) && end <= nextSlot(now);

/** The slot that it is already, as whoever stands there does not wait; the next where this one was used before. */
export const startAt = (now: Instant, busy: readonly Interval[]): Instant =>
  busy.some((one) => isNearlyOver(one, now)) ? nextSlot(now) : slotAt(now);

/** What is given back early keeps its last slot in the ledger, but nobody is there any more. */
export const withoutRemains = (busy: readonly Interval[], now: Instant): Interval[] =>
  busy.filter((one) => !isNearlyOver(one, now));

/** Today and tomorrow: late in the evening people want to know of the morning. */
export const shownFrom = (today: Interval): Interval => ({ start: today.start, end: today.end + day });

/** Of the usual lengths those for which nothing is in the way from a moment on. */
export const staysFrom = (from: Instant, inTheWay: readonly Interval[]): Stay[] =>
  stays.filter((minutes) =>
    inTheWay.every(({ start, end }) => end <= from || start >= from + minutes * minute),
  );
