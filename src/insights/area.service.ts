import { Injectable } from '@nestjs/common';
import { type Actor, runsTheCampus } from '../identity/index.js';
import { Database, invalid, publicId, uuidOrNotFound } from '../platform/index.js';
import type { AreaGroup, AreaQuery, AreaRowShown, AreaShown, AreaSplitShown } from './area.dto.js';

interface Name {
  en: string;
  zhHant?: string;
  zhHans?: string;
}

interface Split {
  letM2: number;
  bookableM2: number;
  closedM2: number;
  vacantM2: number;
}

interface Row extends Split {
  usedM2H: number;
  isCounted: boolean;
  key: Record<string, unknown> | null;
  m2: number;
  share: number;
  gfaM2: number | null;
  residualM2: number;
  totalM2: number;
  on: string;
}

/**
 * Every space without its parts, once, with whoever leases it on a date: a part may be leased apart from its whole, and
 * what is left of a space without its parts goes with its nearest lease. $1 is the date, or null for today; $2 the
 * tenant that a reader may see by name, or null for all; $3 to $5 are the use class, building and floor that are asked
 * for, or null.
 */
const parts = `
  WITH RECURSIVE today AS (
    SELECT d.date, d.date::timestamp AT TIME ZONE time_zone AS starts,
           (d.date + 1)::timestamp AT TIME ZONE time_zone AS ends
    FROM campus CROSS JOIN LATERAL (SELECT coalesce($1::date, (now() AT TIME ZONE time_zone)::date) AS date) AS d
  ), current_lease AS (
    SELECT space_id, tenant_id FROM lease, today WHERE during @> today.date
  ), shut AS (
    SELECT DISTINCT unnest(space_ids) AS space_id FROM closure, today
    WHERE state IN ('published', 'reopened') AND starts_at <= today.starts AND closed_until >= today.ends
  ), part AS (
    SELECT space.id, space.floor_id, space.use_class, l.tenant_id, space.status, space.area_m2 - space.parts_area_m2 AS m2
    FROM space LEFT JOIN current_lease l ON l.space_id = space.id WHERE space.parent_id IS NULL AND space.status <> 'retired'
    UNION ALL
    SELECT space.id, part.floor_id, part.use_class, coalesce(l.tenant_id, part.tenant_id), space.status, space.area_m2 - space.parts_area_m2
    FROM part JOIN space ON space.parent_id = part.id AND space.status <> 'retired' LEFT JOIN current_lease l ON l.space_id = space.id
  ), of_building AS (
    SELECT b.id AS building_id, f.id AS floor_id, part.id AS space_id, part.use_class, part.m2,
           CASE WHEN $2::uuid IS NULL OR part.tenant_id = $2 THEN part.tenant_id END AS tenant_id, part.tenant_id IS NOT NULL AS is_let,
           CASE WHEN part.tenant_id IS NOT NULL THEN 'let'
                WHEN part.status = 'hidden' OR EXISTS (SELECT FROM shut WHERE shut.space_id = part.id) THEN 'closed'
                WHEN part.use_class = 'vacant' THEN 'vacant'
                ELSE 'bookable' END AS state
    FROM building b LEFT JOIN floor f ON f.building_id = b.id LEFT JOIN part ON part.floor_id = f.id
    WHERE ($3::text IS NULL OR part.use_class = $3) AND ($4::uuid IS NULL OR b.id = $4) AND ($5::uuid IS NULL OR f.id = $5)
  )`;

interface Group {
  sort: string;
  key: string;
  by: string;
  /** What has no space is no row of it. */
  where?: string;
  gfa?: string;
}

const place = (alias: string, more = '') =>
  `json_build_object('id', ${alias}.id, 'code', ${alias}.code${more}, 'name', ${alias}.name)::jsonb`;
const ordered = {
  building: `lpad((b.sort_key::bigint + 2147483648)::text, 10, '0') || b.code`,
  floor: `lpad((f.level + 32768)::text, 5, '0') || f.code`,
};

const groups: Record<AreaGroup, Group> = {
  useClass: {
    sort: 'p.use_class',
    key: `'useClass', p.use_class`,
    by: 'p.use_class',
    where: 'p.m2 IS NOT NULL',
  },
  building: { sort: ordered.building, key: `'building', ${place('b')}`, by: 'b.id', gfa: 'b.gfa_m2' },
  floor: {
    sort: `${ordered.building} || ${ordered.floor}`,
    key: `'floor', ${place('f', `, 'level', f.level`)}, 'building', ${place('b')}`,
    by: 'b.id, f.id',
    where: 'f.id IS NOT NULL',
    gfa: 'f.gfa_m2',
  },
  tenant: {
    sort: `CASE WHEN t.id IS NULL THEN '1' ELSE '0' || t.code END`,
    key: `'tenant', CASE WHEN t.id IS NOT NULL THEN ${place('t')} END`,
    by: 't.id',
    where: 'p.is_let',
  },
  space: { sort: 's.code', key: `'space', ${place('s')}`, by: 's.id', where: 'p.m2 IS NOT NULL' },
};

const states = ['let', 'bookable', 'closed', 'vacant'] as const;

/** Of a space that is shared by places, each place has its part of the area. Rounded space by space, so that every sum is exact. */
const usedM2H = `coalesce(sum(round(s.area_m2 * u.used / 3600 / CASE WHEN s.kind IN ('desk_area', 'lab') THEN o.capacity ELSE 1 END, 2)), 0)`;

