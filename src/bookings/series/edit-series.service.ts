import { Injectable } from '@nestjs/common';
import { Charges, isOverAllowance } from '../../allowances/index.js';
import type { Claim } from '../../capacity/index.js';
import { type Actor, Bookers } from '../../identity/index.js';
import {
  Database,
  databaseError,
  invalid,
  newUuid,
  notFound,
  Problem,
  recordChange,
  type Tx,
  uuidOrNotFound,
  versionConflict,
} from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import { Consents } from '../approvals/consents.js';
import { granted } from '../approvals/fallback.js';
import { refuseToAskForNamed } from '../approvals/people-first.js';
import { PartyNamed } from '../attendees/party-named.js';
import type { Booking } from '../booking.js';
import { BookingStore } from '../booking.store.js';
import { claimsOf } from '../claims-of.js';
import { Overdue } from '../overdue.js';
import { mayAct, maySee } from '../permissions.js';
import type { Planning } from './dated-wish.js';
import type { Exceptions } from './exceptions.js';
import { editDraft, givenUp, type Range } from './edit-plan.js';
import { endingBefore } from './edit-rule.js';
import { additionOf, Changed, namesGivenUp, turnOf } from './edit-turns.js';
import { decide, type Decided, type Decisions, type Plan } from './plan.js';
import { SeriesPlanner } from './planner.js';
import { presentPlan, presentSeries } from './present-series.js';
import { Previews } from './previews.js';
import type { EditSeriesBody, SeriesEdited } from './series.dto.js';
import { daysOf, type Series, type Template } from './series.js';
import { saysTheSame } from './same-template.js';
import { SeriesStore } from './series.store.js';
import { SeriesWriter, type Turned } from './series-writer.js';
import { tallyOf } from './tally.js';
import type { Holding } from './trial.js';

export interface EditOptions extends Range {
  seen?: number;
  dryRun: boolean;
  /** What single dates are to be, whatever the body says. */
  exceptions?: Exceptions;
  /** Done in the same transaction as the edit itself. */
  alongside?: (tx: Tx) => Promise<void>;
}

/** Thrown out of the transaction, so that nothing of it stays. */
class NoRoom extends Error {}

