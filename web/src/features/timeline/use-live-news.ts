import { useEffect, useRef, useState } from 'react';
import { useLive } from '../../api/live/use-live';

const everyMs = 5000;

/** How many bookings have changed of late: told together, and not more often than somebody can listen to. */
export function useLiveNews(): number {
  const [told, tell] = useState(0);
  const changed = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(({ type, id }) => {
    if (!type.startsWith('booking.')) return;
    changed.current.add(id);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      tell(changed.current.size);
      changed.current.clear();
    }, everyMs);
  });
  return told;
}
