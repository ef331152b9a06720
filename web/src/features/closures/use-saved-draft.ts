import { useEffect, useState } from 'react';
import { newKey } from '../../api/client';
import { useSaveDraft } from './closures';
import { bodyOf, type Closure, isWhole, type Wanted, wantedAs } from './wanted';

/** Nothing is sent while somebody is still typing. */
const pauseMs = 500;

/**
 * Saves what is wanted as a draft as soon as it says enough, and again when it changes: so that what it means for people
 * is always seen. `isSaved`: the draft is what the fields say.
 */
export function useSavedDraft(
  closure: Closure | undefined,
  wanted: Wanted,
  { timeZone, onDrafted }: { timeZone: string; onDrafted: (id: string) => void },
) {
  const save = useSaveDraft();
  const body = isWhole(wanted) ? JSON.stringify(bodyOf(wanted, timeZone)) : undefined;
  /** What was sent last, whatever came of it: it is not sent again by itself. */
  const [sent, setSent] = useState(() =>
    closure ? JSON.stringify(bodyOf(wantedAs(closure), timeZone)) : undefined,
  );
  const isBehind = body !== undefined && body !== sent;
  const { mutate, isPending, error } = save;

  useEffect(() => {
    if (!isBehind || isPending) return;
    const timer = setTimeout(() => {
      setSent(body);
      mutate(
        { draft: closure, body: JSON.parse(body) as ReturnType<typeof bodyOf>, key: newKey() },
        { onSuccess: ({ id }) => !closure && onDrafted(id) },
      );
    }, pauseMs);
    return () => clearTimeout(timer);
  });

  return {
    isPlanning: isBehind || isPending,
    isSaved: closure !== undefined && body === sent && !isPending && !error,
    error,
    again: () => setSent(undefined),
  };
}
