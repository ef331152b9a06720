import type { Language } from '../platform/index.js';

export const roles = ['member', 'tenant_admin', 'approver', 'operator', 'campus_admin'] as const;
export type Role = (typeof roles)[number];

/** What a token may be used for; a session may do all that its member may. */
export const scopes = [
  'spaces:read',
  'availability:read',
  'bookings:read',
  'bookings:write',
  'bookings:write:any',
  'tenant:read',
  'insights:read',
  'admin',
] as const;
export type Scope = (typeof scopes)[number];

/** Whoever asks, by whatever door: every query that touches tenant data passes one. Ids are UUIDs. */
export interface Actor {
  memberId: string;
  tenantId: string;
  name: string;
  email: string;
  language: Language;
  roles: readonly Role[];
  /** Undefined for a session, which is not restricted. */
  scopes?: readonly Scope[];
  credential: { kind: 'session' | 'token'; id: string };
}

export const hasRole = (actor: Actor, ...wanted: readonly Role[]) => wanted.some((role) => actor.roles.includes(role));

/** Runs the campus: sees every tenant's bookings. */
export const runsTheCampus = (actor: Actor) => hasRole(actor, 'operator', 'campus_admin');
