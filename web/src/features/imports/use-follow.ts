import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Import, importQuery, isMoving } from './imports';

const askEveryMs = 500;
/** Should the stream fall silent without breaking. */
const askBesideEveryMs = 5_000;

/** The table as it is now: told by its stream while it moves, asked for where there is none. */
export function useFollow(id: string) {
  const queries = useQueryClient();
  const [isTold, setTold] = useState(false);
  const found = useQuery({
    ...importQuery(id),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && isMoving(data) && (isTold ? askBesideEveryMs : askEveryMs),
  });
  const moves = found.data !== undefined && isMoving(found.data);

  useEffect(() => {
    if (!moves) return undefined;
    const source = new EventSource(`/api/v1/imports/${id}/events`);
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Import;
      setTold(true);
      queries.setQueryData(importQuery(id).queryKey, (before) =>
        before && before.version > told.version ? before : told,
      );
      // It has said its last; the browser would come back.
      if (!isMoving(told)) source.close();
    });
    source.addEventListener('error', () => setTold(false));
    return () => {
      source.close();
      setTold(false);
    };
  }, [id, moves, queries]);
  return found;
}
