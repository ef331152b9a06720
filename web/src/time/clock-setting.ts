import { useSyncExternalStore } from 'react';

export const clocks = ['24', '12'] as const;
export type Clock = (typeof clocks)[number];

const storageKey = 'tolo.clock';
const watchers = new Set<() => void>();
let chosen = readSetting();

function readSetting(): Clock {
  try {
    return localStorage.getItem(storageKey) === '12' ? '12' : '24';
  } catch {
    return '24';
  }
}

const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => watchers.delete(changed);
};

/** Kept in this browser, as the language is. */
export function chooseClock(clock: Clock): void {
  chosen = clock;
  try {
    localStorage.setItem(storageKey, clock);
  } catch {
    // storage is switched off: the choice lasts as long as the page
  }
  watchers.forEach((changed) => changed());
}

/** Whether hours are counted to 24, as everybody's are who has not chosen, or twice to 12. */
export const useClock = (): Clock => useSyncExternalStore(watch, () => chosen);
