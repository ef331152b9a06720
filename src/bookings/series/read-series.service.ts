import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { keyIn, notFound, pageOf, type PageQuery, uuidOrNotFound } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import { BookingLists } from '../booking-lists.js';
import { BookingStore } from '../booking.store.js';
import type { BookingView } from '../bookings.dto.js';
import { maySee } from '../permissions.js';
import { presentBooking, type Reader } from '../present-booking.js';
import { presentSeries } from './present-series.js';
import type { OccurrenceList, SeriesView } from './series.dto.js';
import type { Series } from './series.js';
import { SeriesStore } from './series.store.js';
import { tallyOf } from './tally.js';

@Injectable()
export class ReadSeriesService {
  constructor(
    private readonly store: SeriesStore,
    private readonly bookings: BookingStore,
    private readonly lists: BookingLists,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<SeriesView> {
    const series = await this.visible(actor, id);
    const reader = await this.readerFor(actor);
    return presentSeries(series, tallyOf(await this.bookings.ofSeries(series.id), reader.now), reader);
  }

  /** Its bookings in the order of their start. */
  async occurrences(actor: Actor, id: string, { cursor, limit }: PageQuery): Promise<OccurrenceList> {
    const series = await this.visible(actor, id);
    const reader = { ...(await this.readerFor(actor)), timeZone: series.timeZone };
    const key = keyIn<[start: number, id: string]>(cursor, 'instant', 'uuid');
    const bookings = await this.lists.list({
      seriesId: series.id,
      after: key && { start: key[0], id: key[1] },
      limit: limit + 1,
    });
    const seen = bookings.filter((booking) => maySee(actor, booking));
    return pageOf(
      seen,
      limit,
      ({ during, id: bookingId }) => [during.start, bookingId],
      (booking) => presentBooking(booking, reader),
    );
  }

  /** The booking of a date, by which it goes wherever it was moved. */
  async occurrence(actor: Actor, id: string, date: string): Promise<BookingView> {
    const series = await this.visible(actor, id);
    const booking = (await this.bookings.ofSeries(series.id)).find(
      ({ occurrenceOn }) => occurrenceOn === date,
    );
    if (!booking || !maySee(actor, booking)) throw notFound('occurrence');
    return presentBooking(booking, { ...(await this.readerFor(actor)), timeZone: series.timeZone });
  }

  private async visible(actor: Actor, id: string): Promise<Series> {
    const series = await this.store.find(uuidOrNotFound('series', id));
    if (!series || !maySee(actor, series)) throw notFound('series');
    return series;
  }

  private async readerFor(actor: Actor): Promise<Reader> {
    return { actor, catalogue: await this.catalogue.current(), now: this.clock.now() };
  }
}
