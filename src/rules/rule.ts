import type { Instant, Interval } from '../time/index.js';
import type { Credentials, Requirement, Requirements } from './requirements.js';
import type { Terms } from './terms.js';

/** What somebody wants of one space. */
export interface Wish {
  during: Interval;
  units: number;
  people: number;
  /** The risk form that somebody says covers it; a UUID, or what is none. */
  namedForm?: string;
  /** For a booking that exists: the start that it has already, which need not lie in the future. */
  keepsStart?: boolean;
  /** Somebody is there and stays for longer: that need not be for whole steps. */
  toTheMinute?: boolean;
}

export interface Holiday {
  name: { en?: string };
  /** Statutory holidays bind every employer; general ones are those of banks, schools and offices. */
  kind: 'general' | 'statutory';
}

/** What holds of the space and of whoever asks, loaded by the service. */
export interface Facts {
  bookable: boolean;
  capacity: number;
  timeZone: string;
  /** The space is leased, and not to the tenant of whoever asks. */
  leasedToAnother: boolean;
  /** What keeps people out of the space at the time that is wanted. */
  closure?: Closed;
  /** By date of the campus. */
  holidays: ReadonlyMap<string, Holiday>;
  /** What the tenant may book, where it may not book all and the space is none of it. */
  entitledOnlyTo?: readonly Entitlement[];
  /** What the space asks of those who book it; absent where it asks nothing. */
  requirements?: Requirements;
  /** What the person has whom it is booked for. */
  credentials?: Credentials;
}

/** A closure, as far as it is told to those whom it keeps out. */
export interface Closed extends Interval {
  /** Its public id. */
  id: string;
  reason: { code: string; text: { en?: string; zhHant?: string; zhHans?: string } };
}

/** Spaces that a tenant may book. */
interface Entitlement {
  kind: string;
  /** The code of one building, where it is not all. */
  building?: string;
  useClass?: string;
}

/** A rule that a wish breaks: a stable code, the limit, and what would keep it. */
export interface Violation {
  code: ViolationCode;
  detail: string;
  /** By its public id, where several are wanted at once. */
  spaceId?: string;
  limit?: unknown;
  allowed?: unknown;
  /** What is missing, one by one, each with where to get it. */
  requirements?: readonly Requirement[];
  /** What keeps people out, where that is it. */
  closure?: Closed;
  /** Worked out only when told: a search judges thousands of starts and tells of few. */
  fix?: () => Fix;
}

export type ViolationCode =
  | 'not-bookable'
  | 'space-closed'
  | 'approval-required'
  | 'tenant-not-entitled'
  | 'qualification-required'
  | 'form-required'
  | 'form-does-not-cover'
  | 'starts-in-past'
  | 'outside-booking-window'
  | 'start-not-allowed'
  | 'duration-not-allowed'
  | 'holiday'
  | 'outside-opening-hours'
  | 'attendance-not-allowed'
  | 'capacity-exceeded';

type OfSpace = '/spaceId' | '/units';

/** What mends one violation: other values to send, or something else to do. */
export interface Fix {
  /** The field of the booking that breaks the rule. */
  pointer: '/start' | '/end' | '/people' | '/riskFormId' | OfSpace | `/spaces/${number}${OfSpace}`;
  /** Fields that would keep the rule, to send in place of one's own. */
  suggest?: { start?: string; end?: string; units?: number; riskFormId?: string };
  /** `search`: look for another space. */
  action?: 'search';
}

export type Rule = (wish: Wish, terms: Terms, facts: Facts, now: Instant) => Violation | false;
