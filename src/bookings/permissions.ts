import { type Actor, hasRole, runsTheCampus } from '../identity/index.js';
import { Problem } from '../platform/index.js';
import type { Act } from '../rules/index.js';
import { type Decidable, isAsked, isTheirOwn, notTheirs } from './approvals/deciders.js';

/** Colleagues see each other as busy, no more; a company's admin sees its bookings; who runs the campus sees all. */
const oversees = (actor: Actor, booking: Decidable): boolean =>
  isTheirOwn(actor, booking) ||
  runsTheCampus(actor) ||
  (hasRole(actor, 'tenant_admin') && actor.tenantId === booking.tenantId);

/** Everybody books for colleagues; who runs the campus for anybody, by a token only with a scope that says so. */
export const mayBookForAnybody = (actor: Actor): boolean =>
  runsTheCampus(actor) && (!actor.scopes || actor.scopes.includes('bookings:write:any'));

/** Those who run the campus cancel when the deadline has passed, too. */
export const mayCancelLate = runsTheCampus;

/** Whether they are named on a booking of their own company. */
const attends = ({ memberId, tenantId }: Actor, { tenantId: of, party }: Decidable): boolean =>
  tenantId === of && (party?.members.includes(memberId) ?? false);

/** Whoever attends a booking sees it, and so does whoever is asked about it. */
export const maySee = (actor: Actor, booking: Decidable): boolean =>
  mayKnowNames(actor, booking) || isAsked(actor, booking);

/** Who comes, and where they are reached, is for those who have to do with it; not for everybody who may see a booking. */
export const mayKnowNames = (actor: Actor, booking: Decidable): boolean =>
  oversees(actor, booking) || attends(actor, booking);

/** What is left to whom it is for, or to their company, is not for those who only come. */
export const maySeeAllowances = (actor: Actor, booking: Decidable): boolean =>
  oversees(actor, booking) || isAsked(actor, booking);

/** A token changes other people's bookings only with a scope that says so. */
const mayChange = (actor: Actor, booking: Decidable): boolean =>
  isTheirOwn(actor, booking) ||
  (oversees(actor, booking) && (!actor.scopes || actor.scopes.includes('bookings:write:any')));

/** Who may do what to a booking. An act that is not named here is for those who may change it. */
export const mayAct = (actor: Actor, booking: Decidable, act: Act): boolean =>
  (exceptions[act] ?? mayChange)(actor, booking);

const mayHaveASay = (actor: Actor, booking: Decidable): boolean =>
  isAsked(actor, booking) && !isTheirOwn(actor, booking);

const mayCome = (actor: Actor, booking: Decidable): boolean =>
  mayChange(actor, booking) || attends(actor, booking);

const exceptions: Partial<Record<Act, (actor: Actor, booking: Decidable) => boolean>> = {
  approve: mayHaveASay,
  decline: mayHaveASay,
  ask: mayHaveASay,
  check_in: mayCome,
};

/** The refusal of somebody who may see a booking, but not do this to it. */
export function mayNot(actor: Actor, booking: Decidable, act: Act): Problem {
  if (exceptions[act] === mayHaveASay) return notTheirs(actor, booking);
  if (!oversees(actor, booking) && attends(actor, booking))
    return new Problem('insufficient-scope', 'You attend this booking; changing it is for whose it is.', {
      needs: ['tenant_admin', 'operator', 'campus_admin'],
    });
  if (!oversees(actor, booking))
    return new Problem('insufficient-scope', 'You are asked about this booking; changing it is for others.', {
      needs: ['tenant_admin', 'operator', 'campus_admin'],
    });
  return new Problem('insufficient-scope', "This token changes only its owner's bookings.", {
    missingScope: 'bookings:write:any',
  });
}
