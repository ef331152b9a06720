import { labTypes } from './lab-types.js';
import { chosen, type Likely } from './likely.js';
import { otherTypes } from './other-types.js';
import type { Random } from './random.js';
import { hallNames, roomWords } from './room-names.js';
import { text, type Text } from './text.js';

export type SpaceKind =
  | 'desk_area'
  | 'desk'
  | 'lab'
  | 'bench'
  | 'office'
  | 'meeting_room'
  | 'event_hall'
  | 'other';

/** What a new space of a kind is like, before it has a floor and a code. */
export interface Sketch {
  kind: SpaceKind;
  use_class: string;
  name: Text;
  /** Whether the space's number follows its name. */
  numbered: boolean;
  capacity: number;
  /** Net m², before the floor's are brought to scale. */
  area: number;
  amenities: string[];
  hazards: string[];
}

const meetingRoom = text('meeting room', '會議室', '会议室');
const deskLikes: Likely = {
  monitor: 0.6,
  standing_desk: 0.4,
  daylight: 0.35,
  quiet: 0.2,
  wheelchair_accessible: 0.15,
};

/** How a space of each kind comes about. */
export const sketchOf: Record<SpaceKind, (random: Random) => Sketch> = {
  desk: (random) => ({
    kind: 'desk',
    use_class: 'co_working',
    name: text('Desk', '工作枱', '办公桌'),
    numbered: true,
    capacity: 1,
    area: 6.2 + random.next(),
    amenities: chosen(random, deskLikes),
    hazards: [],
  }),
  desk_area: (random) => {
    const capacity = random.pick([8, 8, 10, 12, 12, 16, 16, 20, 24, 40]);
    return {
      kind: 'desk_area',
      use_class: 'co_working',
      name: text('Co-working area', '共享工作區', '共享工作区'),
      numbered: true,
      capacity,
      area: capacity * 5,
      amenities: [...chosen(random, { monitor: 0.6, daylight: 0.6, kitchen: 0.3 }), 'wheelchair_accessible'],
      hazards: [],
    };
  },
  office: (random) => {
    const capacity = random.pick([2, 2, 3, 4, 4, 4, 6, 6, 8, 8, 10, 12, 16, 20]);
    return {
      kind: 'office',
      use_class: 'rd_office',
      name: text('Office', '辦公室', '办公室'),
      numbered: true,
      capacity,
      area: 6 + capacity * (6 + random.next()),
      amenities: chosen(random, { daylight: 0.7, whiteboard: 0.5, wheelchair_accessible: 0.6 }),
      hazards: [],
    };
  },
  lab: (random) => {
    const type = random.pick(labTypes);
    const capacity = random.pick([2, 3, 4, 4, 4, 6, 6, 6, 8, 8, 10, 12, 16]);
    return {
      kind: 'lab',
      use_class: 'lab',
      name: type.name,
      numbered: true,
      capacity,
      area: capacity * (9.5 + 2 * random.next()),
      amenities: [...chosen(random, type.has), ...chosen(random, { wheelchair_accessible: 0.5 })],
      hazards: chosen(random, type.hazards),
    };
  },
  bench: () => ({
    kind: 'bench',
    use_class: 'lab',
    name: text('Bench', '實驗枱', '实验台'),
    numbered: true,
    capacity: 1,
    area: 4,
    amenities: [],
    hazards: [],
  }),
  meeting_room: (random) => {
    const word = random.pick(roomWords);
    const capacity = random.pick([4, 4, 6, 6, 6, 8, 8, 10, 12, 14, 16, 20]);
    return {
      kind: 'meeting_room',
      use_class: 'meeting',
      name: text(
        `${word.en} ${meetingRoom.en}`,
        word.zhHant + meetingRoom.zhHant,
        word.zhHans + meetingRoom.zhHans,
      ),
      numbered: false,
      capacity,
      area: 4 + capacity * 2.3,
      amenities: chosen(random, {
        whiteboard: 0.8,
        video_conference: 0.7,
        projector: 0.4,
        wheelchair_accessible: 0.7,
        hearing_loop: 0.2,
        daylight: 0.4,
      }),
      hazards: [],
    };
  },
  event_hall: (random) => {
    const capacity = random.pick([60, 80, 100, 120, 150, 200, 300]);
    return {
      kind: 'event_hall',
      use_class: 'event',
      name: random.pick(hallNames),
      numbered: false,
      capacity,
      area: capacity * 1.5,
      amenities: [
        'projector',
        'wheelchair_accessible',
        'hearing_loop',
        ...chosen(random, { stage: 0.6, kitchen: 0.4 }),
      ],
      hazards: [],
    };
  },
  other: (random) => {
    const type = random.pick(otherTypes);
    const capacity = random.pick(type.capacity);
    return {
      kind: 'other',
      use_class: type.use_class,
      name: type.name,
      numbered: true,
      capacity,
      area: type.area * (0.9 + 0.2 * random.next()),
      amenities: chosen(random, type.has),
      hazards: [],
    };
  },
};
