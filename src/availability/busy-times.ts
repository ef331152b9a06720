import { type Instant, type Interval, minute, slotMinutes, slotStart } from '../time/index.js';

const slot = slotMinutes * minute;

/** The runs of `1` in the slots of one UTC day. */
export function runsOf(day: number, full: string): Interval[] {
  const midnight = slotStart(day, 0);
  const runs: Interval[] = [];
  for (let from = full.indexOf('1'); from !== -1;) {
    const zero = full.indexOf('0', from);
    const to = zero === -1 ? full.length : zero;
    runs.push({ start: midnight + from * slot, end: midnight + to * slot });
    from = full.indexOf('1', to);
  }
  return runs;
}

/** Units that were taken for a time. */
export interface Taken {
  during: Interval;
  units: number;
}

/** When all units were taken at once. */
export function fullTimes(taken: readonly Taken[], capacity: number): Interval[] {
  const changes = new Map<Instant, number>();
  for (const { during, units } of taken) {
    changes.set(during.start, (changes.get(during.start) ?? 0) + units);
    changes.set(during.end, (changes.get(during.end) ?? 0) - units);
  }
  const full: Interval[] = [];
  let used = 0;
  let since: Instant | undefined;
  for (const [at, change] of [...changes].sort(([a], [b]) => a - b)) {
    used += change;
    if (used >= capacity) since ??= at;
    else if (since !== undefined) {
      full.push({ start: since, end: at });
      since = undefined;
    }
  }
  return full;
}

/** What lies within a period, in order, with no two that overlap or touch. */
export function merged(intervals: readonly Interval[], period: Interval): Interval[] {
  const within = intervals
    .map(({ start, end }) => ({ start: Math.max(start, period.start), end: Math.min(end, period.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const separate: Interval[] = [];
  for (const { start, end } of within) {
    const last = separate.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else separate.push({ start, end });
  }
  return separate;
}
