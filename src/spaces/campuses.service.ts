import { Injectable } from '@nestjs/common';
import {
  changeRow,
  newUuid,
  notFound,
  Problem,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOf,
  type WriteOptions,
} from '../platform/index.js';
import { Inventory } from './inventory.js';
import { patchedName, toName } from './names.js';
import type { CampusBody, CampusPatch } from './places.dto.js';
import { Campus } from './places.entity.js';
import { presentCampus } from './present-places.js';

@Injectable()
export class CampusesService {
  constructor(private readonly inventory: Inventory) {}

  list(): Promise<Campus[]> {
    return this.inventory.db.manager.find(Campus, { order: { code: 'ASC' } });
  }

  find(id: string): Promise<Campus> {
    return campusOf(this.inventory.db.manager, id);
  }

  create({ name, ...rest }: CampusBody, options: WriteOptions): Promise<Campus> {
    return this.inventory.write(async (tx) => {
      if (await tx.existsBy(Campus, {}))
        throw new Problem(
          'already-exists',
          'This installation has its campus; each campus has an installation of its own.',
        );
      const id = newUuid();
      await tx.insert(Campus, { ...rest, id, name: toName(name) });
      await recordChange(tx, { type: 'campus.created', subjectId: id, version: 1 });
      return tx.findOneByOrFail(Campus, { id });
    }, options);
  }

  update(
    id: string,
    seen: number | undefined,
    { name, ...rest }: CampusPatch,
    options: WriteOptions,
  ): Promise<Campus> {
    return this.inventory.write(async (tx) => {
      const before = await campusOf(tx, id);
      refuseUnlessSeen(seen, presentCampus(before));
      const { row, changed } = await changeRow(tx, Campus, {
        key: { id: before.id },
        before,
        patch: { ...rest, name: patchedName(before.name, name) },
        present: presentCampus,
      });
      if (changed.length > 0)
        await recordChange(tx, { type: 'campus.updated', subjectId: row.id, version: row.version, changed });
      return row;
    }, options);
  }
}

/** By id or by `code:…`. */
export async function campusOf(tx: Tx, id: string): Promise<Campus> {
  const uuid = uuidOf('campus', id);
  const campus = uuid
    ? await tx.findOneBy(Campus, { id: uuid })
    : id.startsWith('code:')
      ? await tx.findOneBy(Campus, { code: id.slice(5) })
      : null;
  if (!campus) throw notFound('campus');
  return campus;
}
