import type { CatalogueSnapshot } from '../../spaces/index.js';
import { notFound } from '../../platform/index.js';
import type { Wanted } from '../new-booking.js';
import type { Interval } from '../../time/index.js';
import type { Target } from './plan.js';
import type { Template } from './series.js';

/** What a target wants; undefined where its space is gone. */
export function wantedOf(
  { spaceId, start, end, riskFormId, ...rest }: Target,
  { byId }: CatalogueSnapshot,
): Wanted | undefined {
  const space = byId.get(spaceId);
  return (
    space && {
      ...rest,
      space,
      during: { start, end },
      ...(typeof riskFormId === 'string' && { namedForm: riskFormId }),
    }
  );
}

/** The same where the space has to be there. */
export function wantedOrNotFound(target: Target, catalogue: CatalogueSnapshot): Wanted {
  const wanted = wantedOf(target, catalogue);
  if (!wanted) throw notFound('space');
  return wanted;
}

/** What a series wants at one of its times. */
export function targetOn({ start, end }: Interval, template: Template): Target {
  const { spaceId, units, people, title, purpose, named, riskFormId } = template;
  return { spaceId, start, end, units, people, title, purpose, party: named, riskFormId };
}
