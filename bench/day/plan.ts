import type { Random } from '../../src/demo/random.js';

export const acts = [
  'book',
  'search',
  'search 3 days',
  'my bookings',
  'timeline',
  'check in',
  'move',
  'cancel',
  'feed',
] as const;
export type ActName = (typeof acts)[number];

/** How often, on a working day of 20,000 people. */
export const aDay: Record<ActName, number> = {
  book: 40_000,
  search: 12_000,
  'search 3 days': 3_000,
  'my bookings': 30_000,
  timeline: 8_000,
  'check in': 8_000,
  move: 3_000,
  cancel: 4_000,
  feed: 20_000,
};

/** Of the day from 08:00 to 18:00: the share of all that is done from one time to the next. At nine everybody comes. */
export const hours: readonly { from: string; length: number; share: number }[] = [
  { from: '08:00', length: 60, share: 0.07 },
  { from: '09:00', length: 15, share: 0.1 },
  { from: '09:15', length: 45, share: 0.11 },
  { from: '10:00', length: 120, share: 0.21 },
  { from: '12:00', length: 120, share: 0.16 },
  { from: '14:00', length: 120, share: 0.21 },
  { from: '16:00', length: 120, share: 0.14 },
];
const minutesADay = hours.reduce((sum, { length }) => sum + length, 0);

export interface Arrival {
  /** Milliseconds after the beginning. */
  at: number;
  act: ActName;
  /** Which of `hours`. */
  hour: number;
}

/**
 * Who comes when, whether or not those before them have been served: a day, compressed so that so many minutes hold as
 * much of it as they do of `minutesForAll`.
 */
export function arrivals(random: Random, minutes: number, minutesForAll: number): Arrival[] {
  const all: Arrival[] = [];
  let began = 0;
  for (const [hour, { length, share }] of hours.entries()) {
    const takes = (length / minutesADay) * minutes * 60_000;
    for (const act of acts) {
      const count = Math.round(aDay[act] * share * (minutes / minutesForAll));
      for (let n = 0; n < count; n++) all.push({ at: began + random.next() * takes, act, hour });
    }
    began += takes;
  }
  return all.sort((a, b) => a.at - b.at);
}
