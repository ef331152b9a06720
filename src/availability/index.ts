export { Alternatives, type WaysOut } from './alternatives.js';
export { AvailabilityModule } from './availability.module.js';
export { instantField, periodOf } from './instants.js';
export { judge } from './judge.js';
export { OfferSigner } from './offer-signer.js';
export { unitsOf } from './occupancy.js';
export { presentViolation } from './present-violation.js';
export { spaceOrNotFound } from './space-reference.js';
export { WalkIns } from './walk-ins.js';
