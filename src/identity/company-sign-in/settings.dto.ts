import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsFQDN,
  IsString,
  MaxLength,
} from 'class-validator';
import { MayBeLeftOut } from '../../platform/index.js';
import { IsLine } from '../text.dto.js';

const lowerCase = ({ value }: { value: unknown }): unknown =>
  Array.isArray(value)
    ? value.map((one: unknown) => (typeof one === 'string' ? one.trim().toLowerCase() : one))
    : value;

export class CompanySignInBody {
  /** Of the provider, as it calls itself: what stands before `/.well-known/openid-configuration`. */
  @IsString()
  @MaxLength(500)
  issuer: string;

  /** What the provider knows this campus by. */
  @IsLine(300)
  clientId: string;

  /** Never shown again. May be left out where provider and client stay the same. */
  @MayBeLeftOut()
  @IsLine(1000)
  clientSecret?: string;

  /** Whose mail addresses: `example.com`. */
  @Transform(lowerCase)
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsFQDN({}, { each: true })
  domains: string[];

  /** Whoever comes by it and is not known yet becomes a member. */
  @IsBoolean()
  createsMembers: boolean = false;

  /** Takes a mail address for verified where the provider says neither yes nor no, as Entra ID does. */
  @IsBoolean()
  trustsMail: boolean = false;
}

export class CompanySignInLinks {
  self: string;
  /** Where people begin. */
  begin: string;
}

export class CompanySignInShown {
  issuer: string;
  clientId: string;
  domains: string[];
  createsMembers: boolean;
  trustsMail: boolean;
  /** Whether people with roles of the campus may come by it: only as a campus admin has set it up. */
  forCampusRoles: boolean;
  /** What the provider has to be told: where it may send people back to. */
  redirectUri: string;
  version: number;
  links: CompanySignInLinks;
}

export class ProviderChecked {
  /** Whether the provider answers and can do what is needed. */
  ok: boolean;
  /** Where people would be sent. */
  authorizationEndpoint?: string;
  /** What is wrong. */
  fault?: string;
}
