import type { Fix, Violation } from '../rules/index.js';
import type { FixShown, ViolationShown } from './violation.dto.js';

/** Why not, and what would help: the same in search, dry run and refusal. */
export const presentViolation = ({
  code,
  detail,
  limit,
  allowed,
  requirements,
  fix,
}: Violation): ViolationShown => ({
  code,
  detail,
  ...(limit !== undefined && { limit }),
  ...(allowed !== undefined && { allowed }),
  ...(requirements && { requirements: [...requirements] }),
  ...(fix && { fix: presentFix(fix()) }),
});

const hrefOf: Record<NonNullable<Fix['action']>, string> = { search: '/api/v1/availability/search' };

export const presentFix = ({ pointer, suggest, action }: Fix): FixShown => ({
  pointer,
  ...(suggest && { suggest }),
  ...(action && { action, href: hrefOf[action] }),
});
