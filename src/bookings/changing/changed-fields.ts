import { isDeepStrictEqual } from 'node:util';
import type { SpaceShare } from '../../availability/index.js';
import type { Booking } from '../booking.js';
import type { Target } from './target.js';

/** Fields that decide what a booking occupies. */
export const occupies: ReadonlySet<string> = new Set(['spaceId', 'spaces', 'start', 'end', 'units']);

/** Which fields of a booking a change would change. */
export function changedFields(booking: Booking, target: Target): string[] {
  const changes: [string, boolean][] = [
    ['spaceId', booking.spaceId !== target.space.id],
    ['spaces', !isDeepStrictEqual(sharesNow(booking.others), sharesNow(target.others.map(flat)))],
    ['start', booking.during.start !== target.during.start],
    ['end', booking.during.end !== target.during.end],
    ['units', booking.units !== target.units],
    ['people', booking.people !== target.people],
    ['title', booking.title !== target.title],
    ['purpose', booking.purpose !== target.purpose],
    ['riskFormId', target.riskFormId !== undefined && target.riskFormId !== booking.riskFormId],
    ['attendees', !isDeepStrictEqual(booking.party.names?.attendees, target.party.names?.attendees)],
    ['guests', !isDeepStrictEqual(booking.party.names?.guests, target.party.names?.guests)],
  ];
  return changes.filter(([, differs]) => differs).map(([field]) => field);
}

const flat = ({ space, units }: SpaceShare) => ({ spaceId: space.id, units });
const sharesNow = (taken: readonly { spaceId: string; units: number }[]) =>
  taken.map(({ spaceId, units }) => ({ spaceId, units }));

/** How the change log calls it. */
export function typeOf(act: 'move' | 'extend', changed: readonly string[]): string {
  if (act === 'extend') return 'booking.extended';
  return changed.some((field) => ['spaceId', 'spaces', 'start', 'end'].includes(field))
    ? 'booking.moved'
    : 'booking.updated';
}
