import { Injectable } from '@nestjs/common';
import { judge, OfferSigner } from '../../availability/index.js';
import type { Claim } from '../../capacity/index.js';
import type { Actor } from '../../identity/index.js';
import {
  Database,
  Idempotency,
  invalid,
  newUuid,
  notFound,
  Problem,
  publicId,
  recordChange,
  type Repeatable,
  type Tx,
} from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import { BookingStore, type NewBooking, type Verdict } from '../booking.store.js';
import { claimsOf } from '../claims-of.js';
import { doorOf } from '../door.js';
import { newBooking } from '../new-booking.js';
import { Overdue } from '../overdue.js';
import type { Reader } from '../present-booking.js';
import { violationProblem } from '../refusal.js';
import { relyingOnAForm } from '../relied-on.js';
import { decide, type Decided, type Plan } from './plan.js';
import type { DatedWish } from './dated-wish.js';
import { SeriesPlanner } from './planner.js';
import { linksOf } from './present-series.js';
import { Previews } from './previews.js';
import type { BookSeriesBody, PreviewSeriesBody, SeriesMade, SeriesPreview } from './series.dto.js';
import { daysOf, type Template } from './series.js';
import { SeriesStore } from './series.store.js';
import { templateOf } from './template-of.js';
import { wantedOf } from './wanted-of.js';

/** How often a series is tried anew when the catalogue changes under it. */
const attempts = 5;

/** Thrown out of the transaction, so that nothing of it stays. */
class Stale extends Error {}
class InTheWay extends Error {
  constructor(readonly claims: readonly Claim[]) {
    super();
  }
}
class Changed extends Error {
  constructor(
    readonly template: Template,
    readonly dates: readonly string[],
  ) {
    super();
  }
}

export interface BookOptions {
  repeat?: Repeatable;
  dryRun?: boolean;
}

