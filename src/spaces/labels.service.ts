import { Injectable } from '@nestjs/common';
import {
  changeRow,
  keysetPage,
  notFound,
  type Page,
  type PageQuery,
  Problem,
  refuseUnlessSeen,
  type Tx,
  type WriteOptions,
} from '../platform/index.js';
import { recordCampusChange } from './campus-changes.js';
import { Inventory } from './inventory.js';
import type { LabelBody, LabelPatch, LabelShown } from './labels.dto.js';
import { Amenity, Hazard } from './labels.entity.js';
import { nameShown, patchedName, toName } from './names.js';

/** The two lists of words that spaces are described by. */
const lists = {
  amenity: { entity: Amenity, path: 'amenities' },
  hazard: { entity: Hazard, path: 'hazards' },
} as const;

export type LabelKind = keyof typeof lists;

@Injectable()
export class LabelsService {
  constructor(private readonly inventory: Inventory) {}

  list(kind: LabelKind, query: PageQuery): Promise<Page<LabelShown>> {
    const labels = this.inventory.db.manager.createQueryBuilder<Amenity | Hazard>(
      lists[kind].entity,
      'label',
    );
    return keysetPage(
      labels,
      { 'label.code': 'text' },
      query,
      ({ code }) => [code],
      (label) => presentLabel(kind, label),
    );
  }

  async find(kind: LabelKind, code: string): Promise<LabelShown> {
    return presentLabel(kind, await labelOf(this.inventory.db.manager, kind, code));
  }

  create(kind: LabelKind, { code, name }: LabelBody, options: WriteOptions): Promise<LabelShown> {
    return this.inventory.write(async (tx) => {
      if (await tx.existsBy(lists[kind].entity, { code }))
        throw new Problem('already-exists', `There is a ${kind} "${code}" already.`);
      await tx.insert(lists[kind].entity, { code, name: toName(name) });
      await recordCampusChange(tx, `${kind}.created`, code, 1);
      return presentLabel(kind, await labelOf(tx, kind, code));
    }, options);
  }

  update(
    kind: LabelKind,
    code: string,
    seen: number | undefined,
    { name }: LabelPatch,
    options: WriteOptions,
  ): Promise<LabelShown> {
    return this.inventory.write(async (tx) => {
      const before = await labelOf(tx, kind, code);
      refuseUnlessSeen(seen, presentLabel(kind, before));
      const { row, changed } = await changeRow<Amenity | Hazard>(tx, lists[kind].entity, {
        key: { code },
        before,
        patch: { name: patchedName(before.name, name) },
        present: (label) => presentLabel(kind, label),
      });
      if (changed.length > 0) await recordCampusChange(tx, `${kind}.updated`, code, row.version);
      return presentLabel(kind, row);
    }, options);
  }

  remove(kind: LabelKind, code: string, seen: number | undefined, options: WriteOptions): Promise<void> {
    return this.inventory.write(async (tx) => {
      const label = await labelOf(tx, kind, code);
      refuseUnlessSeen(seen, presentLabel(kind, label));
      const [space] = await tx.query<{ code: string }[]>(
        `SELECT code FROM space WHERE ${lists[kind].path} @> ARRAY[$1] ORDER BY code LIMIT 1`,
        [code],
      );
      if (space) throw new Problem('still-in-use', `Spaces have it: ${space.code}, for one.`);
      await tx.delete(lists[kind].entity, { code });
      await recordCampusChange(tx, `${kind}.deleted`, code, label.version);
    }, options);
  }
}

async function labelOf(tx: Tx, kind: LabelKind, code: string): Promise<Amenity | Hazard> {
  const label = await tx.findOneBy<Amenity | Hazard>(lists[kind].entity, { code });
  if (!label) throw notFound(kind);
  return label;
}

const presentLabel = (kind: LabelKind, { code, name, version }: Amenity | Hazard): LabelShown => ({
  code,
  name: nameShown(name),
  version,
  links: { self: `/api/v1/${lists[kind].path}/${code}` },
});
