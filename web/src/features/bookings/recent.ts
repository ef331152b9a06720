import { useSyncExternalStore } from 'react';
import type { Undo } from './undoing';

/** Something done in this window, as it was told. */
export interface Recent {
  id: string;
  title: string;
  what: string;
  at: number;
  undo: Undo;
}

const keptForMs = 10 * 60_000;
const most = 20;
const watchers = new Set<() => void>();
let latestFirst: readonly Recent[] = [];

function set(next: readonly Recent[]): void {
  latestFirst = next;
  watchers.forEach((changed) => changed());
}

const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => watchers.delete(changed);
};

/** So that it can be taken back after what told of it has gone. */
export function remember(one: Omit<Recent, 'at'>): void {
  const at = Date.now();
  set([{ ...one, at }, ...latestFirst].slice(0, most));
  setTimeout(() => set(latestFirst.filter((other) => other.at > at)), keptForMs);
}

export const forget = (id: string): void => set(latestFirst.filter((one) => one.id !== id));

/** What somebody did is no business of who signs in after them. */
export const forgetAll = (): void => set([]);

let undoes: ((one: Recent) => void) | undefined;

/** Whoever shows it says how it is taken back. */
export function undoneBy(undo: (one: Recent) => void): () => void {
  undoes = undo;
  return () => (undoes = undefined);
}

/** Takes back what was done last; false where there is nothing. */
export function undoLatest(): boolean {
  const [latest] = latestFirst;
  if (latest) undoes?.(latest);
  return latest !== undefined;
}

export const useRecent = (): readonly Recent[] => useSyncExternalStore(watch, () => latestFirst);
