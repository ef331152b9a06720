import { useMutation } from '@tanstack/react-query';
import { answerOf, api, newKey } from '../../api/client';
import { useChanged } from './acting';
import type { Booking } from './bookings';
import { bookAgain, type Undo } from './undoing';
import { useTold } from './use-told';

export interface Cancelled {
  cancelled: Booking[];
  refused: { booking: Booking; error: Error }[];
}

async function cancel({ id }: Booking, key: string): Promise<void> {
  await answerOf(
    api.POST('/api/v1/bookings/{id}/cancel', {
      params: { path: { id } },
      body: {},
      headers: { 'idempotency-key': key },
    }),
  );
}

/** Each by itself, so that one that cannot be cancelled keeps none of the others. */
export function useCancelMany() {
  const told = useTold();
  return useMutation({
    mutationFn: async (bookings: readonly Booking[]): Promise<Cancelled> => {
      const done: Cancelled = { cancelled: [], refused: [] };
      for (const booking of bookings) {
        try {
          await cancel(booking, newKey());
          done.cancelled.push(booking);
        } catch (error) {
          done.refused.push({ booking, error: error as Error });
        }
      }
      return done;
    },
    onSuccess: ({ cancelled: [first, ...others] }) => {
      if (first) told('cancelledMany', first, allBack([first, ...others]), others.length + 1);
    },
    onSettled: useChanged(),
  });
}

function allBack(bookings: readonly Booking[]): Undo {
  const undos = bookings.map(bookAgain);
  return {
    send: async () => {
      const sent = await Promise.allSettled(undos.map((undo) => undo.send()));
      const refused = sent.find((one) => one.status === 'rejected');
      if (refused) throw refused.reason;
    },
    otherwise: undos[0]?.otherwise ?? {},
  };
}
