import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
} from 'class-validator';
import { MayBeLeftOut, PageInfo, PageQuery } from '../platform/index.js';
import { IsDate, IsShortLine } from './fields.dto.js';
import { type RiskFormStatus, riskFormStatuses } from './risk-form.entity.js';

const mostHazards = 20;

export class RiskFormQuery extends PageQuery {
  @IsOptional()
  @IsIn(riskFormStatuses)
  status?: RiskFormStatus;

  /** Of one company; others than one's own only for those who run the campus. */
  @IsOptional()
  @IsString()
  tenantId?: string;
}

export class RiskFormBody {
  @IsShortLine(200)
  title: string;

  /** Codes of the hazards that it covers. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(mostHazards)
  @IsString({ each: true })
  hazards: string[];

  /** The first day; today unless said. */
  @IsOptional()
  @IsDate()
  validFrom?: string;

  /** The last day. */
  @IsDate()
  expiresOn: string;

  /** The person for whom alone it counts; the whole company unless said. */
  @IsOptional()
  @IsString()
  memberId?: string | null;

  /** Whose it is; those who run the campus may file for any company. */
  @MayBeLeftOut()
  @IsString()
  tenantId?: string;
}

/** What a form says stays as it was filed: file another. */
export class RiskFormPatch {
  @MayBeLeftOut()
  @IsShortLine(200)
  title?: string;

  @MayBeLeftOut()
  @IsDate()
  expiresOn?: string;

  /** A form that is withdrawn counts no more. */
  @MayBeLeftOut()
  @IsIn(riskFormStatuses)
  status?: RiskFormStatus;
}

export class RiskFormLinks {
  self: string;
}

export class RiskFormShown {
  id: string;
  tenantId: string;
  /** null where it counts for the whole company. */
  memberId: string | null;
  title: string;
  hazards: string[];
  /** Dates of the campus; both belong to it. */
  validFrom: string;
  expiresOn: string;
  status: RiskFormStatus;
  filedBy: string;
  filedAt: string;
  version: number;
  links: RiskFormLinks;
}

export class RiskFormPage {
  data: RiskFormShown[];
  page: PageInfo;
}
