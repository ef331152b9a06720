import { Transform, Type } from 'class-transformer';
import {
  IsIn,
  IsISO31661Alpha2,
  IsObject,
  IsOptional,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MayBeLeftOut, PageInfo, PageQuery } from '../../platform/index.js';
import { type Cluster, clusters, type Status, statuses } from '../../tenants/index.js';
import { IsLine } from '../text.dto.js';
import { LocalizedNameShown } from '../users.dto.js';

const upperCase = () =>
  Transform(({ value }) => (typeof value === 'string' ? value.toUpperCase() : (value as unknown)));

export class TenantQuery extends PageQuery {
  @IsOptional()
  @IsIn(clusters)
  cluster?: Cluster;

  /** ISO 3166-1 alpha-2. */
  @IsOptional()
  @upperCase()
  @IsISO31661Alpha2()
  country?: string;

  /** Part of the code, or of the name in any language. */
  @IsOptional()
  @IsLine(100)
  q?: string;
}

export class TenantNameBody {
  @IsLine(200)
  en: string;

  @MayBeLeftOut()
  @IsLine(200)
  zhHant?: string;

  @MayBeLeftOut()
  @IsLine(200)
  zhHans?: string;
}

/** Languages that are left out stay as they are; null takes a translation away. */
export class TenantNamePatch {
  @MayBeLeftOut()
  @IsLine(200)
  en?: string;

  @IsOptional()
  @IsLine(200)
  zhHant?: string | null;

  @IsOptional()
  @IsLine(200)
  zhHans?: string | null;
}

export class TenantBody {
  /** Lower-case letters, digits and hyphens. */
  @Matches(/^[a-z0-9][a-z0-9-]*$/)
  @MaxLength(60)
  code: string;

  @ValidateNested()
  @Type(() => TenantNameBody)
  @IsObject()
  name: TenantNameBody;

  /** ISO 3166-1 alpha-2. */
  @IsISO31661Alpha2()
  country: string;

  @IsIn(clusters)
  cluster: Cluster;
}

export class TenantPatch {
  @MayBeLeftOut()
  @Matches(/^[a-z0-9][a-z0-9-]*$/)
  @MaxLength(60)
  code?: string;

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => TenantNamePatch)
  name?: TenantNamePatch;

  @MayBeLeftOut()
  @IsISO31661Alpha2()
  country?: string;

  @MayBeLeftOut()
  @IsIn(clusters)
  cluster?: Cluster;

  /** Nobody of a company that is not active can sign in. */
  @MayBeLeftOut()
  @IsIn(statuses)
  status?: Status;
}

export class TenantLinks {
  self: string;
  members: string;
}

export class TenantShown {
  id: string;
  code: string;
  name: LocalizedNameShown;
  country: string;
  cluster: Cluster;
  status: Status;
  version: number;
  links: TenantLinks;
}

export class TenantPage {
  data: TenantShown[];
  page: PageInfo;
}
