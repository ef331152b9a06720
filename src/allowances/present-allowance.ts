import { publicId } from '../platform/index.js';
import { allowancePeriodAt } from '../rules/index.js';
import { type CatalogueAllowance, nameShown } from '../spaces/index.js';
import { type Instant, inZone } from '../time/index.js';
import type { Allowance } from './allowance.entity.js';
import type { AllowanceShare, AllowanceShown } from './allowances.dto.js';

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
