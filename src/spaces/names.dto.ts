import { Type } from 'class-transformer';
import { IsNotEmpty, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { MayBeLeftOut } from '../platform/index.js';

/** A name in the languages of the campus; English is always there and serves where another is not. */
export class NameShown {
  en: string;
  zhHant?: string;
  zhHans?: string;
}

export class NameBody {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  en: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  zhHant?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  zhHans?: string;
}

/** Languages that are left out stay as they are; null takes a translation away. */
export class NamePatch {
  @MayBeLeftOut()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  en?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  zhHant?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  zhHans?: string | null;
}

export class LinksShown {
  self: string;
  /** The page for people. */
  html?: string;
}

export const WithName = () => (target: object, property: string) => {
  IsObject()(target, property);
  ValidateNested()(target, property);
  Type(() => NameBody)(target, property);
};

export const WithNamePatch = () => (target: object, property: string) => {
  MayBeLeftOut()(target, property);
  IsObject()(target, property);
  ValidateNested()(target, property);
  Type(() => NamePatch)(target, property);
};
