import { idsFor } from './ids.js';
import { text, type Text } from './text.js';

interface Allowance {
  id: string;
  name: Text;
  per: 'tenant' | 'person';
  kinds: string[];
  period: 'day' | 'month';
  measure: 'bookings' | 'minutes';
  most: number;
}

const id = idsFor('allowances');

/** Event halls are few and wanted by everybody. */
export const allowances: readonly Allowance[] = [
  {
    id: id(),
    name: text('Event halls of a company', '公司活動禮堂時數', '公司活动礼堂时数'),
    per: 'tenant',
    kinds: ['event_hall'],
    period: 'month',
    measure: 'minutes',
    most: 40 * 60,
  },
  {
    id: id(),
    name: text('Two event halls a day', '每日兩次活動禮堂', '每日两次活动礼堂'),
    per: 'person',
    kinds: ['event_hall'],
    period: 'day',
    measure: 'bookings',
    most: 2,
  },
];
