import { apportion } from './apportion.js';
import { idsFor } from './ids.js';
import type { Outline } from './layout.js';
import { randomFor } from './random.js';
import { text, type Text } from './text.js';

export interface Campus {
  id: string;
  code: string;
  name: Text;
  time_zone: string;
  gfa_m2: number;
}

export interface Building {
  id: string;
  campus_id: string;
  code: string;
  name: Text;
  gfa_m2: number;
  x: number;
  y: number;
  sort_key: number;
}

export interface Floor {
  id: string;
  building_id: string;
  code: string;
  level: number;
  name: Text;
  gfa_m2: number;
  geometry?: Outline;
}

const gfaHundredths = 33_000_000;

/** Code, name, floors, and size relative to the others. */
const plan: readonly [
  code: string,
  en: string,
  zhHant: string,
  zhHans: string,
  floors: number,
  size: number,
][] = [
  ['1E', 'Banyan', '榕樹', '榕树', 7, 0.8],
  ['1W', 'Camphor', '香樟', '香樟', 7, 0.85],
  ['2E', 'Lychee', '荔枝', '荔枝', 8, 0.95],
  ['2W', 'Kapok', '木棉', '木棉', 8, 0.9],
  ['3E', 'Lotus', '蓮花', '莲花', 8, 1],
  ['3W', 'Bamboo', '翠竹', '翠竹', 9, 1.05],
  ['4E', 'Pine', '青松', '青松', 8, 0.95],
  ['4W', 'Maple', '紅楓', '红枫', 8, 1],
  ['5E', 'Kingfisher', '翠鳥', '翠鸟', 9, 1.35],
  ['5W', 'Heron', '白鷺', '白鹭', 9, 1.2],
  ['6E', 'Swallow', '燕子', '燕子', 8, 1],
  ['6W', 'Egret', '鷺鷥', '鹭鸶', 9, 1.2],
  ['7E', 'Oriole', '黃鸝', '黄鹂', 9, 1.1],
  ['7W', 'Crane', '仙鶴', '仙鹤', 8, 1],
  ['8E', 'Dragonfly', '蜻蜓', '蜻蜓', 8, 0.9],
  ['8W', 'Firefly', '螢火', '萤火', 8, 0.95],
  ['9E', 'Coral', '珊瑚', '珊瑚', 9, 1.1],
  ['9W', 'Pearl', '明珠', '明珠', 9, 1.1],
  ['10E', 'Tide', '潮汐', '潮汐', 8, 0.95],
  ['10W', 'Lagoon', '湖光', '湖光', 8, 1],
  ['11E', 'Harbour', '海港', '海港', 8, 0.95],
  ['11W', 'Lighthouse', '燈塔', '灯塔', 8, 0.9],
  ['12W', 'Summit', '峰景', '峰景', 9, 1.2],
];

/** The campus, its buildings and floors; the floors' m² add up to the building's, and the buildings' to the campus's. */
export function layOutCampus(): { campus: Campus; buildings: Building[]; floors: Floor[] } {
  const random = randomFor('floors');
  const id = idsFor('places');
  const campus: Campus = {
    id: id(),
    code: 'TSP',
    name: text('Tolo Science Park', '吐露科學園', '吐露科学园'),
    time_zone: 'Asia/Hong_Kong',
    gfa_m2: gfaHundredths / 100,
  };
  const sizes = plan.flatMap(([, , , , floors, size]) =>
    Array.from(
      { length: floors },
      (_, level) => (size / floors) * 8 * (level === 0 ? 1.15 : 1) * (0.97 + 0.06 * random.next()),
    ),
  );
  const areas = apportion(gfaHundredths, sizes);
  const floors: Floor[] = [];
  const buildings = plan.map(([code, en, zhHant, zhHans, count], order): Building => {
    const buildingId = id();
    const own = areas.slice(floors.length, floors.length + count);
    own.forEach((area, level) =>
      floors.push({ id: id(), building_id: buildingId, level, gfa_m2: area / 100, ...floorNames(level) }),
    );
    return {
      id: buildingId,
      campus_id: campus.id,
      code,
      name: text(`${en} House`, `${zhHant}樓`, `${zhHans}楼`),
      gfa_m2: own.reduce((a, b) => a + b, 0) / 100,
      ...siteOf(code),
      sort_key: (order + 1) * 10,
    };
  });
  return { campus, buildings, floors };
}

/** Two rows along a bending avenue: odd neighbours face each other across it. */
function siteOf(code: string): { x: number; y: number } {
  const row = Number.parseInt(code, 10);
  const bend = Math.round(35 * Math.sin(row / 2.2));
  return { x: (code.endsWith('E') ? 260 : 90) + bend, y: 60 + (row - 1) * 82 };
}

/** In Hong Kong the ground floor is 地下; on the mainland that would be below ground. */
const floorNames = (level: number): { code: string; name: Text } =>
  level === 0
    ? { code: 'G/F', name: text('Ground floor', '地下', '地面层') }
    : { code: `${level}/F`, name: text(`${level}/F`, `${level}樓`, `${level}层`) };
