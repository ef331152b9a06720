import type { Language } from '../platform/index.js';
import type { Role } from '../tenants/index.js';

/** What a token may be used for; a session may do all that its member may. */
export const scopes = [
  'spaces:read',
  'availability:read',
  'bookings:read',
  'bookings:write',
  'bookings:write:any',
  'requests:decide',
  'tenant:read',
  'insights:read',
  'webhooks:manage',
  'mail:deliver',
  'members:provision',
  'admin',
] as const;
export type Scope = (typeof scopes)[number];

/** A qualification that somebody has; dates of the campus, both of which belong to it. */
interface HeldQualification {
  code: string;
  validFrom: string;
  expiresOn?: string;
}

/** A risk form that counts for somebody. */
interface FormOnFile {
  id: string;
  hazards: readonly string[];
  validFrom: string;
  expiresOn: string;
}

/** Whom a booking is for, as the rules judge them: whose they are and what they have to show. */
export interface Booker {
  memberId: string;
  tenantId: string;
  qualifications: readonly HeldQualification[];
  riskForms: readonly FormOnFile[];
}

/** Whoever asks, by whatever door: every query that touches tenant data passes one. Ids are UUIDs. */
export interface Actor extends Booker {
  name: string;
  email: string;
  language: Language;
  roles: readonly Role[];
  /** A program, which has no bookings of its own: it books for people. */
  isService?: boolean;
  /** From where alone its credential opens anything; undefined for anywhere. */
  networks?: readonly string[];
  /** Undefined for a session, which is not restricted. */
  scopes?: readonly Scope[];
  credential: { kind: 'session' | 'token' | 'app-password' | 'mail'; id: string };
}

export const hasRole = (actor: Pick<Actor, 'roles'>, ...wanted: readonly Role[]) =>
  wanted.some((role) => actor.roles.includes(role));

/** Runs the campus: sees every tenant's bookings. */
export const runsTheCampus = (actor: Pick<Actor, 'roles'>) => hasRole(actor, 'operator', 'campus_admin');
