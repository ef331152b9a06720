import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { answerOf, api, newKey, type Schemas } from '../../api/client';
import { type ProblemBody, Refusal } from '../../api/problem';
import { showing } from '../drawer/drawer-search';
import { useChanged } from './acting';
import type { Booking } from './bookings';
import type { Undo } from './undoing';
import { useTold } from './use-told';

/** A booking and where it is to go. */
export interface Moving {
  booking: Booking;
  to: Schemas['MoveBody'];
}

/** What came, or would come, of it: the booking as it is then, or why not. */
export interface Moved extends Moving {
  after?: Booking;
  refusal?: Refusal;
}

type Item = Schemas['BatchItem'];

/** As many as one request takes. */
const mostInOne = 100;

const itemOf = ({ booking: { id, version }, to }: Moving): Item => ({
  op: 'move',
  id,
  ifMatch: `"v${version}"`,
  changes: to,
});

/** Each by itself: one that cannot be moved keeps none of the others. */
async function send(all: readonly Moving[], dryRun: boolean, signal?: AbortSignal): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (let first = 0; first < all.length; first += mostInOne) {
    const some = all.slice(first, first + mostInOne);
    const { results } = await answerOf(
      api.POST('/api/v1/bookings/batch', {
        params: { query: { dryRun } },
        headers: dryRun ? {} : { 'idempotency-key': newKey() },
        body: { atomic: false, items: some.map(itemOf) },
        ...(signal && { signal }),
      }),
    );
    results.forEach(({ status, booking, problem }, n) =>
      moved.push({
        ...some[n]!,
        ...(booking
          ? { after: booking as Booking }
          : { refusal: new Refusal((problem ?? {}) as Partial<ProblemBody>, status) }),
      }),
    );
  }
  return moved;
}

/** What would become of each; nothing is done by it. */
export const movesQuery = (all: readonly Moving[]) =>
  queryOptions({
    queryKey: ['rehearsal', 'moves', all.map(itemOf)],
    queryFn: ({ signal }) => send(all, true, signal),
    enabled: all.length > 0,
    staleTime: 5_000,
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Moves those that can be, tells it as one, and takes it back as one. */
export function useMoveMany() {
  const told = useTold();
  return useMutation({
    mutationFn: (all: readonly Moving[]) => send(all, false),
    onSuccess(moved) {
      const done = moved.flatMap(({ booking, after }) => (after ? [{ before: booking, after }] : []));
      const [first] = done;
      if (first) told('movedMany', first.after, allBack(done), done.length);
    },
    onSettled: useChanged(),
  });
}

/** What was moved last goes back first. */
function allBack(done: readonly { before: Booking; after: Booking }[]): Undo {
  const items = done.toReversed().map(({ before, after }): Item => ({
    op: 'move',
    id: after.id,
    ifMatch: `"v${after.version}"`,
    changes: {
      start: before.start,
      end: before.end,
      ...(before.spaceId !== after.spaceId && { spaceId: before.spaceId }),
    },
  }));
  return {
    async send() {
      for (let first = 0; first < items.length; first += mostInOne)
        await answerOf(
          api.POST('/api/v1/bookings/batch', {
            params: { query: {} },
            body: { atomic: true, items: items.slice(first, first + mostInOne) },
          }),
        );
    },
    otherwise: showing({ booking: done[0]!.after.id }),
  };
}
