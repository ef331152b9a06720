export { Member } from './member.entity.js';
export { type MemberFilter, type MemberPatch, MemberStore, type NewMember } from './member.store.js';
export { companyRoles, type Role, roles } from './roles.js';
export { type Cluster, clusters, type Status, statuses, Tenant } from './tenant.entity.js';
export { type NewTenant, type TenantFilter, type TenantKey, tenantKeyOf, type TenantPatch, TenantStore } from './tenant.store.js';
export { TenantsModule } from './tenants.module.js';
