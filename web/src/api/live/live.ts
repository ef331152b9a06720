import { connect } from './connection';
import type { Change, News } from './follow';

export type { Change } from './follow';

/** `stale` when nothing has been heard for longer than the server ever keeps silent. */
export type Liveness = 'connecting' | 'live' | 'stale';

interface Listener {
  change?: (change: Change) => void;
  /** What is shown may be old in ways that nobody can tell: read it again. */
  gap?: () => void;
}

const silentForMs = 15_000;
const pollEveryMs = 10_000;

const listeners = new Set<Listener>();
const watchers = new Set<() => void>();
let liveness: Liveness = 'connecting';
let person: string | undefined;
let stop: (() => void) | undefined;
let silence: ReturnType<typeof setTimeout> | undefined;
let polling: ReturnType<typeof setInterval> | undefined;
let offset = 0;

/** By how many milliseconds the clock of the server is ahead of this machine's. */
export const clockOffset = () => offset;

export const currentLiveness = () => liveness;

export function watchLiveness(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** Tells of every change that the person who is signed in may see. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** From here on for this person, and for nobody where they are signed out. */
export function followFor(next: string | undefined): void {
  if (next === person) return;
  person = next;
  stop?.();
  stop = undefined;
  clearTimeout(silence);
  clearInterval(polling);
  become('connecting');
  if (person === undefined) return;
  stop = connect(person, hear);
  expectABeat();
}

function hear(news: News): void {
  if (news.kind === 'beat') offset = news.serverTime - Date.now();
  expectABeat();
  const wasStale = liveness === 'stale';
  become('live');
  if (news.kind === 'change') for (const { change } of listeners) change?.(news.change);
  else if (news.kind === 'gap' || wasStale) readAgain();
}

const readAgain = () => {
  for (const { gap } of listeners) gap?.();
};

function expectABeat(): void {
  clearTimeout(silence);
  clearInterval(polling);
  silence = setTimeout(() => {
    become('stale');
    polling = setInterval(readAgain, pollEveryMs);
  }, silentForMs);
}

function become(next: Liveness): void {
  if (liveness === next) return;
  liveness = next;
  for (const changed of watchers) changed();
}
