export { containing } from './containing.js';
export { Member } from './member.entity.js';
export { type Directory, type MemberPatch, MemberStore } from './member.store.js';
export { type Presence, presences } from './presence.js';
export { type NamedQualification, QualificationStore } from './qualification.store.js';
export { companyRoles, type Role, roles } from './roles.js';
export { type Cluster, clusters, type Status, statuses, Tenant } from './tenant.entity.js';
export { type TenantKey, tenantKeyOf, TenantStore } from './tenant.store.js';
export { TenantsModule } from './tenants.module.js';
