import { isDeepStrictEqual } from 'node:util';
import type { Violation } from '../../rules/index.js';
import type { Booking } from '../booking.js';
import type { Target } from './plan.js';

/** A booking as it stands, with the risk form that it relies on. */
export const placeOf = ({
  spaceId,
  during,
  units,
  people,
  title,
  purpose,
  party,
  riskFormId,
}: Booking): Target => ({
  spaceId,
  ...during,
  units,
  people,
  title,
  purpose,
  party,
  riskFormId,
});

/** What it would be if nothing changed: the form that it relies on is not named anew. */
export function unchanged(booking: Booking): Target {
  const { riskFormId: _, ...target } = placeOf(booking);
  return target;
}

const fields = ['spaceId', 'start', 'end', 'units', 'people', 'title', 'purpose'] as const;
const lists = ['attendees', 'guests'] as const;

/** Which fields of a booking change. */
export const differences = (from: Target, to: Target): string[] => [
  ...fields.filter((field) => from[field] !== to[field]),
  ...lists.filter((list) => !isDeepStrictEqual(from.party.names?.[list], to.party.names?.[list])),
  ...(to.riskFormId === undefined || to.riskFormId === from.riskFormId ? [] : ['riskFormId']),
];

/** What of a change the rules are asked about: all of it, the risk form alone, or nothing. */
export type JudgedFor = 'all' | 'form' | 'nothing';

const saysOnly: ReadonlySet<string> = new Set(['title', 'purpose', 'attendees', 'guests', 'riskFormId']);

export function judgedFor(changed: readonly string[]): JudgedFor {
  if (changed.some((field) => !saysOnly.has(field))) return 'all';
  return changed.includes('riskFormId') ? 'form' : 'nothing';
}

export const isAbout =
  (what: JudgedFor) =>
  ({ code }: Violation): boolean =>
    what === 'all' || (what === 'form' && code === 'form-does-not-cover');

/** Whether these decide what a booking occupies. */
export const concernsPlace = (changed: readonly string[]): boolean =>
  changed.some((field) => ['spaceId', 'start', 'end', 'units'].includes(field));

/** How the change log calls it. */
export const typeOf = (changed: readonly string[]): string =>
  changed.some((field) => ['spaceId', 'start', 'end'].includes(field)) ? 'booking.moved' : 'booking.updated';
