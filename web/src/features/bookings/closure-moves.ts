import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { keyed, useAct } from './acting';

export type ClosureMove = Schemas['ClosureMoveShown'];
export type MovesOfClosure = Schemas['MovesOfClosure'];

/** What closures have made of one's bookings, as long as something can be said to it. */
export const closureMovesQuery = queryOptions({
  queryKey: ['closure-moves'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/me/closure-moves', { signal }))).data,
  // A floor may be closed at any time of the day.
  refetchInterval: 60_000,
});

/** One of them, with what could be had instead by now. */
export const closureMoveQuery = ({ id, version }: ClosureMove) =>
  queryOptions({
    queryKey: ['closure-moves', id, version],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/closure-moves/{id}', { params: { path: { id } }, signal })),
  });

export type Answer =
  | { what: 'accept' | 'cancel' | 'return'; move: ClosureMove }
  | { what: 'choose'; move: ClosureMove; spaceId: string };

function send(answer: Answer, key: string): Promise<ClosureMove> {
  const on = { params: { path: { id: answer.move.id } }, headers: keyed(key) };
  switch (answer.what) {
    case 'accept':
      return answerOf(api.POST('/api/v1/closure-moves/{id}/accept', on));
    case 'cancel':
      return answerOf(api.POST('/api/v1/closure-moves/{id}/cancel', on));
    case 'return':
      return answerOf(api.POST('/api/v1/closure-moves/{id}/return', on));
    case 'choose':
      return answerOf(
        api.POST('/api/v1/closure-moves/{id}/choose', { ...on, body: { spaceId: answer.spaceId } }),
      );
  }
}

export const useAnswer = (tell: (move: ClosureMove, answer: Answer) => void) => useAct(send, tell);
