import type { Pool, PoolClient } from 'pg';
import { publicId } from '../platform/index.js';
import { tellingAlike } from './alike.js';
import { approvalPolicyRows, type ApprovalPolicyRow, nearestApproval } from './approval-policies.js';
import type {
  CatalogueAllowance,
  CatalogueBuilding,
  CatalogueCampus,
  CatalogueClosure,
  CatalogueEntitlement,
  CatalogueFloor,
  CatalogueHoliday,
  CatalogueLease,
  CatalogueRuleSet,
  CatalogueSnapshot,
  CatalogueSpace,
  Name,
} from './catalogue-snapshot.js';
import { closureRows, type ClosureRow, closuresBySpace } from './catalogue-closures.js';
import { type HazardRow, interningRequirements } from './catalogue-requirements.js';
import { type Kinship, kinshipsOf } from './kinship.js';
import { leasesWithin } from './leases-within.js';
import { inheritance } from './inheritance.js';
import { interningMerge } from './terms.js';
import type { SpaceKind, SpaceStatus } from './vocabulary.js';

/** Reads version and rows of one moment, so that they belong together; answers what is known where that is current. */
export async function readCatalogue(pool: Pool, known?: CatalogueSnapshot): Promise<CatalogueSnapshot> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const version = (await client.query<{ version: string }>('SELECT version FROM catalogue_version'))
      .rows[0]!.version;
    const rows = known?.version === version ? undefined : await readRows(client, known);
    await client.query('COMMIT');
    client.release();
    return rows ? assemble(version, rows) : known!;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** The same as an open transaction sees it, which has kept others from changing it. */
export async function readCatalogueWithin(
  client: PoolClient,
  known?: CatalogueSnapshot,
): Promise<CatalogueSnapshot> {
  const { rows } = await client.query<{ version: string }>('SELECT version FROM catalogue_version');
  return assemble(rows[0]!.version, await readRows(client, known));
}

/** Stands in until an operator has created the campus; nothing is on it. */
const noCampusYet: CatalogueCampus = {
  id: '00000000-0000-0000-0000-000000000000',
  code: '',
  name: { en: '' },
  timeZone: 'UTC',
  gfaM2: 0,
};

type SpaceRow = [
  id: string,
  poolId: number,
  capacity: number,
  code: string,
  name: Name,
  kind: SpaceKind,
  useClass: string,
  areaM2: number,
  amenities: string,
  hazards: string,
  requiredQualifications: string,
  formRequired: boolean,
  status: SpaceStatus,
  floorId: string,
  x: number,
  y: number,
  parentId: string | null,
  version: number,
  outline: string | null,
];

/** What a space's own row says. */
interface SpaceFacts {
  floorId: string;
  own: Omit<
    CatalogueSpace,
    | 'floor'
    | 'building'
    | 'terms'
    | 'termsOrigin'
    | 'leases'
    | 'closures'
    | 'requirements'
    | 'kinship'
    | 'approval'
  >;
}

type Rows = Awaited<ReturnType<typeof readRows>>;

async function readRows(client: PoolClient, known?: CatalogueSnapshot) {
  const read = async <R extends object>(sql: string) => (await client.query<R>(sql)).rows;
  const [campus = noCampusYet] = await read<CatalogueCampus>(
    'SELECT id, code, name, time_zone AS "timeZone", gfa_m2::float8 AS "gfaM2" FROM campus ORDER BY code LIMIT 1',
  );
  return {
    campus,
    buildings: await read<Omit<CatalogueBuilding, 'publicId'>>('SELECT id, code, name, x, y FROM building'),
    floors: await read<Omit<CatalogueFloor, 'publicId'> & { buildingId: string }>(
      'SELECT id, code, level, name, building_id AS "buildingId" FROM floor',
    ),
    amenities: await read<{ code: string; name: Name }>('SELECT code, name FROM amenity ORDER BY code'),
    hazards: await read<HazardRow>(
      'SELECT code, name, required_qualifications AS "requiredQualifications", form_required AS "formRequired" FROM hazard ORDER BY code',
    ),
    qualifications: await read<{ code: string; name: Name }>(
      'SELECT code, name FROM qualification ORDER BY code',
    ),
    entitlements: await read<{ tenantId: string } & CatalogueEntitlement>(
      `SELECT e.tenant_id AS "tenantId", e.kind, b.code AS building, e.use_class AS "useClass"
       FROM tenant_entitlement e LEFT JOIN building b ON b.id = e.building_id ORDER BY e.tenant_id, e.kind, b.code, e.use_class`,
    ),
    holidays: await read<CatalogueHoliday>('SELECT date::text, name, kind FROM holiday ORDER BY date'),
    allowances: await read<CatalogueAllowance>(
      'SELECT id, tenant_id AS "tenantId", name, per, kinds, period, measure, most FROM allowance ORDER BY id',
    ),
    leases: await read<{ spaceId: string; tenantId: string; from: string; to: string | null }>(
      `SELECT space_id AS "spaceId", tenant_id AS "tenantId", coalesce(lower(during), '-infinity')::text AS "from", upper(during)::text AS "to"
       FROM lease ORDER BY space_id, during`,
    ),
    closures: await read<ClosureRow>(closureRows),
    ruleSets: await read<CatalogueRuleSet>(
      'SELECT id, coalesce(campus_id::text, building_id::text, floor_id::text, space_id::text, kind) AS "of", terms FROM rule_set',
    ),
    approvals: await read<ApprovalPolicyRow>(approvalPolicyRows),
    spaces: await readSpaces(client, known),
  };
}

