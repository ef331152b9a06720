import { judge } from '../../availability/index.js';
import { after } from '../../rules/index.js';
import { ifInTimeToAsk } from '../approvals/request-for.js';
import type { Booking } from '../booking.js';
import type { NewBooking } from '../book-many.js';
import { refuseIfTooLateToCancel, refuseToEscapeTheDeadline } from '../cancel-deadline.js';
import { claimsOf } from '../claims-of.js';
import { doorOf } from '../door.js';
import { newBooking } from '../new-booking.js';
import { relyingOnAForm } from '../relied-on.js';
import type { Planning } from './dated-wish.js';
import { concernsPlace, differences, isAbout, judgedFor, placeOf, typeOf } from './differences.js';
import { changedBooking } from './edit-plan.js';
import type { Decided } from './plan.js';
import type { Turned } from './series-writer.js';
import { wantedOf } from './wanted-of.js';

/** Thrown out of the transaction: what was looked at is no longer so. */
export class Changed extends Error {
  constructor(readonly dates: readonly string[]) {
    super();
  }
}

/** What becomes of a booking that is there; nothing where it stays as it is, under the same name. */
export function turnOf(
  planning: Planning,
  { planned, date, target }: Decided,
  byId: ReadonlyMap<string, Booking>,
  seriesId: string,
): Turned[] {
  const before = planned.bookingId === undefined ? undefined : byId.get(planned.bookingId);
  if (!before) return [];
  const renamed = { ...before, seriesId, occurrenceOn: date };
  const names = [
    ...(before.seriesId === seriesId ? [] : ['seriesId']),
    ...(before.occurrenceOn === date ? [] : ['occurrence']),
  ];
  if (!target || planned.action === 'keep')
    return names.length > 0 ? [{ before, booking: renamed, type: 'booking.updated', changed: names }] : [];
  if (planned.action === 'cancel') {
    refuseIfTooLateToCancel(before, planning);
    return [
      {
        before,
        booking: { ...before, status: after(before.status, 'cancel') ?? before.status },
        type: 'booking.cancelled',
        changed: ['status'],
        claims: [],
      },
    ];
  }
  const wanted = wantedOf(target, planning.catalogue);
  const changed = differences(placeOf(before), target);
  const keepsStart = before.during.start === target.start && before.spaceId === target.spaceId;
  const isAllowed =
    wanted &&
    !judge(planning.booker, planning.catalogue, wanted.space, { ...wanted, keepsStart }, planning.now).some(
      isAbout(judgedFor(changed)),
    );
  const status = after(before.status, 'move');
  const hasBegun = concernsPlace(changed) && before.during.start <= planning.now;
  if (!isAllowed || !status || hasBegun) throw new Changed([date]);
  if (concernsPlace(changed)) refuseToEscapeTheDeadline(before, wanted, planning);
  const draft = ifInTimeToAsk(() => changedBooking(planning, renamed, wanted));
  if (!draft) throw new Changed([date]);
  const becomes = { ...draft, status, riskFormId: target.riskFormId === undefined ? draft.riskFormId : null };
  const booking =
    concernsPlace(changed) || changed.includes('riskFormId')
      ? relyingOnAForm(becomes, planning.booker, planning.catalogue, wanted.namedForm)
      : becomes;
  const told = [
    ...changed.filter((field) => field !== 'riskFormId'),
    ...names,
    ...(booking.riskFormId === before.riskFormId ? [] : ['riskFormId']),
  ];
  if (told.length === 0) return [];
  return [
    {
      before,
      booking,
      type: typeOf(changed),
      changed: told,
      mayAsk: true,
      ...(concernsPlace(changed) && { claims: claimsOf(booking, planning.catalogue) }),
    },
  ];
}

/** A booking for a date that has none yet: for whom the series is, whoever changes it. */
export function additionOf(
  { actor, booker, catalogue, now }: Planning,
  { planned, date, target }: Decided,
  seriesId: string,
): NewBooking[] {
  if (planned.action !== 'book' || !target) return [];
  const wanted = wantedOf(target, catalogue);
  if (!wanted || judge(booker, catalogue, wanted.space, wanted, now).length > 0) throw new Changed([date]);
  const draft = ifInTimeToAsk(() => newBooking(actor, wanted, now, booker));
  if (!draft) throw new Changed([date]);
  const made = relyingOnAForm(draft, booker, catalogue, wanted.namedForm);
  const booking = { ...made, seriesId, occurrenceOn: date };
  const claims = claimsOf(booking, catalogue);
  return [{ booking, claims, door: doorOf(actor), catalogueVersion: catalogue.version }];
}

/** A cancelled booking of a date that is booked anew no longer stands for it. */
export function namesGivenUp(
  bookings: readonly Booking[],
  turns: readonly Turned[],
  added: readonly NewBooking[],
): Turned[] {
  const turning = new Set(turns.map(({ before }) => before.id));
  const dates = new Set(added.map(({ booking }) => `${booking.seriesId} ${booking.occurrenceOn}`));
  return bookings
    .filter(({ id, seriesId, occurrenceOn }) => !turning.has(id) && dates.has(`${seriesId} ${occurrenceOn}`))
    .map((before) => ({
      before,
      booking: { ...before, seriesId: null, occurrenceOn: null },
      type: 'booking.updated',
      changed: ['seriesId', 'occurrence'],
    }));
}
