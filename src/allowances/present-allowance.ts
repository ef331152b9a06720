import { publicId } from '../platform/index.js';
import { allowancePeriodAt, resetAfter } from '../rules/index.js';
import { type CatalogueAllowance, type CatalogueSnapshot, nameShown } from '../spaces/index.js';
import { type Instant, inZone } from '../time/index.js';
import type { Allowance } from './allowance.entity.js';
import type { AllowanceDraw, AllowanceShare, AllowanceShown } from './allowances.dto.js';
import type { Share } from './left.js';

export const presentAllowance = ({
  id,
  name,
  tenantId,
  per,
  kinds,
  period,
  measure,
  most,
  version,
}: Allowance): AllowanceShown => ({
  id: publicId('allowance', id),
  name: nameShown(name),
  tenantId: tenantId && publicId('tenant', tenantId),
  per,
  kinds,
  period,
  measure,
  most,
  version,
  links: { self: `/api/v1/allowances/${publicId('allowance', id)}` },
});

/** What there is of an allowance in the period of a moment. */
export function shareOf(
  { id, name, per, kinds, period, measure, most }: CatalogueAllowance,
  used: number,
  instant: Instant,
  timeZone: string,
): AllowanceShare {
  const { start, resetsAt } = allowancePeriodAt(instant, period, timeZone);
  return {
    id: publicId('allowance', id),
    name: nameShown(name),
    per,
    kinds: [...kinds],
    period,
    measure,
    most,
    used,
    left: Math.max(0, most - used),
    periodStart: start,
    resetsAt: inZone(resetsAt, timeZone),
  };
}

/** What would be taken of somebody's allowance in a period. */
export interface Draw extends Share {
  takes: number;
  left: number;
}

/** What would be taken, of allowances that there still are. */
export const presentDraws = (
  draws: readonly Draw[],
  { allowances, campus: { timeZone } }: CatalogueSnapshot,
): AllowanceDraw[] =>
  draws.flatMap(({ allowanceId, periodStart, takes, left }) => {
    const allowance = allowances.find(({ id }) => id === allowanceId);
    if (!allowance) return [];
    const { id, name, per, period, measure } = allowance;
    const resetsAt = inZone(resetAfter(periodStart, period, timeZone), timeZone);
    return {
      id: publicId('allowance', id),
      name: nameShown(name),
      per,
      period,
      measure,
      takes,
      left,
      periodStart,
      resetsAt,
    };
  });
