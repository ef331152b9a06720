import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch, type Schemas } from '../../api/client';
import { Refusal } from '../../api/problem';
import type { Booking } from '../bookings/bookings';

/** What would come of it now: the booking as it would be, or why not. */
export interface Rehearsal {
  booking?: Booking;
  refusal?: Refusal;
}

const refusedBy = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.status >= 400 && error.status < 500 && error.code !== 'unauthenticated';

async function rehearsed(asked: Promise<Booking>): Promise<Rehearsal> {
  try {
    return { booking: await asked };
  } catch (error) {
    if (refusedBy(error) && error.code !== 'rate-limited') return { refusal: error };
    throw error;
  }
}

const dryRun = { dryRun: true };

/** While somebody is typing, what was found last stays. */
const asTyped = { staleTime: 5_000, placeholderData: keepPreviousData, retry: false } as const;

export const bookingRehearsal = (wish: Schemas['BookBody']) =>
  queryOptions({
    queryKey: ['rehearsal', 'book', wish],
    queryFn: ({ signal }) =>
      rehearsed(
        answerOf(
          api.POST('/api/v1/bookings', { params: { query: dryRun }, body: wish, signal }),
        ) as Promise<Booking>,
      ),
    ...asTyped,
  });

export const changeRehearsal = (booking: Booking, changes: Schemas['MoveBody'] | undefined) =>
  queryOptions({
    queryKey: ['rehearsal', 'change', booking.id, booking.version, changes],
    queryFn: ({ signal }) =>
      rehearsed(
        answerOf(
          api.PATCH('/api/v1/bookings/{id}', {
            params: { path: { id: booking.id }, query: dryRun },
            body: changes ?? {},
            headers: ifMatch(booking),
            signal,
          }),
        ) as Promise<Booking>,
      ),
    enabled: changes !== undefined,
    ...asTyped,
  });
