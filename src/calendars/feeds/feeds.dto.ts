import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  ValidateNested,
  IsObject,
} from 'class-validator';
import { PageInfo } from '../../platform/index.js';
import { type SpaceKind, spaceKindCodes } from '../../spaces/index.js';
import { type Feed, feedContents, feedDetails } from './feed.store.js';

/** Which spaces: of each list one is enough, of amenities all must be there. */
export class FeedSearch {
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(spaceKindCodes, { each: true })
  kind?: SpaceKind[];

  /** Codes or ids of buildings. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  building?: string[];

  /** Ids of floors, or their codes within the building. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  floor?: string[];

  /** Codes of amenities. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  amenities?: string[];
}

export class FeedBody {
  /** Your own bookings; those in a space (`spaceId`); your company's, for its admins; those in the spaces that a search finds (`search`). */
  @IsIn(feedContents)
  what: Feed['what'];

  /** `busy` tells when, and nothing of what: for calendars that others read, too. */
  @IsIn(feedDetails)
  detail: Feed['detail'] = 'full';

  /** With `what: space`: its id, or `code:` and its code. */
  @IsOptional()
  @IsString()
  spaceId?: string;

  /** With `what: search`; it may find at most 200 spaces. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FeedSearch)
  search?: FeedSearch;
}

export class FeedShown {
  id: string;
  what: Feed['what'];
  detail: Feed['detail'];
  spaceId?: string;
  search?: FeedSearch;
  createdAt: Date;
  /** When a calendar last fetched it, to the hour; null where none has. */
  lastReadAt: Date | null;
}

export class FeedCreated extends FeedShown {
  /** Whoever knows it reads the feed: told this once. */
  url: string;
  /** The same for programs that open it as a subscription. */
  webcalUrl: string;
}

export class FeedPage {
  data: FeedShown[];
  page: PageInfo;
}
