import { Injectable } from '@nestjs/common';
import {
  Alternatives,
  instantField,
  judge,
  periodOf,
  spaceOrNotFound,
  unitsOf,
} from '../availability/index.js';
import { CapacityStore } from '../capacity/index.js';
import type { Actor } from '../identity/index.js';
import {
  Database,
  databaseError,
  invalid,
  notFound,
  Problem,
  type Tx,
  versionConflict,
} from '../platform/index.js';
import { type Act, after, type Violation } from '../rules/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace } from '../spaces/index.js';
import { Clock, type Interval, minute } from '../time/index.js';
import { type Booking, statusAt } from './booking.js';
import { BookingStore } from './booking.store.js';
import type { BookingView, CancelBody, ExtendBody, MoveBody } from './bookings.dto.js';
import { doorOf } from './door.js';
import { mayChange, maySee } from './permissions.js';
import { presentBooking, type Reader } from './present-booking.js';
import { slotTaken, violationProblem } from './refusal.js';

export interface ChangeOptions {
  /** The version that the writer has seen; undefined changes whatever is there. */
  seen?: number;
  dryRun?: boolean;
  /** Done in the same transaction as the change itself, such as remembering its answer. */
  alongside?: (tx: Tx, view: BookingView) => Promise<void>;
}

/** What a booking is to become. */
interface Target {
  space: CatalogueSpace;
  during: Interval;
  units: number;
  people: number;
  title: string | null;
}

/** Moving, extending and cancelling: each one atomic act, so that whoever loses a contested place keeps the old one. */
@Injectable()
export class ChangeBookingService {
  constructor(
    private readonly db: Database,
    private readonly store: BookingStore,
    private readonly capacity: CapacityStore,
    private readonly catalogue: Catalogue,
    private readonly alternatives: Alternatives,
    private readonly clock: Clock,
  ) {}

  async move(actor: Actor, id: string, body: MoveBody, options: ChangeOptions): Promise<BookingView> {
    return this.change(actor, id, 'move', options, body.timeZone, (booking, reader) =>
      targetOfMove(booking, body, reader.catalogue),
    );
  }

  /** Moves the end; a refusal says how far it could go, and offers the rest elsewhere. */
  async extend(actor: Actor, id: string, body: ExtendBody, options: ChangeOptions): Promise<BookingView> {
    return this.change(actor, id, 'extend', options, body.timeZone, (booking, reader) =>
      targetOfExtend(booking, body, reader.catalogue),
    );
  }

  /** Cancelling twice is cancelling once. */
  async cancel(
    actor: Actor,
    id: string,
    { reason }: CancelBody,
    options: ChangeOptions,
  ): Promise<BookingView> {
    const reader = await this.readerFor(actor);
    const work = async (tx: Tx) => {
      const booking = await this.lock(tx, id, reader, options);
      if (booking.status === 'cancelled') return presentBooking(booking, reader);
      const status = refuseUnlessPossible(booking, 'cancel', reader.now);
      await this.capacity.release(tx, id);
      const cancelled = { ...booking, status, cancelReason: reason ?? null };
      const view = presentBooking(
        await this.store.update(tx, cancelled, turn(actor, 'booking.cancelled', ['status'], reason)),
        reader,
      );
      await options.alongside?.(tx, view);
      return view;
    };
    return options.dryRun ? this.db.rehearse(work) : this.db.transaction(work);
  }

