import { IsDivisibleBy, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateBy } from 'class-validator';
import { isWeeklyHours, type WeeklyHours } from '../time/index.js';
import { checkInDuties, holidayPolicies, mostPeople, type Scope, type Terms } from './terms.js';

const mostMinutes = 366 * 24 * 60;
const mostDays = 3660;
const dayMinutes = 24 * 60;
const releaseTime = /^(([01]\d|2[0-3]):[0-5]\d|none)$/;

/** Whatever is wrong with a number, what to send instead. */
const whole = (unit: string, least: number, most: number, also = '') => ({
  message: `$property must be a whole number of ${unit} from ${least} to ${most}${also}; null inherits it`,
});
const oneOf = (words: readonly string[]) => ({
  message: `$property must be ${words.map((word) => `"${word}"`).join(' or ')}; null inherits it`,
});
const upToAYear = whole('minutes', 0, mostMinutes);
const someMinutes = whole('minutes', 1, mostMinutes);
const upToADay = whole('minutes', 0, dayMinutes);
const aStep = whole('minutes', 5, dayMinutes, ', a multiple of 5');
const ahead = whole('days', 0, mostDays);
const strikes = whole('strikes', 0, 100);
const forPeople = whole('people', 1, mostPeople);

export const IsWeeklyHours = () =>
  ValidateBy({
    name: 'isWeeklyHours',
    validator: {
      validate: isWeeklyHours,
      defaultMessage: () =>
        'hours must have all of mon, tue, wed, thu, fri, sat and sun, each a list of ["HH:MM", "HH:MM"] pairs in order that do not overlap; "24:00" may end a day',
    },
  });

/** Opening hours by weekday; a day with no pair is closed. */
export class HoursShown {
  mon: string[][];
  tue: string[][];
  wed: string[][];
  thu: string[][];
  fri: string[][];
  sat: string[][];
  sun: string[][];
}

/** Booking terms; what is left out is inherited, and null takes a term away again. */
export class TermsBody {
  /** Pairs of wall-clock times by weekday, such as `{"mon": [["08:00", "22:00"]], …}`. */
  @IsOptional()
  @IsWeeklyHours()
  hours?: WeeklyHours | null;

  /** Which holidays close the space: all of them, none, or only the statutory ones. */
  @IsOptional()
  @IsIn(holidayPolicies, oneOf(holidayPolicies))
  holidays?: Terms['holidays'] | null;

  /** How long before its start a booking must be made. */
  @IsOptional()
  @IsInt(upToAYear)
  @Min(0, upToAYear)
  @Max(mostMinutes, upToAYear)
  noticeMinutes?: number | null;

  /** How many days ahead one may book. */
  @IsOptional()
  @IsInt(ahead)
  @Min(0, ahead)
  @Max(mostDays, ahead)
  advanceDays?: number | null;

  /** A day opens at this time, `advanceDays` before it: 1 and `09:00` open tomorrow at nine. `none`: each minute opens by itself. */
  @IsOptional()
  @Matches(releaseTime, {
    message: 'releaseTime must be a time of the day such as "09:00", or "none"; null inherits it',
  })
  releaseTime?: string | null;

  @IsOptional()
  @IsInt(upToAYear)
  @Min(0, upToAYear)
  @Max(mostMinutes, upToAYear)
  minMinutes?: number | null;

  @IsOptional()
  @IsInt(someMinutes)
  @Min(1, someMinutes)
  @Max(mostMinutes, someMinutes)
  maxMinutes?: number | null;

  /** Starts, counted from midnight, and durations are multiples of it; itself a multiple of 5. */
  @IsOptional()
  @IsInt(aStep)
  @Min(5, aStep)
  @Max(dayMinutes, aStep)
  @IsDivisibleBy(5, aStep)
  stepMinutes?: number | null;

  /** Kept free before each booking, to prepare the space. */
  @IsOptional()
  @IsInt(upToADay)
  @Min(0, upToADay)
  @Max(dayMinutes, upToADay)
  setUpMinutes?: number | null;

