export { type Role, roles } from '../tenants/index.js';
export { type Actor, hasRole, runsTheCampus, type Scope, scopes } from './actor.js';
export { CurrentActor } from './current-actor.decorator.js';
export { addFirstAdmin } from './first-admin.js';
export { IdentityModule } from './identity.module.js';
export { AnyScope, NeedsRole, NeedsScope } from './needs.decorator.js';
export { Public } from './public.decorator.js';
