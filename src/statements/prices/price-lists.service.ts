import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import {
  changeRow,
  Database,
  databaseError,
  type FieldError,
  invalid,
  keyIn,
  newUuid,
  notFound,
  type Page,
  pageOf,
  type PageQuery,
  Problem,
  publicId,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOf,
  uuidOrNotFound,
  type WriteOptions,
} from '../../platform/index.js';
import { Catalogue, nameShown, patchedName, toName } from '../../spaces/index.js';
import { PriceList } from './price-list.entity.js';
import { PriceListStore } from './price-list.store.js';
import type {
  PriceListBody,
  PriceListPatch,
  PriceListShown,
  PriceListVersions,
  RateBody,
} from './price-lists.dto.js';
import type { Rate } from './price.js';

interface Version {
  version: number;
  content: PriceList;
  at: Date;
  deleted: boolean;
  actorId: string | null;
  actorName: string | null;
}

@Injectable()
export class PriceListsService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly store: PriceListStore,
  ) {}

  /** The latest first. */
  async list({ limit, cursor }: PageQuery): Promise<Page<PriceListShown>> {
    const lists = this.db.manager.createQueryBuilder(PriceList, 'list').orderBy('list.validFrom', 'DESC');
    const after = keyIn<[string]>(cursor, 'date');
    if (after) lists.where('list.validFrom < :after', { after: after[0] });
    return pageOf(
      await lists.limit(limit + 1).getMany(),
      limit,
      ({ validFrom }) => [validFrom],
      presentPriceList,
    );
  }

  async read(id: string): Promise<PriceListShown> {
    return presentPriceList(await priceListOf(this.db.manager, id));
  }

  /** What it said from when on, and who said so: also of one that is gone. */
  async versions(id: string): Promise<PriceListVersions> {
    const rows = await this.db.manager.query<Version[]>(
      `SELECT v.version, v.content, v.at, v.deleted, m.id AS "actorId", m.name AS "actorName"
       FROM price_list_version v LEFT JOIN member m ON m.id = v.actor_id WHERE v.price_list_id = $1 ORDER BY v.version`,
      [uuidOrNotFound('priceList', id, 'price list')],
    );
    if (rows.length === 0) throw notFound('price list');
    return {
      data: rows.map(({ version, at, deleted, actorId, actorName, content }) => ({
        version,
        at: at.toISOString(),
        ...(actorId !== null && { by: { id: publicId('member', actorId), name: actorName! } }),
        deleted,
        priceList: presentPriceList(content),
      })),
    };
  }

  create(
    actor: Actor,
    { name, rates, ...body }: PriceListBody,
    options: WriteOptions,
  ): Promise<PriceListShown> {
    return this.write(async (tx) => {
      await this.refuseTold(tx, body.validFrom);
      const id = newUuid();
      await tx.insert(PriceList, { ...body, id, name: toName(name), rates: await this.ratesOf(rates) });
      const list = await tx.findOneByOrFail(PriceList, { id });
      await keep(tx, list, actor);
      await recordChange(tx, { type: 'price_list.created', subjectId: id, version: 1 });
      return presentPriceList(list);
    }, options);
  }

  update(
    actor: Actor,
    id: string,
    seen: number | undefined,
    { name, rates, ...body }: PriceListPatch,
    options: WriteOptions,
  ): Promise<PriceListShown> {
    return this.write(async (tx) => {
      const before = await priceListOf(tx, id);
      refuseUnlessSeen(seen, presentPriceList(before));
      const { row, changed } = await changeRow(tx, PriceList, {
        key: { id: before.id },
        before,
        patch: {
          ...body,
          name: patchedName(before.name, name),
          rates: rates && (await this.ratesOf(rates)),
        },
        present: presentPriceList,
      });
      if (changed.length === 0) return presentPriceList(row);
      if (changed.some((field) => field !== 'name')) {
        await this.refuseTold(tx, before.validFrom);
        await this.refuseTold(tx, row.validFrom);
      }
      await keep(tx, row, actor);
      await recordChange(tx, {
        type: 'price_list.updated',
        subjectId: row.id,
        version: row.version,
        changed,
      });
      return presentPriceList(row);
    }, options);
  }

  remove(actor: Actor, id: string, seen: number | undefined, options: WriteOptions): Promise<void> {
    return this.write(async (tx) => {
      const list = await priceListOf(tx, id);
      refuseUnlessSeen(seen, presentPriceList(list));
      await this.refuseTold(tx, list.validFrom);
      await tx.delete(PriceList, { id: list.id });
      const version = list.version + 1;
      await keep(tx, { ...list, version }, actor, true);
      await recordChange(tx, { type: 'price_list.deleted', subjectId: list.id, version });
    }, options);
  }

  private async write<T>(work: (tx: Tx) => Promise<T>, options: WriteOptions): Promise<T> {
    try {
      return await this.db.write(async (tx) => {
        // Nobody is told by the prices as they were while they change.
        await tx.query('LOCK TABLE price_list IN SHARE ROW EXCLUSIVE MODE');
        return work(tx);
      }, options);
    } catch (error) {
      if (databaseError(error).constraint !== 'price_list_one_a_day') throw error;
      throw new Problem('already-exists', 'Another price list begins on this day. Change that one.');
    }
  }

  /** What companies have been told stays right by the prices that it was told by. */
  private async refuseTold(tx: Tx, validFrom: string): Promise<void> {
    const until = await this.store.toldUntil(tx);
    if (until === undefined || validFrom > until) return;
    throw new Problem(
      'still-in-use',
      `Statements have been issued up to ${until}, and what counts up to then stays. Make a list that begins later.`,
      { issuedUntil: until },
    );
  }

  private async ratesOf(rates: readonly RateBody[]): Promise<Rate[]> {
    const { byId, byCode } = await this.catalogue.current();
    const faults: FieldError[] = [];
    const kept = rates.map(({ spaceIds, ...rate }, n): Rate => {
      if ((rate.from ?? '00:00') >= (rate.to ?? '24:00'))
        faults.push({ pointer: `/rates/${n}/to`, code: 'range', detail: 'to must come after from.' });
      const ids = spaceIds?.map((id, i) => {
        const uuid = id.startsWith('code:') ? byCode.get(id.slice('code:'.length))?.id : uuidOf('space', id);
        if (uuid === undefined || !byId.has(uuid))
          faults.push({
            pointer: `/rates/${n}/spaceIds/${i}`,
            code: 'unknown',
            detail: `There is no such space: ${id}.`,
          });
        return uuid ?? id;
      });
      return { ...rate, ...(ids && { spaceIds: ids }) };
    });
    if (faults.length > 0) throw invalid(...faults);
    return kept;
  }
}

