import { useLocation } from '@tanstack/react-router';
import { useLayoutEffect, useSyncExternalStore } from 'react';

export const densities = ['comfortable', 'standard', 'compact'] as const;
export type Density = (typeof densities)[number];

// The same names as in before-paint.js.
const everywhere = 'tolo.density';
const onThisPage = () => `${everywhere}:/${location.pathname.split('/')[1]}`;

/** What was chosen, also where storage is switched off: then it lasts as long as the page. */
const chosen = new Map<string, Density | undefined>();
const watchers = new Set<() => void>();

const isDensity = (text: unknown): text is Density => (densities as readonly unknown[]).includes(text);

function kept(key: string): Density | undefined {
  if (chosen.has(key)) return chosen.get(key);
  try {
    const text = localStorage.getItem(key);
    return isDensity(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function keep(key: string, density: Density | undefined): void {
  chosen.set(key, density);
  try {
    if (density) localStorage.setItem(key, density);
    else localStorage.removeItem(key);
  } catch {
    // it is in `chosen`
  }
  show();
}

const usual = (): Density => (matchMedia('(pointer: coarse)').matches ? 'comfortable' : 'standard');

/** How close things stand on the page that is open. tokens.css says what that means. */
const densityHere = (): Density => kept(onThisPage()) ?? kept(everywhere) ?? usual();
const isOfThisPage = () => kept(onThisPage()) !== undefined;

function show(): void {
  document.documentElement.dataset['density'] = densityHere();
  watchers.forEach((changed) => changed());
}

const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => watchers.delete(changed);
};

/** Of the first page before-paint.js has seen to it. */
export function useShownDensity(): void {
  const page = useLocation({ select: ({ pathname }) => pathname.split('/')[1] });
  useLayoutEffect(show, [page]);
}

export const useDensity = (): Density => useSyncExternalStore(watch, densityHere);

/** Kept in this browser: for all pages, but for those that have one of their own. */
export function useDensityChoice() {
  const density = useDensity();
  const isOwn = useSyncExternalStore(watch, isOfThisPage);
  return {
    density,
    isOwn,
    choose: (next: Density) => keep(isOwn ? onThisPage() : everywhere, next),
    setOwn: (own: boolean) => keep(onThisPage(), own ? density : undefined),
  };
}
