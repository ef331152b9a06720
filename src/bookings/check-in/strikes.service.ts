import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CapacityStore } from '../../capacity/index.js';
import { Charges } from '../../allowances/index.js';
import { type Actor, runsTheCampus } from '../../identity/index.js';
import { Database, Jobs, publicId } from '../../platform/index.js';
import { isStruck, missedInARow, statusAt } from '../../rules/index.js';
import { Catalogue, type CatalogueSnapshot } from '../../spaces/index.js';
import { Clock, day, type Instant, inZone } from '../../time/index.js';
import { granted } from '../approvals/fallback.js';
import type { Booking } from '../booking.js';
import { BookingStore } from '../booking.store.js';
import { nobody } from '../nobody.js';
import { Promotion } from '../waitlist/promotion.js';
import type { StrikeShown, StrikesShown } from './strikes.dto.js';
import { StrikesStore } from './strikes.store.js';

const countedDays = 30;

/** Those who do not come, and the series that end by it: a weekly hour that nobody uses is given back. */
@Injectable()
export class StrikesService implements OnModuleInit {
  constructor(
    private readonly strikes: StrikesStore,
    private readonly bookings: BookingStore,
    private readonly capacity: CapacityStore,
    private readonly promotion: Promotion,
    private readonly charges: Charges,
    private readonly catalogue: Catalogue,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit() {
    this.jobs.every('*/5 * * * *', 'release-missed-series', () => this.releaseMissedSeries());
  }

  /** What somebody has missed lately, and how near their series are to their end. */
  async of({ memberId }: Actor): Promise<StrikesShown> {
    const catalogue = await this.catalogue.current();
    const zone = catalogue.campus.timeZone;
    const now = this.clock.now();
    const since = now - countedDays * day;
    const missed = await this.strikes.missedBy(this.db.manager, memberId, since, now);
    const seriesIds = [...new Set(missed.flatMap(({ seriesId }) => seriesId ?? []))];
    return {
      since: inZone(since, zone),
      missed: missed.map(({ id, spaceId, seriesId, during }) => ({
        bookingId: publicId('booking', id),
        spaceId: publicId('space', spaceId),
        spaceCode: catalogue.byId.get(spaceId)?.code,
        ...(seriesId !== null && { seriesId: publicId('series', seriesId) }),
        start: inZone(during.start, zone),
      })),
      series: await Promise.all(
        seriesIds.map(async (id) => {
          const outcomes = await this.strikes.outcomes(this.db.manager, id, now);
          const { strikesAllowed } = termsOf(outcomes, catalogue);
          return {
            id: publicId('series', id),
            missedInARow: countOf(outcomes, now),
            ...(strikesAllowed > 0 && { strikesAllowed }),
          };
        }),
      ),
    };
  }

  /** What it led to that nobody came to a booking. */
  async led(actor: Actor, { seriesId, occurrenceOn, bookedFor, during }: Booking): Promise<StrikeShown> {
    const tx = this.db.manager;
    const ofSeries = seriesId !== null && occurrenceOn !== null && (await this.ledIn(seriesId, occurrenceOn));
    const isTold = actor.memberId === bookedFor || runsTheCampus(actor);
    return {
      ...ofSeries,
      ...(isTold && {
        missedLately: (
          await this.strikes.missedBy(tx, bookedFor, during.start - countedDays * day, during.start)
        ).length,
      }),
    };
  }

  private async ledIn(seriesId: string, date: string): Promise<StrikeShown> {
    const tx = this.db.manager;
    const now = this.clock.now();
    const outcomes = (await this.strikes.outcomes(tx, seriesId, now)).filter(
      ({ occurrenceOn }) => occurrenceOn! <= date,
    );
    const { strikesAllowed } = termsOf(outcomes, await this.catalogue.current());
    const cancelled = await this.strikes.givenBackAfter(tx, seriesId, date);
    return {
      missedInARow: countOf(outcomes, now),
      ...(strikesAllowed > 0 && { strikesAllowed }),
      ...(cancelled.length > 0 && { cancelled }),
    };
  }

  /** Ends the series that have been missed too often in a row. Doing it twice is doing it once. */
  async releaseMissedSeries(): Promise<void> {
    for (const id of await this.strikes.missedLately(this.clock.now())) await this.releaseIfStruck(id);
  }

  private async releaseIfStruck(seriesId: string): Promise<void> {
    const catalogue = await this.catalogue.current();
    await this.db.transaction(async (tx) => {
      const now = await this.bookings.now(tx);
      const outcomes = await this.strikes.outcomes(tx, seriesId, now);
      const missed = countOf(outcomes, now);
      if (!isStruck(missed, termsOf(outcomes, catalogue))) return;
      const reason = `Nobody came to ${missed} of this series in a row.`;
      for (const booking of await this.strikes.toCome(tx, seriesId, now)) {
        await this.capacity.release(tx, booking.id);
        await this.bookings.update(
          tx,
          { ...booking, status: 'cancelled', cancelReason: reason },
          { type: 'booking.cancelled', changed: ['status'], reason, actorId: nobody, door: 'clock' },
        );
        const before = granted(booking);
        await this.charges.follow(tx, [{ before, booking: { ...before, status: 'cancelled' } }], now);
      }
      await this.promotion.inside(tx, catalogue);
    });
  }
}

const countOf = (outcomes: readonly Booking[], now: Instant) =>
  missedInARow(outcomes.map((booking) => statusAt(booking, now)));

/** The terms of where it was missed last. */
const termsOf = ([latest]: readonly Booking[], { byId }: CatalogueSnapshot) =>
  (latest && byId.get(latest.spaceId)?.terms) ?? { strikesAllowed: 0 };
