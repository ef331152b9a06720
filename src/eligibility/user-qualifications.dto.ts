import { IsOptional } from 'class-validator';
import { NameShown } from '../spaces/index.js';
import { IsDate, IsShortLine } from './fields.dto.js';

export class GrantBody {
  /** The first day; today unless said. */
  @IsOptional()
  @IsDate()
  validFrom?: string;

  /** The last day; null or nothing where it lasts. */
  @IsOptional()
  @IsDate()
  expiresOn?: string | null;

  /** What proves it, such as the number of a certificate. */
  @IsOptional()
  @IsShortLine(500)
  evidence?: string | null;
}

export class UserQualificationShown {
  userId: string;
  code: string;
  name: NameShown;
  /** Dates of the campus; both belong to it. */
  validFrom: string;
  /** null where it lasts. */
  expiresOn: string | null;
  evidence: string | null;
  grantedBy: string | null;
  grantedAt: string;
}

export class UserQualificationList {
  data: UserQualificationShown[];
}
