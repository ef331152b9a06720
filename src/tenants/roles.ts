/** What a person may do on the campus. */
export const roles = ['member', 'tenant_admin', 'approver', 'operator', 'campus_admin'] as const;
export type Role = (typeof roles)[number];

/** What a company may give to its own people; every other role is the campus's to give. */
export const companyRoles: readonly Role[] = ['member', 'tenant_admin'];
