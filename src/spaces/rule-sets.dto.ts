import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, ValidateNested } from 'class-validator';
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

  @IsObject()
  @ValidateNested()
  @Type(() => TermsBody)
  terms: TermsBody;
}

export class RuleSetPatch {
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => TermsBody)
  terms?: TermsBody;
}

export class RuleSetLinksShown extends LinksShown {
  versions: string;
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
  links: RuleSetLinksShown;
}

export class RuleSetPage {
  data: RuleSetShown[];
  page: PageInfo;
}

export class AuthorShown {
  id: string;
  name: string;
}

export class RuleSetVersionShown {
  ruleSetId: string;
  version: number;
  scope: Scope;
  campusId?: string;
  buildingId?: string;
  floorId?: string;
  kind?: SpaceKind;
  spaceId?: string;
  /** What it said from then on; of one that was deleted, what it had said until then. */
  terms: TermsShown;
  at: string;
  /** Absent for what was there before versions were kept. */
  by?: AuthorShown;
  /** The version with which it ended. */
  deleted: boolean;
}

/** From the first on. */
export class RuleSetVersionPage {
  data: RuleSetVersionShown[];
  page: PageInfo;
}
