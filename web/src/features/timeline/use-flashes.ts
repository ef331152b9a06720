import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLive } from '../../api/live/use-live';
import type { TimelineAnswer } from './query';

const flashMs = 1200;
const soonMs = 150;

/** Reads the rows again that a change touches, and has its bar flash. */
export function useFlashes(): ReadonlySet<string> {
  const queries = useQueryClient();
  const [flashing, setFlashing] = useState<ReadonlySet<string>>(new Set());
  const changed = useRef(new Map<string, string | undefined>());
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const all = timers.current;
    return () => all.forEach((timer) => clearTimeout(timer));
  }, []);
  const later = (work: () => void, ms: number) => {
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      work();
    }, ms);
    timers.current.add(timer);
  };

  const readTouched = () => {
    const touched = new Map(changed.current);
    changed.current.clear();
    const spaces = new Set(touched.values());
    void queries
      .invalidateQueries({
        queryKey: ['timeline'],
        predicate: ({ state }) =>
          (state.data as TimelineAnswer | undefined)?.rows.some(
            ({ space, items }) => spaces.has(space.id) || items.some(({ id }) => id && touched.has(id)),
          ) ?? false,
      })
      .then(() => {
        setFlashing(new Set(touched.keys()));
        later(() => setFlashing(new Set()), flashMs);
      });
  };

  useLive(
    ({ type, id, booking }) => {
      if (!type.startsWith('booking.') && !type.startsWith('hold.')) return;
      if (changed.current.size === 0) later(readTouched, soonMs);
      changed.current.set(id, booking?.['spaceId'] as string | undefined);
    },
    () => void queries.invalidateQueries({ queryKey: ['timeline'] }),
  );
  return flashing;
}
