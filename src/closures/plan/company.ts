import type { CatalogueSnapshot } from '../../spaces/index.js';
import { overlaps } from '../../time/index.js';
import type { Case } from './case.js';
import { type Placing, timeOf } from './sitter.js';

/** What a booking has in common with others of the plan: on its floor of its company at its time, and in its space of its series. */
export function companyOf(cases: readonly Case[], placing: Placing, { byId }: CatalogueSnapshot) {
  const placed = cases.flatMap((one) => {
    const seat = placing.get(one.id);
    if (!seat) return [];
    const { spaceId } = seat;
    return { one, spaceId, floorId: byId.get(spaceId)!.floor.id, during: timeOf(one, seat) };
  });
  const onFloor = grouped(placed, ({ one, floorId }) => `${one.team} ${floorId}`);
  const inSpace = grouped(placed, ({ one, spaceId }) => `${one.series} ${spaceId}`);
  return (one: Case): { team: number; series: number } => {
    const seat = placing.get(one.id)!;
    const { spaceId } = seat;
    const { floor } = byId.get(spaceId)!;
    const near = one.team === undefined ? [] : onFloor.get(`${one.team} ${floor.id}`)!;
    return {
      team: near.filter(({ one: other, during }) => other !== one && overlaps(during, timeOf(one, seat)))
        .length,
      series: one.series === undefined ? 0 : inSpace.get(`${one.series} ${spaceId}`)!.length - 1,
    };
  };
}

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const others = groups.get(key);
    if (others) others.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
