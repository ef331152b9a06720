export { type Actor, type Booker, hasRole, runsTheCampus } from './actor.js';
export { Bookers } from './bookers.js';
export { CurrentActor } from './current-actor.decorator.js';
export { addFirstAdmin } from './first-admin.js';
export { IdentityModule } from './identity.module.js';
export { NeedsRole, NeedsScope } from './needs.decorator.js';
export { maySeeQualifications, trainers } from './permissions.js';
export { TenantsService } from './tenants/tenants.service.js';
export { Public } from './public.decorator.js';