/** Making series: first shown, then done exactly as shown or not at all. */
@Injectable()
export class BookSeriesService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly offers: OfferSigner,
    private readonly planner: SeriesPlanner,
    private readonly previews: Previews,
    private readonly bookings: BookingStore,
    private readonly store: SeriesStore,
    private readonly overdue: Overdue,
    private readonly idempotency: Idempotency,
  ) {}

  async preview(actor: Actor, body: PreviewSeriesBody): Promise<SeriesPreview> {
    const catalogue = await this.catalogue.current();
    const now = this.clock.now();
    return this.show({ actor, catalogue, now }, templateOf(body, catalogue, this.offers, now));
  }

  /** All of it in one transaction and one statement. */
  async book(actor: Actor, body: BookSeriesBody, { repeat, dryRun }: BookOptions): Promise<SeriesMade> {
    let cleared = false;
    for (let attempt = 1; ; attempt++) {
      const catalogue = await this.catalogue.current();
      try {
        return await this.db.write((tx) => this.commit(tx, { actor, catalogue }, body, { cleared, repeat }), {
          dryRun,
        });
      } catch (stop) {
        if (stop instanceof Stale && attempt < attempts) continue;
        if (stop instanceof InTheWay) {
          await this.overdue.release(stop.claims);
          cleared = true;
          continue;
        }
        throw stop instanceof Changed ? await this.changed(actor, stop) : stop;
      }
    }
  }

  private async show(reader: Reader, template: Template): Promise<SeriesPreview> {
    const wishes = wishesOf(reader, template);
    const dates = await this.planner.plan({ ...reader, booker: reader.actor }, template.timeZone, wishes);
    if (dates.every(({ violations, target }) => violations && !target)) {
      const { wanted } = wishes[0]!;
      throw violationProblem(judge(reader.actor, reader.catalogue, wanted.space, wanted, reader.now));
    }
    return this.previews.show(reader, { template, dates });
  }

  private async commit(
    tx: Tx,
    asker: Omit<Reader, 'now'>,
    { previewToken, decisions = {}, onChange }: BookSeriesBody,
    { cleared, repeat }: { cleared: boolean; repeat?: Repeatable },
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

    const reader = { ...asker, now: await this.bookings.now(tx) };
    const id = newUuid();
    const wishes = decided.flatMap((one) => wishOf(one, id, reader));
    const verdicts = await this.verdicts(tx, wishes, cleared);
    const made = wishes.filter((_, n) => verdicts[n] === 'booked');
    const lost = wishes.filter((_, n) => verdicts[n] !== 'booked').map(({ date }) => date);
    if (made.length === 0 || (lost.length > 0 && onChange === 'fail')) throw new Changed(plan.template, lost);

    await this.keep(tx, id, actor, plan, new Set(made.map(({ date }) => date)));
    const answer = answerOf(id, decided, made, lost);
    if (repeat) {
      const headers = { location: answer.links.self, etag: '"v1"' };
      await this.idempotency.keep(tx, repeat, { status: 201, headers, body: answer });
    }
    return answer;
  }

  /** What the rules no longer allow is not even tried. */
  private async verdicts(tx: Tx, wishes: readonly Wish[], cleared: boolean): Promise<Verdict[]> {
    const possible = wishes.flatMap(({ wanted }) => wanted ?? []);
    const verdicts = possible.length > 0 ? await this.bookings.addAllIn(tx, possible) : [];
    if (verdicts.includes('stale')) throw new Stale();
    if (verdicts.includes('overdue') && !cleared)
      throw new InTheWay(possible.flatMap(({ claims }, n) => (verdicts[n] === 'overdue' ? claims : [])));
    let next = 0;
    return wishes.map(({ wanted }) => (wanted ? verdicts[next++]! : 'no-room'));
  }

  private async keep(
    tx: Tx,
    id: string,
    actor: Actor,
    { template }: Plan,
    made: ReadonlySet<string>,
  ): Promise<void> {
    const { memberId, tenantId } = actor;
    const exdates = daysOf({ ...template, exdates: [] }, new Set())
      .map(({ date }) => date)
      .filter((date) => !made.has(date));
    await this.store.add(tx, { ...template, exdates, id, tenantId, bookedBy: memberId, bookedFor: memberId });
    await recordChange(tx, { type: 'series.created', subjectId: id, version: 1, tenantId, memberId });
  }

  private async changed(actor: Actor, { template, dates }: Changed): Promise<Problem> {
    const reader = { actor, catalogue: await this.catalogue.current(), now: this.clock.now() };
    const preview = await this.show(reader, template);
    return new Problem(
      'series-changed',
      `Nothing was booked: ${dates.join(', ')} can no longer be had as previewed. Look at "preview" and book that, or send onChange=skip.`,
      { changed: dates, preview },
    );
  }
}

/** Every date of a template as a wish for a new booking. */
function wishesOf({ actor, catalogue, now }: Reader, template: Template): DatedWish[] {
  const space = catalogue.byId.get(template.spaceId);
  if (!space) throw notFound('space');
  const { units, people, title, purpose } = template;
  return daysOf(template, catalogue.holidays).map(({ date, during, usually, holiday }) => ({
    date,
    action: 'book',
    wanted: { space, during: during ?? usually, units, people, title, purpose },
    become: (wanted) => newBooking(actor, wanted, now),
    isJudged: true,
    holiday,
    isMoved: during !== undefined && during.start !== usually.start,
    isOff: during === undefined,
  }));
}

interface Wish {
  date: string;
  /** Undefined where the rules no longer allow it. */
  wanted?: NewBooking;
}

function wishOf({ date, target }: Decided, seriesId: string, { actor, catalogue, now }: Reader): Wish[] {
  if (!target) return [];
  const wanted = wantedOf(target, catalogue);
  if (!wanted || judge(actor, catalogue, wanted.space, wanted, now).length > 0) return [{ date }];
  const made = relyingOnAForm(newBooking(actor, wanted, now), actor, catalogue);
  const booking = { ...made, seriesId, occurrenceOn: date };
  const claims = claimsOf(booking, catalogue);
  return [{ date, wanted: { booking, claims, door: doorOf(actor), catalogueVersion: catalogue.version } }];
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
