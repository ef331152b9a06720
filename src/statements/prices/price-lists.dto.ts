import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDate, MayBeLeftOut, PageInfo } from '../../platform/index.js';
import {
  LinksShown,
  NameBody,
  NamePatch,
  NameShown,
  type SpaceKind,
  spaceKindCodes,
  type UseClass,
  useClassCodes,
  WithName,
  WithNamePatch,
} from '../../spaces/index.js';
import { type PriceDay, priceDays, type PricePer, pricePers } from './price.js';

const mostCents = 100_000_000;
const mostMinutes = 60 * 24 * 60;
const currencies = ['HKD'] as const;

/** What an hour costs, of which spaces and when; what is left out is any. */
export class RateBody {
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(spaceKindCodes, { each: true })
  kinds?: SpaceKind[];

  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(useClassCodes, { each: true })
  useClasses?: UseClass[];

  /** Their ids, or `code:5E-312`. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  spaceIds?: string[];

  /** A public holiday is a `holiday` and none of the weekdays. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsIn(priceDays, { each: true })
  days?: PriceDay[];

  /** `HH:MM` on the clocks of the campus; each minute costs as it begins. */
  @MayBeLeftOut()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  from?: string;

  /** `24:00` is midnight. */
  @MayBeLeftOut()
  @Matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
  to?: string;

  /** Whether each place that is booked costs so much, or the space as a whole; of what is not shared there is one place. */
  @IsIn(pricePers)
  per: PricePer;

  @IsInt()
  @Min(0)
  @Max(mostCents)
  centsPerHour: number;
}

export class PriceListBody {
  @WithName()
  name: NameBody;

  /** It counts for bookings that start from this day on, until the next list begins. */
  @IsCalendarDate()
  validFrom: string;

  /** In order: the first that fits a minute counts. What none fits costs nothing. */
  @IsObject({ each: true })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RateBody)
  rates: RateBody[];

  /** What of its price a booking costs that nobody comes to. */
  @IsInt()
  @Min(0)
  @Max(100)
  noShowPercent: number = 100;

  /** Who cancels less than so long before the start cancels late; 0 where nobody does. */
  @IsInt()
  @Min(0)
  @Max(mostMinutes)
  lateCancelMinutes: number = 0;

  /** What of its price a booking costs that is cancelled late. */
  @IsInt()
  @Min(0)
  @Max(100)
  lateCancelPercent: number = 0;

  /** Whether a company pays for bookings within what it leases. */
  @IsBoolean()
  chargesLeased: boolean = false;
}

/** `rates`, where it is there, is all of them. */
export class PriceListPatch {
  @WithNamePatch()
  name?: NamePatch;

  @MayBeLeftOut()
  @IsCalendarDate()
  validFrom?: string;

  @MayBeLeftOut()
  @IsObject({ each: true })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RateBody)
  rates?: RateBody[];

  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(100)
  noShowPercent?: number;

  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(mostMinutes)
  lateCancelMinutes?: number;

  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(100)
  lateCancelPercent?: number;

  @MayBeLeftOut()
  @IsBoolean()
  chargesLeased?: boolean;
}

export class RateShown {
  @IsIn(spaceKindCodes, { each: true })
  kinds?: SpaceKind[];
  @IsIn(useClassCodes, { each: true })
  useClasses?: UseClass[];
  spaceIds?: string[];
  @IsIn(priceDays, { each: true })
  days?: PriceDay[];
  from?: string;
  to?: string;
  @IsIn(pricePers)
  per: PricePer;
  centsPerHour: number;
}

export class PriceListLinksShown extends LinksShown {
  versions: string;
}

export class PriceListShown {
  id: string;
  name: NameShown;
  validFrom: string;
  @IsIn(currencies)
  currency: 'HKD';
  rates: RateShown[];
  noShowPercent: number;
  lateCancelMinutes: number;
  lateCancelPercent: number;
  chargesLeased: boolean;
  version: number;
  links: PriceListLinksShown;
}

/** The latest first. */
export class PriceListPage {
  data: PriceListShown[];
  page: PageInfo;
}

export class PriceListAuthorShown {
  id: string;
  name: string;
}

export class PriceListVersionShown {
  version: number;
  at: string;
  by?: PriceListAuthorShown;
  /** The version with which it ended. */
  deleted: boolean;
  /** What it said from then on; of one that was deleted, what it had said until then. */
  priceList: PriceListShown;
}

/** From the first on. */
export class PriceListVersions {
  data: PriceListVersionShown[];
}
