import type { Interval } from '../../time/index.js';

/** A space, at one's own time or another. */
export interface Seat {
  spaceId: string;
  /** Milliseconds after one's own time; less than nothing is before it. */
  shift?: number;
}

/** What somebody may have instead: it satisfies all that is hard. */
export interface Option extends Seat {
  /** Spaces near each other have the same. */
  floorId: string;
  /** How much worse than the old one it is: in metres to walk, and what is worth as much. */
  cost: number;
}

/** A booking that has to make way, or one of its spaces. */
export interface Sitter {
  id: string;
  /** All that it occupies. */
  during: Interval;
  /** Bookings of one series stay together where they can. */
  series?: string;
  /** Those of one team who are there at the same time are to sit near each other. */
  team?: string;
  /** The spaces of one booking: all of them find a place, each its own and near each other, or none does. */
  party?: string;
  /** At its own time, the best first. */
  options: readonly Option[];
  /** At another time, for whoever finds nothing at their own; the best first. */
  otherTimes?: readonly Option[];
}

/** What is free, as far as the plan has come. */
export interface Occupancy {
  /** How many such as this one would find room there. */
  room(sitter: Sitter, seat: Seat): number;
  take(sitter: Sitter, seat: Seat): void;
  giveBack(sitter: Sitter, seat: Seat): void;
}

/** Where each goes, by the id of the sitter; those who are missing find nothing. */
export type Placing = Map<string, Seat>;

export const bookingOf = ({ party, id }: Sitter): string => party ?? id;

/** How many bookings have a place. */
export const countKept = (sitters: readonly Sitter[], placing: Placing): number =>
  new Set(sitters.filter(({ id }) => placing.has(id)).map(bookingOf)).size;

export const shifted = ({ start, end }: Interval, shift = 0): Interval => ({
  start: start + shift,
  end: end + shift,
});

/** When it would be there. */
export const timeOf = ({ during }: Sitter, { shift }: Seat): Interval => shifted(during, shift);
