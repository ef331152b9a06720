import { idsFor } from './ids.js';
import type { SpaceKind } from './space-kinds.js';

export interface RuleSet {
  id: string;
  campus_id?: string;
  floor_id?: string;
  kind?: SpaceKind;
  terms: Record<string, unknown>;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const daily = (from: string, to: string) => Object.fromEntries(weekdays.map((day) => [day, [[from, to]]]));

/** Chairs are put out before an event, and back after it. */
const aroundEvents = { setUpMinutes: 30, cleanUpMinutes: 30 };

/** How long a space is kept free before and after each booking. */
export const buffersOf = (kind: SpaceKind): { setUpMinutes: number; cleanUpMinutes: number } =>
  kind === 'event_hall' ? aroundEvents : { setUpMinutes: 0, cleanUpMinutes: 0 };

/** Booking terms of the campus, what some kinds change of them, and a lab floor that wants an hour's notice. */
export function setTerms(campusId: string, noticeFloorId: string): RuleSet[] {
  const id = idsFor('terms');
  return [
    {
      id: id(),
      campus_id: campusId,
      terms: {
        hours: daily('00:00', '24:00'),
        noticeMinutes: 0,
        advanceDays: 180,
        minMinutes: 15,
        maxMinutes: 14 * 24 * 60,
        stepMinutes: 5,
      },
    },
    { id: id(), kind: 'meeting_room', terms: { hours: daily('07:00', '23:00'), maxMinutes: 12 * 60 } },
    {
      id: id(),
      kind: 'event_hall',
      terms: { hours: daily('08:00', '23:00'), minMinutes: 60, maxMinutes: 48 * 60, ...aroundEvents },
    },
    { id: id(), kind: 'office', terms: { maxMinutes: 31 * 24 * 60 } },
    { id: id(), floor_id: noticeFloorId, terms: { noticeMinutes: 60 } },
  ];
}
