/**
 * Wall-clock times of the campus, as text: `2026-12-01` and `14:00`. The server knows the zone's rules; here times are
 * only shown, and stepped along the clock.
 */
export interface WallTime {
  date: string;
  time: string;
}

export const minutesOfDay = 24 * 60;

const pad = (n: number) => String(n).padStart(2, '0');

export const clockTime = (minutes: number) => `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;

export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** What the clocks on campus say at a moment. */
export function wallTime(moment: Date, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** The next half hour that begins, so that there is time to walk there. */
export function nextHalfHour(moment: Date, timeZone: string): WallTime {
  const { date, time } = wallTime(moment, timeZone);
  const next = (Math.floor(minutesOf(time) / 30) + 1) * 30;
  return { date: next >= minutesOfDay ? addDays(date, 1) : date, time: clockTime(next) };
}

export function addDays(date: string, days: number): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + days);
  return next.toISOString().slice(0, 10);
}

/** Minutes from one time to the next time that the clock shows the other. */
export function minutesBetween(from: string, to: string): number {
  const minutes = minutesOf(to) - minutesOf(from);
  return minutes > 0 ? minutes : minutes + minutesOfDay;
}

export function addMinutes({ date, time }: WallTime, minutes: number): WallTime {
  const total = minutesOf(time) + minutes;
  return {
    date: addDays(date, Math.floor(total / minutesOfDay)),
    time: clockTime(((total % minutesOfDay) + minutesOfDay) % minutesOfDay),
  };
}

/** As the server reads it, together with the zone's name. */
export const localText = ({ date, time }: WallTime) => `${date}T${time}`;
