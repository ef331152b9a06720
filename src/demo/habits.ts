import type { Random } from './random.js';
import { dayMinutes } from './calendar.js';
import type { SpaceKind } from './space-kinds.js';

const hour = 60;

/** How people use a kind of space. Times are minutes. */
export interface Habit {
  kind: SpaceKind;
  /** Of all bookings. */
  share: number;
  /** From local midnight. */
  start(random: Random): number;
  length(random: Random, start: number): number;
  /** How often a booking leaves room for others. */
  inPart: number;
  titles: readonly string[];
}

const half = (random: Random, from: number, to: number) => random.whole(from * 2, to * 2) * 30;

/** Most begin on the hour or half hour, a few in between. */
const meetingStart = (random: Random) =>
  half(random, 9, 17.5) + (random.chance(0.12) ? 15 : random.chance(0.04) ? 5 * random.whole(1, 5) : 0);

export const habits: readonly Habit[] = [
  {
    kind: 'desk',
    share: 0.55,
    start: (random) => (random.chance(0.15) ? 13 * hour : half(random, 8.5, 10)),
    length: (random, start) => (start > 12 * hour || random.chance(0.2) ? 4 * hour : half(random, 7, 9)),
    inPart: 0,
    titles: ['Writing day', 'Focus time', 'Data analysis'],
  },
  {
    kind: 'desk_area',
    share: 0.06,
    start: (random) => half(random, 9, 13),
    length: (random) => half(random, 2, 6),
    inPart: 0.93,
    titles: ['Project team', 'Sprint week', 'Interns', 'Thesis group'],
  },
  {
    kind: 'meeting_room',
    share: 0.24,
    start: meetingStart,
    length: (random) => random.pick([30, 30, 45, 60, 60, 60, 90, 120]),
    inPart: 0,
    titles: [
      'Stand-up',
      'Weekly review',
      'Interview',
      'Supplier call',
      'Design review',
      'Journal club',
      'Budget',
      'Client visit',
    ],
  },
  {
    kind: 'lab',
    share: 0.1,
    start: (random) => half(random, 8, 17),
    length: (random) => (random.chance(0.04) ? random.whole(1, 4) * dayMinutes : half(random, 1, 6)),
    inPart: 0.7,
    titles: [
      'HPLC prep',
      'Sample run',
      'Calibration',
      'Cell passage',
      'Synthesis',
      'Imaging',
      'Assay',
      'Sensor test',
      'Long incubation',
    ],
  },
  {
    kind: 'office',
    share: 0.02,
    start: (random) => half(random, 8.5, 10),
    length: (random) => (random.chance(0.1) ? random.whole(1, 5) * dayMinutes : half(random, 4, 9)),
    inPart: 0,
    titles: ['Visiting team', 'Audit', 'Workshop'],
  },
  {
    kind: 'event_hall',
    share: 0.004,
    start: (random) => half(random, 9, 15),
    length: (random) => half(random, 2, 7),
    inPart: 0,
    titles: ['Demo day', 'Seminar', 'Town hall', 'Career fair', 'Pitch night'],
  },
  {
    kind: 'other',
    share: 0.026,
    start: meetingStart,
    length: (random) => random.pick([30, 30, 60, 60, 120]),
    inPart: 0,
    titles: ['Call', 'Delivery', 'Equipment pick-up'],
  },
];
