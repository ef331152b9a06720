const dayMs = 86_400_000;

/** The same rule with another end: `COUNT=5` or `UNTIL=20261224`. */
export const endingWith = (rrule: string, end: string): string =>
  [
    ...rrule
      .trim()
      .replace(/^RRULE:/i, '')
      .split(';')
      .filter((part) => !/^(COUNT|UNTIL)=/i.test(part)),
    end,
  ].join(';');

/** The same rule up to the day before a date. */
export const endingBefore = (rrule: string, date: string): string =>
  endingWith(rrule, `UNTIL=${plusDays(date, -1).replaceAll('-', '')}`);

/** How many dates a rule counts; undefined where it ends by a date. */
export function countIn(rrule: string): number | undefined {
  const count = /(?:^|;|:)COUNT=(\d+)/i.exec(rrule)?.[1];
  return count === undefined ? undefined : Number(count);
}

/** Whether a rule says itself on which days it falls; otherwise that follows from its start. */
export const namesDays = (rrule: string): boolean => /(?:^|;|:)BY/i.test(rrule);

export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;
