import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { Refusal } from '../../api/problem';
import { act, why } from '../bookings/acting';
import { useBook, useCancelSaying, useMove } from '../bookings/acts';
import { type Booking, bookingQuery } from '../bookings/bookings';
import type { Item } from './cells';
import type { Ghost } from './ghost';
import type { TimelineAnswer } from './query';
import { type Scale, textAt } from './scale';

/** What is there, and, of another, why it is changed. */
interface Changing {
  item: Item;
  reason?: string | undefined;
}

/** Sends what was drawn. It is a booking once the server has said so, and then stands in the rows at once. */
export function useCommit(scale: Scale, timeZone: string, me: string) {
  const queries = useQueryClient();
  const { mutateAsync: book } = useBook();
  const { mutateAsync: move } = useMove();
  const { mutateAsync: cancel } = useCancelSaying();

  const show = (booking: Booking) => {
    const item: Item = {
      kind: 'booking',
      id: booking.id,
      version: booking.version,
      start: booking.start,
      end: booking.end,
      status: booking.status,
      units: booking.units,
      mine: booking.bookedBy === me || booking.bookedFor === me,
      ...(booking.title !== null && { title: booking.title }),
    };
    queries.setQueriesData<TimelineAnswer>(
      { queryKey: ['timeline'] },
      (answer) =>
        answer && { ...answer, rows: answer.rows.map((row) => withItem(row, booking.spaceId, item)) },
    );
  };
  const current = ({ id }: Item) => queries.fetchQuery({ ...bookingQuery(id!), staleTime: 0 });

  return {
    async book(wish: Schemas['BookBody']): Promise<void> {
      show(await book(act(wish)));
    },
    /** With the version that the person has seen, unless they have seen the newest since. */
    async change(
      { item, reason }: Changing,
      to: Schemas['MoveBody'],
      version = item.version!,
    ): Promise<void> {
      const booking = { ...(await current(item)), version };
      show(await move(act({ booking, to: { ...to, ...why(reason) } })));
    },
    async cancel({ item, reason }: Changing): Promise<void> {
      await cancel(act({ booking: await current(item), reason }));
    },
    current,
    /** What to ask the server for. */
    wishOf(ghost: Ghost): Schemas['MoveBody'] {
      const [start, end] = [textAt(scale, ghost.start), textAt(scale, ghost.end)];
      const { item } = ghost;
      if (!item) return { spaceId: ghost.row.space.id, start, end, timeZone };
      const startsAsBefore = item.start.startsWith(start);
      const endsAsBefore = item.end.startsWith(end);
      return {
        timeZone,
        ...(!startsAsBefore && { start }),
        ...((!endsAsBefore || !startsAsBefore) && { end }),
        ...(ghost.kind === 'move' && { spaceId: ghost.row.space.id }),
      };
    },
  };
}

type TimelineRow = TimelineAnswer['rows'][number];

function withItem(row: TimelineRow, spaceId: string, item: Item): TimelineRow {
  const isHere = row.space.id === spaceId;
  const isLeft = row.items.some(({ id }) => id === item.id);
  if (!isHere && !isLeft) return row;
  const items = row.items.filter(({ id }) => id !== item.id);
  if (isHere) items.push(item);
  return { ...row, items: items.sort((a, b) => Date.parse(a.start) - Date.parse(b.start)) };
}

export const asRefusal = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal({}, 500);
