export { type Facts, type Violation, type ViolationCode, violationsOf, type Wish } from './booking-rules.js';
export { type Act, after, occupying, type Status, statuses } from './lifecycle.js';
