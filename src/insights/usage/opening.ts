import {
  clockAt,
  type Instant,
  type Interval,
  localDayOf,
  weekdays,
  type WeeklyHours,
  wholeDay,
} from '../../time/index.js';

/** A day of the campus's calendar: 24 hours of its wall clock, of which one may be missing or twice as long. */
export interface CampusDay {
  date: string;
  zone: string;
  during: Interval;
  /** When each hour begins, and when the last ends. */
  hours: readonly Instant[];
}

export function campusDay(date: string, zone: string): CampusDay {
  const number = Math.round(Date.parse(date) / 86_400_000);
  const during = wholeDay(number, zone);
  const hours = Array.from({ length: 24 }, (_, hour) =>
    clockAt(number, `${String(hour).padStart(2, '0')}:00`, zone),
  );
  return { date, zone, during, hours: [...hours, during.end] };
}

export const wholeDayOf = (date: string, zone: string): Interval => campusDay(date, zone).during;

/** Seconds are counted from edge to edge, so that parts add up to their whole whatever was rounded. */
const second = (instant: Instant) => Math.round(instant / 1000);

/** How many seconds of a period lie in each hour of a day. */
export function spread({ start, end }: Interval, { hours }: CampusDay): number[] {
  return Array.from({ length: 24 }, (_, hour) =>
    Math.max(0, second(Math.min(end, hours[hour + 1]!)) - second(Math.max(start, hours[hour]!))),
  );
}

export interface Opens {
  hours: WeeklyHours;
  holidays: 'closed' | 'open' | 'statutory_closed';
}

/** When a space is open on a day: neither on a holiday that closes it nor while it is closed. */
export function openPeriods(
  { hours, holidays }: Opens,
  day: CampusDay,
  holiday: 'general' | 'statutory' | undefined,
  closed: readonly Interval[] = [],
): Interval[] {
  if (holiday && (holidays === 'closed' || (holidays === 'statutory_closed' && holiday === 'statutory')))
    return [];
  const number = localDayOf(day.during.start, day.zone);
  const weekday = weekdays[new Date(Date.parse(day.date)).getUTCDay()]!;
  const at = (time: string) => (time === '24:00' ? day.during.end : clockAt(number, time, day.zone));
  return (hours[weekday] ?? []).flatMap(([from, to]) => without({ start: at(from), end: at(to) }, closed));
}

/** How many seconds of each hour of a day that is. */
export function openSeconds(...of: Parameters<typeof openPeriods>): number[] {
  const open = Array.from({ length: 24 }, () => 0);
  for (const period of openPeriods(...of))
    spread(period, of[1]).forEach((seconds, hour) => (open[hour]! += seconds));
  return open;
}

/** What is left of a period when others are taken out of it. */
export function without(period: Interval, others: readonly Interval[]): Interval[] {
  let left = [period];
  for (const { start, end } of others)
    left = left.flatMap((piece) =>
      [
        { start: piece.start, end: Math.min(piece.end, start) },
        { start: Math.max(piece.start, end), end: piece.end },
      ].filter((rest) => rest.start < rest.end),
    );
  return left;
}
