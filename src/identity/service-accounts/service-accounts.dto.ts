import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeLeftOut, PageInfo } from '../../platform/index.js';
import { companyRoles, type Role } from '../../tenants/index.js';
import { type Scope, scopes } from '../actor.js';
import { IsNetwork } from '../networks.js';
import { IsLine } from '../text.dto.js';
import { TokenShown } from '../tokens.dto.js';

export class ServiceAccountPatch {
  /** What the history calls it. */
  @MayBeLeftOut()
  @IsLine(100)
  name?: string;

  @IsOptional()
  @IsLine(500)
  description?: string | null;

  /** The most that its tokens may do; what is taken away here is taken from them, too. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(scopes, { each: true })
  scopes?: Scope[];
}

export class ServiceAccountBody {
  /** What the history calls it. */
  @IsLine(100)
  name: string;

  @IsOptional()
  @IsLine(500)
  description?: string | null;

  /** What it may see and do: as a member, what it made itself; as a company's admin, all of the company's. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(companyRoles, { each: true })
  roles: Role[] = ['member'];

  /** The most that its tokens may do. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(scopes, { each: true })
  scopes: Scope[];

  /** Whose it is: one's own company's, unless a campus admin says another. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  tenantId?: string;
}

export class ServiceAccountCreator {
  id: string;
  name: string;
}

export class ServiceAccountLinks {
  self: string;
  tokens: string;
}

export class ServiceAccountShown {
  /** `sva_…` */
  id: string;
  /** `usr_…`, by which bookings and the history name it. */
  memberId: string;
  tenantId: string;
  name: string;
  description: string | null;
  @IsIn(companyRoles, { each: true })
  roles: Role[];
  @IsIn(scopes, { each: true })
  scopes: Scope[];
  createdBy: ServiceAccountCreator;
  createdAt: Date;
  version: number;
  links: ServiceAccountLinks;
}

export class ServiceAccountPage {
  data: ServiceAccountShown[];
  page: PageInfo;
}

export class ServiceTokenBody {
  /** What it is for. */
  @IsLine(100)
  name: string;

  /** What it may be used for; all that its account may, unless said. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(scopes, { each: true })
  scopes?: Scope[];

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(365)
  expiresInDays: number = 90;

  /** From where alone it may be used: addresses, or networks such as `203.0.113.0/24`. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsNetwork({ each: true })
  networks?: string[];
}

export class ServiceTokenShown extends TokenShown {
  /** From where alone it may be used; absent for anywhere. */
  networks?: string[];
}

export class ServiceTokenCreated extends ServiceTokenShown {
  /** Told this once: keep it. */
  token: string;
}

export class ServiceTokenPage {
  data: ServiceTokenShown[];
  page: PageInfo;
}
