import { Injectable } from '@nestjs/common';
import { type Actor, runsTheCampus } from '../identity/index.js';
import {
  databaseError,
  invalid,
  keysetPage,
  newUuid,
  notFound,
  type Page,
  type PageQuery,
  publicId,
  recordChange,
  type Tx,
  uuidOf,
  uuidOrNotFound,
  type WriteOptions,
} from '../platform/index.js';
import { Inventory } from './inventory.js';
import { Lease } from './lease.entity.js';
import type { LeaseBody, LeaseShown } from './leases.dto.js';
import { namedInBody } from './references.js';
import { Space } from './space.entity.js';
import { spaceOf } from './space-editor.service.js';

/** A lease with what it is a lease of. */
type Shown = Lease & { space: Space };

@Injectable()
export class LeasesService {
  constructor(private readonly inventory: Inventory) {}

  /** All of them for those who run the campus; for others, their own company's. */
  list(actor: Actor, query: PageQuery): Promise<Page<LeaseShown>> {
    return keysetPage(
      this.seenBy(actor),
      { 'lease.id': 'uuid' },
      query,
      ({ id }) => [id],
      (lease) => presentLease(lease as Shown),
    );
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
      if (to && to <= from)
        throw invalid({ pointer: '/to', code: 'ends-before-start', detail: 'A lease ends after it begins.' });
      const id = newUuid();
      await insertLease(tx, { id, spaceId: space.id, tenantId: tenant, during: `[${from},${to ?? ''})` });
      await recordChange(tx, { type: 'lease.created', subjectId: id, tenantId: tenant });
      return presentLease(Object.assign(await tx.findOneByOrFail(Lease, { id }), { space }));
    }, options);
  }

  /** Ends it today; one that has not begun never was. */
  end(id: string, options: WriteOptions): Promise<void> {
    return this.inventory.write(async (tx) => {
      const uuid = uuidOrNotFound('lease', id);
      const lease = await tx.findOneBy(Lease, { id: uuid });
      if (!lease) throw notFound('lease');
      const today = '(now() AT TIME ZONE (SELECT time_zone FROM campus LIMIT 1))::date';
      const [gone] = await tx.query<[object[], number]>(
        `DELETE FROM lease WHERE id = $1 AND lower(during) >= ${today} RETURNING id`,
        [uuid],
      );
      if (gone.length === 0)
        await tx.query(`UPDATE lease SET during = during * daterange(NULL, ${today}) WHERE id = $1`, [uuid]);
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

const datetimeFieldOverflow = '22008';

async function insertLease(tx: Tx, lease: Lease): Promise<void> {
  try {
    await tx.insert(Lease, lease);
  } catch (error) {
    if (databaseError(error).code !== datetimeFieldOverflow) throw error;
    throw invalid({ pointer: '/from', code: 'no-such-date', detail: 'There is no such date.' });
  }
}

function presentLease({ space, ...lease }: Shown): LeaseShown {
  const [from = '', to = ''] = lease.during.slice(1, -1).split(',');
  const id = publicId('lease', lease.id);
  const spaceId = publicId('space', lease.spaceId);
  return {
    id,
    spaceId,
    spaceCode: space.code,
    tenantId: publicId('tenant', lease.tenantId),
    from,
    to: to === '' ? null : to,
    links: { self: `/api/v1/leases/${id}`, space: `/api/v1/spaces/${spaceId}` },
  };
}
