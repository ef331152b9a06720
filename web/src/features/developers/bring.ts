import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type BroughtEvent = Schemas['ImportedEvent'];

export interface Bringing {
  /** As it stands on the door. */
  space: string;
  file: File;
  dryRun: boolean;
}

/** What becomes, or would become, of each date in a calendar file. */
export function useBringCalendar() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ space, file, dryRun }: Bringing) =>
      answerOf(
        api.POST('/api/v1/spaces/{id}/calendar-import', {
          params: { path: { id: `code:${space}` }, query: { dryRun } },
          body: { calendar: await file.text() },
        }),
      ),
    onSuccess: (_, { dryRun }) => {
      if (!dryRun) void queries.invalidateQueries({ queryKey: ['bookings'] });
    },
  });
}
