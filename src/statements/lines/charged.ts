import { inZone, type Instant, minute } from '../../time/index.js';
import {
  amountOf,
  partsOf,
  type PriceCalendar,
  type PricedSpace,
  type Rate,
  wholeMinutes,
} from '../prices/price.js';
import type { Line, Outcome } from './line.js';

export interface BookedSpace extends PricedSpace {
  code: string;
  units: number;
  /** Leased by the company of the booking on its first day. */
  isLeased: boolean;
}

/** A booking that may have to be paid for. */
export interface Chargeable {
  bookingId: string;
  version: number;
  tenantId: string;
  memberId: string;
  memberName: string;
  start: Instant;
  end: Instant;
  status: string;
  checkInBy: Instant | null;
  /** When it was given up after it had been promised. */
  cancelledAt: Instant | null;
  spaces: readonly BookedSpace[];
}

/** What bookings that start from a day on cost. */
export interface Prices {
  rates: readonly Rate[];
  noShowPercent: number;
  lateCancelMinutes: number;
  lateCancelPercent: number;
  chargesLeased: boolean;
}

export interface Charging {
  /** Of the list that counts on a date; undefined where there is none yet. */
  pricesOn: (date: string) => Prices | undefined;
  costCentreOf: (whose: Pick<Chargeable, 'memberId' | 'tenantId'>, date: string) => string | null;
  calendar: PriceCalendar;
  now: Instant;
}

type Charged = Omit<Line, 'entry'>;

/** What a booking is to be paid for, a line for each of its spaces; none where it came to nothing. */
export function charged(booking: Chargeable, { pricesOn, costCentreOf, calendar, now }: Charging): Charged[] {
  const { start, end, memberId } = booking;
  const date = inZone(start, calendar.zone).slice(0, 10);
  const prices = pricesOn(date) ?? noPrices;
  const due = dueFor(booking, prices, now);
  if (!due) return [];
  const minutes = wholeMinutes(start, end);
  return booking.spaces.map((space) => {
    const isFree = space.isLeased && !prices.chargesLeased;
    const parts = partsOf(isFree ? [] : prices.rates, space, { start, minutes }, calendar);
    return {
      bookingId: booking.bookingId,
      bookingVersion: booking.version,
      spaceId: space.spaceId,
      spaceCode: space.code,
      kind: space.kind,
      memberId,
      memberName: booking.memberName,
      costCentre: costCentreOf(booking, date),
      start,
      end,
      outcome: due.outcome,
      minutes,
      units: space.units,
      percent: due.percent,
      parts,
      amountCents: amountOf(parts, space.units, due.percent),
    };
  });
}

const noPrices: Prices = {
  rates: [],
  noShowPercent: 0,
  lateCancelMinutes: 0,
  lateCancelPercent: 0,
  chargesLeased: false,
};

const booked: readonly string[] = ['confirmed', 'checked_in', 'completed'];

/** For what is booked, whether or not it is over; who does not come kept it from others, and so did who cancels late. */
function dueFor(
  { status, checkInBy, cancelledAt, start }: Chargeable,
  { noShowPercent, lateCancelMinutes, lateCancelPercent }: Prices,
  now: Instant,
): { outcome: Outcome; percent: number } | undefined {
  if (status === 'no_show' || (status === 'confirmed' && checkInBy !== null && checkInBy <= now))
    return { outcome: 'no_show', percent: noShowPercent };
  if (booked.includes(status)) return { outcome: 'used', percent: 100 };
  const isLate =
    status === 'cancelled' && cancelledAt !== null && start - cancelledAt < lateCancelMinutes * minute;
  return isLate && lateCancelPercent > 0
    ? { outcome: 'late_cancelled', percent: lateCancelPercent }
    : undefined;
}
