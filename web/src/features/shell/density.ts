import { useState } from 'react';

export const densities = ['comfortable', 'standard', 'compact'] as const;
export type Density = (typeof densities)[number];

// The same name as in before-paint.js.
const storageKey = 'tolo.density';

const isDensity = (text: unknown): text is Density => (densities as readonly unknown[]).includes(text);

/** What the page shows now; before-paint.js has seen to it. */
function shown(): Density {
  const { density } = document.documentElement.dataset;
  return isDensity(density) ? density : 'standard';
}

/** How close things stand, kept in this browser. tokens.css says what that means. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState(shown);
  const choose = (chosen: Density) => {
    document.documentElement.dataset['density'] = chosen;
    setDensity(chosen);
    try {
      localStorage.setItem(storageKey, chosen);
    } catch {
      // storage is switched off: the choice lasts as long as the page
    }
  };
  return [density, choose];
}
