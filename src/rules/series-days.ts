export const onHolidays = ['skip', 'keep', 'next_workday'] as const;
/** What becomes of an occurrence that falls on a public holiday. */
export type OnHoliday = (typeof onHolidays)[number];

export interface PlacedDay {
  /** The date that the series' rule names. */
  date: string;
  /** When it takes place; undefined where it does not. */
  on?: string;
  /** It falls on one; whether that moves it is the series' choice. */
  holiday: boolean;
}

/**
 * Where each date of a series lands. Only holidays move: a series of Saturdays stays on Saturdays. A moved one keeps its
 * place among the others, each day to itself; where no workday is left before the next date that stays, it is skipped,
 * since a daily meeting gains nothing by one more after its end.
 */
export function placeOnWorkdays(
  dates: readonly string[],
  holidays: { has(date: string): boolean },
  onHoliday: OnHoliday,
  workdays: ReadonlySet<number> = mondayToFriday,
): PlacedDay[] {
  let last = '';
  return dates.map((date, index): PlacedDay => {
    const holiday = holidays.has(date);
    if (holiday && onHoliday === 'skip') return { date, holiday };
    if (!holiday || onHoliday === 'keep') {
      last = date;
      return { date, on: date, holiday };
    }
    const limit = dates.slice(index + 1).find((other) => !holidays.has(other)) ?? never;
    const on = nextWorkday(last > date ? last : date, limit, holidays, workdays);
    if (on === undefined) return { date, holiday };
    last = on;
    return { date, on, holiday };
  });
}

/** Days of the week as Date counts them: Sunday is 0. */
const mondayToFriday: ReadonlySet<number> = new Set([1, 2, 3, 4, 5]);
const never = '9999-12-31';
const dayMs = 86_400_000;
/** A park that is closed longer than this has no next workday. */
const farthest = 60;

function nextWorkday(
  after: string,
  limit: string,
  holidays: { has(date: string): boolean },
  workdays: ReadonlySet<number>,
): string | undefined {
  for (let days = 1; days <= farthest; days++) {
    const day = new Date(Date.parse(after) + days * dayMs);
    const date = day.toISOString().slice(0, 10);
    if (date >= limit) return undefined;
    if (workdays.has(day.getUTCDay()) && !holidays.has(date)) return date;
  }
  return undefined;
}