/** A space whose version and capacity are known is not read again: a change of one costs little, however many there are. */
async function readSpaces(client: PoolClient, known?: CatalogueSnapshot): Promise<SpaceFacts[]> {
  if (!known?.spaces.length)
    return (await client.query<SpaceRow>({ rowMode: 'array', text: spaceRows })).rows.map(
      factsOf(interningSets()),
    );
  const versions = await client.query<[id: string, version: number, capacity: number]>({
    rowMode: 'array',
    text: 'SELECT s.id, s.version, p.capacity FROM space s JOIN pool p ON p.id = s.pool_id',
  });
  const kept: SpaceFacts[] = [];
  const changed: string[] = [];
  for (const [id, version, capacity] of versions.rows) {
    const space = known.byId.get(id);
    if (space?.version === version && space.capacity === capacity)
      kept.push({ floorId: space.floor.id, own: space });
    else changed.push(id);
  }
  if (changed.length === 0) return kept;
  const { rows } = await client.query<SpaceRow>({
    rowMode: 'array',
    text: `${spaceRows} WHERE s.id = ANY ($1)`,
    values: [changed],
  });
  return [...kept, ...rows.map(factsOf(interningSets()))];
}

const spaceRows = `
  SELECT s.id, s.pool_id, p.capacity, s.code, s.name, s.kind, s.use_class, s.area_m2::float8,
         array_to_string(s.amenities, ','), array_to_string(s.hazards, ','), array_to_string(s.required_qualifications, ','), s.form_required,
         s.status, s.floor_id, s.x, s.y, s.parent_id, s.version, s.geometry::text
  FROM space s JOIN pool p ON p.id = s.pool_id`;

const factsOf =
  (setOf: (codes: string) => ReadonlySet<string>) =>
  ([
    id,
    poolId,
    capacity,
    code,
    name,
    kind,
    useClass,
    areaM2,
    amenities,
    hazards,
    requiredQualifications,
    formRequired,
    status,
    floorId,
    x,
    y,
    parentId,
    version,
    outline,
  ]: SpaceRow): SpaceFacts => ({
    floorId,
    own: {
      id,
      publicId: publicId('space', id),
      poolId,
      capacity,
      code,
      name,
      kind,
      useClass,
      areaM2,
      amenities: setOf(amenities),
      hazards: setOf(hazards),
      requiredQualifications: setOf(requiredQualifications),
      formRequired,
      status,
      x,
      y,
      parentId: parentId ?? undefined,
      version,
      ...(outline !== null && { outline }),
    },
  });

