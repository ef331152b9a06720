export {
  allowancePeriodAt,
  type Charge,
  type Charged,
  chargesOf,
  isRefunded,
  resetAfter,
} from './allowances.js';
export { violationsOf } from './booking-rules.js';
export { type Buffers, withBuffers } from './buffers.js';
export { cancelFreeUntil, mayCancelAt, staysBound } from './cancelling.js';
export { closesOn } from './opening-rules.js';
export { formReliedOn, type Requirement } from './requirements.js';
export { onHolidays, type OnHoliday, placeOnWorkdays } from './series-days.js';
export { type Act, after, isDone, isLegal, occupying, type Status, statusAt, statuses } from './lifecycle.js';
export type { Closed, Facts, Fix, Violation, ViolationCode, Wish } from './rule.js';
export {
  type Approver,
  type ApproverRole,
  type Bounds,
  clockOfAll,
  isWithin,
  type PolicyStep,
  stepsNeeded,
  type StepState,
  withStates,
} from './approval.js';
export { isSameStep, together } from './approvals-together.js';
export {
  checkInDeadline,
  checkInOpensAt,
  type CheckInState,
  checkInState,
  checkInStates,
  deadlineAfterUndo,
  lateDeadline,
  undoCheckInUntil,
} from './check-in.js';
export { isStruck, missedInARow } from './strikes.js';
