import { addMinutes, localText, minutesOfDay, wallTimeIn } from '../../time/campus-time';
import type { Booking } from './bookings';

/** By how much bookings are moved together, on the clocks of the campus. */
export interface Shift {
  days: number;
  minutes: number;
}

type Placed = Pick<Booking, 'start' | 'end' | 'timeZone'>;

const inMinutes = ({ days, minutes }: Shift) => days * minutesOfDay + minutes;

/** The same stretch so much later; a negative shift is earlier. */
export function shifted({ start, end, timeZone }: Placed, by: Shift): Placed {
  const moved = (text: string) => localText(addMinutes(wallTimeIn(text), inMinutes(by)));
  return { start: moved(start), end: moved(end), timeZone };
}

/** Who goes on goes last first, and who goes back first first: so that none stands in the way of the next. */
export const inTurn = <T extends { start: string }>(all: readonly T[], by: Shift): T[] =>
  all.toSorted((a, b) => Math.sign(inMinutes(by)) * (Date.parse(b.start) - Date.parse(a.start)));
