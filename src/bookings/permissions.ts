import { type Actor, hasRole, runsTheCampus } from '../identity/index.js';
import type { Act } from '../rules/index.js';
import type { Booking } from './booking.js';

type Owned = Pick<Booking, 'tenantId' | 'bookedBy' | 'bookedFor'>;

const isTheirOwn = (actor: Actor, { bookedBy, bookedFor }: Owned) =>
  actor.memberId === bookedFor || actor.memberId === bookedBy;

/** Colleagues see each other as busy, no more; a company's admin sees its bookings; who runs the campus sees all. */
export const maySee = (actor: Actor, booking: Owned): boolean =>
  isTheirOwn(actor, booking) ||
  runsTheCampus(actor) ||
  (hasRole(actor, 'tenant_admin') && actor.tenantId === booking.tenantId);

/** Those who run the campus cancel when the deadline has passed, too. */
export const mayCancelLate = runsTheCampus;

/** A token changes other people's bookings only with a scope that says so. */
const mayChange = (actor: Actor, booking: Owned): boolean =>
  isTheirOwn(actor, booking) ||
  (maySee(actor, booking) && (!actor.scopes || actor.scopes.includes('bookings:write:any')));

/** Who may do what to a booking. An act that is not named here is for those who may change it. */
export const mayAct = (actor: Actor, booking: Owned, act: Act): boolean =>
  (exceptions[act] ?? mayChange)(actor, booking);

const exceptions: Partial<Record<Act, (actor: Actor, booking: Owned) => boolean>> = {};
