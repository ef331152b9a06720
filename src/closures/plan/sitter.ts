import type { Interval } from '../../time/index.js';

/** A space that somebody may have instead: it satisfies all that is hard. */
export interface Option {
  spaceId: string;
  /** Spaces near each other have the same. */
  floorId: string;
  /** How much worse than the old one it is: in metres to walk, and what is worth as much. */
  cost: number;
}

/** A booking that has to make way. */
export interface Sitter {
  id: string;
  /** All that it occupies. */
  during: Interval;
  /** Bookings of one series stay together where they can. */
  series?: string;
  /** Those of one team who are there at the same time are to sit near each other. */
  team?: string;
  /** The best first. */
  options: readonly Option[];
}

/** What is free, as far as the plan has come. */
export interface Occupancy {
  /** How many such as this one would find room there. */
  room(sitter: Sitter, spaceId: string): number;
  take(sitter: Sitter, spaceId: string): void;
  giveBack(sitter: Sitter, spaceId: string): void;
}

/** Where each goes, by the id of the sitter; those who are missing find nothing. */
export type Placing = Map<string, string>;
