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

  async linesOf(tx: Tx, tenantId: string, month: string): Promise<Line[]> {
    return (await this.linesOfAll(tx, [tenantId], month)).get(tenantId)!;
  }

  /**
   * By company: the bookings of the month, and those of months that it was told of and that are other now than it was
   * told. What was told is not priced anew as long as its booking is the same.
   */
  async linesOfAll(tx: Tx, tenantIds: readonly string[], month: string): Promise<Map<string, Line[]>> {
    const snapshot = await this.catalogue.current();
    const zone = snapshot.campus.timeZone;
    const issued = await this.store.issuedMonths(tx, tenantIds);
    const months = [month, ...issued.map((one) => one.month)].toSorted();
    const isTold = new Set(issued.map((one) => one.tenantId + one.month));
    const bookings = await this.store.bookings(tx, tenantIds, zone, {
      start: periodOf(months[0]!, zone).start,
      end: periodOf(months.at(-1)!, zone).end,
    });
    const told = new Map<string, Line[]>();
    const ids = bookings.map(({ bookingId }) => bookingId);
    for (const { tenantId, ...line } of await this.store.told(tx, tenantIds, ids)) {
      const key = tenantId + line.bookingId;
      told.set(key, [...(told.get(key) ?? []), line]);
    }
    const charging: Charging = {
      pricesOn: await this.prices.byDate(tx),
      costCentreOf: costCentreOf(await this.store.costCentres(tx, tenantIds)),
      calendar: { zone, isHoliday: (date) => snapshot.holidays.has(date) },
      now: this.clock.now(),
    };
    const found = new Map<string, Line[]>(tenantIds.map((id) => [id, []]));
    for (const { toTell, ...booking } of bookings) {
      const its = monthAt(booking.start, zone);
      const isToBeTold = booking.tenantId === toTell && (its === month || isTold.has(toTell + its));
      const before = told.get(toTell + booking.bookingId) ?? [];
      const due = isToBeTold ? charged(booking, charging) : [];
      found.get(toTell)!.push(...corrected(before, due, its === month ? 'usage' : 'adjustment'));
    }
    for (const lines of found.values()) lines.sort(inOrder);
    return found;
  }
}

/** What belongs to the month first, then what is corrected; each by time, and what is taken back before what is told instead. */
const inOrder = (a: Line, b: Line): number =>
  Number(a.entry !== 'usage') - Number(b.entry !== 'usage') ||
  (a.entry === 'usage' ? a.start - b.start : 0) ||
  (a.bookingId < b.bookingId ? -1 : a.bookingId > b.bookingId ? 1 : 0);

/** A member's own as long as there is one, else the company's; the entries come latest first. */
function costCentreOf(entries: readonly CostCentreFrom[]): Charging['costCentreOf'] {
  const latest = (of: (entry: CostCentreFrom) => boolean, date: string) =>
    entries.find((entry) => of(entry) && entry.fromDay <= date)?.costCentre ?? null;
  return ({ memberId, tenantId }, date) =>
    latest((entry) => entry.memberId === memberId, date) ??
    latest((entry) => entry.memberId === null && entry.tenantId === tenantId, date);
}
