import { Problem } from '../platform/index.js';
import { companyRoles, type Member, type Role } from '../tenants/index.js';
import { type Actor, hasRole, runsTheCampus, type Scope, scopes } from './actor.js';

/** The refusal of somebody who may see a thing, but not do this with it. */
const needsRole = (...needs: readonly Role[]) =>
  new Problem('insufficient-scope', `This needs the role ${needs.join(' or ')}.`, { needs });

export function permit(may: boolean, ...needs: readonly Role[]): void {
  if (!may) throw needsRole(...needs);
}

const scopesOfTheCampus: readonly Scope[] = ['bookings:write:any', 'mail:deliver', 'admin'];

/** What a token of somebody with these roles may carry. */
export const scopesFor = (held: readonly Role[]): readonly Scope[] =>
  runsTheCampus({ roles: held }) ? scopes : scopes.filter((scope) => !scopesOfTheCampus.includes(scope));

export const mayRead = (actor: Actor, tenantId: string) =>
  actor.tenantId === tenantId || runsTheCampus(actor);

export const mayListMembers = (actor: Actor, tenantId: string) =>
  mayKeepMembers(actor, tenantId) || runsTheCampus(actor);

export const mayKeepMembers = (actor: Actor, tenantId: string) =>
  hasRole(actor, 'campus_admin') || (hasRole(actor, 'tenant_admin') && actor.tenantId === tenantId);

/** Who trains people and keeps what they are qualified for. */
export const maySeeQualifications = (actor: Actor, { id, tenantId }: Pick<Member, 'id' | 'tenantId'>) =>
  actor.memberId === id ||
  (hasRole(actor, 'tenant_admin') && actor.tenantId === tenantId) ||
  hasRole(actor, ...trainers);
export const trainers: readonly Role[] = ['approver', 'operator', 'campus_admin'];

/** A company gives its own roles and takes them away; what the campus has given is the campus's. */
export const mayGive = (actor: Actor, given: readonly Role[]) =>
  hasRole(actor, 'campus_admin') || given.every((role) => companyRoles.includes(role));

/** Nobody changes their own standing, so that a campus is never left without its last admin. */
export const isOwnStanding = (actor: Actor, member: Member, patch: object) =>
  actor.memberId === member.id && ('roles' in patch || 'status' in patch);

/** What the web shows and hides by; it decides nothing. */
export const permissionsOf = (actor: Pick<Actor, 'roles'>) => ({
  approveRequests: hasRole(actor, 'approver', 'operator', 'campus_admin'),
  bookForOthers: runsTheCampus(actor),
  keepInventory: runsTheCampus(actor),
  keepMembers: hasRole(actor, 'tenant_admin', 'campus_admin'),
  keepTenants: hasRole(actor, 'campus_admin'),
  seeAllTenants: runsTheCampus(actor),
  seeInsights: hasRole(actor, 'tenant_admin', 'operator', 'campus_admin'),
});
