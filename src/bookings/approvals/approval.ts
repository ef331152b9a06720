import type { toRow } from '../../capacity/index.js';
import type { Approver, ApproverRole, Buffers, StepState } from '../../rules/index.js';

/** One approval that a booking needs, and what has come of it. Ids are UUIDs; times are ISO 8601. */
export interface Step {
  name: string;
  stage: number;
  by: Approver;
  /** Of several spaces those that ask for it. */
  spaceIds?: string[];
  state: StepState;
  decidedBy?: string;
  decidedAt?: string;
  note?: string;
}

interface Question {
  question: string;
  askedBy: string;
  askedAt: string;
  answer?: string;
  answeredAt?: string;
}

/** A place in space and time, as a snapshot of a booking names its parts. */
export interface Place {
  spaceId: string;
  startsAt: string;
  endsAt: string;
  units: number;
  people: number;
  /** Further spaces. */
  others?: readonly { spaceId: string; units: number }[];
}

/** What a booking was before it asked for more, and is again where that is not granted. */
export interface Fallback extends Place {
  setUpMinutes: number;
  cleanUpMinutes: number;
  /** All of them; absent in what was written before a list of spaces could be asked for. */
  others?: readonly (Buffers & { spaceId: string; units: number })[];
  checkInBy?: string;
  approval?: Approval;
  claims: ReturnType<typeof rowOf>[];
}

/** What a booking keeps of its approval, as JSON, while it asks and ever after. */
export interface Approval {
  steps: Step[];
  /** What was asked for: whatever lies within is covered by the answer. */
  bounds: Place;
  /** From then on, whoever has the role `escalatesTo` may decide too. */
  escalatesAt?: string;
  escalatesTo?: ApproverRole;
  /** They have been told. */
  escalated?: true;
  questions?: Question[];
  fallback?: Fallback;
}

/** A claim as JSON. */
export const rowOf = (claim: ReturnType<typeof toRow>) => ({
  ...claim,
  startsAt: claim.startsAt.toISOString(),
  endsAt: claim.endsAt.toISOString(),
});
