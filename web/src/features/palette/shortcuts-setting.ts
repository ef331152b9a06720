import { useSyncExternalStore } from 'react';

const storageKey = 'tolo.shortcuts';
const watchers = new Set<() => void>();
let isOn = readSetting();

function readSetting(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => watchers.delete(changed);
};

function choose(on: boolean): void {
  isOn = on;
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // storage is switched off: the choice lasts as long as the page
  }
  watchers.forEach((changed) => changed());
}

/** The same for whoever asks at the moment of a key. */
export const singleKeysAct = (): boolean => isOn;

/** Whether single keys do something: who speaks to their machine, or types by chance, can switch them off (WCAG 2.1.4). */
export const useShortcutsSetting = (): [boolean, (on: boolean) => void] => [
  useSyncExternalStore(watch, () => isOn),
  choose,
];
