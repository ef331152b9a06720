import type { Closure } from './wanted';

/** Whether it closes anything after a moment: what was lifted before it began never did. */
export const closesAfter = ({ start, closedUntil }: Closure, now: Date): boolean =>
  Date.parse(closedUntil) > Math.max(Date.parse(start), now.getTime());
