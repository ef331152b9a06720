import { publicId } from '../platform/index.js';
import { nameShown } from '../spaces/index.js';
import { inZone } from '../time/index.js';
import type { Closure } from './closure.js';
import type { ClosureShown } from './closures.dto.js';
import type { PlanCounts } from './plan/move.store.js';

export function presentClosure(closure: Closure, zone: string, plan: PlanCounts): ClosureShown {
  const { during, freezeFrom, publishedAt, reopenedAt, reason, scenario } = closure;
  const id = publicId('closure', closure.id);
  const self = `/api/v1/closures/${id}`;
  return {
    id,
    state: closure.state,
    scope: closure.scope,
    kinds: [...closure.kinds],
    start: inZone(during.start, zone),
    end: inZone(during.end, zone),
    closedUntil: inZone(closure.closedUntil, zone),
    ...(freezeFrom !== null && { freezeFrom: inZone(freezeFrom, zone) }),
    reason: { code: reason.code, text: nameShown(reason.text) },
    strategy: closure.strategy,
    ...(scenario !== null && { scenario }),
    impact: closure.impact,
    plan,
    createdAt: inZone(closure.createdAt, zone),
    ...(publishedAt !== null && { publishedAt: inZone(publishedAt, zone) }),
    ...(reopenedAt !== null && { reopenedAt: inZone(reopenedAt, zone) }),
    version: closure.version,
    links: { self, plan: `${self}/plan` },
  };
}
