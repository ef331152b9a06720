import { Injectable } from '@nestjs/common';
import { type Actor, runsTheCampus } from '../identity/index.js';
import {
  changeRow,
  invalid,
  keysetPage,
  newUuid,
  notFound,
  Problem,
  publicId,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOf,
  uuidOrNotFound,
  type WriteOptions,
} from '../platform/index.js';
import { Inventory } from './inventory.js';
import { Lease } from './lease.entity.js';
import type { LeaseBody, LeasePage, LeasePatch, LeaseShown, LeasesQuery } from './leases.dto.js';
import { namedInBody } from './references.js';
import { Space } from './space.entity.js';
import { spaceOf } from './space-editor.service.js';

/** A lease with what it is a lease of. */
type Shown = Lease & { space: Space };

@Injectable()
export class LeasesService {
  constructor(private readonly inventory: Inventory) {}

  /** All of them for those who run the campus; for others, their own company's. */
  async list(actor: Actor, { expiresBefore, ...query }: LeasesQuery): Promise<LeasePage> {
    const leases = this.seenBy(actor);
    const present = (lease: Lease) => presentLease(lease as Shown);
    if (expiresBefore === undefined)
      return keysetPage(leases, { 'lease.id': 'uuid' }, query, ({ id }) => [id], present);
    leases.andWhere(`upper(lease.during) > ${today} AND upper(lease.during) <= :expiresBefore`, {
      expiresBefore,
    });
    const page = await keysetPage(
      leases,
      { 'upper(lease.during)': 'date', 'lease.id': 'uuid' },
      query,
      (lease) => [presentLease(lease as Shown).to!, lease.id],
      present,
    );
    return { ...page, totalM2: await this.areaThatEnds(actor, expiresBefore) };
  }

  /** A part of a space whose lease ends, too, is within it. */
  private async areaThatEnds(actor: Actor, expiresBefore: string): Promise<number> {
    const [row] = await this.inventory.db.manager.query<{ m2: number }[]>(
      `WITH RECURSIVE ending AS (
         SELECT DISTINCT space_id AS id FROM lease
         WHERE upper(during) > ${today} AND upper(during) <= $1 AND ($2::uuid IS NULL OR tenant_id = $2)
       ), above AS (
         SELECT space.id, space.parent_id FROM space JOIN ending ON ending.id = space.id
         UNION ALL
         SELECT above.id, space.parent_id FROM above JOIN space ON space.id = above.parent_id
       )
       SELECT coalesce(sum(space.area_m2), 0)::float8 AS m2 FROM space JOIN ending ON ending.id = space.id
       WHERE NOT EXISTS (SELECT FROM above JOIN ending whole ON whole.id = above.parent_id WHERE above.id = space.id)`,
      [expiresBefore, runsTheCampus(actor) ? null : actor.tenantId],
    );
    return row!.m2;
  }

  async find(actor: Actor, id: string): Promise<LeaseShown> {
    const lease = await this.seenBy(actor)
      .andWhere('lease.id = :id', { id: uuidOrNotFound('lease', id) })
      .getOne();
    if (!lease) throw notFound('lease');
    return presentLease(lease as Shown);
  }

  create({ spaceId, tenantId, from, to }: LeaseBody, options: WriteOptions): Promise<LeaseShown> {
    return this.inventory.write(async (tx) => {
      const space = await namedInBody('/spaceId', spaceOf(tx, spaceId));
      const tenant = await namedInBody('/tenantId', tenantOf(tx, tenantId));
      const during = periodOf(from, to);
      await refuseOverlap(tx, space, during);
      const id = newUuid();
      await tx.insert(Lease, { id, spaceId: space.id, tenantId: tenant, during });
      await recordChange(tx, { type: 'lease.created', subjectId: id, tenantId: tenant });
      return presentLease(Object.assign(await tx.findOneByOrFail(Lease, { id }), { space }));
    }, options);
  }

