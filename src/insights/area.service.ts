import { Injectable } from '@nestjs/common';
import { type Actor, runsTheCampus } from '../identity/index.js';
import { Database, publicId } from '../platform/index.js';
import type { AreaGroup, AreaRowShown, AreaShown } from './area.dto.js';

interface Name {
  en: string;
  zhHant?: string;
  zhHans?: string;
}

interface Row {
  key: Record<string, unknown>;
  m2: number;
  share: number;
  gfaM2: number | null;
  residualM2: number;
  totalM2: number;
}

/** What counts: a space's net area once, in the whole that it is a part of. */
const counted = `space.parent_id IS NULL AND space.status <> 'retired'`;

/** Each answers rows of (sort, key, m2, gfa). $1 of the last is the tenant that a reader may see by name, or null for all. */
const groups: Record<AreaGroup, string> = {
  useClass: `
    SELECT use_class AS sort, json_build_object('useClass', use_class) AS key, sum(area_m2) AS m2, NULL::numeric AS gfa
    FROM space WHERE ${counted} GROUP BY use_class`,
  building: `
    SELECT lpad((b.sort_key::bigint + 2147483648)::text, 10, '0') || b.code,
           json_build_object('building', json_build_object('id', b.id, 'code', b.code, 'name', b.name)), coalesce(sum(space.area_m2), 0), b.gfa_m2
    FROM building b LEFT JOIN floor f ON f.building_id = b.id LEFT JOIN space ON space.floor_id = f.id AND ${counted}
    GROUP BY b.id`,
  floor: `
    SELECT lpad((b.sort_key::bigint + 2147483648)::text, 10, '0') || b.code || lpad((f.level + 32768)::text, 5, '0') || f.code,
           json_build_object('floor', json_build_object('id', f.id, 'code', f.code, 'level', f.level, 'name', f.name),
                             'building', json_build_object('id', b.id, 'code', b.code, 'name', b.name)), coalesce(sum(space.area_m2), 0), f.gfa_m2
    FROM floor f JOIN building b ON b.id = f.building_id LEFT JOIN space ON space.floor_id = f.id AND ${counted}
    GROUP BY f.id, b.id`,
  // A part may be leased apart from its whole: what is left of a space without its parts goes with its nearest lease.
  tenant: `
    SELECT CASE WHEN t.id IS NULL THEN '1' ELSE '0' || t.code END,
           json_build_object('tenant', CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'code', t.code, 'name', t.name) END),
           sum(let.m2), NULL::numeric
    FROM (
      WITH RECURSIVE today AS (
        SELECT (now() AT TIME ZONE time_zone)::date AS date FROM campus
      ), current_lease AS (
        SELECT space_id, tenant_id FROM lease, today WHERE during @> today.date
      ), part AS (
        SELECT space.id, l.tenant_id, space.area_m2 - space.parts_area_m2 AS m2
        FROM space LEFT JOIN current_lease l ON l.space_id = space.id WHERE ${counted}
        UNION ALL
        SELECT space.id, coalesce(l.tenant_id, part.tenant_id), space.area_m2 - space.parts_area_m2
        FROM part JOIN space ON space.parent_id = part.id AND space.status <> 'retired' LEFT JOIN current_lease l ON l.space_id = space.id
      )
      SELECT CASE WHEN $1::uuid IS NULL OR tenant_id = $1 THEN tenant_id END AS tenant_id, m2 FROM part WHERE tenant_id IS NOT NULL
    ) AS let LEFT JOIN tenant t ON t.id = let.tenant_id
    GROUP BY t.id HAVING sum(let.m2) > 0`,
};

/** One statement sees one moment: the rows and the residual add up whatever is written meanwhile. */
const statement = (group: AreaGroup) => `
  WITH grouped (sort, key, m2, gfa) AS (${groups[group]}),
       whole AS (SELECT coalesce(sum(gfa_m2), 0) AS total FROM campus)
  SELECT g.key, g.m2::float8 AS "m2", g.gfa::float8 AS "gfaM2", round(coalesce(g.m2 / nullif(w.total, 0), 0), 6)::float8 AS "share",
         (w.total - (SELECT coalesce(sum(m2), 0) FROM grouped))::float8 AS "residualM2", w.total::float8 AS "totalM2"
  FROM whole w LEFT JOIN grouped g ON true ORDER BY g.sort COLLATE "C"`;

@Injectable()
export class AreaService {
  constructor(private readonly db: Database) {}

  async by(group: AreaGroup, actor: Actor): Promise<AreaShown> {
    const nameable = runsTheCampus(actor) ? null : actor.tenantId;
    const rows = await this.db.prepared<Row>(
      `area-by-${group}`,
      statement(group),
      group === 'tenant' ? [nameable] : [],
    );
    const { residualM2, totalM2 } = rows[0]!;
    return { data: rows.filter(({ key }) => key !== null).map(present), residualM2, totalM2 };
  }
}

const present = ({ key, m2, share, gfaM2 }: Row): AreaRowShown => ({
  ...Object.fromEntries(Object.entries(key).map(([member, value]) => [member, named(member, value)])),
  m2,
  share,
  ...(gfaM2 !== null && { gfaM2 }),
});

/** What has an id shows the one that the world knows. */
function named(member: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const place = value as { id: string; code: string; name: Name };
  return { ...place, id: publicId(member as 'building' | 'floor' | 'tenant', place.id) };
}
