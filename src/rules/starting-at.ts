import { type Instant, type Interval, inZone } from '../time/index.js';
import type { Fix } from './rule.js';

/** The same length from another start. */
export const startingAt = ({ start, end }: Interval, other: Instant, timeZone: string): Fix => ({
  pointer: '/start',
  suggest: { start: inZone(other, timeZone), end: inZone(other + (end - start), timeZone) },
});
