import { ArrayMaxSize, IsArray, IsIn, IsString } from 'class-validator';
import { type SpaceKind, spaceKindCodes } from '../spaces/index.js';
import { MayBeLeftOut } from './fields.js';

const mostPlaces = 500;

/** Many spaces at once, by where and what they are; a field that is left out does not narrow it. */
export class ScopeBody {
  /** Codes or ids of buildings. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(mostPlaces)
  @IsString({ each: true })
  buildings?: string[];

  /** Ids of floors, or codes such as `3/F` and `5E 3/F`. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(mostPlaces)
  @IsString({ each: true })
  floors?: string[];

  @MayBeLeftOut()
  @IsArray()
  @IsIn(spaceKindCodes, { each: true })
  kinds?: SpaceKind[];
}

/** A space that was asked for and cannot be shown. */
export class SpaceError {
  /** As it was asked for. */
  id: string;
  code: 'not-found';
}
