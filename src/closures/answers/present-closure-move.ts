import { publicId } from '../../platform/index.js';
import { type CatalogueSnapshot, type CatalogueSpace, nameShown } from '../../spaces/index.js';
import { type Instant, inZone } from '../../time/index.js';
import type { Closure } from '../closure.js';
import type { Move } from '../plan/move.store.js';
import { otherwiseShown, placeShown, reasonShown } from '../plan/present-move.js';
import type { CanWithMove, ClosureMoveShown, ClosureOfMoves } from './closure-moves.dto.js';

/** What whose booking it is may still do about it. */
export function canWith(
  { state, outcome, during, toStart, fromOthers, successorId, oldPlaceFree }: Move,
  now: Instant,
): CanWithMove {
  const isAhead = (toStart ?? during.start) > now;
  const hasPlace = outcome === 'move' || successorId !== null;
  const isOpen = isAhead && (state === 'waiting' || state === 'accepted' || state === 'chosen');
  return {
    accept: isAhead && state === 'waiting' && outcome === 'move',
    // One space is chosen; what has several goes where they are.
    choose: isOpen && fromOthers.length === 0 && (state === 'waiting' || hasPlace),
    cancel: isOpen,
    return: during.start > now && oldPlaceFree && state !== 'returned',
  };
}

export function presentClosureMove(
  move: Move,
  catalogue: CatalogueSnapshot,
  now: Instant,
  offers: readonly CatalogueSpace[] = move.offers.map((id) => catalogue.byId.get(id)!),
): ClosureMoveShown {
  const { timeZone } = catalogue.campus;
  const id = publicId('closureMove', move.id);
  const bookingId = publicId('booking', move.bookingId);
  const successorId = move.successorId === null ? undefined : publicId('booking', move.successorId);
  return {
    id,
    closureId: publicId('closure', move.closureId),
    bookingId,
    outcome: move.outcome,
    state: move.state,
    byDefault: move.byDefault,
    start: inZone(move.during.start, timeZone),
    end: inZone(move.during.end, timeZone),
    ...(move.title !== null && { title: move.title }),
    bookedFor: {
      id: publicId('member', move.memberId),
      ...(move.memberName !== null && { name: move.memberName }),
    },
    from: placeShown(catalogue, move.fromSpaceId),
    ...(move.toSpaceId !== null && { to: placeShown(catalogue, move.toSpaceId) }),
    ...otherwiseShown(move, catalogue),
    ...(move.walkM !== null && { walkM: move.walkM }),
    offers: offers.map((space) => placeShown(catalogue, space.id)),
    why: move.why.map(reasonShown),
    ...(move.answerBy !== null && { answerBy: inZone(move.answerBy, timeZone) }),
    ...(successorId && { successorId }),
    can: canWith(move, now),
    version: move.version,
    links: {
      self: `/api/v1/closure-moves/${id}`,
      booking: `/api/v1/bookings/${successorId ?? bookingId}`,
    },
  };
}

export const presentClosureOfMoves = (
  { id, during, closedUntil, reason }: Closure,
  zone: string,
): ClosureOfMoves => ({
  id: publicId('closure', id),
  start: inZone(during.start, zone),
  end: inZone(during.end, zone),
  closedUntil: inZone(closedUntil, zone),
  reason: { code: reason.code, text: nameShown(reason.text) },
});
