export { type Actor, hasRole, type Role, roles, runsTheCampus, type Scope, scopes } from './actor.js';
export { Public } from './public.decorator.js';