function assemble(
  version: string,
  {
    campus,
    buildings,
    floors,
    amenities,
    hazards,
    qualifications,
    holidays,
    entitlements,
    allowances,
    leases,
    closures,
    ruleSets,
    approvals,
    spaces: facts,
  }: Rows,
): CatalogueSnapshot {
  const buildingById = new Map(
    buildings.map((building) => [building.id, { ...building, publicId: publicId('building', building.id) }]),
  );
  const floorById = new Map(
    floors.map(({ buildingId, ...floor }) => [
      floor.id,
      { floor: { ...floor, publicId: publicId('floor', floor.id) }, building: buildingById.get(buildingId)! },
    ]),
  );
  const leasesBySpace = new Map<string, CatalogueLease[]>();
  for (const { spaceId, tenantId, from, to } of leases) {
    const lease = to === null ? { tenantId, from } : { tenantId, from, to };
    const others = leasesBySpace.get(spaceId);
    if (others) others.push(lease);
    else leasesBySpace.set(spaceId, [lease]);
  }
  const closuresOf = closuresBySpace(closures);
  const merge = interningMerge();
  const requirementsOf = interningRequirements(facts, hazards, qualifications);
  const inherits = inheritance(ruleSets, campus);
  const approvalOf = nearestApproval(approvals, campus.timeZone);

  const leasesOf = (id: string, kinship: Kinship | undefined): readonly CatalogueLease[] =>
    [id, ...(kinship?.wholes ?? []).map(({ spaceId }) => spaceId)]
      .map((spaceId) => leasesBySpace.get(spaceId) ?? none)
      .reduceRight(leasesWithin);
  const alikeOf = tellingAlike();
  const kinships = kinshipsOf(facts.map(({ own: space }) => space));
  const spaces = facts.map(({ floorId, own: space }): CatalogueSpace => {
    const {
      id,
      poolId,
      capacity,
      code,
      name,
      kind,
      useClass,
      areaM2,
      status,
      x,
      y,
      parentId,
      outline,
      version: rowVersion,
    } = space;
    const { floor, building } = floorById.get(floorId)!;
    const requirements = requirementsOf(space);
    const kinship = kinships.get(id);
    const { terms, termsOrigin } = merge(inherits({ id, code, kind, floor, building }));
    const approval = approvalOf([campus.id, building.id, floor.id, kind, id]);
    const own = { leases: leasesOf(id, kinship), closures: closuresOf.get(id) ?? notClosed };
    const alike = alikeOf({ ...space, terms, requirements, kinship, approval, ...own });
    return {
      id,
      publicId: space.publicId,
      poolId,
      capacity,
      code,
      name,
      kind,
      useClass,
      areaM2,
      amenities: space.amenities,
      hazards: space.hazards,
      requiredQualifications: space.requiredQualifications,
      formRequired: space.formRequired,
      status,
      floor,
      building,
      x,
      y,
      parentId,
      kinship,
      ...(outline !== undefined && { outline }),
      version: rowVersion,
      terms,
      termsOrigin,
      ...(requirements && { requirements }),
      ...(approval && { approval }),
      ...own,
      ...(alike !== undefined && { alike }),
    };
  });
  spaces.sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    version,
    campus,
    spaces,
    active: spaces.filter(({ status }) => status === 'active'),
    byId: new Map(spaces.map((space) => [space.id, space])),
    byCode: new Map(spaces.map((space) => [space.code, space])),
    byPool: new Map(spaces.map((space) => [space.poolId, space])),
    amenities: new Map(amenities.map(({ code, name }) => [code, name])),
    hazards: new Map(hazards.map(({ code, name }) => [code, name])),
    qualifications: new Map(qualifications.map(({ code, name }) => [code, name])),
    entitlements: entitlementsByTenant(entitlements),
    holidays: new Map(holidays.map((holiday) => [holiday.date, holiday])),
    allowances,
    ruleSets,
  };
}

function entitlementsByTenant(rows: readonly ({ tenantId: string } & CatalogueEntitlement)[]) {
  const byTenant = new Map<string, CatalogueEntitlement[]>();
  for (const { tenantId, kind, building, useClass } of rows) {
    const entitlement = { kind, ...(building && { building }), ...(useClass && { useClass }) };
    const others = byTenant.get(tenantId);
    if (others) others.push(entitlement);
    else byTenant.set(tenantId, [entitlement]);
  }
  return byTenant;
}

const none: readonly CatalogueLease[] = [];
const notClosed: readonly CatalogueClosure[] = [];

/** Most spaces share their equipment with many: one set serves them all. */
function interningSets(): (codes: string) => ReadonlySet<string> {
  const sets = new Map<string, ReadonlySet<string>>();
  return (codes) => {
    let set = sets.get(codes);
    if (!set) sets.set(codes, (set = new Set(codes === '' ? [] : codes.split(','))));
    return set;
  };
}
