import { Injectable } from '@nestjs/common';
import { judge, spaceOrNotFound } from '../../availability/index.js';
import {
  type Booking,
  type NewPlace,
  reseated,
  ReseatService,
  spacesOf,
  taken,
  violationProblem,
} from '../../bookings/index.js';
import { type Actor, Bookers, hasRole, runsTheCampus } from '../../identity/index.js';
import {
  Database,
  notFound,
  Problem,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot } from '../../spaces/index.js';
import { Clock, type Instant } from '../../time/index.js';
import { ClosureStore } from '../closure.store.js';
import { notTheirs } from '../plan/allowing.js';
import { alone } from '../plan/alone.js';
import { type Move, MoveStore } from '../plan/move.store.js';
import { Planner } from '../plan/planner.js';
import type { CanWithMove, ClosureMoveShown, MyClosureMoves } from './closure-moves.dto.js';
import { canWith, presentClosureMove, presentClosureOfMoves } from './present-closure-move.js';

export interface AnswerOptions extends WriteOptions {
  /** The version that has been seen; any will do where none is said. */
  seen?: number;
  alongside?: (tx: Tx, shown: ClosureMoveShown) => Promise<void>;
}

interface Scene {
  tx: Tx;
  actor: Actor;
  move: Move;
  catalogue: CatalogueSnapshot;
  now: Instant;
}

