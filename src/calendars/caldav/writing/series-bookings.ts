import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  BookSeriesService,
  type CalendarBooking,
  CalendarBookings,
  ChangeBookingService,
  EditSeriesService,
  type Exception,
  PreviewSeriesService,
  type Series,
  seriesDates,
} from '../../../bookings/index.js';
import {
  Problem,
  problemCatalogue,
  type ProblemCode,
  publicId,
  type Tx,
  uuidOf,
} from '../../../platform/index.js';
import { Clock } from '../../../time/index.js';
import type { CalendarObject } from '../objects/calendar-object.js';
import { defaultSummary } from '../objects/present-object.js';
import type { Draft } from './draft.js';
import { Keeper } from './keeper.js';
import { restOf } from './rest-of.js';
import { editBody, type SeriesNow } from './series-edit.js';
import { timesOf } from './single-bookings.js';
import { type WantedSeries, wantedSeries } from './wanted-series.js';

/** A PUT of an event that repeats is a series: all of its dates, or nothing. */
@Injectable()
export class SeriesBookings {
  constructor(
    private readonly previewing: PreviewSeriesService,
    private readonly booking: BookSeriesService,
    private readonly editing: EditSeriesService,
    private readonly changing: ChangeBookingService,
    private readonly bookings: CalendarBookings,
    private readonly keeper: Keeper,
    private readonly clock: Clock,
  ) {}

  async make(draft: Draft): Promise<void> {
    const { actor, calendar, event, written } = draft;
    const wanted = wantedSeries(written, event, {
      timeZone: event.zone,
      title: '',
      unnamed: '',
      outside: new Set(),
    });
    const { rrule, timeZone, title, purpose, exdates } = wanted;
    const preview = await this.previewing.preview(
      actor,
      {
        spaceId: calendar.space!.publicId,
        ...timesOf(event),
        timeZone,
        rrule,
        exdates: [...exdates],
        // Whoever writes down dates means them: where one is closed, the whole is refused.
        onHoliday: 'keep',
        title,
        purpose,
      },
      wanted.dates,
    );
    refuseUnlessAll(preview.occurrences);
    await this.booking.book(
      actor,
      { previewToken: preview.previewToken, onChange: 'fail' },
      {
        alongside: (tx, { id }) =>
          this.keeper.keep(tx, draft, uuidOf('series', id)!, restOf(written, wanted.overridden)),
      },
    );
  }

  async change(draft: Draft, object: CalendarObject, series: Series): Promise<void> {
    const { actor, event, written, before, isConditional } = draft;
    const now = await this.seriesNow(draft, object, series);
    const wanted = wantedSeries(written, event, {
      timeZone: series.timeZone,
      title: series.title,
      unnamed: defaultSummary(object.bookings.at(-1)!, readerOf(draft)),
      outside: now.outside,
    });
    const rest = restOf(written, wanted.overridden);
    const body = editBody(wanted, now);
    const single = body.isOfDatesAlone ? this.onlyDate(wanted, now) : undefined;
    if (body.isNothing) {
      if (!isDeepStrictEqual(rest, before?.rest ?? {})) await this.keeper.keepAlone(draft, series.id, rest);
      return;
    }
    const alongside = (tx: Tx) => this.keeper.keep(tx, draft, series.id, rest);
    if (single) return this.changeOne(draft, single, alongside);
    await this.editing.edit(actor, publicId('series', series.id), body.edit, {
      scope: 'all',
      dryRun: false,
      exceptions: body.exceptions,
      ...(isConditional && { seen: series.version }),
      alongside,
    });
  }

  private async seriesNow(draft: Draft, { bookings }: CalendarObject, series: Series): Promise<SeriesNow> {
    const now = this.clock.now();
    const all = await this.bookings.ofSeries(draft.actor, { memberId: series.bookedFor }, [series.id], now);
    const here = new Map(bookings.map((one) => [one.booking.occurrenceOn!, one]));
    const named = new Set(seriesDates(series).map(({ date }) => date));
    return {
      series,
      now,
      here,
      elsewhere: new Map(
        all.flatMap((one) =>
          here.has(one.booking.occurrenceOn!) ? [] : [[one.booking.occurrenceOn!, one] as const],
        ),
      ),
      outside: new Set([...here.keys()].filter((date) => !named.has(date))),
    };
  }

  /** Where one date alone differs, that booking alone is changed: it is the most common thing that programs do. */
  private onlyDate(wanted: WantedSeries, { here }: SeriesNow): OneDate | undefined {
    const differing = [...here].filter(([date, one]) => !isAsWanted(one, wanted.dates.get(date)));
    const added = [...wanted.dates.keys()].some((date) => !here.has(date));
    const [only, ...more] = differing;
    if (!only || more.length > 0 || added) return undefined;
    return { one: only[1], wanted: wanted.dates.get(only[0]) };
  }

  private async changeOne(
    { actor, isConditional }: Draft,
    { one, wanted }: OneDate,
    alongside: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    const { id, version } = one.booking;
    const options = { ...(isConditional && { seen: version }), alongside };
    if (!wanted) await this.changing.cancel(actor, id, {}, options);
    else {
      const { title, purpose } = wanted;
      await this.changing.move(actor, id, { ...timesOf(wanted), title, purpose }, options);
    }
  }
}

interface OneDate {
  one: CalendarBooking;
  wanted: Exception | undefined;
}

const readerOf = ({ catalogue, actor }: Draft) => ({ catalogue, language: actor.language });

const isAsWanted = ({ booking }: CalendarBooking, wanted: Exception | undefined): boolean =>
  wanted !== undefined &&
  booking.during.start === wanted.start &&
  booking.during.end === wanted.end &&
  booking.title === wanted.title &&
  booking.purpose === wanted.purpose;

/** All of it or nothing: the dates that stand in the way are named. */
function refuseUnlessAll(occurrences: readonly { date: string; result: string; reason?: string }[]): void {
  const missed = occurrences.filter(({ result }) => result !== 'ok' && result !== 'needsApproval');
  const [first] = missed;
  if (!first) return;
  const code =
    first.reason !== undefined && Object.hasOwn(problemCatalogue, first.reason)
      ? (first.reason as ProblemCode)
      : 'slot-taken';
  const dates = missed.map(({ date, reason }) => (reason === undefined ? date : `${date} (${reason})`));
  throw new Problem(code, `Nothing was booked. These dates cannot be had: ${dates.join(', ')}.`);
}
