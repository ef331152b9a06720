import { addDays, minutesOf, nextHalfHour, type WallTime } from './campus-time';

const morning = '09:00';
const earliest = minutesOf('07:00');
const latest = minutesOf('21:00');

/** The next half hour, or the next morning: of the night nobody thinks who says nothing of it. */
export function usualStart(moment: Date, timeZone: string): WallTime {
  const next = nextHalfHour(moment, timeZone);
  const minutes = minutesOf(next.time);
  if (minutes > latest) return { date: addDays(next.date, 1), time: morning };
  return minutes < earliest ? { ...next, time: morning } : next;
}
