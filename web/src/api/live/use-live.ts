import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type Change, currentLiveness, followFor, listen, type Liveness, watchLiveness } from './live';

export type { Change, Liveness } from './live';

/** Whether what is shown follows what happens. */
export const useLiveness = (): Liveness => useSyncExternalStore(watchLiveness, currentLiveness);

/** Hears of changes while the component is shown; `onGap` where something may have been missed. */
export function useLive(onChange: (change: Change) => void, onGap?: () => void): void {
  const latest = useRef({ onChange, onGap });
  useEffect(() => {
    latest.current = { onChange, onGap };
  });
  useEffect(
    () =>
      listen({
        change: (change) => latest.current.onChange(change),
        gap: () => latest.current.onGap?.(),
      }),
    [],
  );
}

/** Which lists a change of this kind makes old; what others need is added here. */
const touched: Record<string, string[]> = {
  booking: ['bookings', 'requests', 'busy', 'allowances'],
  hold: ['bookings', 'busy'],
  series: ['series', 'bookings'],
  waitlist: ['waitlist'],
  fault: ['faults'],
  space: ['space', 'spaces'],
};
const soonMs = 400;

/** Reads lists again when something happens that they may show. Once for the whole page; many changes at once count as one. */
export function useLiveQueries(person: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => followFor(person), [person]);
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = (keys: string[]) => {
    for (const key of keys) waiting.current.add(key);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      for (const key of waiting.current) void queries.invalidateQueries({ queryKey: [key] });
      waiting.current.clear();
    }, soonMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(
    ({ type }) => soon(touched[type.split('.', 1)[0]!] ?? []),
    () => soon(['bookings', 'requests', 'busy', 'allowances', 'waitlist', 'series', 'timeline']),
  );
}
