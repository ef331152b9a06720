import { ArrayNotEmpty, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional } from 'class-validator';
import { type Language, languages, MayBeLeftOut, PageInfo, PageQuery } from '../../platform/index.js';
import { type Role, roles, type Status, statuses } from '../../tenants/index.js';
import { IsEmailAddress, IsLine, IsNewPassword } from '../text.dto.js';

export class MemberQuery extends PageQuery {
  @IsOptional()
  @IsIn(statuses)
  status?: Status;

  /** Part of the name or the e-mail address. */
  @IsOptional()
  @IsLine(100)
  q?: string;
}

export class MemberBody {
  @IsEmailAddress()
  email: string;

  @IsLine(200)
  name: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(roles, { each: true })
  roles: Role[] = ['member'];

  /** Works in R&D. */
  @IsBoolean()
  research: boolean = false;

  @IsIn(languages)
  language: Language = 'en';

  /** The first one; they can change it. Without one they cannot sign in with a password. */
  @MayBeLeftOut()
  @IsNewPassword()
  password?: string;
}

export class MemberPatch {
  @MayBeLeftOut()
  @IsLine(200)
  name?: string;

  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(roles, { each: true })
  roles?: Role[];

  @MayBeLeftOut()
  @IsBoolean()
  research?: boolean;

  @MayBeLeftOut()
  @IsIn(languages)
  language?: Language;

  /** Who is not active any more is signed out everywhere at once; their tokens and app passwords end for good. */
  @MayBeLeftOut()
  @IsIn(statuses)
  status?: Status;
}

export class MemberLinks {
  self: string;
}

export class MemberShown {
  id: string;
  tenantId: string;
  email: string;
  name: string;
  roles: Role[];
  research: boolean;
  language: Language;
  status: Status;
  version: number;
  links: MemberLinks;
}

export class MemberPage {
  data: MemberShown[];
  page: PageInfo;
}
