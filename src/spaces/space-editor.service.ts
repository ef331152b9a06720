import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import {
  notFound,
  Problem,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOf,
  type WriteOptions,
} from '../platform/index.js';
import { Inventory, removeUnused } from './inventory.js';
import { type PresentableSpace, presentSpace } from './present-space.js';
import { RuleSet } from './rule-set.entity.js';
import { endRuleSet } from './rule-set-versions.js';
import type { SpaceBody, SpaceContent, SpacePatch } from './spaces.dto.js';
import { Space } from './space.entity.js';
import { knownSpaces, withCapacity } from './known-spaces.js';
import { Surroundings } from './space-surroundings.js';
import { SpaceWriter } from './space-writer.js';

/** Spaces as they are made and changed, each with its pool. */
@Injectable()
export class SpaceEditorService {
  constructor(
    private readonly inventory: Inventory,
    private readonly writer: SpaceWriter,
  ) {}

  create(content: SpaceBody, options: WriteOptions = {}): Promise<PresentableSpace> {
    return this.inventory.write((tx) => this.writer.writeOne(tx, { code: content.code, content }), options);
  }

  update(
    id: string,
    seen: number | undefined,
    patch: SpacePatch,
    options: WriteOptions = {},
  ): Promise<PresentableSpace> {
    return this.inventory.write(async (tx) => {
      const [before] = await withCapacity(tx, [await spaceOf(tx, id)]);
      return this.writer.writeOne(tx, { before: before!, seen, patch });
    }, options);
  }

  /** Makes the space with this code, or makes it what the content says. */
  put(
    code: string,
    seen: number | undefined,
    content: SpaceContent,
    options: WriteOptions = {},
  ): Promise<{ space: PresentableSpace; created: boolean }> {
    return this.inventory.write(async (tx) => {
      const [before] = await knownSpaces(tx, { codes: [code] });
      if (!before) return { space: await this.writer.writeOne(tx, { code, content }), created: true };
      const { name, parentId = null, geometry = null, ...rest } = content;
      const patch = {
        ...rest,
        parentId,
        geometry,
        name: Object.assign({ zhHant: null, zhHans: null }, name),
      };
      return { space: await this.writer.writeOne(tx, { before, seen, patch }), created: false };
    }, options);
  }

  remove(actor: Actor, id: string, seen: number | undefined, options: WriteOptions = {}): Promise<void> {
    return this.inventory.write(async (tx) => {
      const space = await spaceOf(tx, id);
      await refuseUnlessSpaceSeen(tx, space, seen);
      const ruleSet = await tx.findOneBy(RuleSet, { spaceId: space.id });
      if (ruleSet) await endRuleSet(tx, ruleSet, actor);
      await removeUnused(
        tx,
        Space,
        { id: space.id },
        'It has parts or leases. End or delete those first, or retire it.',
      );
      await dropPool(tx, space.poolId);
      await recordChange(tx, { type: 'space.deleted', subjectId: space.id, version: space.version });
    }, options);
  }
}

async function refuseUnlessSpaceSeen(tx: Tx, space: Space, seen: number | undefined): Promise<void> {
  const [before] = await withCapacity(tx, [space]);
  const around = await Surroundings.of(tx, [{ before: before!, patch: {} }]);
  refuseUnlessSeen(seen, presentSpace(around.present(before!)));
}

/** By id or by `code:…`. */
export async function spaceOf(tx: Tx, id: string): Promise<Space> {
  const uuid = uuidOf('space', id);
  const space = uuid
    ? await tx.findOneBy(Space, { id: uuid })
    : id.startsWith('code:')
      ? await tx.findOneBy(Space, { code: id.slice(5) })
      : null;
  if (!space) throw notFound('space');
  return space;
}

/** A pool with claims is kept, and with it the space. */
async function dropPool(tx: Tx, poolId: number): Promise<void> {
  const [claim] = await tx.query<object[]>('SELECT FROM claim WHERE pool_id = $1 LIMIT 1', [poolId]);
  if (claim) throw new Problem('still-in-use', 'Some of it is booked or closed. Retire it instead.');
  await tx.query('DELETE FROM ledger WHERE pool_id = $1', [poolId]);
  await tx.query('DELETE FROM pool WHERE id = $1', [poolId]);
}
