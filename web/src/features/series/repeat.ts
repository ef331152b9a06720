/** How often something repeats, and until when. */
export interface Repeat {
  every: Every;
  ends: 'count' | 'until';
  count: number;
  /** The last day. */
  until: string;
  onHoliday: 'skip' | 'keep' | 'next_workday';
}

export const everies = ['never', 'day', 'workday', 'week', 'fortnight', 'month', 'weekday_of_month'] as const;
export type Every = (typeof everies)[number];

export const mostDates = 366;

export const never: Repeat = { every: 'never', ends: 'count', count: 12, until: '', onHoliday: 'skip' };

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The rule of RFC 5545 that it stands for, from a first date on. It names days only where it must: then all its dates can move together. */
export function ruleOf({ every, ends, count, until }: Repeat, date: string): string {
  const end = ends === 'count' ? `COUNT=${count}` : `UNTIL=${until.replaceAll('-', '')}`;
  return `${frequencies[every](date)};${end}`;
}

const frequencies: Record<Every, (date: string) => string> = {
  never: () => 'FREQ=DAILY',
  day: () => 'FREQ=DAILY',
  workday: () => 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  week: () => 'FREQ=WEEKLY',
  fortnight: () => 'FREQ=WEEKLY;INTERVAL=2',
  month: () => 'FREQ=MONTHLY',
  weekday_of_month: (date) => `FREQ=MONTHLY;BYDAY=${nth(date)}${names[new Date(date).getUTCDay()]}`,
};

/** `-1` is the last of the month: a fifth one comes in some months only. */
export function nth(date: string): number {
  const n = Math.ceil(Number(date.slice(8)) / 7);
  return n > 4 ? -1 : n;
}
