import type { Name, SpaceKind } from '../spaces/index.js';
import type { Instant, Interval } from '../time/index.js';

export const closureStates = ['draft', 'published', 'reopened', 'discarded'] as const;
export type ClosureState = (typeof closureStates)[number];

/** What is to be kept when people are moved. */
export interface Strategy {
  /** Nobody is moved to another time; those for whom there is nothing at theirs are asked. */
  keepTime: boolean;
  /** What the old space has, the new one has. */
  keepKit: boolean;
  maxWalkM: number;
  keepTeams: boolean;
  /** How long those who are asked have to answer. */
  askHours: number;
}

/** As it was asked for: the whole campus, or places and spaces. */
export interface Scope {
  campus?: boolean;
  buildings?: string[];
  floors?: string[];
  spaces?: string[];
}

export interface Impact {
  spaces: number;
  bookings: number;
  people: number;
  tenants: number;
  series: number;
}

/** Ids are UUIDs. */
export interface Closure {
  id: string;
  state: ClosureState;
  scope: Scope;
  kinds: readonly SpaceKind[];
  /** What was in the scope when it was drafted, with all parts of it. */
  spaceIds: readonly string[];
  poolIds: readonly number[];
  during: Interval;
  /** Its end, or when it was reopened before that. */
  closedUntil: Instant;
  freezeFrom: Instant | null;
  reason: { code: string; text: Name };
  strategy: Strategy;
  impact: Impact;
  scenario: string | null;
  createdBy: string;
  publishedAt: Instant | null;
  reopenedAt: Instant | null;
  version: number;
  createdAt: Instant;
}
