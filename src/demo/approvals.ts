import { idsFor } from './ids.js';
import type { SpaceKind } from './space-kinds.js';

export interface ApprovalPolicy {
  id: string;
  kind: SpaceKind;
  steps: object[];
  expires_after_hours: number;
  escalate_after_hours: number;
  escalate_to: string;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const daytime = Object.fromEntries(weekdays.map((day) => [day, [['07:00', '21:00']]]));

/** What needs somebody who knows of it; biosafety level 1 does not. */
const hazards = [
  'bsl2',
  'laser_class_4',
  'radioisotope',
  'cryogenic',
  'flammable_storage',
  'compressed_gas',
  'corrosive',
  'high_voltage',
];

const safety = { name: 'safety', stage: 1, by: { role: 'approver' } };
const clock = { expires_after_hours: 72, escalate_after_hours: 24, escalate_to: 'operator' };
const hour = 3_600_000;

/** Dangerous labs at night, and large gatherings: of the very large ones those who run the campus want to know as well. */
export function setApprovals(): ApprovalPolicy[] {
  const id = idsFor('approvals');
  return [
    {
      id: id(),
      kind: 'lab',
      steps: [{ ...safety, when: { outOfHours: { hours: daytime }, hazards } }],
      ...clock,
    },
    {
      id: id(),
      kind: 'event_hall',
      steps: [
        { name: 'event', stage: 1, by: { role: 'approver' }, when: { moreThanPeople: 80 } },
        { name: 'campus', stage: 2, by: { role: 'operator' }, when: { moreThanPeople: 150 } },
      ],
      ...clock,
    },
  ];
}

interface Asking {
  space_id: string;
  starts_at: string;
  ends_at: string;
  units: number;
  people: number;
  created_at: string;
}

/** A request for a lab at night, as it waits since it was made. */
export function waiting({ space_id, starts_at, ends_at, units, people, created_at }: Asking) {
  const made = Date.parse(created_at);
  const expires = Math.min(made + clock.expires_after_hours * hour, Date.parse(starts_at));
  return {
    expires_at: new Date(expires).toISOString(),
    approval: {
      steps: [{ ...safety, state: 'open' }],
      bounds: { spaceId: space_id, startsAt: starts_at, endsAt: ends_at, units, people },
      escalatesAt: new Date(made + clock.escalate_after_hours * hour).toISOString(),
      escalatesTo: clock.escalate_to,
    },
  };
}

/** The keys in such a request, and in the steps of a policy. */
export const approvalKeys = [
  'steps',
  'name',
  'stage',
  'by',
  'role',
  'state',
  'bounds',
  'spaceId',
  'startsAt',
  'endsAt',
  'units',
  'people',
  'escalatesAt',
  'escalatesTo',
  'when',
  'outOfHours',
  'hours',
  ...weekdays,
  'hazards',
  'moreThanPeople',
];
