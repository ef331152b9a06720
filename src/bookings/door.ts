import type { Actor } from '../identity/index.js';

/** By which door an act came, for the history. */
export const doorOf = (actor: Actor): string => (actor.credential.kind === 'session' ? 'web' : 'api');
