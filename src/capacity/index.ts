export { CapacityModule } from './capacity.module.js';
export { CapacityStore } from './capacity.store.js';
export { addedUp, type Claim, isNarrow, toRow } from './claim.js';
export { Coalescer } from './coalescer.js';
export { dayWithout, hasRoom, takenFor } from './day-slots.js';
export { type LedgerDay, LedgerReader } from './ledger.reader.js';
export { Room, type RoomKey, roomKey, touchedBy } from './room.js';
