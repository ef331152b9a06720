import { IsIn } from 'class-validator';
import { AllowanceDraw } from '../allowances/index.js';
import type { SpaceKind } from '../spaces/index.js';
import { FixShown, RequirementShown } from './violation.dto.js';

export class TextShown {
  en?: string;
  zhHant?: string;
  zhHans?: string;
}

export class PlaceShown {
  id: string;
  code: string;
  name: TextShown;
}

export class FloorShown extends PlaceShown {
  level: number;
}

export class FoundSpace {
  id: string;
  code: string;
  name: TextShown;
  kind: SpaceKind;
  /** People, seats or benches at once. */
  capacity: number;
  areaM2: number;
  building: PlaceShown;
  floor: FloorShown;
}

/** Each from 0 to 1; the score is their sum, weighed. */
export class ScoreTerms {
  /** How little room is left unused. */
  fit: number;
  /** How little equipment is taken from those who need it. */
  plainness: number;
  /** Whether it is leased to one's own company. */
  own: number;
  /** How short the walk is; where a place was named. */
  nearness?: number | undefined;
}

export class CostShown {
  /** What it takes of each allowance; more than is `left` is refused. */
  allowances: AllowanceDraw[];
}

export class OfferShown {
  /** Books this with one field. */
  offerId: string;
  space: FoundSpace;
  start: string;
  end: string;
  /** How many units of the space a booking takes. */
  units: number;
  /** `request`: somebody has to agree first; until then it is kept for you. */
  @IsIn(['instant', 'request'])
  decision: 'instant' | 'request';
  /** What it takes: `approval:safety` for each step that has to be approved. */
  requirements: string[];
  /** Absent where it costs nothing. */
  cost?: CostShown;
  /** From 0 to 1. */
  score: number;
  /** Codes: `right_size`, `has_all_equipment`, `has_some_equipment`, `leased_to_your_company`, `nearby`, `nearest`, `soonest`. */
  why: string[];
  /** Metres from the place that was named. */
  walkM?: number;
  scoreTerms?: ScoreTerms;
  expiresAt: string;
}

export class Facets {
  /** How many of the spaces that can be had have each amenity. */
  amenities: Record<string, number>;
  /** By code; where it was asked for. */
  kinds?: Record<string, number>;
  /** By code; where it was asked for. */
  buildings?: Record<string, number>;
  /** By id; where it was asked for. */
  floors?: Record<string, number>;
}

export class UnavailableSpace {
  id: string;
  code: string;
}

/** Spaces that were looked for and cannot be had, by the first rule that says so; `slot-taken` where only somebody else does. */
export class Unavailable {
  reason: string;
  count: number;
  detail: string;
  /** What mends it, where that is the same for all of them. */
  fix?: FixShown;
  /** What is missing for one or another of them, and where to get it. */
  requirements?: RequirementShown[];
  /** The first of them, as many as one may wait for at once. */
  spaces: UnavailableSpace[];
}

/** What would give an offer. */
export class Relaxation {
  /** A field to leave out; of a list, the value to leave out. */
  drop?: string;
  value?: string;
  /** A field to change. */
  change?: string;
  /** What to change it to. */
  to?: unknown;
  /** How many spaces there would be. */
  wouldGive: number;
}

export class SearchAnswer {
  /** The moment that the answer describes; only a booking is certain. */
  asOf: string;
  /** How many spaces can be had; `offers` has the first of them. */
  free: number;
  offers: OfferShown[];
  facets: Facets;
  unavailable: Unavailable[];
  /** Where there is no offer. */
  relaxations: Relaxation[];
}

/** One of several spaces that are offered at once. */
export class SpaceOffered extends PlaceShown {
  units: number;
}

export class OfferAnswer {
  offerId: string;
  space: FoundSpace;
  start: string;
  end: string;
  units: number;
  people: number;
  /** All of them, `space` first, where it is of several. */
  spaces?: SpaceOffered[];
  expiresAt: string;
}