  /** Kept free after each booking, to clean the space. */
  @IsOptional()
  @IsInt(upToADay)
  @Min(0, upToADay)
  @Max(dayMinutes, upToADay)
  cleanUpMinutes?: number | null;

  @IsOptional()
  @IsInt(forPeople)
  @Min(1, forPeople)
  @Max(mostPeople, forPeople)
  minPeople?: number | null;

  /** Beside the capacity, which binds anyway. */
  @IsOptional()
  @IsInt(forPeople)
  @Min(1, forPeople)
  @Max(mostPeople, forPeople)
  maxPeople?: number | null;

  /** How long before its start a booking may be cancelled at the latest; 0 where there is no deadline. */
  @IsOptional()
  @IsInt(upToAYear)
  @Min(0, upToAYear)
  @Max(mostMinutes, upToAYear)
  cancelNoticeMinutes?: number | null;

  /** Whether those who come must say so. */
  @IsOptional()
  @IsIn(checkInDuties, oneOf(checkInDuties))
  checkIn?: Terms['checkIn'] | null;

  /** How long before its start one may check in. */
  @IsOptional()
  @IsInt(upToADay)
  @Min(0, upToADay)
  @Max(dayMinutes, upToADay)
  checkInOpensMinutes?: number | null;

  /** How long after its start one must have checked in. */
  @IsOptional()
  @IsInt(upToADay)
  @Min(0, upToADay)
  @Max(dayMinutes, upToADay)
  checkInGraceMinutes?: number | null;

  /** A series that nobody came to so many times in a row is ended; 0 forgives all. */
  @IsOptional()
  @IsInt(strikes)
  @Min(0, strikes)
  @Max(100, strikes)
  strikesAllowed?: number | null;
}

export class TermsShown {
  hours?: HoursShown;
  @IsIn(holidayPolicies)
  holidays?: Terms['holidays'];
  noticeMinutes?: number;
  advanceDays?: number;
  releaseTime?: string;
  minMinutes?: number;
  maxMinutes?: number;
  stepMinutes?: number;
  setUpMinutes?: number;
  cleanUpMinutes?: number;
  minPeople?: number;
  maxPeople?: number;
  cancelNoticeMinutes?: number;
  @IsIn(checkInDuties)
  checkIn?: Terms['checkIn'];
  checkInOpensMinutes?: number;
  checkInGraceMinutes?: number;
  strikesAllowed?: number;
}

/** Where a term comes from: `default` where nobody has set it. */
export class OriginShown {
  scope: Scope;
  /** The code of the campus, building, floor or space, or the kind. */
  code?: string;
  /** The rule set to change. */
  ruleSetId?: string;
}

export class HoursTermShown {
  value: HoursShown;
  origin: OriginShown;
}

export class NumberTermShown {
  value: number;
  origin: OriginShown;
}

export class TextTermShown {
  value: string;
  origin: OriginShown;
}

export class HolidaysTermShown {
  @IsIn(holidayPolicies)
  value: Terms['holidays'];
  origin: OriginShown;
}

export class CheckInTermShown {
  @IsIn(checkInDuties)
  value: Terms['checkIn'];
  origin: OriginShown;
}

export class EffectiveTermsShown {
  hours: HoursTermShown;
  holidays: HolidaysTermShown;
  noticeMinutes: NumberTermShown;
  advanceDays: NumberTermShown;
  releaseTime: TextTermShown;
  minMinutes: NumberTermShown;
  maxMinutes: NumberTermShown;
  stepMinutes: NumberTermShown;
  setUpMinutes: NumberTermShown;
  cleanUpMinutes: NumberTermShown;
  minPeople: NumberTermShown;
  maxPeople: NumberTermShown;
  cancelNoticeMinutes: NumberTermShown;
  checkIn: CheckInTermShown;
  checkInOpensMinutes: NumberTermShown;
  checkInGraceMinutes: NumberTermShown;
  strikesAllowed: NumberTermShown;
}

export class SpaceRulesShown {
  spaceId: string;
  spaceCode: string;
  terms: EffectiveTermsShown;
}
