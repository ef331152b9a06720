import { Injectable } from '@nestjs/common';
import { Charges, isOverAllowance } from '../../allowances/index.js';
import { judge } from '../../availability/index.js';
import type { Claim } from '../../capacity/index.js';
import type { Actor } from '../../identity/index.js';
import {
  Database,
  Idempotency,
  invalid,
  newUuid,
  Problem,
  publicId,
  recordChange,
  type Repeatable,
  type Tx,
} from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { ifInTimeToAsk } from '../approvals/request-for.js';
import type { Booking } from '../booking.js';
import type { NewBooking, Verdict } from '../book-many.js';
import { BookingStore } from '../booking.store.js';
import { claimsOf } from '../claims-of.js';
import { doorOf } from '../door.js';
import { newBooking } from '../new-booking.js';
import { PeopleNamed } from '../on-behalf/people-named.js';
import { Overdue } from '../overdue.js';
import { relyingOnAForm } from '../relied-on.js';
import type { Planning } from './dated-wish.js';
import { decide, type Decided, type Plan } from './plan.js';
import { linksOf } from './present-series.js';
import { PreviewSeriesService } from './preview-series.service.js';
import { Previews } from './previews.js';
import type { BookSeriesBody, SeriesMade } from './series.dto.js';
import { daysOf } from './series.js';
import { SeriesStore } from './series.store.js';
import { wantedOf } from './wanted-of.js';

/** How often a series is tried anew when the catalogue, or what is left of an allowance, changes under it. */
const attempts = 5;

/** Thrown out of the transaction, so that nothing of it stays. */
class Stale extends Error {}
class InTheWay extends Error {
  constructor(readonly claims: readonly Claim[]) {
    super();
  }
}
class OverAllowance extends Error {
  constructor(
    readonly bookings: readonly Booking[],
    readonly refusal: unknown,
  ) {
    super();
  }
}
class Changed extends Error {
  constructor(
    readonly plan: Plan,
    readonly dates: readonly string[],
  ) {
    super();
  }
}

export interface BookOptions {
  repeat?: Repeatable;
  dryRun?: boolean;
  /** Done in the same transaction as the series itself. */
  alongside?: (tx: Tx, made: SeriesMade) => Promise<void>;
}

/** How a series is tried, after what stood in its way the time before. */
interface Trying extends BookOptions {
  /** What is overdue has been cleared away. */
  cleared: boolean;
  /** Dates that no allowance is left for. */
  beyond: ReadonlySet<string>;
}

