import { invalid } from '../../platform/index.js';

const day = 24 * 60 * 60_000;
const usual = 90;
const longest = 400;
/** Nobody counted before, and days before the first year are none. */
const earliest = '1900-01-01';

export const daysAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/** The days that are asked for: the last 90 that are over, unless said. */
export function periodOf(asked: { from?: string; to?: string }, today: string): { from: string; to: string } {
  const to = asked.to ?? today;
  const from = asked.from ?? daysAfter(to, -usual);
  const days = daysIn({ from, to });
  if (from < earliest)
    throw invalid({ pointer: '/from', code: 'range', detail: `from must not come before ${earliest}.` });
  if (days < 1 || days > longest)
    throw invalid({
      pointer: '/to',
      code: 'range',
      detail: `to must come after from, within ${longest} days.`,
    });
  return { from, to };
}

/** As many days before it. */
export function periodBefore({ from, to }: { from: string; to: string }): { from: string; to: string } {
  return { from: daysAfter(from, -daysIn({ from, to })), to: from };
}

export const daysIn = ({ from, to }: { from: string; to: string }): number =>
  (Date.parse(to) - Date.parse(from)) / day;
