import { publicId } from '../platform/index.js';
import type { Fix, Violation } from '../rules/index.js';
import type { FixShown, SuggestionShown, ViolationShown } from './violation.dto.js';

/** Why not, and what would help: the same in search, dry run and refusal. */
export const presentViolation = ({
  code,
  detail,
  spaceId,
  limit,
  allowed,
  requirements,
  fix,
}: Violation): ViolationShown => ({
  code,
  detail,
  ...(spaceId !== undefined && { spaceId }),
  ...(limit !== undefined && { limit }),
  ...(allowed !== undefined && { allowed }),
  ...(requirements && { requirements: [...requirements] }),
  ...(fix && { fix: presentFix(fix()) }),
});

const hrefOf: Record<NonNullable<Fix['action']>, string> = { search: '/api/v1/availability/search' };

const presentSuggestion = ({ riskFormId, ...fields }: NonNullable<Fix['suggest']>): SuggestionShown => ({
  ...fields,
  ...(riskFormId !== undefined && { riskFormId: publicId('riskForm', riskFormId) }),
});

export const presentFix = ({ pointer, suggest, action }: Fix): FixShown => ({
  pointer,
  ...(suggest && { suggest: presentSuggestion(suggest) }),
  ...(action && { action, href: hrefOf[action] }),
});