  private async change(
    actor: Actor,
    id: string,
    act: 'move' | 'extend',
    options: ChangeOptions,
    timeZone: string | undefined,
    targetOf: (booking: Booking, reader: Reader) => Target,
  ): Promise<BookingView> {
    const reader = { ...(await this.readerFor(actor)), timeZone };
    let missed: { booking: Booking; target: Target } | undefined;
    const work = async (tx: Tx) => {
      const booking = await this.lock(tx, id, reader, options);
      const status = refuseUnlessPossible(booking, act, reader.now);
      const target = targetOf(booking, reader);
      const changed = changedFields(booking, target);
      if (changed.length === 0) return presentBooking(booking, reader);
      refuseIf(violationsOfChange(reader, booking, target, changed));
      missed = { booking, target };
      if (changed.some((field) => ['spaceId', 'start', 'end', 'units'].includes(field))) {
        await this.capacity.replace(tx, id, [
          { poolId: target.space.poolId, during: target.during, units: target.units },
        ]);
      }
      const { space, during, units, people, title } = target;
      const changedBooking = { ...booking, spaceId: space.id, during, units, people, title, status };
      const view = presentBooking(
        await this.store.update(tx, changedBooking, turn(actor, typeOf(act, changed), changed)),
        reader,
      );
      await options.alongside?.(tx, view);
      return view;
    };
    try {
      return await (options.dryRun ? this.db.rehearse(work) : this.db.transaction(work));
    } catch (error) {
      if (databaseError(error).constraint === 'ledger_within_capacity' && missed)
        throw await this.noRoom(reader, act, missed.booking, missed.target);
      throw error;
    }
  }

  private async noRoom(
    { actor, catalogue, now }: Reader,
    act: Act,
    booking: Booking,
    target: Target,
  ): Promise<Problem> {
    if (act === 'move')
      return slotTaken(target.space.code, await this.alternatives.for(actor, catalogue, target, now));
    const overflow = { ...target, during: { start: booking.during.end, end: target.during.end } };
    const ways = await this.alternatives.for(actor, catalogue, overflow, now);
    return slotTaken(target.space.code, {
      ...ways,
      alternatives: ways.alternatives.filter(({ change }) => change === 'space'),
    });
  }

  /** The booking, locked, for somebody who may change it and has seen its current version. */
  private async lock(tx: Tx, id: string, reader: Reader, { seen }: ChangeOptions): Promise<Booking> {
    const booking = await this.store.lock(tx, id);
    if (!booking || !maySee(reader.actor, booking)) throw notFound('booking');
    if (!mayChange(reader.actor, booking)) {
      throw new Problem('insufficient-scope', "This token changes only its owner's bookings.", {
        missingScope: 'bookings:write:any',
      });
    }
    if (seen !== undefined && seen !== booking.version) throw await this.conflict(booking, reader, seen);
    return booking;
  }

  private async conflict(booking: Booking, reader: Reader, seen: number): Promise<Problem> {
    const since = (await this.store.history(booking.id)).filter(({ version }) => version > seen);
    const last = since.at(-1);
    return versionConflict(presentBooking(booking, reader), {
      changedFields: [...new Set(since.flatMap(({ changed }) => changed))],
      ...(last?.actorTenantId === reader.actor.tenantId && { changedBy: { name: last.actorName } }),
    });
  }

  private async readerFor(actor: Actor): Promise<Reader> {
    return { actor, catalogue: await this.catalogue.current(), now: this.clock.now() };
  }
}

const turn = (actor: Actor, type: string, changed: readonly string[], reason?: string) => ({
  type,
  actorId: actor.memberId,
  door: doorOf(actor),
  changed,
  reason,
});

function typeOf(act: 'move' | 'extend', changed: readonly string[]): string {
  if (act === 'extend') return 'booking.extended';
  return changed.some((field) => ['spaceId', 'start', 'end'].includes(field))
    ? 'booking.moved'
    : 'booking.updated';
}

/** Where the act leads; refuses what is not possible in the booking's state. */
function refuseUnlessPossible(booking: Booking, act: Act, now: number) {
  const status = statusAt(booking, now);
  if (booking.during.end <= now)
    throw new Problem('already-ended', 'This booking is over; what has been stays as it was.', { status });
  const next = after(status, act);
  if (!next)
    throw new Problem('state-not-allowed', `A booking that is ${status} cannot be changed in this way.`, {
      status,
    });
  return next;
}

function refuseIf(violations: readonly Violation[]): void {
  if (violations.length > 0) throw violationProblem(violations);
}

