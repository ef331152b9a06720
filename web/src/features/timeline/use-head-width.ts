import { useState } from 'react';

const place = 'tolo.timeline.head';
export const narrowest = 160;
export const widest = 360;
/** Names of rooms fit where there is room enough for them. */
const usual = () => (matchMedia('(min-width: 1200px)').matches ? 248 : 208);

const withinLimits = (width: number) => Math.round(Math.min(Math.max(width, narrowest), widest));

function remembered(): number {
  try {
    return withinLimits(Number(localStorage.getItem(place)) || usual());
  } catch {
    return usual();
  }
}

/** How wide the column of the spaces is; remembered in this browser. */
export function useHeadWidth(): [width: number, choose: (width: number) => void] {
  const [width, setWidth] = useState(remembered);
  return [
    width,
    (next) => {
      const chosen = withinLimits(next);
      setWidth(chosen);
      try {
        localStorage.setItem(place, String(chosen));
      } catch {
        // It is as wide as was chosen for as long as the page is open.
      }
    },
  ];
}
