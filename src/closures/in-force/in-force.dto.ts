import type { SpaceKind } from '../../spaces/index.js';
import { ClosureReasonShownWhole, ClosureScopeShown } from '../closures.dto.js';

/** What everybody may know of a closure. */
export class ClosureInForce {
  id: string;
  scope: ClosureScopeShown;
  /** Only these kinds of spaces; all where there are none. */
  kinds: SpaceKind[];
  start: string;
  /** Its end, or when it is reopened before that. */
  closedUntil: string;
  reason: ClosureReasonShownWhole;
}

export class ClosuresInForce {
  data: ClosureInForce[];
}
