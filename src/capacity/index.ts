export { CapacityModule } from './capacity.module.js';
export { CapacityStore } from './capacity.store.js';
export { type Claim, isNarrow, toRow } from './claim.js';
export { Coalescer } from './coalescer.js';
export { takenFor } from './day-slots.js';
export { type LedgerDay, LedgerReader } from './ledger.reader.js';
