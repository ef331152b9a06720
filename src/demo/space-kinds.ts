import type { Random } from './random.js';
import { text, type Text } from './text.js';

export type SpaceKind =
  'desk_area' | 'desk' | 'lab' | 'bench' | 'office' | 'meeting_room' | 'event_hall' | 'other';

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

type Likely = readonly [code: string, probability: number];

const chosen = (random: Random, likely: readonly Likely[]) =>
  likely.filter(([, probability]) => random.chance(probability)).map(([code]) => code);

interface LabType {
  name: Text;
  has: readonly Likely[];
  hazards: readonly Likely[];
}

const labTypes: readonly LabType[] = [
  {
    name: text('Wet lab', '濕實驗室', '湿实验室'),
    has: [['fume_hood', 1], ['gas_n2', 0.7], ['hplc', 0.3], ['cold_room', 0.15]],
    hazards: [['bsl1', 0.6], ['flammable_storage', 0.4], ['corrosive', 0.3]],
  },
  {
    name: text('Chemistry lab', '化學實驗室', '化学实验室'),
    has: [['fume_hood', 1], ['gas_n2', 0.8], ['hplc', 0.6]],
    hazards: [['flammable_storage', 0.8], ['corrosive', 0.6], ['compressed_gas', 0.5]],
  },
  {
    name: text('Cell culture lab', '細胞培養實驗室', '细胞培养实验室'),
    has: [['biosafety_cabinet', 1], ['incubator', 0.9], ['gas_co2', 0.9], ['microscope', 0.7], ['cold_room', 0.2]],
    hazards: [['bsl2', 0.8], ['cryogenic', 0.3]],
  },
  {
    name: text('Molecular biology lab', '分子生物實驗室', '分子生物实验室'),
    has: [['clean_bench', 0.8], ['biosafety_cabinet', 0.5], ['autoclave', 0.5], ['fume_hood', 0.4], ['cold_room', 0.3]],
    hazards: [['bsl1', 0.8], ['radioisotope', 0.1]],
  },
  {
    name: text('Microscopy suite', '顯微成像室', '显微成像室'),
    has: [['microscope', 1], ['quiet', 0.4]],
    hazards: [['laser_class_3b', 0.4]],
  },
  {
    name: text('Optics lab', '光學實驗室', '光学实验室'),
    has: [['laser_table', 1], ['oscilloscope', 0.5]],
    hazards: [['laser_class_3b', 0.6], ['laser_class_4', 0.5]],
  },
  {
    name: text('Electronics lab', '電子實驗室', '电子实验室'),
    has: [['esd_bench', 1], ['oscilloscope', 0.9], ['microscope', 0.2]],
    hazards: [['high_voltage', 0.3]],
  },
  {
    name: text('Clean room', '無塵室', '洁净室'),
    has: [['clean_room', 1], ['gas_n2', 0.8], ['fume_hood', 0.4], ['microscope', 0.4]],
    hazards: [['compressed_gas', 0.5], ['corrosive', 0.4]],
  },
  {
    name: text('Materials lab', '材料實驗室', '材料实验室'),
    has: [['fume_hood', 0.7], ['gas_n2', 0.6], ['microscope', 0.5]],
    hazards: [['compressed_gas', 0.5], ['cryogenic', 0.2]],
  },
  {
    name: text('Prototyping bay', '原型製作間', '原型制作间'),
    has: [['printer_3d', 1], ['cnc_mill', 0.5], ['esd_bench', 0.3]],
    hazards: [['compressed_gas', 0.2]],
  },
  {
    name: text('Dry lab', '乾實驗室', '干实验室'),
    has: [['esd_bench', 0.3], ['whiteboard', 0.7], ['monitor', 0.6]],
    hazards: [],
  },
];

