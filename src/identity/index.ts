export { type Actor, hasRole, type Role, roles, runsTheCampus, type Scope, scopes } from './actor.js';
export { CurrentActor } from './current-actor.decorator.js';
export { IdentityModule } from './identity.module.js';
export { AnyScope, NeedsRole, NeedsScope } from './needs.decorator.js';
export { Public } from './public.decorator.js';
