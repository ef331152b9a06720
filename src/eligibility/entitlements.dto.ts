import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsString, ValidateNested } from 'class-validator';
import { MayBeLeftOut } from '../platform/index.js';
import { type SpaceKind, spaceKindCodes, type UseClass, useClassCodes } from '../spaces/index.js';

const mostEntitlements = 200;

export class EntitlementBody {
  @IsIn(spaceKindCodes)
  kind: SpaceKind;

  /** Only in this building: its id, or `code:5E`. */
  @MayBeLeftOut()
  @IsString()
  buildingId?: string;

  /** Only what is used for this. */
  @MayBeLeftOut()
  @IsIn(useClassCodes)
  useClass?: UseClass;
}

export class EntitlementsBody {
  /** The whole list anew. While it is empty, the company may book all that is open to booking. */
  @IsObject({ each: true })
  @IsArray()
  @ArrayMaxSize(mostEntitlements)
  @ValidateNested({ each: true })
  @Type(() => EntitlementBody)
  data: EntitlementBody[];
}

export class EntitlementShown {
  kind: SpaceKind;
  buildingId?: string;
  buildingCode?: string;
  useClass?: string;
}

export class EntitlementLinks {
  self: string;
}

export class EntitlementsShown {
  /** The only spaces that the company may book, beside those that it leases. Empty: all that is open to booking. */
  data: EntitlementShown[];
  /** The company's. */
  version: number;
  links: EntitlementLinks;
}