const otherTypes: readonly { name: Text; use_class: string; capacity: readonly number[]; area: number; has: readonly Likely[] }[] = [
  { name: text('Phone booth', '電話間', '电话间'), use_class: 'amenity', capacity: [1], area: 2.2, has: [['phone_booth', 1]] },
  { name: text('Storage bay', '儲物間', '储物间'), use_class: 'support', capacity: [1], area: 12, has: [] },
  { name: text('Equipment store', '器材室', '器材室'), use_class: 'support', capacity: [1], area: 20, has: [['wheelchair_accessible', 1]] },
  { name: text('Locker bay', '儲物櫃區', '储物柜区'), use_class: 'support', capacity: [1], area: 12.5, has: [] },
  { name: text('Wellness room', '休憩室', '休憩室'), use_class: 'amenity', capacity: [1, 2], area: 9, has: [['quiet', 1]] },
  { name: text('Pantry corner', '茶水角', '茶水角'), use_class: 'amenity', capacity: [6, 8, 12], area: 18, has: [['kitchen', 1]] },
  { name: text('Project corner', '項目角', '项目角'), use_class: 'amenity', capacity: [3, 4], area: 8, has: [['whiteboard', 1], ['monitor', 0.4]] },
];

const roomWords = [
  text('Azalea', '杜鵑', '杜鹃'),
  text('Breeze', '清風', '清风'),
  text('Cedar', '雪松'),
  text('Cloud', '雲海', '云海'),
  text('Dawn', '晨曦'),
  text('Fern', '蕨影'),
  text('Jade', '翡翠'),
  text('Jasmine', '茉莉'),
  text('Moon', '明月'),
  text('Orchid', '蘭花', '兰花'),
  text('Rain', '細雨', '细雨'),
  text('Reef', '礁石'),
  text('River', '江河'),
  text('Sail', '風帆', '风帆'),
  text('Sparrow', '麻雀'),
  text('Willow', '垂柳'),
];
const hallNames = [
  text('Lecture hall', '演講廳', '演讲厅'),
  text('Exhibition hall', '展覽廳', '展览厅'),
  text('Function hall', '多功能廳', '多功能厅'),
  text('Forum', '論壇廳', '论坛厅'),
];
const meetingRoom = text('meeting room', '會議室', '会议室');
const deskLikes: readonly Likely[] = [
  ['monitor', 0.6],
  ['standing_desk', 0.4],
  ['daylight', 0.35],
  ['quiet', 0.2],
  ['wheelchair_accessible', 0.15],
];

/** How a space of each kind comes about. */
export const sketchOf: Record<SpaceKind, (random: Random) => Sketch> = {
  desk: (random) => ({
    kind: 'desk',
    use_class: 'co_working',
    name: text('Desk', '辦公桌', '办公桌'),
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
      name: text('Co-working area', '共享辦公區', '共享办公区'),
      numbered: true,
      capacity,
      area: capacity * 5,
      amenities: [...chosen(random, [['monitor', 0.6], ['daylight', 0.6], ['kitchen', 0.3]]), 'wheelchair_accessible'],
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
      amenities: chosen(random, [['daylight', 0.7], ['whiteboard', 0.5], ['wheelchair_accessible', 0.6]]),
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
      amenities: [...chosen(random, type.has), ...chosen(random, [['wheelchair_accessible', 0.5]])],
      hazards: chosen(random, type.hazards),
    };
  },
  bench: () => ({
    kind: 'bench',
    use_class: 'lab',
    name: text('Bench', '實驗台', '实验台'),
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
      name: text(`${word.en} ${meetingRoom.en}`, word.zhHant + meetingRoom.zhHant, word.zhHans + meetingRoom.zhHans),
      numbered: false,
      capacity,
      area: 4 + capacity * 2.3,
      amenities: chosen(random, [
        ['whiteboard', 0.8],
        ['video_conference', 0.7],
        ['projector', 0.4],
        ['wheelchair_accessible', 0.7],
        ['hearing_loop', 0.2],
        ['daylight', 0.4],
      ]),
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
      amenities: ['projector', 'wheelchair_accessible', 'hearing_loop', ...chosen(random, [['stage', 0.6], ['kitchen', 0.4]])],
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
