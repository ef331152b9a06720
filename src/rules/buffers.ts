import { type Interval, minute } from '../time/index.js';

/** How long a space is kept free before and after a booking. */
export interface Buffers {
  setUpMinutes: number;
  cleanUpMinutes: number;
}

/** A booking's period and what is kept free around it. */
export const withBuffers = (
  { start, end }: Interval,
  { setUpMinutes, cleanUpMinutes }: Buffers,
): Interval => ({ start: start - setUpMinutes * minute, end: end + cleanUpMinutes * minute });
