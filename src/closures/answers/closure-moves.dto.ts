import { IsIn, IsString, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../../platform/index.js';
import { ClosureReasonShownWhole } from '../closures.dto.js';
import { type MoveState, moveStates } from '../plan/move.store.js';
import { OtherOfMove, PersonOfMove, PlaceOfMove, ReasonOfMove } from '../plan/plan.dto.js';
import { type Outcome, outcomes } from '../plan/planned-move.js';

export class MyMovesQuery {
  /** `open`: what still waits for an answer, may go back, or has found no place. */
  @MayBeLeftOut()
  @IsIn(['open', 'all'])
  which: 'open' | 'all' = 'open';
}

export class ChooseBody {
  /** Where to go instead: one of the offers, or another space of the same kind that is free. Its id, or `code:5E-312`. */
  @IsString()
  @MaxLength(100)
  spaceId: string;
}

export class CanWithMove {
  accept: boolean;
  choose: boolean;
  cancel: boolean;
  /** Go back to the old place. */
  return: boolean;
}

export class ClosureMoveLinks {
  self: string;
  booking: string;
}

/** What has become of a booking because its space closes. */
export class ClosureMoveShown {
  id: string;
  closureId: string;
  bookingId: string;
  /** `move`: it has another place. `ask`: its place is gone, choose another. `cancel`: there was nothing to choose from. */
  @IsIn(outcomes)
  outcome: Outcome;
  @IsIn(moveStates)
  state: MoveState;
  /** Nobody answered in time, and it was settled so. */
  byDefault: boolean;
  start: string;
  end: string;
  title?: string;
  bookedFor: PersonOfMove;
  from: PlaceOfMove;
  to?: PlaceOfMove;
  /** The further spaces of a booking of several. */
  others?: OtherOfMove[];
  /** When it begins and ends there, where that is another time. */
  toStart?: string;
  toEnd?: string;
  walkM?: number;
  offers: PlaceOfMove[];
  why: ReasonOfMove[];
  /** After that, a move holds as it is, and of a choice the first offer that is still free. */
  answerBy?: string;
  /** The booking that stands in its place. */
  successorId?: string;
  can: CanWithMove;
  version: number;
  links: ClosureMoveLinks;
}

export class ClosureOfMoves {
  id: string;
  start: string;
  end: string;
  /** Its end, or when it was reopened before that. */
  closedUntil: string;
  reason: ClosureReasonShownWhole;
}

/** All that one closure means for a person: one message. */
export class MovesOfClosure {
  closure: ClosureOfMoves;
  moves: ClosureMoveShown[];
}

export class MyClosureMoves {
  data: MovesOfClosure[];
}
