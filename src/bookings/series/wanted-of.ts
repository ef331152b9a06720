import type { CatalogueSnapshot } from '../../spaces/index.js';
import type { Wanted } from '../new-booking.js';
import type { Target } from './plan.js';

/** What a target wants; undefined where its space is gone. */
export function wantedOf(
  { spaceId, start, end, ...rest }: Target,
  { byId }: CatalogueSnapshot,
): Wanted | undefined {
  const space = byId.get(spaceId);
  return space && { ...rest, space, during: { start, end } };
}
