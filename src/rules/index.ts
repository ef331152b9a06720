export { type Facts, type Violation, type ViolationCode, violationsOf, type Wish } from './booking-rules.js';
export { type Act, after, isDone, isLegal, occupying, type Status, statusAt, statuses } from './lifecycle.js';
