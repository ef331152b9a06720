export { type Alternative, Alternatives, type WaysOut } from './alternatives.js';
export { AvailabilityModule } from './availability.module.js';
export { instantField, type PeriodFields, periodOf, zoneField } from './instants.js';
export { judge } from './judge.js';
export { OfferSigner } from './offer-signer.js';
export { type Share, unitsOf } from './occupancy.js';
export { spaceOf, spaceOrNotFound } from './space-reference.js';
