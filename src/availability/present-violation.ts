import { publicId } from '../platform/index.js';
import type { Closed, Fix, Violation } from '../rules/index.js';
import type { ClosureTold, FixShown, SuggestionShown, ViolationShown } from './violation.dto.js';

/** Why not, and what would help: the same in search, dry run and refusal. */
export const presentViolation = ({
  code,
  detail,
  spaceId,
  limit,
  allowed,
  requirements,
  closure,
  fix,
}: Violation): ViolationShown => ({
  code,
  detail,
  ...(spaceId !== undefined && { spaceId }),
  ...(limit !== undefined && { limit }),
  ...(allowed !== undefined && { allowed }),
  ...(requirements && { requirements: [...requirements] }),
  ...(closure && { closure: presentClosure(closure) }),
  ...(fix && { fix: presentFix(fix()) }),
});

/** In UTC: whoever reads it may be on another clock than the campus. */
export const presentClosure = ({ id, start, end, reason }: Closed): ClosureTold => ({
  id,
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
  reason: { code: reason.code, text: reason.text },
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
