import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import {
  Database,
  notFound,
  Problem,
  recordChange,
  type Tx,
  uuidOrNotFound,
  versionConflict,
} from '../../platform/index.js';
import { after, mayCancelAt, occupying } from '../../rules/index.js';
import { Catalogue } from '../../spaces/index.js';
import type { Booking } from '../booking.js';
import { BookingStore } from '../booking.store.js';
import { mayAct, mayCancelLate, maySee } from '../permissions.js';
import type { Reader } from '../present-booking.js';
import { meantBy, type Range } from './edit-plan.js';
import { presentSeries } from './present-series.js';
import type { SeriesCancelled } from './series.dto.js';
import type { Series } from './series.js';
import { SeriesStore } from './series.store.js';
import { SeriesWriter } from './series-writer.js';
import { tallyOf } from './tally.js';

export interface CancelOptions extends Range {
  reason?: string;
  seen?: number;
  dryRun?: boolean;
  /** Done in the same transaction, such as remembering the answer. */
  alongside?: (tx: Tx, answer: SeriesCancelled) => Promise<void>;
}

/** Giving back what has not begun; what has been stays. */
@Injectable()
export class CancelSeriesService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly bookings: BookingStore,
    private readonly store: SeriesStore,
    private readonly writer: SeriesWriter,
  ) {}

  async cancel(actor: Actor, id: string, options: CancelOptions): Promise<SeriesCancelled> {
    const uuid = uuidOrNotFound('series', id);
    const catalogue = await this.catalogue.current();
    return this.db.write(async (tx) => {
      const answer = await this.commit(tx, { actor, catalogue }, uuid, options);
      await options.alongside?.(tx, answer);
      return answer;
    }, options);
  }

  private async commit(
    tx: Tx,
    asker: Omit<Reader, 'now'>,
    id: string,
    { reason, seen, ...range }: CancelOptions,
  ): Promise<SeriesCancelled> {
    const { actor } = asker;
    const series = await this.changeable(tx, actor, id);
    const all = await this.bookings.lockSeries(tx, id);
    const reader = { ...asker, now: await this.bookings.now(tx) };
    if (seen !== undefined && seen !== series.version)
      throw versionConflict(presentSeries(series, tallyOf(all, reader.now), reader));

    const meant = standing(all, range, reader.now);
    const going = meant.filter((booking) => mayStillCancel(booking, reader));
    if (meant.length > 0 && going.length === 0)
      throw new Problem(
        'cancel-too-late',
        'It is too late to cancel any of these. Ask those who run the campus.',
      );
    await this.writer.write(
      tx,
      actor,
      going.map((before) => ({
        before,
        booking: { ...before, status: after(before.status, 'cancel')!, cancelReason: reason ?? null },
        type: 'booking.cancelled',
        changed: ['status'],
        reason,
        claims: [],
      })),
    );
    await this.writer.offerFreed(tx, reader.catalogue);
    if (going.length > 0) await this.tell(tx, series, reason);
    const current = (await this.store.lock(tx, id))!;
    const datesOf = (bookings: readonly Booking[]) => bookings.map(({ occurrenceOn }) => occurrenceOn!);
    return {
      series: presentSeries(current, tallyOf(await this.bookings.lockSeries(tx, id), reader.now), reader),
      cancelled: datesOf(going),
      kept: datesOf(meant.filter((booking) => !going.includes(booking))),
    };
  }

  private async tell(tx: Tx, series: Series, reason: string | undefined): Promise<void> {
    await this.store.update(tx, series);
    const { id: subjectId, tenantId, bookedFor: memberId } = series;
    const version = series.version + 1;
    await recordChange(tx, { type: 'series.cancelled', subjectId, version, tenantId, memberId, reason });
  }

  private async changeable(tx: Tx, actor: Actor, id: string): Promise<Series> {
    const series = await this.store.lock(tx, id);
    if (!series || !maySee(actor, series)) throw notFound('series');
    if (!mayAct(actor, series, 'cancel'))
      throw new Problem('insufficient-scope', "This token changes only its owner's bookings.", {
        missingScope: 'bookings:write:any',
      });
    return series;
  }
}

/** Cancelling twice is cancelling once: then none is left. */
function standing(bookings: readonly Booking[], range: Range, now: number): Booking[] {
  const isOpen = ({ status, during }: Booking) => occupying.includes(status) && during.start > now;
  if (range.scope === 'all' && !bookings.some(isOpen)) return [];
  return meantBy(range, bookings, now).filter(isOpen);
}

function mayStillCancel(booking: Booking, { actor, catalogue, now }: Reader): boolean {
  const terms = catalogue.byId.get(booking.spaceId)?.terms;
  return !terms || mayCancelLate(actor) || mayCancelAt(booking, terms, now);
}
