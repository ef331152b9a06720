import { In } from 'typeorm';
import type { Tx } from '../platform/index.js';
import { Space } from './space.entity.js';

/** A space's row, and the capacity of its pool. */
export interface KnownSpace {
  row: Space;
  capacity: number;
}

export async function knownSpaces(
  tx: Tx,
  { ids = [], codes = [] }: { ids?: readonly string[]; codes?: readonly string[] },
): Promise<KnownSpace[]> {
  const rows = await tx.find(Space, {
    where: [
      ...(ids.length > 0 ? [{ id: In([...ids]) }] : []),
      ...(codes.length > 0 ? [{ code: In([...codes]) }] : []),
    ],
  });
  return withCapacity(tx, rows);
}

export async function withCapacity(tx: Tx, rows: readonly Space[]): Promise<KnownSpace[]> {
  if (rows.length === 0) return [];
  const pools = await tx.query<{ id: number; capacity: number }[]>(
    'SELECT id, capacity FROM pool WHERE id = ANY ($1)',
    [rows.map(({ poolId }) => poolId)],
  );
  const capacities = new Map(pools.map(({ id, capacity }) => [id, capacity]));
  return rows.map((row) => ({ row, capacity: capacities.get(row.poolId)! }));
}
