import { IsIn, IsString, MaxLength } from 'class-validator';
import { MayBeLeftOut, PageInfo, PageQuery } from '../../platform/index.js';
import { NameShown } from '../../spaces/index.js';
import { type MoveState, moveStates } from './move.store.js';
import { type Outcome, outcomes } from './planned-move.js';

export class PlanQuery extends PageQuery {
  @MayBeLeftOut()
  @IsIn(outcomes)
  outcome?: Outcome;
}

export class PlanCountsShown {
  /** Has another place at its time. */
  move: number;
  /** Whose it is chooses. */
  ask: number;
  /** There is nothing to choose from. */
  cancel: number;
}

export class PlaceOfMove {
  id: string;
  code: string;
  name: NameShown;
  building: string;
  floor: string;
}

/** Why it goes there, or nowhere: a code, the same in words, and the figures. */
export class ReasonOfMove {
  code: string;
  detail: string;
  metres?: number;
  kit?: string[];
  fromM2?: number;
  toM2?: number;
  count?: number;
}

export class PersonOfMove {
  id: string;
  name?: string;
}

export class TenantOfMove {
  id: string;
  name: NameShown;
}

/** One of the further spaces of a booking, and where it goes. */
export class OtherOfMove {
  from: PlaceOfMove;
  to?: PlaceOfMove;
}

export class PlanMoveShown {
  bookingId: string;
  @IsIn(outcomes)
  outcome: Outcome;
  /** Settled by hand: planning again leaves it so. */
  @IsIn(['space', 'ask', 'cancel'])
  pinned?: 'space' | 'ask' | 'cancel';
  @IsIn(moveStates)
  state: MoveState;
  start: string;
  end: string;
  title?: string;
  bookedFor: PersonOfMove;
  tenant: TenantOfMove;
  seriesId?: string;
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
}

/** How many of a closure's bookings stand how. Who does not answer in time is counted by what is done for them then. */
export class MoveAnswersShown {
  /** Nobody has answered yet. */
  waiting: number;
  /** The place that was proposed. */
  accepted: number;
  /** Another of those that were offered. */
  chosen: number;
  cancelled: number;
  /** Gone back to the old place once the closure was lifted. */
  returned: number;
}

export class PlanPage {
  data: PlanMoveShown[];
  page: PageInfo;
  /** Of the whole closure, once people have been told. */
  answers?: MoveAnswersShown;
}

/** Settles by hand what becomes of one booking, or, with `auto`, leaves it to the plan again. */
export class PinBody {
  /** Move it there: an id, or `code:5E-312`. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  spaceId?: string;

  /** `ask` leaves it to whose it is. */
  @MayBeLeftOut()
  @IsIn(['ask', 'cancel', 'auto'])
  outcome?: 'ask' | 'cancel' | 'auto';
}
