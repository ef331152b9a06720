import { type CatalogueSnapshot, type CatalogueSpace, drawsOf, isShared } from '../../spaces/index.js';
import type { Taken, Where } from './count-day.js';

/**
 * Spaces that hang together count once: a lab for all its benches, for they are its places; the halves of a hall
 * instead of the hall, for one may be in use while the other is not.
 */
export function counts(space: CatalogueSpace, { byId }: Pick<CatalogueSnapshot, 'byId'>): boolean {
  if (space.status !== 'active') return false;
  if (!space.kinship) return true;
  const active = (id: string) => byId.get(id)?.status === 'active';
  const inShared = space.kinship.wholes.some(
    ({ spaceId }) => isShared(byId.get(spaceId)!) && active(spaceId),
  );
  return !inShared && (isShared(space) || !space.kinship.parts.some(({ spaceId }) => active(spaceId)));
}

/** How many may have a space at once. */
export const unitsOffered = (space: { kind: CatalogueSpace['kind']; capacity: number }): number =>
  isShared(space) ? space.capacity : 1;

const whereOf = ({ id, floor, building, kind }: CatalogueSpace): Where => ({
  spaceId: id,
  floorId: floor.id,
  buildingId: building.id,
  kind,
});

/** As the day has them, which may be other than they are now. */
export type OnThatDay = (spaceId: string) => (Where & { units: number; seats: number }) | undefined;

/** What a booking takes of the spaces that count; of those that it names where none of them does. Its people are shared out among them. */
export function takenBy(
  spaces: readonly { spaceId: string; units: number }[],
  people: number,
  { byId, byPool }: Pick<CatalogueSnapshot, 'byId' | 'byPool'>,
  onThatDay: OnThatDay,
): Taken[] {
  const found = new Map<string, Omit<Taken, 'people'>>();
  for (const { spaceId, units } of spaces) {
    const space = byId.get(spaceId);
    if (!space) continue;
    const draws = drawsOf(space, units).flatMap((draw) => {
      const drawn = byPool.get(draw.poolId)!;
      const offer = onThatDay(drawn.id);
      return offer ? [takenOf(offer, draw.units, offer)] : [];
    });
    for (const draw of draws.length > 0 ? draws : [takenOf(whereOf(space), units, unoffered(space))]) {
      const before = found.get(draw.spaceId);
      found.set(draw.spaceId, before ? { ...before, units: Math.max(before.units, draw.units) } : draw);
    }
  }
  const all = [...found.values()];
  const each = Math.floor(people / all.length);
  return all.map((taken, n) => ({ ...taken, people: n === 0 ? people - each * (all.length - 1) : each }));
}

const unoffered = (space: CatalogueSpace) => ({ units: unitsOffered(space), seats: space.capacity });

/** Units count where a space is shared by them; else it is taken, whatever was said. */
function takenOf(
  { spaceId, floorId, buildingId, kind }: Where,
  units: number,
  offer: { units: number; seats: number },
): Omit<Taken, 'people'> {
  const isByUnit = isShared({ kind: kind as CatalogueSpace['kind'] });
  return {
    spaceId,
    floorId,
    buildingId,
    kind,
    units: isByUnit ? units : 1,
    seats: isByUnit ? units : offer.seats,
  };
}
