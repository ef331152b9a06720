import { publicId } from '../../platform/index.js';
import { inZone } from '../../time/index.js';
import type { Approval, Fallback } from './approval.js';
import type { ApprovalView } from './approvals.dto.js';

/** Every public field of an approval. */
export function presentApproval(
  { steps, escalatesAt, escalatesTo, questions, fallback }: Approval,
  zone: string,
): ApprovalView {
  const time = (iso: string) => inZone(Date.parse(iso), zone);
  return {
    steps: steps.map(({ name, stage, state, by, spaceIds, decidedBy, decidedAt, note }) => ({
      name,
      stage,
      state,
      by: 'role' in by ? { role: by.role } : { member: publicId('member', by.memberId) },
      ...(spaceIds && { spaceIds: spaceIds.map((id) => publicId('space', id)) }),
      ...(decidedBy !== undefined && { decidedBy: publicId('member', decidedBy) }),
      ...(decidedAt !== undefined && { at: time(decidedAt) }),
      ...(note !== undefined && { note }),
    })),
    ...(escalatesAt !== undefined && { escalatesAt: time(escalatesAt) }),
    ...(escalatesTo !== undefined && { escalatesTo }),
    ...(questions && {
      questions: questions.map(({ question, askedBy, askedAt, answer, answeredAt }) => ({
        question,
        askedBy: publicId('member', askedBy),
        askedAt: time(askedAt),
        ...(answer !== undefined && { answer }),
        ...(answeredAt !== undefined && { answeredAt: time(answeredAt) }),
      })),
    }),
    ...(fallback && {
      fallback: {
        spaceId: publicId('space', fallback.spaceId),
        start: time(fallback.startsAt),
        end: time(fallback.endsAt),
        units: fallback.units,
        people: fallback.people,
        ...(fallback.others && fallback.others.length > 0 && { spaces: spacesIn(fallback) }),
      },
    }),
  };
}

const spacesIn = ({ spaceId, units, others = [] }: Fallback) =>
  [{ spaceId, units }, ...others].map((one) => ({
    spaceId: publicId('space', one.spaceId),
    units: one.units,
  }));
