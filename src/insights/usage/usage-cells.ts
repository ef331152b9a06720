import type { Grain } from './count-day.js';
import type { UsageScope } from './usage-places.js';
import { fewest } from './usage-readers.js';
import type { UsageGroup } from './usage.dto.js';

export interface UsageFilter extends UsageScope {
  from: string;
  to: string;
  kinds?: readonly string[];
  tenantId?: string;
}

type Statement = [sql: string, values: unknown[]];

const groups: Record<Exclude<UsageGroup, 'space'>, string> = {
  weekday: 'extract(isodow FROM c.day)::int',
  hour: '(h.n - 1)::int',
  day: 'c.day::text',
  month: `to_char(c.day, 'YYYY-MM')`,
  kind: 'c.kind',
  building: 'c.building_id',
  floor: 'c.part_id',
  tenant: 'c.part_id',
};

/** The coarsest sums that can tell it. */
export function grainOf(
  groupBy: readonly UsageGroup[],
  { buildingId, floorId, tenantId }: UsageScope & { tenantId?: string },
): Grain {
  if (tenantId !== undefined || groupBy.includes('tenant')) return 'tenant';
  if (floorId !== undefined || groupBy.includes('floor')) return 'floor';
  return buildingId !== undefined || groupBy.includes('building') ? 'building' : 'campus';
}

const unnested = `unnest(c.offered, c.booked, c.used, c.people, c.seats, c.persons) WITH ORDINALITY
  AS h (offered, booked, used, people, seats, persons, n)`;
const enough = `(h.persons = 0 OR h.persons >= ${fewest})`;

/**
 * Rows of sums. Who may not see the bookings gets sums of the same smallest parts, an hour of one kind in one building,
 * whatever is asked: those that too few people stand behind are in no sum at all, so that no difference of two gives
 * them away.
 */
export function cellsSql(groupBy: readonly UsageGroup[], filter: UsageFilter, isWhole: boolean): Statement {
  const { where, values } = conditions(isWhole ? grainOf(groupBy, filter) : 'building', filter);
  const keys = groupBy.map((group) => `${groups[group as keyof typeof groups]} AS "${group}"`);
  const byHour = !isWhole || groupBy.includes('hour');
  const sum = (name: string) =>
    byHour
      ? `coalesce(sum(h.${name})${isWhole ? '' : ` FILTER (WHERE ${enough})`}, 0)::float8 AS ${name}`
      : `coalesce(sum(c.${name}_all), 0)::float8 AS ${name}`;
  const hidden = isWhole
    ? '0 AS hidden, 1 AS shown'
    : `(count(*) FILTER (WHERE NOT ${enough}))::int AS hidden, (count(*) FILTER (WHERE h.persons >= ${fewest}))::int AS shown`;
  const places = groupBy.map((_, n) => n + 1).join(', ');
  const sql = `
    SELECT ${[...keys, ...['offered', 'booked', 'used', 'people', 'seats'].map(sum), hidden].join(', ')}
    FROM usage_cell c${byHour ? ` CROSS JOIN LATERAL ${unnested}` : ''} WHERE ${where}
    ${groupBy.length > 0 ? `GROUP BY ${places} ORDER BY ${places}` : ''}`;
  return [sql, values];
}

/** The hour of a day of which the largest share was booked. */
export function peakSql(filter: UsageFilter, isWhole: boolean): Statement {
  const { where, values } = conditions(isWhole ? grainOf([], filter) : 'building', filter);
  const sql = `
    SELECT c.day::text AS day, (h.n - 1)::int AS hour, sum(h.offered)::float8 AS offered, sum(h.booked)::float8 AS booked
    FROM usage_cell c CROSS JOIN LATERAL ${unnested} WHERE ${where}${isWhole ? '' : ` AND ${enough}`}
    GROUP BY c.day, h.n HAVING sum(h.offered) > 0 AND sum(h.booked) > 0
    ORDER BY sum(h.booked)::float8 / sum(h.offered) DESC, c.day, h.n LIMIT 1`;
  return [sql, values];
}

export function conditions(grain: Grain, { from, to, kinds, buildingId, floorId, tenantId }: UsageFilter) {
  const values: unknown[] = [grain, from, to];
  const tests = ['c.grain = $1', 'c.day >= $2', 'c.day < $3'];
  const add = (test: (place: string) => string, value: unknown) => {
    values.push(value);
    tests.push(test(`$${values.length}`));
  };
  if (kinds) add((place) => `c.kind = ANY (${place})`, kinds);
  if (buildingId !== undefined) add((place) => `c.building_id = ${place}`, buildingId);
  if (floorId !== undefined) add((place) => `c.part_id = ${place}`, floorId);
  if (tenantId !== undefined) add((place) => `c.part_id = ${place}`, tenantId);
  return { where: tests.join(' AND '), values };
}
