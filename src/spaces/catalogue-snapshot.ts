import type { LocalizedText } from '../platform/index.js';
import type { Instant, Interval } from '../time/index.js';
import type { CatalogueApproval } from './approval-policies.js';
import type { Kinship } from './kinship.js';
import type { Terms, TermsOrigin } from './terms.js';
import type {
  AllowanceMeasure,
  AllowancePer,
  AllowancePeriod,
  HolidayKind,
  SpaceKind,
  SpaceStatus,
} from './vocabulary.js';

/** At least English. */
export type Name = Partial<LocalizedText>;

/** Everything that decides what can be found and booked, as it was at one version. Nobody may change it. */
export interface CatalogueSnapshot {
  readonly version: string;
  readonly campus: CatalogueCampus;
  /** In the order of their codes. */
  readonly spaces: readonly CatalogueSpace[];
  /** Those that can be booked. */
  readonly active: readonly CatalogueSpace[];
  readonly byId: ReadonlyMap<string, CatalogueSpace>;
  readonly byCode: ReadonlyMap<string, CatalogueSpace>;
  readonly byPool: ReadonlyMap<number, CatalogueSpace>;
  readonly amenities: ReadonlyMap<string, Name>;
  readonly hazards: ReadonlyMap<string, Name>;
  readonly qualifications: ReadonlyMap<string, Name>;
  /** By tenant: the only spaces that it may book. A tenant that is not here may book all. */
  readonly entitlements: ReadonlyMap<string, readonly CatalogueEntitlement[]>;
  /** By date, such as `2026-12-25`. */
  readonly holidays: ReadonlyMap<string, CatalogueHoliday>;
  readonly ruleSets: readonly CatalogueRuleSet[];
  /** In the order of their ids. */
  readonly allowances: readonly CatalogueAllowance[];
}

export interface CatalogueCampus {
  id: string;
  code: string;
  name: Name;
  timeZone: string;
  gfaM2: number;
}

export interface CatalogueBuilding {
  id: string;
  publicId: string;
  code: string;
  name: Name;
  x: number;
  y: number;
}

export interface CatalogueFloor {
  id: string;
  publicId: string;
  code: string;
  level: number;
  name: Name;
}

export interface CatalogueHoliday {
  date: string;
  name: Name;
  kind: HolidayKind;
}

/** The terms that one scope sets itself. */
export interface CatalogueRuleSet {
  id: string;
  /** The id of the place, or the kind. */
  of: string;
  terms: Partial<Terms>;
}

export interface CatalogueLease {
  tenantId: string;
  /** Dates of the campus, half-open; without `to` the lease has no end yet. */
  from: string;
  to?: string;
}

/** A closure that is in force, or a draft that keeps new bookings out. Spaces share it. */
export interface CatalogueClosure extends Interval {
  id: string;
  publicId: string;
  /** A draft keeps new bookings out from then on; one that is published always does. */
  since?: Instant;
  reason: { code: string; text: Name };
}

export interface CatalogueEntitlement {
  kind: SpaceKind;
  /** The code of the building. */
  building?: string;
  useClass?: string;
}

export interface CatalogueAllowance {
  id: string;
  /** For whom alone it counts; null where every tenant, or everybody, has one. */
  tenantId: string | null;
  name: Name;
  per: AllowancePer;
  /** Empty where it counts for all kinds of spaces. */
  kinds: readonly SpaceKind[];
  period: AllowancePeriod;
  measure: AllowanceMeasure;
  most: number;
}

interface NamedCode {
  code: string;
  name: Name;
}

/** What a space asks of whoever books it: on its own account, by its hazards, and by the space that it is a part of. */
export interface Requirements {
  qualifications: readonly NamedCode[];
  /** Hazards that a risk form on file must cover. */
  forms: readonly NamedCode[];
  /** Some form, whatever it covers. */
  anyForm: boolean;
}

export interface CatalogueSpace {
  /** A UUID; `publicId` is what the world sees. */
  id: string;
  publicId: string;
  poolId: number;
  capacity: number;
  code: string;
  name: Name;
  kind: SpaceKind;
  useClass: string;
  areaM2: number;
  amenities: ReadonlySet<string>;
  hazards: ReadonlySet<string>;
  /** Its own; `requirements` has all. */
  requiredQualifications: ReadonlySet<string>;
  formRequired: boolean;
  status: SpaceStatus;
  floor: CatalogueFloor;
  building: CatalogueBuilding;
  /** Metres east and north of the building's corner. */
  x: number;
  y: number;
  /** Its outline on the plan of its floor, as JSON; absent where it is not drawn. */
  outline?: string;
  parentId?: string;
  /** Absent where it is neither a part of another nor has any. */
  kinship?: Kinship;
  version: number;
  /** One object for all spaces with equal terms. */
  terms: Terms;
  termsOrigin: TermsOrigin;
  /** One object for all spaces with equal requirements; absent where there are none. */
  requirements?: Requirements;
  /** Who has to be asked; absent where nobody ever has. */
  approval?: CatalogueApproval;
  leases: readonly CatalogueLease[];
  /** Those that are not long past; spaces that are closed together share the list. */
  closures: readonly CatalogueClosure[];
  /** Spaces with the same number differ for the rules in nothing but their building; absent where one is judged by itself. */
  alike?: number;
}
