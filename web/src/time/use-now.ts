import { useEffect, useState } from 'react';

const step = 30_000;

/** The present, moved on twice a minute while the page is looked at. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && setNow(new Date()), step);
    return () => clearInterval(timer);
  }, []);
  return now;
}
