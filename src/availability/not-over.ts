/**
 * The condition that bookings of a kind are not over by a moment, such that they are read from there on and not from the
 * first that there ever was: an index of starts knows nothing of ends. Bookings of up to a day begin at most a day before
 * it; of the few that are longer, an index of their own tells which began first. `kind` is in terms of the columns of
 * `booking` without a name before them. Materialized, since for the first of them in the order of their start the planner
 * would go through the past after all.
 */
export const notOverBy = (moment: string, kind: string, booking = 'booking'): string =>
  `${booking}.ends_at > ${moment} AND ${booking}.starts_at >= least(${dayBefore(moment)}, (
    WITH long AS MATERIALIZED (SELECT starts_at FROM booking WHERE ${kind} AND ends_at > ${moment} AND ${isLong})
    SELECT min(starts_at) FROM long))`;

/**
 * The same of all bookings of a campus or a company, of which there are too many since the first of the long ones began:
 * the next so many by a condition and an order, of the long ones of that kind and of the others apart.
 */
export const nextNotOverBy = (moment: string, kind: string, condition: string, order: string): string => {
  const next = (those: string) => `(SELECT id FROM booking WHERE ${those} AND ${condition} ${order})`;
  const long = `SELECT id FROM booking WHERE ${kind} AND ends_at > ${moment} AND ${isLong} AND starts_at < ${dayBefore(moment)}`;
  return `id = ANY (ARRAY(
    ${next(`id = ANY (ARRAY(${long}))`)} UNION ALL ${next(`ends_at > ${moment} AND starts_at >= ${dayBefore(moment)}`)}))`;
};

const isLong = `ends_at - starts_at > interval '1 day'`;
const dayBefore = (moment: string) => `${moment}::timestamptz - interval '1 day'`;
