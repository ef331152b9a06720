import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey } from '../../api/client';

/** The key belongs to the act, so that repeating it after a lost answer does it once. */
export interface Act<T> {
  key: string;
  wish: T;
}

export const act = <T>(wish: T): Act<T> => ({ key: newKey(), wish });

export const keyed = (key: string) => ({ 'idempotency-key': key });

/** Why, where anything was said. */
export const why = (reason: string | undefined) => (reason ? { reason } : {});

/** Everything that shows bookings or what is free is out of date after a change, and is read again where it is shown. */
export function useChanged() {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [
      ['bookings'],
      ['busy'],
      ['waitlist'],
      ['series'],
      ['allowances'],
      ['timeline'],
      ['rehearsal'],
      ['closure-moves'],
      ['today'],
      ['faults'],
    ])
      void queries.invalidateQueries({ queryKey });
    // Not at once: a list that jumps while it is being read helps nobody.
    void queries.invalidateQueries({ queryKey: ['search'], refetchType: 'none' });
  };
}

/** Something done to a booking: sent under its own key, told once the server has said that it is done. */
export function useAct<Wish, Answer>(
  send: (wish: Wish, key: string) => Promise<Answer>,
  tell: (answer: Answer, wish: Wish) => void,
) {
  return useMutation({
    mutationFn: ({ key, wish }: Act<Wish>) => send(wish, key),
    onSuccess: (answer, { wish }) => tell(answer, wish),
    onSettled: useChanged(),
  });
}
