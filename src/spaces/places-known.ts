import type { Tx } from '../platform/index.js';

/** A floor as people name it. */
export interface KnownFloor {
  id: string;
  code: string;
  level: number;
  building: string;
}

/** Every floor, and the codes of buildings that have none yet. */
export async function placesKnown(tx: Tx): Promise<{ buildings: string[]; floors: KnownFloor[] }> {
  const buildings = await tx.query<{ code: string }[]>('SELECT code FROM building ORDER BY sort_key, code');
  const floors = await tx.query<KnownFloor[]>(
    'SELECT f.id, f.code, f.level, b.code AS building FROM floor f JOIN building b ON b.id = f.building_id ORDER BY b.sort_key, f.level, f.code',
  );
  return { buildings: buildings.map(({ code }) => code), floors };
}