async function priceListOf(tx: Tx, id: string): Promise<PriceList> {
  const list = await tx.findOneBy(PriceList, { id: uuidOrNotFound('priceList', id, 'price list') });
  if (!list) throw notFound('price list');
  return list;
}

async function keep(tx: Tx, list: PriceList, { memberId }: Actor, deleted = false): Promise<void> {
  await tx.query(
    'INSERT INTO price_list_version (price_list_id, version, content, actor_id, deleted) VALUES ($1, $2, $3, $4, $5)',
    [list.id, list.version, JSON.stringify(list), memberId, deleted],
  );
}

const presentPriceList = ({ id, name, validFrom, rates, version, ...list }: PriceList): PriceListShown => ({
  id: publicId('priceList', id),
  name: nameShown(name),
  validFrom,
  currency: 'HKD',
  rates: rates.map(presentRate),
  noShowPercent: list.noShowPercent,
  lateCancelMinutes: list.lateCancelMinutes,
  lateCancelPercent: list.lateCancelPercent,
  chargesLeased: list.chargesLeased,
  version,
  links: {
    self: `/api/v1/price-lists/${publicId('priceList', id)}`,
    versions: `/api/v1/price-lists/${publicId('priceList', id)}/versions`,
  },
});

const presentRate = ({ spaceIds, ...rate }: Rate): PriceListShown['rates'][number] => ({
  ...(rate as PriceListShown['rates'][number]),
  ...(spaceIds && { spaceIds: spaceIds.map((id) => publicId('space', id)) }),
});
