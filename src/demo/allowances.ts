import { idsFor } from './ids.js';
import { novabio, type Tenant } from './tenants.js';
import { text, type Text } from './text.js';

interface Allowance {
  id: string;
  /** Of one company alone. */
  tenant_id?: string;
  name: Text;
  per: 'tenant' | 'person';
  kinds: string[];
  period: 'day' | 'month';
  measure: 'bookings' | 'minutes';
  most: number;
}

const id = idsFor('allowances');

/** Event halls are few and wanted by everybody. */
const forAll: readonly Allowance[] = [
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

/** What the company of most sign-ins has agreed on; more than it ever books, whenever the campus is seeded. */
const ofCompany = (tenant_id: string): Allowance[] => [
  {
    id: id(),
    tenant_id,
    name: text('Lab hours', '實驗室時數', '实验室时数'),
    per: 'tenant',
    kinds: ['lab'],
    period: 'month',
    measure: 'minutes',
    most: 320 * 60,
  },
  {
    id: id(),
    tenant_id,
    name: text('Meeting room hours', '會議室時數', '会议室时数'),
    per: 'tenant',
    kinds: ['meeting_room'],
    period: 'month',
    measure: 'minutes',
    most: 120 * 60,
  },
  {
    id: id(),
    tenant_id,
    name: text('Desk bookings', '工作枱預訂次數', '办公桌预订次数'),
    per: 'tenant',
    kinds: ['desk'],
    period: 'month',
    measure: 'bookings',
    most: 150,
  },
];

export const allowancesFor = (tenants: readonly Pick<Tenant, 'id' | 'code'>[]): Allowance[] => [
  ...forAll,
  ...tenants.filter(({ code }) => code === novabio).flatMap(({ id: tenantId }) => ofCompany(tenantId)),
];

/** What the bookings of those companies take of them, counted as if each had been made through the door. */
export const charges = `
  INSERT INTO charge (booking_id, allowance_id, subject_id, period_start, amount)
  SELECT b.id, a.id, b.tenant_id, date_trunc('month', b.starts_at AT TIME ZONE c.time_zone)::date,
         CASE a.measure WHEN 'bookings' THEN 1 ELSE (extract(epoch FROM b.ends_at - b.starts_at) / 60)::int END
  FROM campus c, allowance a
  JOIN booking b ON b.tenant_id = a.tenant_id
  JOIN space s ON s.id = b.space_id AND s.kind = ANY (a.kinds)
  WHERE a.per = 'tenant' AND b.status IN ('requested', 'confirmed', 'checked_in', 'completed', 'no_show')`;
