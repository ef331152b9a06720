import { type Closed, withBuffers } from '../rules/index.js';
import type { CatalogueClosure, CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import { type Instant, type Interval, overlaps } from '../time/index.js';

/** Whether a closure keeps people out by now; a draft does so from a time on. */
export const isInForce = ({ since }: CatalogueClosure, now: Instant): boolean =>
  since === undefined || since <= now;

/** The first closure that a booking of a space would run into, its set-up and clean-up with it. */
function closureIn({ closures, terms }: CatalogueSpace, during: Interval, now: Instant) {
  if (closures.length === 0) return undefined;
  const occupied = withBuffers(during, terms);
  return closures.find((closure) => isInForce(closure, now) && overlaps(closure, occupied));
}

/** The same of whoever wants so many units of it: who takes the whole takes its parts. */
export function closedFor(
  { byId }: CatalogueSnapshot,
  space: CatalogueSpace,
  { units, during }: { units: number; during: Interval },
  now: Instant,
): Closed | undefined {
  const parts = space.kinship && units >= space.capacity ? space.kinship.parts : [];
  const closure =
    closureIn(space, during, now) ??
    parts
      .map(({ spaceId }) => closureIn(byId.get(spaceId)!, during, now))
      .find((found) => found !== undefined);
  return closure && presentClosed(closure);
}

const presentClosed = ({ publicId: id, start, end, reason }: CatalogueClosure): Closed => ({
  id,
  start,
  end,
  reason,
});