/** Making series exactly as they were shown, or not at all. */
@Injectable()
export class BookSeriesService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly people: PeopleNamed,
    private readonly previewing: PreviewSeriesService,
    private readonly previews: Previews,
    private readonly bookings: BookingStore,
    private readonly charges: Charges,
    private readonly store: SeriesStore,
    private readonly overdue: Overdue,
    private readonly idempotency: Idempotency,
  ) {}

  async book(actor: Actor, body: BookSeriesBody, options: BookOptions): Promise<SeriesMade> {
    try {
      return await this.tryUntilDone(actor, body, options);
    } catch (stop) {
      throw stop instanceof Changed ? await this.changed(actor, stop) : stop;
    }
  }

  /** All of it in one transaction and one statement. */
  private async tryUntilDone(actor: Actor, body: BookSeriesBody, options: BookOptions): Promise<SeriesMade> {
    let trying: Trying = { ...options, cleared: false, beyond: new Set() };
    for (let attempt = 1; ; attempt++) {
      const catalogue = await this.catalogue.current();
      try {
        return await this.db.write((tx) => this.commit(tx, { actor, catalogue }, body, trying), options);
      } catch (stop) {
        if (stop instanceof Stale && attempt < attempts) continue;
        if (stop instanceof InTheWay) {
          await this.overdue.release(stop.claims);
          trying = { ...trying, cleared: true };
        } else if (stop instanceof OverAllowance) trying = await this.within(stop, trying, attempt);
        else throw stop;
      }
    }
  }

  /** What has run out takes of no allowance once it is written down. What is beyond one even then is left out. */
  private async within(
    { bookings, refusal }: OverAllowance,
    trying: Trying,
    attempt: number,
  ): Promise<Trying> {
    if (attempt === 1 && (await this.overdue.releaseAll())) return trying;
    const beyond = (await this.charges.beyond(this.db.manager, bookings)).map(
      ({ occurrenceOn }) => occurrenceOn!,
    );
    // Somebody gave something back in this moment: it is tried as it was.
    if (beyond.length === 0 && attempt >= attempts) throw refusal;
    return { ...trying, beyond: new Set([...trying.beyond, ...beyond]) };
  }

  private async commit(
    tx: Tx,
    asker: Pick<Planning, 'actor' | 'catalogue'>,
    { previewToken, decisions = {}, onChange, reason }: BookSeriesBody,
    trying: Trying,
  ): Promise<SeriesMade> {
    const { actor } = asker;
    const plan = await this.previews.take(tx, previewToken, actor.memberId);
    if (plan.edit)
      throw invalid({
        pointer: '/previewToken',
        code: 'preview-of-edit',
        detail: 'This preview is of a change: PATCH the series with it.',
      });
    const decided = decide(plan.dates, decisions);
    if (decided.every(({ target }) => !target))
      throw invalid({ pointer: '/decisions', code: 'nothing-left', detail: 'No date would be booked.' });

    const booker = await this.people.again(tx, actor, plan.bookedFor);
    const planning = { ...asker, booker, reason, now: await this.bookings.now(tx) };
    const id = newUuid();
    const wishes = decided.flatMap((one) => wishOf(one, id, planning, trying));
    const verdicts = await this.verdicts(tx, wishes, trying.cleared);
    const made = wishes.filter((_, n) => verdicts[n] === 'booked');
    const lost = wishes.filter((_, n) => verdicts[n] !== 'booked').map(({ date }) => date);
    if (made.length === 0 || (lost.length > 0 && onChange === 'fail')) throw new Changed(plan, lost);
    await this.charge(tx, made);

    await this.keep(tx, id, planning, plan, new Set(made.map(({ date }) => date)));
    const answer = answerOf(id, decided, made, lost);
    const { repeat, alongside } = trying;
    await alongside?.(tx, answer);
    if (repeat) {
      const headers = { location: answer.links.self, etag: '"v1"' };
      await this.idempotency.keep(tx, repeat, { status: 201, headers, body: answer });
    }
    return answer;
  }

  /** What the rules no longer allow is not even tried. */
  private async verdicts(tx: Tx, wishes: readonly Wish[], cleared: boolean): Promise<Verdict[]> {
    const possible = wishes.flatMap(({ wanted }) => wanted ?? []);
    const verdicts = possible.length > 0 ? await this.bookings.placeAllIn(tx, possible) : [];
    if (verdicts.includes('stale')) throw new Stale();
    if (verdicts.includes('overdue') && !cleared)
      throw new InTheWay(possible.flatMap(({ claims }, n) => (verdicts[n] === 'overdue' ? claims : [])));
    let next = 0;
    return wishes.map(({ wanted }) => (wanted ? verdicts[next++]! : 'no-room'));
  }

  private async charge(tx: Tx, made: readonly Wish[]): Promise<void> {
    const bookings = made.map(({ wanted }) => wanted!.booking);
    try {
      await this.charges.add(tx, bookings);
    } catch (refusal) {
      throw isOverAllowance(refusal) ? new OverAllowance(bookings, refusal) : refusal;
    }
  }

  private async keep(
    tx: Tx,
    id: string,
    { actor, booker }: Planning,
    { template }: Plan,
    made: ReadonlySet<string>,
  ): Promise<void> {
    const { memberId: bookedFor, tenantId } = booker;
    const exdates = daysOf({ ...template, exdates: [] }, new Set())
      .map(({ date }) => date)
      .filter((date) => !made.has(date));
    await this.store.add(tx, { ...template, exdates, id, tenantId, bookedBy: actor.memberId, bookedFor });
    await recordChange(tx, {
      type: 'series.created',
      subjectId: id,
      version: 1,
      tenantId,
      memberId: bookedFor,
    });
  }

  private async changed(actor: Actor, { plan, dates }: Changed): Promise<Problem> {
    const preview = await this.previewing.again(actor, plan);
    return new Problem(
      'series-changed',
      `Nothing was booked: ${dates.join(', ')} can no longer be had as previewed. Look at "preview" and book that, or send onChange=skip.`,
      { changed: dates, preview },
    );
  }
}

interface Wish {
  date: string;
  /** Undefined where the rules or allowances no longer allow it, or it is too late to ask for it. */
  wanted?: NewBooking;
}

function wishOf({ date, target }: Decided, seriesId: string, planning: Planning, { beyond }: Trying): Wish[] {
  if (!target) return [];
  if (beyond.has(date)) return [{ date }];
  const { actor, booker, catalogue, now, reason } = planning;
  const wanted = wantedOf(target, catalogue);
  if (!wanted || judge(booker, catalogue, wanted.space, wanted, now).length > 0) return [{ date }];
  const draft = ifInTimeToAsk(() => newBooking(actor, wanted, now, booker));
  if (!draft) return [{ date }];
  const made = relyingOnAForm(draft, booker, catalogue, wanted.namedForm);
  const booking = { ...made, seriesId, occurrenceOn: date };
  const claims = claimsOf(booking, catalogue);
  const door = doorOf(actor);
  return [{ date, wanted: { booking, claims, door, reason, catalogueVersion: catalogue.version } }];
}

function answerOf(
  id: string,
  decided: readonly Decided[],
  made: readonly Wish[],
  lost: string[],
): SeriesMade {
  const booked = new Set(made.map(({ date }) => date));
  return {
    id: publicId('series', id),
    made: made.length,
    skipped: decided.map(({ date }) => date).filter((date) => !booked.has(date)),
    lost,
    adjusted: decided.filter(({ date, adjusted }) => adjusted && booked.has(date)).map(({ date }) => date),
    bookingIds: made.map(({ wanted }) => publicId('booking', wanted!.booking.id)),
    version: 1,
    links: linksOf(id),
  };
}
