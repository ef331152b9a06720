import { publicId } from '../../platform/index.js';
import { type CatalogueSnapshot, nameShown } from '../../spaces/index.js';
import { inZone } from '../../time/index.js';
import type { Move } from './move.store.js';
import type { PlaceOfMove, PlanMoveShown, ReasonOfMove } from './plan.dto.js';
import type { Reason } from './reasons.js';

export function placeShown({ byId }: CatalogueSnapshot, spaceId: string): PlaceOfMove {
  const { publicId: id, code, name, building, floor } = byId.get(spaceId)!;
  return { id, code, name: nameShown(name), building: building.code, floor: floor.code };
}

/** Its further spaces, and its other time; nearly none has either. */
export function otherwiseShown(
  { fromOthers, toOthers, toStart, during }: Move,
  catalogue: CatalogueSnapshot,
): Pick<PlanMoveShown, 'others' | 'toStart' | 'toEnd'> {
  const { timeZone } = catalogue.campus;
  return {
    ...(fromOthers.length > 0 && {
      others: fromOthers.map((from, n) => ({
        from: placeShown(catalogue, from),
        ...(toOthers[n] !== undefined && { to: placeShown(catalogue, toOthers[n]) }),
      })),
    }),
    ...(toStart !== null && {
      toStart: inZone(toStart, timeZone),
      toEnd: inZone(toStart + during.end - during.start, timeZone),
    }),
  };
}

export const reasonShown = ({ kit, ...reason }: Reason): ReasonOfMove => ({
  ...reason,
  ...(kit && { kit: [...kit] }),
});

/** For those who run the campus. */
export function presentPlanMove(move: Move, catalogue: CatalogueSnapshot): PlanMoveShown {
  const { timeZone } = catalogue.campus;
  return {
    bookingId: publicId('booking', move.bookingId),
    outcome: move.outcome,
    ...(move.pin && { pinned: move.pin }),
    state: move.state,
    start: inZone(move.during.start, timeZone),
    end: inZone(move.during.end, timeZone),
    ...(move.title !== null && { title: move.title }),
    bookedFor: {
      id: publicId('member', move.memberId),
      ...(move.memberName !== null && { name: move.memberName }),
    },
    tenant: { id: publicId('tenant', move.tenantId), name: nameShown(move.tenantName) },
    ...(move.seriesId !== null && { seriesId: publicId('series', move.seriesId) }),
    from: placeShown(catalogue, move.fromSpaceId),
    ...(move.toSpaceId !== null && { to: placeShown(catalogue, move.toSpaceId) }),
    ...otherwiseShown(move, catalogue),
    ...(move.walkM !== null && { walkM: move.walkM }),
    offers: move.offers.map((spaceId) => placeShown(catalogue, spaceId)),
    why: move.why.map(reasonShown),
  };
}