/** What people make of it that a closure has moved them: they accept, choose another place, cancel, or go back once they may. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly closures: ClosureStore,
    private readonly moves: MoveStore,
    private readonly reseating: ReseatService,
    private readonly planner: Planner,
    private readonly bookers: Bookers,
    private readonly clock: Clock,
  ) {}

  /** Their own, a message for each closure, the newest first. */
  async mine({ memberId }: Actor, which: 'open' | 'all'): Promise<MyClosureMoves> {
    const catalogue = await this.catalogue.current();
    const now = this.clock.now();
    const moves = await this.moves.ofMember(memberId, which === 'open', now);
    const closures = await this.closures.all([...new Set(moves.map(({ closureId }) => closureId))]);
    return {
      data: [...closures.values()]
        .sort((a, b) => (a.id < b.id ? 1 : -1))
        .map((closure) => ({
          closure: presentClosureOfMoves(closure, catalogue.campus.timeZone),
          moves: moves
            .filter(({ closureId }) => closureId === closure.id)
            .map((move) => presentClosureMove(move, catalogue, now)),
        })),
    };
  }

  /** One, with what could be had instead by now. */
  async find(actor: Actor, id: string): Promise<ClosureMoveShown> {
    const move = await this.moves.find(this.db.manager, uuidOrNotFound('closureMove', id, 'closure move'));
    if (!move || !maySee(actor, move)) throw notFound('closure move');
    const catalogue = await this.catalogue.current();
    const now = this.clock.now();
    if (!canWith(move, now).choose) return presentClosureMove(move, catalogue, now);
    const booking = await this.reseating.find(this.db.manager, move.successorId ?? move.bookingId);
    const closure = await this.closures.find(move.closureId);
    const without = new Set([...closure!.spaceIds, ...(move.toSpaceId === null ? [] : [move.toSpaceId])]);
    const origin = catalogue.byId.get(move.fromSpaceId)!;
    const { during } = atItsOwnTime(booking!, move);
    const offers = await this.planner.offers({ ...booking!, during }, origin, without, closure!.strategy);
    return presentClosureMove(move, catalogue, now, offers);
  }

  accept(actor: Actor, id: string, options: AnswerOptions): Promise<ClosureMoveShown> {
    return this.answer(actor, id, 'accept', options, ({ move }) =>
      Promise.resolve(move.state === 'accepted' ? undefined : { state: 'accepted' as const }),
    );
  }

  choose(actor: Actor, id: string, spaceId: string, options: AnswerOptions): Promise<ClosureMoveShown> {
    return this.answer(actor, id, 'choose', options, async (scene) => {
      const space = spaceOrNotFound(scene.catalogue, spaceId);
      const went = await this.go(scene, { space });
      return { state: 'chosen' as const, to_space_id: space.id, to_starts_at: null, ...went };
    });
  }

  /** Goes back to where it was, where that is free. */
  goBack(actor: Actor, id: string, options: AnswerOptions): Promise<ClosureMoveShown> {
    return this.answer(actor, id, 'return', options, async (scene) => {
      const { fromSpaceId, fromOthers } = scene.move;
      const [space, ...others] = [fromSpaceId, ...fromOthers].map((id) => scene.catalogue.byId.get(id)!);
      const went = await this.go(scene, { space: space!, others });
      return {
        state: 'returned' as const,
        to_space_id: fromSpaceId,
        to_others: fromOthers,
        to_starts_at: null,
        ...went,
      };
    });
  }

  cancel(actor: Actor, id: string, options: AnswerOptions): Promise<ClosureMoveShown> {
    return this.answer(actor, id, 'cancel', options, async ({ tx, move, actor: who }) => {
      const booking = await this.standing(tx, move);
      if (booking) await this.reseating.cancel(who, booking.id, 'closure', {});
      return { state: 'cancelled' as const };
    });
  }

  private answer(
    actor: Actor,
    id: string,
    what: keyof CanWithMove,
    { seen, alongside, dryRun }: AnswerOptions,
    work: (scene: Scene) => Promise<Parameters<MoveStore['update']>[2] | undefined>,
  ): Promise<ClosureMoveShown> {
    return this.db.together(
      async (tx) => {
        const move = await this.moves.lock(tx, uuidOrNotFound('closureMove', id, 'closure move'));
        if (!move || !mayAnswer(actor, move)) throw notFound('closure move');
        const catalogue = await this.catalogue.current();
        const now = this.clock.now();
        refuseUnlessSeen(seen, presentClosureMove(move, catalogue, now));
        if (!canWith(move, now)[what]) {
          if (doneBy[what] === move.state) return presentClosureMove(move, catalogue, now);
          throw new Problem(
            'state-not-allowed',
            what === 'return'
              ? 'The old place is not open again, or its time has come.'
              : 'This has been settled, or its time has come.',
            { moveState: move.state },
          );
        }
        const set = await work({ tx, actor, move, catalogue, now });
        if (set) {
          await this.moves.update(tx, move.id, { ...set, answer_by: null });
          await recordChange(tx, {
            type: 'closure.answered',
            subjectId: move.closureId,
            tenantId: move.tenantId,
            memberId: move.memberId,
            reason: what,
          });
        }
        const shown = presentClosureMove((await this.moves.find(tx, move.id))!, catalogue, now);
        await alongside?.(tx, shown);
        return shown;
      },
      { dryRun },
    );
  }

  /** Moves the booking there at its own time, or, where it had to make way, makes one like it. */
  private async go(
    { tx, actor, move, catalogue, now }: Scene,
    place: Pick<NewPlace, 'space' | 'others'>,
  ): Promise<{ successor_id?: string }> {
    const before = (await this.reseating.find(tx, move.successorId ?? move.bookingId))!;
    const to: NewPlace = { ...place, start: atItsOwnTime(before, move).during.start };
    await this.refuseUnlessAllowed(tx, actor, reseated(before, to, catalogue, now), catalogue, now);
    const standing = await this.standing(tx, move);
    if (standing) {
      await this.reseating.move(actor, standing.id, { to, reason: 'closure' }, {});
      return {};
    }
    if (before.status !== 'displaced')
      throw new Problem('state-not-allowed', 'This booking is over or cancelled: book anew.', {
        bookingStatus: before.status,
      });
    const made = await this.reseating.instead(tx, before, to, catalogue, { door: 'closure' });
    if (!made) throw taken(to.space);
    return { successor_id: made.id };
  }

  /** The booking that has a place; undefined where it had to make way. */
  private async standing(tx: Tx, { successorId, bookingId }: Move): Promise<{ id: string } | undefined> {
    const booking = await this.reseating.find(tx, successorId ?? bookingId);
    if (!booking || !['requested', 'confirmed', 'checked_in'].includes(booking.status)) return undefined;
    return { id: booking.id };
  }

  private async refuseUnlessAllowed(
    tx: Tx,
    actor: Actor,
    booking: Booking,
    catalogue: CatalogueSnapshot,
    now: Instant,
  ): Promise<void> {
    const booker = await this.bookers.of(tx, actor, booking.bookedFor);
    const { during } = booking;
    const violations = spacesOf(booking).flatMap(({ spaceId, units }, nth) => {
      const { people } = alone(booking, nth, catalogue);
      const wish = { during, people, units, keepsStart: true };
      return judge(booker, catalogue, catalogue.byId.get(spaceId)!, wish, now);
    });
    const binding = violations.filter(({ code }) => !notTheirs.includes(code));
    if (binding.length > 0) throw violationProblem(binding);
  }
}

/** Whoever was moved to another time, and has not changed that themselves, may have their own back. */
const atItsOwnTime = (booking: Booking, { toStart, during }: Move): Pick<Booking, 'during'> =>
  booking.during.start === toStart ? { during } : booking;

const doneBy: Record<keyof CanWithMove, Move['state']> = {
  accept: 'accepted',
  choose: 'chosen',
  cancel: 'cancelled',
  return: 'returned',
};

const maySee = (actor: Actor, { memberId, tenantId }: Move): boolean =>
  actor.memberId === memberId ||
  runsTheCampus(actor) ||
  (hasRole(actor, 'tenant_admin') && actor.tenantId === tenantId);

/** A token answers for others only with a scope that says so, as it changes their bookings. */
const mayAnswer = (actor: Actor, move: Move): boolean =>
  maySee(actor, move) &&
  (actor.memberId === move.memberId || !actor.scopes || actor.scopes.includes('bookings:write:any'));
