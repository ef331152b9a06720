import { overlaps } from '../../time/index.js';
import type { Occupancy, Option, Placing, Sitter } from './sitter.js';

/** Who is moved on to make room for one more. */
const mostMovedOn = 3;
const mostTried = 60;

/** Finds places for those who have none by moving others on, who then have another place that suits them. */
export function makeRoom(sitters: readonly Sitter[], placing: Placing, free: Occupancy): void {
  const byId = new Map(sitters.map((sitter) => [sitter.id, sitter]));
  const there = new Map<string, Set<Sitter>>();
  const at = (spaceId: string) => {
    let known = there.get(spaceId);
    if (!known) there.set(spaceId, (known = new Set()));
    return known;
  };
  for (const [id, spaceId] of placing) at(spaceId).add(byId.get(id)!);

  const put = (sitter: Sitter, spaceId: string) => {
    free.take(sitter, spaceId);
    placing.set(sitter.id, spaceId);
    at(spaceId).add(sitter);
  };
  const lift = (sitter: Sitter, spaceId: string) => {
    free.giveBack(sitter, spaceId);
    placing.delete(sitter.id);
    at(spaceId).delete(sitter);
  };

  /** Whether it sits there now; else everything is as it was. */
  const seatAt = (sitter: Sitter, { spaceId }: Option): boolean => {
    const inTheWay = [...at(spaceId)].filter(({ during }) => overlaps(during, sitter.during));
    if (inTheWay.length > mostMovedOn) return false;
    for (const other of inTheWay) lift(other, spaceId);
    if (free.room(sitter, spaceId) > 0) {
      put(sitter, spaceId);
      const moved: [Sitter, string][] = [];
      for (const other of inTheWay) {
        const option = other.options.find((one) => free.room(other, one.spaceId) > 0);
        if (!option) break;
        put(other, option.spaceId);
        moved.push([other, option.spaceId]);
      }
      if (moved.length === inTheWay.length) return true;
      for (const [other, to] of moved) lift(other, to);
      lift(sitter, spaceId);
    }
    for (const other of inTheWay) put(other, spaceId);
    return false;
  };

  for (const sitter of sitters) {
    if (placing.has(sitter.id)) continue;
    const direct = sitter.options.find(({ spaceId }) => free.room(sitter, spaceId) > 0);
    if (direct) put(sitter, direct.spaceId);
    else sitter.options.slice(0, mostTried).some((option) => seatAt(sitter, option));
  }
}
