import { publicId, type Tx } from '../platform/index.js';
import type { CatalogueSnapshot, Name } from './catalogue-snapshot.js';

/** A floor as people name it. */
export interface KnownFloor {
  id: string;
  publicId: string;
  code: string;
  level: number;
  building: string;
}

/** Every floor, and the codes of buildings that have none yet. */
export async function placesKnown(tx: Tx): Promise<{ buildings: string[]; floors: KnownFloor[] }> {
  const buildings = await tx.query<{ code: string }[]>('SELECT code FROM building ORDER BY sort_key, code');
  const floors = await tx.query<Omit<KnownFloor, 'publicId'>[]>(
    'SELECT f.id, f.code, f.level, b.code AS building FROM floor f JOIN building b ON b.id = f.building_id ORDER BY b.sort_key, f.level, f.code',
  );
  return {
    buildings: buildings.map(({ code }) => code),
    floors: floors.map((floor) => ({ ...floor, publicId: publicId('floor', floor.id) })),
  };
}

/** What spaces may be described by, each with its names: beside the catalogue, which is read anew whenever a space changes. */
export async function labelsKnown(
  tx: Tx,
): Promise<Pick<CatalogueSnapshot, 'amenities' | 'hazards' | 'qualifications'>> {
  const named = async (table: 'amenity' | 'hazard' | 'qualification') => {
    const rows = await tx.query<{ code: string; name: Name }[]>(
      `SELECT code, name FROM ${table} ORDER BY code`,
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  };
  return {
    amenities: await named('amenity'),
    hazards: await named('hazard'),
    qualifications: await named('qualification'),
  };
}
