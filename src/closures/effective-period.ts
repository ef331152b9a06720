import { type Instant, type Interval, minute, slotMinutes } from '../time/index.js';

const slot = slotMinutes * minute;

/** What is over by then has ended. */
export const nextSlot = (now: Instant): Instant => Math.ceil(now / slot) * slot;

/** What of a period still lies ahead: from the next slot of the ledger on, so that what has just ended is not in its way. */
export const effectivePeriod = ({ start, end }: Interval, now: Instant): Interval => ({
  start: Math.max(start, nextSlot(now)),
  end,
});
