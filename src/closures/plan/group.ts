import type { Occupancy, Option, Seat, Sitter } from './sitter.js';

/** Who goes to one space together: a booking by itself, or all dates of a series. */
export interface Group {
  sitters: readonly Sitter[];
  /** What every one of them may have, at the sum of what it costs them. */
  options: readonly Option[];
}

export const alone = (sitter: Sitter): Group => ({ sitters: [sitter], options: sitter.options });

/** Series with several dates first, each as a whole. */
export function grouped(sitters: readonly Sitter[]): { series: Group[]; singles: Group[] } {
  const bySeries = new Map<string, Sitter[]>();
  const singles: Group[] = [];
  for (const sitter of sitters) {
    if (sitter.series === undefined) singles.push(alone(sitter));
    else {
      const others = bySeries.get(sitter.series);
      if (others) others.push(sitter);
      else bySeries.set(sitter.series, [sitter]);
    }
  }
  const all = [...bySeries.values()];
  return {
    series: all.filter(mayShare).map(together),
    singles: [...singles, ...all.filter((dates) => !mayShare(dates)).flatMap((dates) => dates.map(alone))],
  };
}

/** Two dates of a series may have been moved to one time: then they stand in each other's way. */
function mayShare(dates: readonly Sitter[]): boolean {
  const inOrder = [...dates].sort((a, b) => a.during.start - b.during.start);
  return (
    dates.length > 1 &&
    inOrder.every(({ during }, n) => n === 0 || inOrder[n - 1]!.during.end <= during.start)
  );
}

function together(sitters: readonly Sitter[]): Group {
  const sums = new Map<string, { option: Option; count: number; cost: number }>();
  for (const { options } of sitters) {
    for (const option of options) {
      const known = sums.get(option.spaceId);
      if (known) {
        known.count++;
        known.cost += option.cost;
      } else sums.set(option.spaceId, { option, count: 1, cost: option.cost });
    }
  }
  return {
    sitters,
    options: [...sums.values()]
      .filter(({ count }) => count === sitters.length)
      .map(({ option, cost }) => ({ ...option, cost })),
  };
}

/** How many groups such as this one would find room there. */
export const roomFor = ({ sitters }: Group, seat: Seat, free: Occupancy): number =>
  sitters.reduce((least, sitter) => (least === 0 ? 0 : Math.min(least, free.room(sitter, seat))), Infinity);

export function seat({ sitters }: Group, at: Seat, free: Occupancy): void {
  for (const sitter of sitters) free.take(sitter, at);
}
