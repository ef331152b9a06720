import type { Booking } from '../booking.js';
import type { Target } from './plan.js';

export const placeOf = ({ spaceId, during, units, people, title, purpose }: Booking): Target => ({
  spaceId,
  ...during,
  units,
  people,
  title,
  purpose,
});

const fields = ['spaceId', 'start', 'end', 'units', 'people', 'title', 'purpose'] as const;

/** Which fields of a booking change. */
export const differences = (from: Target, to: Target): string[] =>
  fields.filter((field) => from[field] !== to[field]);

/** The rules have nothing to say about what a booking is called. */
export const concernsRules = (changed: readonly string[]): boolean =>
  changed.some((field) => field !== 'title' && field !== 'purpose');

/** Whether these decide what a booking occupies. */
export const concernsPlace = (changed: readonly string[]): boolean =>
  changed.some((field) => ['spaceId', 'start', 'end', 'units'].includes(field));

/** How the change log calls it. */
export const typeOf = (changed: readonly string[]): string =>
  changed.some((field) => ['spaceId', 'start', 'end'].includes(field)) ? 'booking.moved' : 'booking.updated';
