import { type Actor, hasRole } from '../../identity/index.js';
import { Problem, publicId } from '../../platform/index.js';
import type { Approver, ApproverRole } from '../../rules/index.js';
import type { Instant } from '../../time/index.js';
import type { Counted } from '../attendees/party.js';
import type { Approval, Step } from './approval.js';

/** A booking as far as it matters for who decides on it. */
export interface Decidable {
  tenantId: string;
  bookedBy: string;
  bookedFor: string;
  approval?: Approval | null;
  party?: Pick<Counted, 'members'>;
}

/** A company's admin is one only for its own bookings. */
const holdsRole = (actor: Actor, role: ApproverRole, { tenantId }: Decidable) =>
  hasRole(actor, role) && (role !== 'tenant_admin' || actor.tenantId === tenantId);

export const isMeant = (actor: Actor, by: Approver, booking: Decidable): boolean =>
  'memberId' in by ? by.memberId === actor.memberId : holdsRole(actor, by.role, booking);

/** Nobody decides on what they book themselves. */
export const isTheirOwn = ({ memberId }: Actor, { bookedBy, bookedFor }: Decidable): boolean =>
  memberId === bookedBy || memberId === bookedFor;

/** Whether somebody is asked about a booking at all, now or later: they may see it. */
export function isAsked(actor: Actor, booking: Decidable): boolean {
  const { approval } = booking;
  return (
    !!approval &&
    (approval.steps.some(({ by }) => isMeant(actor, by, booking)) ||
      (approval.escalatesTo !== undefined && holdsRole(actor, approval.escalatesTo, booking)))
  );
}

const hasEscalated = ({ escalatesAt }: Approval, now: Instant) =>
  escalatesAt !== undefined && Date.parse(escalatesAt) <= now;

/** The steps on which somebody may decide at this moment. */
export function stepsToDecide(actor: Actor, booking: Decidable, now: Instant): Step[] {
  const { approval } = booking;
  if (!approval || isTheirOwn(actor, booking)) return [];
  const forAll =
    hasEscalated(approval, now) &&
    approval.escalatesTo !== undefined &&
    holdsRole(actor, approval.escalatesTo, booking);
  return approval.steps.filter(
    ({ state, by }) => state === 'open' && (forAll || isMeant(actor, by, booking)),
  );
}

/** The refusal of somebody who sees a request, but is not the one to decide. */
export function notTheirs(actor: Actor, booking: Decidable): Problem {
  const open = booking.approval?.steps.filter(({ state }) => state === 'open') ?? [];
  const needs = [
    ...new Set(open.map(({ by }) => ('role' in by ? by.role : publicId('member', by.memberId)))),
  ];
  const detail = isTheirOwn(actor, booking)
    ? 'Nobody decides on a request of their own; somebody else has to.'
    : needs.length > 0
      ? `This is for ${needs.join(' or ')} to decide.`
      : 'Nobody is asked about this booking.';
  return new Problem('insufficient-scope', detail, { needs });
}
