import { isDeepStrictEqual } from 'node:util';
import type { Claim } from '../../capacity/index.js';
import { toRow } from '../../capacity/index.js';
import { statusAt } from '../../rules/index.js';
import type { Instant } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { type Fallback, rowOf } from './approval.js';

/** What a booking goes back to where it is not granted more. */
export const fallbackTo = (booking: Booking, claims: readonly Claim[]): Fallback => ({
  spaceId: booking.spaceId,
  startsAt: new Date(booking.during.start).toISOString(),
  endsAt: new Date(booking.during.end).toISOString(),
  units: booking.units,
  people: booking.people,
  setUpMinutes: booking.setUpMinutes,
  cleanUpMinutes: booking.cleanUpMinutes,
  others: booking.others,
  ...(booking.checkInBy !== null && { checkInBy: new Date(booking.checkInBy).toISOString() }),
  ...(booking.approval && { approval: booking.approval }),
  claims: claims.map((claim) => rowOf(toRow(claim))),
});

export const claimsIn = ({ claims }: Fallback): Claim[] =>
  claims.map(({ poolId, startsAt, endsAt, units }) => ({
    poolId,
    during: { start: Date.parse(startsAt), end: Date.parse(endsAt) },
    units,
  }));

type Unwritten = Omit<Booking, 'createdAt'>;

/** The booking as it was before it asked for more. */
export const fallenBack = <B extends Unwritten>(booking: B, fallback: Fallback): B => ({
  ...booking,
  status: 'confirmed',
  spaceId: fallback.spaceId,
  during: { start: Date.parse(fallback.startsAt), end: Date.parse(fallback.endsAt) },
  units: fallback.units,
  people: fallback.people,
  setUpMinutes: fallback.setUpMinutes,
  cleanUpMinutes: fallback.cleanUpMinutes,
  others: fallback.others ?? booking.others,
  checkInBy: fallback.checkInBy === undefined ? null : Date.parse(fallback.checkInBy),
  expiresAt: null,
  approval: fallback.approval ?? null,
});

/** What it has asked for in vain by then; undefined where it still waits, or waits for all that it is. */
export const lapsed = (booking: Unwritten, now: Instant): Fallback | undefined =>
  booking.status === 'requested' && statusAt(booking, now) === 'expired'
    ? booking.approval?.fallback
    : undefined;

/** The booking as far as it is granted: without what it asks for beyond what it has. */
export const granted = <B extends Unwritten>(booking: B): B =>
  booking.status === 'requested' && booking.approval?.fallback
    ? fallenBack(booking, booking.approval.fallback)
    : booking;

/** The booking as it stands at a moment, whether or not somebody has written that down by then. */
export function standing<B extends Unwritten>(booking: B, now: Instant): B {
  const fallback = lapsed(booking, now);
  return fallback ? fallenBack(booking, fallback) : booking;
}

/** Which fields of its place differ, as a change names them. */
export const placesChanged = (a: Unwritten, b: Unwritten): string[] =>
  Object.entries({
    spaceId: a.spaceId !== b.spaceId,
    spaces: !isDeepStrictEqual(a.others, b.others),
    start: a.during.start !== b.during.start,
    end: a.during.end !== b.during.end,
    units: a.units !== b.units,
    people: a.people !== b.people,
  }).flatMap(([field, differs]) => (differs ? [field] : []));
