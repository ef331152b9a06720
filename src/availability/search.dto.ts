import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsPositive,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type SpaceKind, spaceKindCodes } from '../spaces/index.js';
import { type DayPart, dayParts } from '../time/index.js';
import { IsZone } from '../platform/index.js';
import { MayBeLeftOut, Part, Word } from './fields.js';

const mostPeople = 10_000;
const mostNamed = 1_000;
const mostLabels = 50;
const mostWindows = 31;
const farthestM = 100_000;
const mostOffers = 200;
const longestText = 200;

const ranks = ['best', 'soonest', 'nearest'] as const;
export type Rank = (typeof ranks)[number];

const facetNames = ['kinds', 'buildings', 'floors'] as const;
export type FacetName = (typeof facetNames)[number];

/** What the space must be. */
export class WhatBody {
  @MayBeLeftOut()
  @IsIn(spaceKindCodes)
  kind?: SpaceKind;

  @MayBeLeftOut()
  @Word()
  useClass?: string;

  /** Codes of amenities that must all be there. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(mostLabels)
  @IsString({ each: true })
  amenitiesAll?: string[];

  /** Codes of amenities of which one must be there. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostLabels)
  @IsString({ each: true })
  amenitiesAny?: string[];

  /** How many come. */
  @IsInt()
  @Min(1)
  @Max(mostPeople)
  people: number = 1;

  /** Words that must all be in the code, the names in any language, or the amenities' names. */
  @MayBeLeftOut()
  @IsString()
  @IsNotEmpty()
  @MaxLength(longestText)
  text?: string;

  @MayBeLeftOut()
  @IsNumber()
  @IsPositive()
  minAreaM2?: number;

  /** Only where wheelchairs can go. */
  @MayBeLeftOut()
  @IsBoolean()
  accessible?: boolean;

  /** Only these: ids, or `code:5E-312`. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostNamed)
  @IsString({ each: true })
  spaceIds?: string[];

  /** `whole`: nobody else in it; `part`: seats or benches of a space that is shared. Without it each kind as is usual. */
  @MayBeLeftOut()
  @IsIn(['whole', 'part'])
  wholeOrPart?: 'whole' | 'part';
}

/** A stretch in which a booking may begin and must end. */
export class WindowBody {
  @Word()
  from: string;

  @Word()
  to: string;
}

/** One of: start and end; a date; windows and a duration. */
export class WhenBody {
  @MayBeLeftOut()
  @Word()
  start?: string;

  @MayBeLeftOut()
  @Word()
  end?: string;

  /** A date of the campus, or of `timeZone`: `2026-12-01`. */
  @MayBeLeftOut()
  @Word()
  date?: string;

  @MayBeLeftOut()
  @IsIn(dayParts)
  part?: DayPart;

  @MayBeLeftOut()
  @IsObject({ each: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostWindows)
  @ValidateNested({ each: true })
  @Type(() => WindowBody)
  windows?: WindowBody[];

  /** How long, within the windows: `PT2H`. */
  @MayBeLeftOut()
  @Word()
  duration?: string;

  /** What lies between one start and the next that is tried: `PT15M`. */
  @MayBeLeftOut()
  @Word()
  step?: string;

  /** An IANA zone for times without an offset, and for the answer. */
  @MayBeLeftOut()
  @IsZone()
  timeZone?: string;
}

/** Metres east and north of the campus's origin. */
export class PointBody {
  @IsNumber()
  @Min(-farthestM)
  @Max(farthestM)
  x: number;

  @IsNumber()
  @Min(-farthestM)
  @Max(farthestM)
  y: number;
}

/** One of the three. */
export class NearBody {
  @MayBeLeftOut()
  @Word()
  spaceId?: string;

  /** A colleague who lets your company see where they are: near what they have booked then, or that day. */
  @MayBeLeftOut()
  @Word()
  userId?: string;

  @Part(() => PointBody)
  point?: PointBody;
}

export class WhereBody {
  /** Codes or ids of buildings. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostNamed)
  @IsString({ each: true })
  buildings?: string[];

  /** Ids of floors, or codes such as `3/F` and `5E 3/F`. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostNamed)
  @IsString({ each: true })
  floors?: string[];

  @Part(() => NearBody)
  near?: NearBody;

  /** How far from `near`. */
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(farthestM)
  maxWalkM?: number;
}

/** How it should be had. */
export class WantBody {
  /** Only what is had at once: nothing that somebody has to approve. */
  @IsBoolean()
  instantOnly: boolean = false;
}

export class SearchBody {
  @Part(() => WhatBody)
  what?: WhatBody;

  @IsObject()
  @ValidateNested()
  @Type(() => WhenBody)
  when: WhenBody;

  @Part(() => WhereBody)
  where?: WhereBody;

  @Part(() => WantBody)
  want?: WantBody;

  @IsIn(ranks)
  rank: Rank = 'best';

  @IsInt()
  @Min(1)
  @Max(mostOffers)
  limit: number = 10;

  /** What to count beside amenities, each as if nothing of its sort had been asked for: what one would find in another building. */
  @IsArray()
  @ArrayUnique()
  @IsIn(facetNames, { each: true })
  facets: FacetName[] = [];

  /** With the terms that each score was made of. */
  @IsBoolean()
  explain: boolean = false;
}
