import { Transform } from 'class-transformer';
import { IsString, MaxLength } from 'class-validator';
import { PageInfo } from '../platform/index.js';
import { longestPassword } from './text.dto.js';
import { UserShown } from './users.dto.js';

export class SignInBody {
  @Transform(({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : (value as unknown)))
  @IsString()
  @MaxLength(254)
  email: string;

  @IsString()
  @MaxLength(longestPassword)
  password: string;
}

export class SignedIn {
  user: UserShown;
  /** A bearer of the same session, for scripts; browsers have it in a cookie. */
  token: string;
  expiresAt: Date;
}

export class SessionShown {
  id: string;
  /** The one that this request came with. */
  current: boolean;
  userAgent?: string;
  address?: string;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
}

export class SessionPage {
  data: SessionShown[];
  page: PageInfo;
}
