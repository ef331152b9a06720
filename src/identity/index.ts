export { type Actor, hasRole, runsTheCampus } from './actor.js';
export { CurrentActor } from './current-actor.decorator.js';
export { addFirstAdmin } from './first-admin.js';
export { IdentityModule } from './identity.module.js';
export { NeedsRole, NeedsScope } from './needs.decorator.js';
export { Public } from './public.decorator.js';
