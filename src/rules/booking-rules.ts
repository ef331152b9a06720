import {
  day,
  durationMinutes,
  hoursOnDayOf,
  type Instant,
  inZone,
  type Interval,
  isOpenDuring,
  minute,
} from '../time/index.js';
import type { Terms } from './terms.js';

/** What somebody wants of one space. */
export interface Wish {
  during: Interval;
  units: number;
  people: number;
  /** For a booking that exists: the start that it has already, which need not lie in the future. */
  keepsStart?: boolean;
}

/** What holds of the space and of whoever asks, loaded by the service. */
export interface Facts {
  bookable: boolean;
  capacity: number;
  timeZone: string;
  /** The space is leased, and not to the tenant of whoever asks. */
  leasedToAnother: boolean;
}

/** A rule that a wish breaks: a stable code, the limit, and what would keep it. */
export interface Violation {
  code: ViolationCode;
  detail: string;
  limit?: unknown;
  allowed?: unknown;
}

export type ViolationCode =
  | 'not-bookable'
  | 'tenant-not-entitled'
  | 'starts-in-past'
  | 'outside-booking-window'
  | 'duration-not-allowed'
  | 'outside-opening-hours'
  | 'capacity-exceeded';

type Rule = (wish: Wish, terms: Terms, facts: Facts, now: Instant) => Violation | false;

/** Somebody who stands before a free desk may take it from the slot that has just begun. */
const graceForWalkIns = 5 * minute;

const isBookable: Rule = (_wish, _terms, { bookable }) =>
  !bookable && { code: 'not-bookable', detail: 'This space is not open to booking.' };

const isOpenToTheTenant: Rule = (_wish, _terms, { leasedToAnother }) =>
  leasedToAnother && {
    code: 'tenant-not-entitled',
    detail: 'This space is leased to another company; only its people may book it.',
  };

const startsInTheFuture: Rule = ({ during, keepsStart }, _terms, _facts, now) =>
  !keepsStart &&
  during.start < now - graceForWalkIns && {
    code: 'starts-in-past',
    detail: 'A booking must start in the future.',
  };

const givesNotice: Rule = ({ during, keepsStart }, { noticeMinutes }, { timeZone }, now) =>
  !keepsStart &&
  noticeMinutes > 0 &&
  during.start < now + noticeMinutes * minute && {
    code: 'outside-booking-window',
    detail: `Book this space at least ${noticeMinutes} minutes ahead.`,
    limit: { noticeMinutes },
    allowed: { startsAtOrAfter: inZone(now + noticeMinutes * minute, timeZone) },
  };

const isNotTooFarAhead: Rule = ({ during, keepsStart }, { advanceDays }, { timeZone }, now) =>
  !keepsStart &&
  during.start > now + advanceDays * day && {
    code: 'outside-booking-window',
    detail: `This space can be booked up to ${advanceDays} days ahead.`,
    limit: { advanceDays },
    allowed: { startsAtOrBefore: inZone(now + advanceDays * day, timeZone) },
  };

const lastsLongEnough: Rule = ({ during }, { minMinutes }) =>
  durationMinutes(during) < minMinutes && {
    code: 'duration-not-allowed',
    detail: `Book at least ${minMinutes} minutes.`,
    limit: { minMinutes },
  };

const doesNotLastTooLong: Rule = ({ during }, { maxMinutes }) =>
  durationMinutes(during) > maxMinutes && {
    code: 'duration-not-allowed',
    detail: `Book at most ${maxMinutes} minutes.`,
    limit: { maxMinutes },
  };

const keepsToTheStep: Rule = ({ during }, { stepMinutes }) =>
  durationMinutes(during) % stepMinutes !== 0 && {
    code: 'duration-not-allowed',
    detail: `Book a multiple of ${stepMinutes} minutes.`,
    limit: { stepMinutes },
  };

const fallsInOpeningHours: Rule = ({ during }, { hours }, { timeZone }) =>
  !isOpenDuring(during, hours, timeZone) && {
    code: 'outside-opening-hours',
    detail: openingHoursText(hoursOnDayOf(during.start, hours, timeZone)),
    allowed: { hours: hoursOnDayOf(during.start, hours, timeZone) },
  };

const openingHoursText = (hours: readonly (readonly [string, string])[]) =>
  hours.length === 0
    ? 'This space is closed on that day.'
    : `On that day this space is open ${hours.map(([from, to]) => `${from}–${to}`).join(' and ')}.`;

const fitsTheSpace: Rule = ({ people, units }, _terms, { capacity }) =>
  Math.max(people, units) > capacity && {
    code: 'capacity-exceeded',
    detail: `This space holds ${capacity}.`,
    limit: { capacity },
  };

/** A rule added here binds every door alike, and explains itself in search, dry run and refusal. */
const rules: readonly Rule[] = [
  isBookable,
  isOpenToTheTenant,
  startsInTheFuture,
  givesNotice,
  isNotTooFarAhead,
  lastsLongEnough,
  doesNotLastTooLong,
  keepsToTheStep,
  fallsInOpeningHours,
  fitsTheSpace,
];

/** Everything wrong with a wish, so that whoever asks can mend it in one go. */
export const violationsOf = (wish: Wish, terms: Terms, facts: Facts, now: Instant): Violation[] =>
  rules.map((rule) => rule(wish, terms, facts, now)).filter((violation) => violation !== false);