/** The rules bind what changes: a new title does not bring back the notice period. */
function violationsOfChange(
  { actor, catalogue, now }: Reader,
  booking: Booking,
  target: Target,
  changed: readonly string[],
): Violation[] {
  const keepsStart = !changed.includes('start') && !changed.includes('spaceId');
  const started = booking.during.start <= now;
  if (started && !keepsStart)
    throw new Problem(
      'already-started',
      'This booking has begun: its end can still change, its start and space cannot.',
    );
  if (target.during.end <= now)
    throw invalid({ pointer: '/end', code: 'in-past', detail: 'The new end has passed already.' });
  if (changed.every((field) => field === 'title')) return [];
  return judge(actor, catalogue, target.space, { ...target, keepsStart }, now);
}

function targetOfMove(booking: Booking, body: MoveBody, catalogue: CatalogueSnapshot): Target {
  const zone = catalogue.campus.timeZone;
  const old = catalogue.byId.get(booking.spaceId);
  const space = body.spaceId === undefined ? old : spaceOrNotFound(catalogue, body.spaceId);
  if (!space) throw notFound('space');
  const length = booking.during.end - booking.during.start;
  const start =
    body.start === undefined ? booking.during.start : instantField(body.start, body.timeZone, '/start');
  // A start alone moves the whole booking; an end alone changes its length.
  const end =
    body.end === undefined
      ? body.start === undefined
        ? booking.during.end
        : start + length
      : instantField(body.end, body.timeZone, '/end');
  const during = periodOf({ start: new Date(start).toISOString(), end: new Date(end).toISOString() }, zone);
  const people = body.people ?? booking.people;
  return {
    space,
    during,
    people,
    units: movedUnits(booking, body, old, space),
    title: body.title === undefined ? booking.title : body.title,
  };
}

/**
 * Who has the whole of a space moves to the whole of another; a number of units stays that number, unless it was one for
 * each person and their number changes.
 */
function movedUnits(
  booking: Booking,
  body: MoveBody,
  old: CatalogueSpace | undefined,
  space: CatalogueSpace,
): number {
  if (body.whole && body.units !== undefined)
    throw invalid({
      pointer: '/units',
      code: 'contradiction',
      detail: 'Send either units or whole, not both.',
    });
  if (body.whole || body.units !== undefined) return unitsOf(space, body);
  const hadTheWhole = old !== undefined && booking.units === old.capacity;
  if (hadTheWhole) return space.capacity;
  const units = body.people !== undefined && booking.units === booking.people ? body.people : booking.units;
  return unitsOf(space, { people: units });
}

function targetOfExtend(
  booking: Booking,
  { minutes, until, timeZone }: ExtendBody,
  catalogue: CatalogueSnapshot,
): Target {
  if ((minutes === undefined) === (until === undefined)) {
    throw invalid({
      pointer: '/minutes',
      code: 'one-of',
      detail: 'Say by how many minutes, or until when: send minutes or until.',
    });
  }
  const end =
    until === undefined ? booking.during.end + minutes! * minute : instantField(until, timeZone, '/until');
  if (end <= booking.during.end) {
    throw invalid({
      pointer: '/until',
      code: 'not-later',
      detail: 'Extending ends later than now planned. To end earlier, PATCH the end.',
    });
  }
  const space = catalogue.byId.get(booking.spaceId);
  if (!space) throw notFound('space');
  const { units, people, title, during } = booking;
  return { space, during: { start: during.start, end }, units, people, title };
}

function changedFields(booking: Booking, target: Target): string[] {
  const changes: [string, boolean][] = [
    ['spaceId', booking.spaceId !== target.space.id],
    ['start', booking.during.start !== target.during.start],
    ['end', booking.during.end !== target.during.end],
    ['units', booking.units !== target.units],
    ['people', booking.people !== target.people],
    ['title', booking.title !== target.title],
  ];
  return changes.filter(([, differs]) => differs).map(([field]) => field);
}
