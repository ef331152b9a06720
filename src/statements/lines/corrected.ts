import type { Line } from './line.js';

type Charged = Omit<Line, 'entry'>;

/**
 * The lines of a statement that make what was told of a booking so far what is true: nothing where it is that already.
 * What was told is taken back as a whole and told anew, so that every line is right by itself.
 */
export function corrected(
  told: readonly Line[],
  due: readonly Charged[],
  entry: 'usage' | 'adjustment',
): Line[] {
  const before = standing(told);
  const now = standing(due);
  if (isSame(before, now)) return [];
  const takenBack = [...before.values()].map(({ last, minutes, amountCents }): Line => ({
    ...last,
    entry: 'reversal',
    parts: [],
    minutes: -minutes,
    amountCents: -amountCents,
  }));
  return [...takenBack, ...due.map((line) => ({ ...line, entry }))];
}

interface Standing {
  last: Charged;
  minutes: number;
  amountCents: number;
}

/** What stands of a booking, by all that sums are told by. */
function standing(lines: readonly Charged[]): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const line of lines) {
    const key = JSON.stringify([line.spaceId, line.kind, line.memberId, line.costCentre, line.outcome]);
    const before = found.get(key);
    found.set(key, {
      last: line,
      minutes: (before?.minutes ?? 0) + line.minutes,
      amountCents: (before?.amountCents ?? 0) + line.amountCents,
    });
  }
  for (const [key, { minutes, amountCents }] of found)
    if (minutes === 0 && amountCents === 0) found.delete(key);
  return found;
}

const isSame = (a: Map<string, Standing>, b: Map<string, Standing>): boolean =>
  a.size === b.size &&
  [...a].every(([key, one]) => {
    const other = b.get(key);
    return other?.minutes === one.minutes && other.amountCents === one.amountCents;
  });
