import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBooleanString,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { PageInfo, PageQuery } from '../platform/index.js';
import { type Scope, scopes } from './actor.js';
import { IsLine } from './text.dto.js';

export class TokenBody {
  /** What it is for. */
  @IsLine(100)
  name: string;

  /** What it may be used for. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(scopes, { each: true })
  scopes: Scope[];

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(365)
  expiresInDays: number = 90;
}

export class TokenQuery extends PageQuery {
  /** `true` lists the tokens of everybody in the company; for its admins. */
  @IsOptional()
  @IsBooleanString()
  tenant?: 'true' | 'false';
}

export class TokenOwnerShown {
  id: string;
  name: string;
}

export class TokenShown {
  id: string;
  name: string;
  scopes: Scope[];
  /** Enough of it to recognise it by. */
  hint: string;
  member: TokenOwnerShown;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date;
}

export class TokenCreated extends TokenShown {
  /** Told this once: keep it. */
  token: string;
}

export class TokenPage {
  data: TokenShown[];
  page: PageInfo;
}
