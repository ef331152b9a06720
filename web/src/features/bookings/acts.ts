import { answerOf, api, ifMatch, type Schemas } from '../../api/client';
import { keyed, useAct, why } from './acting';
import type { Booking } from './bookings';
import { bookAgain, giveBack, handBack, leaveLine, notCome, putBack } from './undoing';
import { useTold } from './use-told';

/** What is wished for: an offer, a hold, or a space and a time. */
export type Wish = Schemas['BookBody'];
export type Waiting = Schemas['WishView'];

/** What is done to a booking, and to the version of it that the person has seen where that matters. */
const on = ({ id }: Booking, key: string) => ({ params: { path: { id } }, headers: keyed(key) });
const onSeen = (booking: Booking, key: string) => ({
  params: { path: { id: booking.id } },
  headers: { ...keyed(key), ...ifMatch(booking) },
});

export function useBook() {
  const told = useTold();
  return useAct(
    (wish: Wish, key) => answerOf(api.POST('/api/v1/bookings', { body: wish, headers: keyed(key) })),
    (booking) => told(booking.status === 'requested' ? 'requested' : 'booked', booking, giveBack(booking)),
  );
}

/** `reason` stands in the history: why somebody acts for another. */
export function useCancel(reason?: string) {
  const told = useTold();
  return useAct(
    (booking: Booking, key) => cancel(booking, key, reason),
    (_, booking) => told('cancelled', booking, bookAgain(booking)),
  );
}

/** The same, where the reason is said last. */
export function useCancelSaying() {
  const told = useTold();
  return useAct(
    ({ booking, reason }: { booking: Booking; reason: string | undefined }, key) =>
      cancel(booking, key, reason),
    (_, { booking }) => told('cancelled', booking, bookAgain(booking)),
  );
}

const cancel = (booking: Booking, key: string, reason: string | undefined) =>
  answerOf(api.POST('/api/v1/bookings/{id}/cancel', { ...on(booking, key), body: why(reason) }));

export function useExtend(reason?: string) {
  const told = useTold();
  return useAct(
    ({ booking, ...body }: { booking: Booking } & Schemas['ExtendBody'], key) =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/extend', {
          ...onSeen(booking, key),
          body: { ...body, ...why(reason) },
        }),
      ),
    (extended, { booking }) => told('extended', extended, putBack(booking, extended)),
  );
}

/** Another time, another place, other words: whatever `to` names. */
export function useMove(reason?: string) {
  const told = useTold();
  return useAct(
    ({ booking, to }: { booking: Booking; to: Schemas['MoveBody'] }) =>
      answerOf(
        api.PATCH('/api/v1/bookings/{id}', {
          params: { path: { id: booking.id } },
          body: { ...to, ...why(reason) },
          headers: ifMatch(booking),
        }),
      ),
    (moved, { booking, to }) =>
      told(to.start || to.end || to.spaceId ? 'moved' : 'changed', moved, putBack(booking, moved)),
  );
}

export function useCheckIn(reason?: string) {
  const told = useTold();
  return useAct(
    (booking: Booking, key) =>
      answerOf(api.POST('/api/v1/bookings/{id}/check-in', { ...on(booking, key), body: why(reason) })),
    (booking) => told('checkedIn', booking, notCome(booking)),
  );
}

/** Has it kept for half an hour longer, which one may once. */
export function useLate(reason?: string) {
  const told = useTold();
  return useAct(
    (booking: Booking, key) =>
      answerOf(api.POST('/api/v1/bookings/{id}/late', { ...on(booking, key), body: why(reason) })),
    (booking) => told('late', booking),
  );
}

export function useEnd(reason?: string) {
  const told = useTold();
  return useAct(
    (booking: Booking, key) =>
      answerOf(api.POST('/api/v1/bookings/{id}/end', { ...on(booking, key), body: why(reason) })),
    (ended, booking) => told('ended', ended, bookAgain(booking)),
  );
}

/** Hands it on to a colleague, by id or e-mail address. */
export function useTransfer(reason?: string) {
  const told = useTold();
  return useAct(
    ({ booking, to }: { booking: Booking; to: string }, key) =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/transfer', { ...on(booking, key), body: { to, ...why(reason) } }),
      ),
    (handed, { booking }) => told('transferred', handed, handBack(booking)),
  );
}

/** Waits for a full slot: with what the refusal says in `waitlist.body`. */
export function useWait() {
  const told = useTold();
  return useAct(
    (wish: Schemas['WaitBody'], key) =>
      answerOf(api.POST('/api/v1/waitlist', { body: wish, headers: keyed(key) })),
    (waiting) => told('waiting', waiting, leaveLine(waiting)),
  );
}

/** Waits no longer, or gives back what is offered. */
export function useLeave() {
  const told = useTold();
  return useAct(
    ({ id }: Waiting) => answerOf(api.DELETE('/api/v1/waitlist/{id}', { params: { path: { id } } })),
    (_, waiting) => told('left', waiting),
  );
}

/** Makes what is offered to who waited a booking. */
export function useClaim() {
  const told = useTold();
  return useAct(
    ({ id }: Waiting, key) =>
      answerOf(
        api.POST('/api/v1/waitlist/{id}/claim', {
          params: { path: { id } },
          body: {},
          headers: keyed(key),
        }),
      ),
    (booking) => told('booked', booking, giveBack(booking)),
  );
}
