import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import { monthAt, periodOf } from '../month.js';
import { PriceListStore } from '../prices/price-list.store.js';
import { charged, type Charging } from './charged.js';
import { ChargesStore, type CostCentreFrom } from './charges.store.js';
import { corrected } from './corrected.js';
import type { Line } from './line.js';

/** Counts from bookings what a company is to be told for a month that it was not told yet. */
@Injectable()
export class LineCounting {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly store: ChargesStore,
    private readonly prices: PriceListStore,
  ) {}

  /**
   * The bookings of the month, and those of months that have been told and are other now than they were told. What was
   * told is not priced anew as long as its booking is the same.
   */
  async linesOf(tx: Tx, tenantId: string, month: string): Promise<Line[]> {
    const snapshot = await this.catalogue.current();
    const zone = snapshot.campus.timeZone;
    const months = [...(await this.store.issuedMonths(tx, tenantId)), month].toSorted();
    const bookings = await this.store.bookings(tx, tenantId, zone, {
      start: periodOf(months[0]!, zone).start,
      end: periodOf(months.at(-1)!, zone).end,
    });
    const told = await this.store.told(
      tx,
      tenantId,
      bookings.map(({ bookingId }) => bookingId),
    );
    const charging: Charging = {
      pricesOn: await this.prices.byDate(tx),
      costCentreOf: costCentreOf(await this.store.costCentres(tx, tenantId)),
      calendar: { zone, isHoliday: (date) => snapshot.holidays.has(date) },
      now: this.clock.now(),
    };
    const lines = bookings.flatMap((booking) => {
      const its = monthAt(booking.start, zone);
      const isToBeTold = booking.tenantId === tenantId && months.includes(its);
      return corrected(
        told.get(booking.bookingId) ?? [],
        isToBeTold ? charged(booking, charging) : [],
        its === month ? 'usage' : 'adjustment',
      );
    });
    return lines.toSorted(inOrder);
  }
}

/** What belongs to the month first, then what is corrected; each by time, and what is taken back before what is told instead. */
const inOrder = (a: Line, b: Line): number =>
  Number(a.entry !== 'usage') - Number(b.entry !== 'usage') ||
  (a.entry === 'usage' ? a.start - b.start : 0) ||
  (a.bookingId < b.bookingId ? -1 : a.bookingId > b.bookingId ? 1 : 0);

/** A member's own as long as there is one, else the company's; the entries come latest first. */
function costCentreOf(entries: readonly CostCentreFrom[]): Charging['costCentreOf'] {
  const latest = (memberId: string | null, date: string) =>
    entries.find((entry) => entry.memberId === memberId && entry.fromDay <= date)?.costCentre ?? null;
  return (memberId, date) => latest(memberId, date) ?? latest(null, date);
}
