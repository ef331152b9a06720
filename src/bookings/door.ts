import type { Actor } from '../identity/index.js';

/** By which door an act came, for the history. */
export const doorOf = ({ credential }: Actor): string => doors[credential.kind];

const doors = { session: 'web', token: 'api', 'app-password': 'caldav', mail: 'mail' } as const;