/** One statement sees one moment: the rows and the residual add up whatever is written meanwhile. */
function statement(groupBy: readonly AreaGroup[]): string {
  const asked = groupBy.map((group) => groups[group]);
  const gfa = groupBy.length === 1 ? (asked[0]!.gfa ?? 'NULL::numeric') : 'NULL::numeric';
  const where = asked.flatMap((group) => group.where ?? []);
  const split = states
    .map((state) => `coalesce(sum(p.m2) FILTER (WHERE p.state = '${state}'), 0) AS ${state}`)
    .join(', ');
  return `${parts}, grouped AS (
    SELECT ARRAY[${asked.map(({ sort }) => sort).join(', ')}]::text[] AS sort, jsonb_build_object(${asked.map(({ key }) => key).join(', ')}) AS key,
           coalesce(sum(p.m2), 0) AS m2, ${gfa} AS gfa, ${split}, ${usedM2H} AS used
    FROM of_building p JOIN building b ON b.id = p.building_id LEFT JOIN floor f ON f.id = p.floor_id
    LEFT JOIN space s ON s.id = p.space_id LEFT JOIN pool o ON o.id = s.pool_id LEFT JOIN tenant t ON t.id = p.tenant_id
    LEFT JOIN usage_space u ON u.space_id = p.space_id AND u.day = (SELECT date FROM today)
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
    GROUP BY ${asked.map(({ by }) => by).join(', ')} ${groupBy.includes('tenant') ? 'HAVING sum(p.m2) > 0' : ''}
  ), whole AS (SELECT coalesce(sum(gfa_m2), 0) AS total FROM campus)
  SELECT g.key, g.m2::float8 AS "m2", g.gfa::float8 AS "gfaM2", round(coalesce(g.m2 / nullif(w.total, 0), 0), 6)::float8 AS "share",
         ${states.map((state) => `g.${state}::float8 AS "${state}M2"`).join(', ')}, (SELECT date::text FROM today) AS "on",
         g.used::float8 AS "usedM2H", EXISTS (SELECT FROM usage_day d JOIN today ON today.date = d.day WHERE d.counted_at IS NOT NULL) AS "isCounted",
         (w.total - (SELECT coalesce(sum(m2), 0) FROM grouped))::float8 AS "residualM2", w.total::float8 AS "totalM2"
  FROM whole w LEFT JOIN grouped g ON true ORDER BY g.sort COLLATE "C"`;
}

@Injectable()
export class AreaService {
  constructor(private readonly db: Database) {}

  async by({ groupBy, on, useClass, building, floor }: AreaQuery, actor: Actor): Promise<AreaShown> {
    if (groupBy.includes('space') && building === undefined && floor === undefined)
      throw invalid({
        pointer: '/groupBy',
        code: 'not-together',
        detail: 'Ask for the spaces of one building or floor.',
      });
    const rows = await this.db.read<Row>(`area-by-${groupBy.join('-')}`, statement(groupBy), [
      on ?? null,
      runsTheCampus(actor) ? null : actor.tenantId,
      useClass ?? null,
      building === undefined ? null : uuidOrNotFound('building', building),
      floor === undefined ? null : uuidOrNotFound('floor', floor),
    ]);
    const { residualM2, totalM2, on: date, isCounted } = rows[0]!;
    const shown = rows.filter(({ key }) => key !== null);
    const tellsUse = isCounted && seesUse(actor);
    return {
      on: date,
      data: shown.map((row) => present(row, tellsUse)),
      totals: totalsOf(shown, tellsUse),
      residualM2,
      totalM2,
    };
  }
}

/** Whoever may not see the bookings could tell by it who was there. */
const seesUse = (actor: Actor): boolean =>
  runsTheCampus(actor) && (actor.scopes === undefined || actor.scopes.includes('bookings:read'));

const present = (
  { key, m2, share, gfaM2, letM2, bookableM2, closedM2, vacantM2, usedM2H: used }: Row,
  tellsUse: boolean,
): AreaRowShown => ({
  ...Object.fromEntries(Object.entries(key!).map(([member, value]) => [member, named(member, value)])),
  m2,
  share,
  ...(gfaM2 !== null && { gfaM2 }),
  letM2,
  bookableM2,
  closedM2,
  vacantM2,
  ...(tellsUse && { usedM2H: used }),
});

/** In hundredths, which is what areas are kept in: adding fractions would drift. */
function totalsOf(rows: readonly Row[], tellsUse: boolean): AreaSplitShown {
  const sum = (of: (row: Row) => number) =>
    rows.reduce((hundredths, row) => hundredths + Math.round(of(row) * 100), 0) / 100;
  return {
    m2: sum(({ m2 }) => m2),
    letM2: sum(({ letM2 }) => letM2),
    bookableM2: sum(({ bookableM2 }) => bookableM2),
    closedM2: sum(({ closedM2 }) => closedM2),
    vacantM2: sum(({ vacantM2 }) => vacantM2),
    ...(tellsUse && { usedM2H: sum((row) => row.usedM2H) }),
  };
}

/** What has an id shows the one that the world knows. */
function named(member: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const place = value as { id: string; code: string; name: Name };
  return { ...place, id: publicId(member as 'building' | 'floor' | 'tenant' | 'space', place.id) };
}
