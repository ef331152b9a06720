import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../api/client';
import { meQuery, type User } from '../session/session';

/** Whether the campus sends mail, and reads what is sent to it. */
export const mailQuery = queryOptions({
  queryKey: ['mail'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/mail', { signal })),
  staleTime: 60 * 60_000,
});

/** Whether what one books goes as an invitation to calendars. */
export function useInvitations() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ me, invitations }: { me: User; invitations: boolean }) =>
      answerOf(api.PATCH('/api/v1/me', { body: { invitations }, headers: ifMatch(me) })),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  });
}