/** Changing series: first shown as what becomes of each date, then done exactly so. Bookings keep their ids and history. */
@Injectable()
export class EditSeriesService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly planner: SeriesPlanner,
    private readonly previews: Previews,
    private readonly bookings: BookingStore,
    private readonly store: SeriesStore,
    private readonly writer: SeriesWriter,
    private readonly overdue: Overdue,
    private readonly bookers: Bookers,
    private readonly parties: PartyNamed,
    private readonly consents: Consents,
    private readonly charges: Charges,
  ) {}

  async edit(
    actor: Actor,
    id: string,
    { reason, ...body }: EditSeriesBody,
    options: EditOptions,
  ): Promise<SeriesEdited> {
    const asker = { actor, booker: actor, catalogue: await this.catalogue.current(), now: this.clock.now() };
    const series = await this.changeable(asker, uuidOrNotFound('series', id), options.seen);
    const booker = await this.bookers.of(this.db.manager, actor, series.bookedFor);
    const planning: Planning = { ...asker, booker, reason };
    if (body.previewToken !== undefined)
      return this.asPreviewed(planning, series, body, body.previewToken, options);
    if (body.decisions !== undefined)
      throw invalid({
        pointer: '/decisions',
        code: 'contradiction',
        detail: 'Decisions are about a preview: send its previewToken with them.',
      });

    const plan = await this.plan(planning, series, options, body, options.exceptions);
    const clashing = plan.dates.filter(({ result }) => result !== 'ok' && result !== 'needsApproval');
    if (clashing.length === 0) return this.unclashed(planning, series, plan, options);
    if (options.dryRun) {
      const shown = await this.previews.show(planning, plan);
      return { series: await this.view(planning, series), ...shown };
    }
    throw await this.clash(
      planning,
      plan,
      clashing.map(({ date }) => date),
    );
  }

  private async unclashed(
    planning: Planning,
    series: Series,
    plan: Plan,
    { dryRun, alongside }: EditOptions,
  ): Promise<SeriesEdited> {
    const planIn = async (tx: Tx) => {
      await alongside?.(tx);
      return plan;
    };
    try {
      const done = await this.write(planning, series.id, planIn, {}, dryRun);
      if (!dryRun) return done;
      const { previewToken, expiresAt } = await this.previews.show(planning, plan);
      return { ...done, previewToken, expiresAt };
    } catch (stop) {
      if (stop instanceof Changed) throw await this.clash(planning, plan, stop.dates);
      throw stop;
    }
  }

  private async asPreviewed(
    planning: Planning,
    series: Series,
    { previewToken: _, decisions = {}, ...rest }: EditSeriesBody,
    token: string,
    { dryRun }: EditOptions,
  ): Promise<SeriesEdited> {
    const [contradicting] = Object.entries(rest).filter(([, value]) => value !== undefined);
    if (contradicting)
      throw invalid({
        pointer: `/${contradicting[0]}`,
        code: 'contradiction',
        detail: `The preview says ${contradicting[0]} already.`,
      });
    let shown: Plan | undefined;
    const take = async (tx: Tx) => {
      shown = await this.previews.take(tx, token, planning.actor.memberId);
      if (shown.edit?.seriesId !== series.id) throw notFound('preview');
      return shown;
    };
    try {
      return await this.write(planning, series.id, take, decisions, dryRun);
    } catch (stop) {
      if (stop instanceof Changed) throw await this.clash(planning, shown!, stop.dates);
      throw stop;
    }
  }

  private async changeable(planning: Planning, id: string, seen: number | undefined): Promise<Series> {
    const series = await this.store.find(id);
    if (!series || !maySee(planning.actor, series)) throw notFound('series');
    if (!mayAct(planning.actor, series, 'move'))
      throw new Problem('insufficient-scope', "This token changes only its owner's bookings.", {
        missingScope: 'bookings:write:any',
      });
    if (seen !== undefined && seen !== series.version)
      throw versionConflict(await this.view(planning, series));
    return series;
  }

  private async plan(
    planning: Planning,
    series: Series,
    range: Range,
    body: EditSeriesBody,
    exceptions?: Exceptions,
  ): Promise<Plan> {
    const bookings = await this.bookings.ofSeries(series.id);
    const said = await this.parties.said(this.db.manager, series.tenantId, body);
    const asked = { body, said, ...(exceptions && { exceptions }) };
    const { template, edit, wishes, others } = editDraft(planning, series, bookings, range, asked);
    const { changing, cancelling } = givenUp([...wishes, ...others], bookings);
    const placed = (stuck: ReadonlySet<string | undefined>) =>
      this.planner.plan(
        planning,
        template.timeZone,
        wishes,
        this.holdingOf(
          planning,
          changing.filter((booking) => !stuck.has(booking.id)),
          cancelling,
        ),
      );
    let { dates, draws } = await placed(new Set());
    // Who finds no new place keeps the old one, which is then not free for the others.
    const stuck = dates.filter(({ action, target }) => action === 'change' && !target);
    if (stuck.length > 0 && stuck.length < dates.length)
      ({ dates, draws } = await placed(new Set(stuck.map(({ bookingId }) => bookingId))));
    return {
      template,
      bookedFor: series.bookedFor,
      edit: { ...edit, intent: { scope: range.scope, from: range.from, body } },
      dates: [...dates, ...others].sort((a, b) => (a.date < b.date ? -1 : 1)),
      draws,
    };
  }

  /** What they have now and give up. */
  private holdingOf(
    { catalogue, now }: Planning,
    changing: readonly Booking[],
    cancelling: readonly Booking[],
  ): Holding {
    const refunded = cancelling.filter((booking) => this.charges.isRefunded(granted(booking), now));
    return {
      claims: [...changing, ...cancelling].flatMap((booking) => claimsOf(booking, catalogue)),
      charges: [...changing, ...refunded].flatMap((booking) => this.charges.of(granted(booking))),
    };
  }

  /** One transaction, tried once more where only what is overdue stood in the way. */
  private async write(
    planning: Planning,
    id: string,
    planIn: (tx: Tx) => Promise<Plan>,
    decisions: Decisions,
    dryRun: boolean,
  ): Promise<SeriesEdited> {
    for (let attempt = 1; ; attempt++) {
      const tried: { dates: string[]; claims: Claim[] } = { dates: [], claims: [] };
      try {
        return await this.db.write(
          async (tx) => this.commit(tx, planning, id, await planIn(tx), decisions, tried),
          {
            dryRun,
          },
        );
      } catch (error) {
        const isFull =
          error instanceof NoRoom || databaseError(error).constraint === 'ledger_within_capacity';
        if (!isFull && !isOverAllowance(error)) throw error;
        const cleared =
          attempt === 1 &&
          (isFull ? await this.overdue.release(tried.claims) : await this.overdue.releaseAll());
        if (!cleared) throw new Changed(tried.dates);
      }
    }
  }

  private async commit(
    tx: Tx,
    asker: Planning,
    id: string,
    plan: Plan,
    decisions: Decisions,
    tried: { dates: string[]; claims: Claim[] },
  ): Promise<SeriesEdited> {
    const { actor } = asker;
    const edit = plan.edit!;
    const series = (await this.store.lock(tx, id))!;
    const byId = new Map((await this.bookings.lockSeries(tx, id)).map((booking) => [booking.id, booking]));
    const decided = decide(plan.dates, decisions);
    const overtaken = plan.dates.filter(
      ({ bookingId, seen }) => bookingId && byId.get(bookingId)?.version !== seen,
    );
    if (series.version !== edit.version || overtaken.length > 0)
      throw new Changed(overtaken.map(({ date }) => date));

    const planning = { ...asker, now: await this.bookings.now(tx) };
    const nextId = edit.splitsAt === undefined ? id : newUuid();
    const turns: Turned[] = [];
    for (const turn of decided.flatMap((one) => turnOf(planning, one, byId, nextId)))
      turns.push(await this.consented(tx, planning, turn));
    const added = decided.flatMap((one) => additionOf(planning, one, nextId));
    turns.push(...namesGivenUp([...byId.values()], turns, added));
    tried.claims = [...turns.flatMap(({ claims }) => claims ?? []), ...added.flatMap(({ claims }) => claims)];
    tried.dates = decided.filter(({ target }) => target).map(({ date }) => date);

    await this.writer.write(
      tx,
      actor,
      turns.map((turn) => ({ ...turn, reason: turn.reason ?? asker.reason })),
    );
    if (added.length > 0) {
      const verdicts = await this.bookings.addAllIn(tx, added);
      if (verdicts.some((verdict) => verdict !== 'booked')) throw new NoRoom();
    }
    await this.writer.offerFreed(tx, asker.catalogue);
    const template = { ...plan.template, exdates: nextExdates(plan.template, decided) };
    const isOver = edit.exceptionOnly || (turns.length + added.length === 0 && saysTheSame(series, template));
    const views = isOver ? {} : await this.keepSeries(tx, planning, series, { ...plan, template }, nextId);
    const current = (await this.store.lock(tx, id))!;
    return {
      series: await this.viewIn(tx, planning, current),
      ...views,
      ...presentPlan(plan, planning.catalogue),
    };
  }

  /** What goes beyond what was granted asks anew, as with a booking of its own. */
  private async consented(tx: Tx, reader: Planning, turn: Turned): Promise<Turned> {
    const { before, mayAsk } = turn;
    if (!mayAsk) return turn;
    const scene = { tx, booking: before, reader, next: turn.booking.status };
    const { booking, claims = turn.claims } = await this.consents.to(scene, turn.booking);
    refuseToAskForNamed(booking);
    const turns = booking.status !== before.status;
    return {
      ...turn,
      booking,
      claims,
      ...(turns && { type: `booking.${booking.status}`, changed: [...turn.changed, 'status'] }),
    };
  }

  private async keepSeries(
    tx: Tx,
    planning: Planning,
    series: Series,
    { template, edit }: Plan,
    nextId: string,
  ): Promise<Pick<SeriesEdited, 'next'>> {
    const { id, tenantId, bookedBy, bookedFor } = series;
    const owners = { tenantId, bookedBy, bookedFor };
    const tell = (type: string, subjectId: string, version: number) =>
      recordChange(tx, { type, subjectId, version, tenantId, memberId: bookedFor });
    const next =
      edit!.splitsAt === undefined
        ? template
        : { ...series, rrule: endingBefore(series.rrule, edit!.splitsAt) };
    await this.store.update(tx, { ...next, id, ...owners });
    await tell('series.updated', id, series.version + 1);
    if (edit!.splitsAt === undefined) return {};
    await this.store.add(tx, { ...template, id: nextId, ...owners });
    await tell('series.created', nextId, 1);
    return { next: await this.viewIn(tx, planning, (await this.store.lock(tx, nextId))!) };
  }

  private async clash(planning: Planning, { edit }: Plan, dates: readonly string[]): Promise<Problem> {
    const { seriesId, intent } = edit!;
    const series = (await this.store.find(seriesId))!;
    const plan = await this.plan(planning, series, intent!, intent!.body);
    const { previewToken, expiresAt, ...shown } = await this.previews.show(planning, plan);
    return new Problem(
      'series-changed',
      `Nothing was changed: ${dates.length > 0 ? dates.join(', ') : 'the series'} cannot be had as asked for. Look at "preview", decide, and send its previewToken.`,
      { changed: dates, preview: { ...shown, previewToken, expiresAt } },
    );
  }

  private async view(planning: Planning, series: Series) {
    return presentSeries(series, tallyOf(await this.bookings.ofSeries(series.id), planning.now), planning);
  }

  private async viewIn(tx: Tx, planning: Planning, series: Series) {
    return presentSeries(
      series,
      tallyOf(await this.bookings.lockSeries(tx, series.id), planning.now),
      planning,
    );
  }
}

/** Dates of the rule that are not booked from now on: as it says, unless somebody decided otherwise. */
function nextExdates(template: Template, decided: readonly Decided[]): string[] {
  const without = new Set(template.exdates);
  for (const { planned, date, target } of decided) {
    if (planned.action === 'book' && !target) without.add(date);
    if (planned.action === 'cancel' && !target) without.delete(date);
    if (planned.action === 'cancel' && target && planned.reason === 'holiday') without.add(date);
  }
  return daysOf({ ...template, exdates: [] }, new Set())
    .map(({ date }) => date)
    .filter((date) => without.has(date));
}
