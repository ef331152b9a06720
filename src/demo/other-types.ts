import type { Likely } from './likely.js';
import { text, type Text } from './text.js';

/** Rooms that belong to no other kind. */
export const otherTypes: readonly {
  name: Text;
  use_class: string;
  capacity: readonly number[];
  area: number;
  has: Likely;
}[] = [
  {
    name: text('Phone booth', '電話間', '电话间'),
    use_class: 'amenity',
    capacity: [1],
    area: 2.2,
    has: { phone_booth: 1 },
  },
  { name: text('Storage bay', '儲物間', '储物间'), use_class: 'support', capacity: [1], area: 12, has: {} },
  {
    name: text('Equipment store', '器材室', '器材室'),
    use_class: 'support',
    capacity: [1],
    area: 20,
    has: { wheelchair_accessible: 1 },
  },
  {
    name: text('Locker bay', '儲物櫃區', '储物柜区'),
    use_class: 'support',
    capacity: [1],
    area: 12.5,
    has: {},
  },
  {
    name: text('Wellness room', '休憩室', '休憩室'),
    use_class: 'amenity',
    capacity: [1, 2],
    area: 9,
    has: { quiet: 1 },
  },
  {
    name: text('Pantry corner', '茶水角', '茶水角'),
    use_class: 'amenity',
    capacity: [6, 8, 12],
    area: 18,
    has: { kitchen: 1 },
  },
  {
    name: text('Project corner', '項目角', '项目角'),
    use_class: 'amenity',
    capacity: [3, 4],
    area: 8,
    has: { whiteboard: 1, monitor: 0.4 },
  },
];
