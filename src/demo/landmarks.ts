import type { Sketch } from './space-kinds.js';
import { numbered, text } from './text.js';

const wetLabBay = text('Wet lab bay', '濕實驗室', '湿实验室');

/** Spaces that people, pictures and tests point at: what they are does not depend on chance. */
export const landmarks: readonly {
  floor: string;
  number: string;
  kind: Sketch['kind'];
  as: Partial<Sketch>;
}[] = [
  {
    floor: '5E 3/F',
    number: '10',
    kind: 'lab',
    as: {
      name: numbered(wetLabBay, 'A'),
      capacity: 4,
      area: 38,
      amenities: ['fume_hood', 'gas_n2'],
      hazards: ['bsl1'],
    },
  },
  {
    floor: '5E 3/F',
    number: '12',
    kind: 'lab',
    as: {
      name: numbered(wetLabBay, 'B'),
      capacity: 4,
      area: 38,
      amenities: ['fume_hood', 'gas_n2'],
      hazards: ['bsl1'],
    },
  },
  {
    floor: '5E 3/F',
    number: '14',
    kind: 'lab',
    as: {
      name: text('Dry lab', '乾實驗室', '干实验室'),
      capacity: 6,
      area: 54,
      amenities: ['whiteboard', 'monitor'],
      hazards: [],
    },
  },
  {
    floor: '5E 3/F',
    number: '16',
    kind: 'lab',
    as: { name: text('Cold room', '冷藏室'), capacity: 2, area: 18, amenities: ['cold_room'], hazards: [] },
  },
  {
    floor: '5E 3/F',
    number: '18',
    kind: 'meeting_room',
    as: {
      name: text('Meeting 3A', '會議室 3A', '会议室 3A'),
      capacity: 8,
      area: 24,
      amenities: ['whiteboard', 'video_conference'],
    },
  },
  {
    floor: '5E 3/F',
    number: '20',
    kind: 'meeting_room',
    as: {
      name: text('Meeting 3B', '會議室 3B', '会议室 3B'),
      capacity: 12,
      area: 32,
      amenities: ['projector', 'video_conference'],
    },
  },
  {
    floor: '12W 2/F',
    number: '04',
    kind: 'lab',
    as: {
      name: text('Chemistry lab', '化學實驗室', '化学实验室'),
      capacity: 8,
      area: 80,
      amenities: ['fume_hood', 'hplc'],
      hazards: ['flammable_storage'],
    },
  },
  {
    floor: '6W 2/F',
    number: 'A',
    kind: 'meeting_room',
    as: {
      name: text('Meeting 2A', '會議室 2A', '会议室 2A'),
      capacity: 10,
      area: 28,
      amenities: ['whiteboard', 'video_conference'],
    },
  },
];

/** Nobody leases these, and chance books nothing in them: they stay free for whoever tries the system. */
export const keptFree: readonly string[] = ['5E-312', '5E-3-041'];
