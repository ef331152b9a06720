import { queryOptions, useMutation } from '@tanstack/react-query';
import { answerOf, api, ifMatch, type Schemas } from '../../api/client';
import { useAct, useChanged } from '../bookings/acting';
import { useSaid } from '../bookings/use-told';

export type Fault = Schemas['FaultShown'];

const most = 200;
const minute = 60_000;

export const openFaultsQuery = queryOptions({
  queryKey: ['faults', 'open'],
  queryFn: async ({ signal }) => {
    const query = { state: 'open', limit: most } as const;
    return (await answerOf(api.GET('/api/v1/faults', { params: { query }, signal }))).data;
  },
  refetchInterval: minute,
});

/** Sent again in the same words it is the same report. */
export const useReportFault = (code: string) =>
  useMutation({
    mutationFn: (text: string) =>
      answerOf(
        api.POST('/api/v1/spaces/{id}/faults', { params: { path: { id: `code:${code}` } }, body: { text } }),
      ),
    onSettled: useChanged(),
  });

const put = (fault: Fault, state: Fault['state']) =>
  answerOf(
    api.PATCH('/api/v1/faults/{id}', {
      params: { path: { id: fault.id } },
      body: { state },
      headers: ifMatch(fault),
    }),
  );

export function useCloseFault() {
  const say = useSaid();
  return useAct(
    (fault: Fault) => put(fault, 'closed'),
    (closed) =>
      say('faultClosed', `${closed.space.code} · ${closed.text}`, { send: () => put(closed, 'open') }),
  );
}
