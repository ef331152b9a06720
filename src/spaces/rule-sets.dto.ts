import { Type } from 'class-transformer';
import { IsIn, IsString, ValidateNested } from 'class-validator';
import { MayBeLeftOut, PageInfo } from '../platform/index.js';
import { LinksShown } from './names.dto.js';
import { type Scope } from './terms.js';
import { TermsBody, TermsShown } from './terms.dto.js';
import { spaceKindCodes, type SpaceKind } from './vocabulary.js';

/** Exactly one of the five scopes, and the terms it sets. */
export class RuleSetBody {
  @MayBeLeftOut()
  @IsString()
  campusId?: string;

  @MayBeLeftOut()
  @IsString()
  buildingId?: string;

  @MayBeLeftOut()
  @IsString()
  floorId?: string;

  @MayBeLeftOut()
  @IsIn(spaceKindCodes)
  kind?: SpaceKind;

  @MayBeLeftOut()
  @IsString()
  spaceId?: string;

  @ValidateNested()
  @Type(() => TermsBody)
  terms: TermsBody;
}

export class RuleSetPatch {
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => TermsBody)
  terms?: TermsBody;
}

export class RuleSetShown {
  id: string;
  scope: Scope;
  campusId?: string;
  buildingId?: string;
  floorId?: string;
  kind?: SpaceKind;
  spaceId?: string;
  terms: TermsShown;
  version: number;
  links: LinksShown;
}

export class RuleSetPage {
  data: RuleSetShown[];
  page: PageInfo;
}