  update(
    id: string,
    seen: number | undefined,
    patch: LeasePatch,
    options: WriteOptions,
  ): Promise<LeaseShown> {
    return this.inventory.write(async (tx) => {
      const before = await tx.findOneBy(Lease, { id: uuidOrNotFound('lease', id) });
      if (!before) throw notFound('lease');
      const space = await tx.findOneByOrFail(Space, { id: before.spaceId });
      const present = (lease: Lease) => presentLease(Object.assign(lease, { space }));
      const shown = present(before);
      refuseUnlessSeen(seen, shown);
      const { from, to } = { ...shown, ...patch };
      const during = periodOf(from, to);
      if (during !== before.during) await refuseOverlap(tx, space, during, before.id);
      const { row, changed } = await changeRow(tx, Lease, {
        key: { id: before.id },
        before,
        patch: { during },
        present,
      });
      if (changed.length > 0)
        await recordChange(tx, {
          type: 'lease.updated',
          subjectId: row.id,
          version: row.version,
          tenantId: row.tenantId,
          changed: (['from', 'to'] as const).filter((field) => shown[field] !== present(row)[field]),
        });
      return present(row);
    }, options);
  }

  /** Ends it today; one that has not begun never was. */
  end(id: string, options: WriteOptions): Promise<void> {
    return this.inventory.write(async (tx) => {
      const uuid = uuidOrNotFound('lease', id);
      const lease = await tx.findOneBy(Lease, { id: uuid });
      if (!lease) throw notFound('lease');
      const [gone] = await tx.query<[object[], number]>(
        `DELETE FROM lease WHERE id = $1 AND lower(during) >= ${today} RETURNING id`,
        [uuid],
      );
      if (gone.length === 0) {
        const [, ended] = await tx.query<[object[], number]>(
          `UPDATE lease SET during = during * daterange(NULL, ${today}) WHERE id = $1 AND during && daterange(${today}, NULL)`,
          [uuid],
        );
        // It has ended already.
        if (ended === 0) return;
      }
      await recordChange(tx, { type: 'lease.ended', subjectId: uuid, tenantId: lease.tenantId });
    }, options);
  }

  private seenBy(actor: Actor) {
    const leases = this.inventory.db.manager
      .createQueryBuilder(Lease, 'lease')
      .innerJoinAndMapOne('lease.space', Space, 'space', 'space.id = lease.spaceId');
    if (!runsTheCampus(actor)) leases.where('lease.tenantId = :tenantId', { tenantId: actor.tenantId });
    return leases;
  }
}

async function tenantOf(tx: Tx, id: string): Promise<string> {
  const uuid = uuidOf('tenant', id);
  const [tenant] = uuid
    ? await tx.query<{ id: string }[]>('SELECT id FROM tenant WHERE id = $1', [uuid])
    : [];
  if (!tenant) throw notFound('tenant');
  return tenant.id;
}

const today = '(now() AT TIME ZONE (SELECT time_zone FROM campus LIMIT 1))::date';

/** As Postgres writes it. */
function periodOf(from: string, to: string | null | undefined): string {
  if (to && to <= from)
    throw invalid({ pointer: '/to', code: 'ends-before-start', detail: 'A lease ends after it begins.' });
  return `[${from},${to ?? ''})`;
}

/** The constraint would refuse it, too, but not say which leases are in the way. Writers of the inventory take turns. */
async function refuseOverlap(tx: Tx, space: Space, during: string, except?: string): Promise<void> {
  const others = await tx
    .createQueryBuilder(Lease, 'lease')
    .where('lease.spaceId = :spaceId AND lease.during && :during', { spaceId: space.id, during })
    .orderBy('lease.during')
    .getMany();
  const conflicts = others
    .filter(({ id }) => id !== except)
    .map((lease) => presentLease(Object.assign(lease, { space })));
  const [first] = conflicts;
  if (!first) return;
  throw new Problem(
    'already-exists',
    `${space.code} is leased from ${first.from}${first.to ? ` to ${first.to}` : ' on'}. End or shorten that lease, or begin when it has ended.`,
    { conflicts },
  );
}

function presentLease({ space, ...lease }: Shown): LeaseShown {
  const [from = '', to = ''] = lease.during.slice(1, -1).split(',');
  const id = publicId('lease', lease.id);
  const spaceId = publicId('space', lease.spaceId);
  return {
    id,
    spaceId,
    spaceCode: space.code,
    areaM2: space.areaM2,
    tenantId: publicId('tenant', lease.tenantId),
    from,
    to: to === '' ? null : to,
    version: lease.version,
    links: { self: `/api/v1/leases/${id}`, space: `/api/v1/spaces/${spaceId}` },
  };
}
