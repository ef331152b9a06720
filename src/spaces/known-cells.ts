import type { Tx } from '../platform/index.js';
import type { KnownSpace } from './known-spaces.js';
import { placesKnown } from './places-known.js';
import { spaceCells, type SpaceColumn } from './space-cells.js';

/** Spaces as a table would say them, by their codes. */
export async function knownCells(
  tx: Tx,
  spaces: readonly KnownSpace[],
): Promise<Map<string, Record<SpaceColumn, string>>> {
  if (spaces.length === 0) return new Map();
  const floors = new Map((await placesKnown(tx)).floors.map((floor) => [floor.id, floor]));
  const parentIds = spaces.flatMap(({ row }) => row.parentId ?? []);
  const parents =
    parentIds.length === 0
      ? []
      : await tx.query<{ id: string; code: string }[]>('SELECT id, code FROM space WHERE id = ANY ($1)', [
          parentIds,
        ]);
  const codes = new Map(parents.map(({ id, code }) => [id, code]));
  return new Map(
    spaces.map(({ row: { parentId, geometry, floorId, ...space }, capacity }) => {
      const { code, building } = floors.get(floorId)!;
      const cells = spaceCells({
        ...space,
        capacity,
        floor: { code },
        building: { code: building },
        ...(parentId !== null && { parentId, parentCode: codes.get(parentId) }),
        ...(geometry && { outline: JSON.stringify(geometry) }),
      });
      return [space.code, cells];
    }),
  );
}
