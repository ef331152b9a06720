import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { type Language, languages, MayBeLeftOut } from '../platform/index.js';
import { type Presence, presences, type Role } from '../tenants/index.js';
import { IsLine, IsNewPassword, longestPassword } from './text.dto.js';

export class LocalizedNameShown {
  en: string;
  zhHant?: string;
  zhHans?: string;
}

export class OwnTenantShown {
  id: string;
  code: string;
  name: LocalizedNameShown;
}

/** What the user interface may offer. */
export class PermissionsShown {
  approveRequests: boolean;
  bookForOthers: boolean;
  keepInventory: boolean;
  keepMembers: boolean;
  keepTenants: boolean;
  seeAllTenants: boolean;
  seeInsights: boolean;
}

export class OwnQualificationShown {
  code: string;
  name: LocalizedNameShown;
  /** Dates of the campus; both belong to it. */
  validFrom: string;
  /** null where it lasts. */
  expiresOn: string | null;
}

export class UserShown {
  id: string;
  name: string;
  email: string;
  language: Language;
  research: boolean;
  /** Who sees where you have booked. */
  @IsIn(presences)
  presence: Presence;
  /** What you book is mailed as an invitation to you and to those who come. */
  invitations: boolean;
  roles: Role[];
  tenantId: string;
  tenant: OwnTenantShown;
  qualifications: OwnQualificationShown[];
  can: PermissionsShown;
  version: number;
}

export class UserPatch {
  @MayBeLeftOut()
  @IsLine(200)
  name?: string;

  @MayBeLeftOut()
  @IsIn(languages)
  language?: Language;

  /** Mail what you book as an invitation to you and to those who come; changes and cancellations follow by themselves. */
  @MayBeLeftOut()
  @IsBoolean()
  invitations?: boolean;
}

export class PresenceBody {
  /** `company`: the people of your company see where you have booked, never what for; `none`: nobody. */
  @IsIn(presences)
  share: Presence;
}

export class PasswordBody {
  @IsString()
  @MaxLength(longestPassword)
  currentPassword: string;

  @IsNewPassword()
  newPassword: string;
}
