import type { UsageMeasures } from './usage.dto.js';

/** Seconds. */
export interface Sums {
  offered: number;
  booked: number;
  used: number;
  people: number;
  seats: number;
  /** Parts of it that too few people stand behind, which are left out. */
  hidden: number;
  /** Parts of it that enough people stand behind. */
  shown: number;
}

export const noMeasures: UsageMeasures = {
  offeredH: 0,
  bookedH: 0,
  usedH: 0,
  peopleH: 0,
  seatsH: 0,
  frequency: null,
  occupancy: null,
  utilisation: null,
};

const withheld: UsageMeasures = {
  offeredH: null,
  bookedH: null,
  usedH: null,
  peopleH: null,
  seatsH: null,
  frequency: null,
  occupancy: null,
  utilisation: null,
  withheld: true,
};

const rounded = (n: number, digits: number) => Math.round(n * 10 ** digits) / 10 ** digits;
const hours = (seconds: number) => rounded(seconds / 3600, 4);
const ratio = (part: number, whole: number) => (whole > 0 ? rounded(part / whole, 6) : null);

export function hoursOf(
  { offered, booked, used, people, seats, hidden, shown }: Sums,
  isOffered = true,
): UsageMeasures {
  if (hidden > 0 && shown === 0) return withheld;
  const frequency = isOffered ? ratio(used, offered) : null;
  const occupancy = ratio(people, seats);
  return {
    offeredH: isOffered ? hours(offered) : null,
    bookedH: hours(booked),
    usedH: hours(used),
    peopleH: hours(people),
    seatsH: hours(seats),
    frequency,
    occupancy,
    utilisation:
      isOffered && offered > 0 && seats > 0 ? rounded((used / offered) * (people / seats), 6) : null,
    ...(hidden > 0 && { withheld: true }),
  };
}

export function sumsOf(rows: readonly Sums[]): Sums {
  const sum = (of: (row: Sums) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    offered: sum(({ offered }) => offered),
    booked: sum(({ booked }) => booked),
    used: sum(({ used }) => used),
    people: sum(({ people }) => people),
    seats: sum(({ seats }) => seats),
    hidden: 0,
    shown: rows.length,
  };
}
