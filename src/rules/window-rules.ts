import {
  clockAt,
  dateOfDay,
  day,
  daysLater,
  inZone,
  localDayOf,
  minute,
  stepAfter,
  stepBefore,
} from '../time/index.js';
import { startingAt } from './starting-at.js';
import type { Rule } from './rule.js';

/** Somebody who stands before a free desk may take it from the slot that has just begun. */
const graceForWalkIns = 5 * minute;

export const startsInTheFuture: Rule = (
  { during, keepsStart },
  { noticeMinutes, stepMinutes },
  { timeZone },
  now,
) =>
  !keepsStart &&
  during.start < now - graceForWalkIns && {
    code: 'starts-in-past',
    detail: 'A booking must start in the future.',
    fix: () => startingAt(during, stepAfter(now + noticeMinutes * minute, stepMinutes, timeZone), timeZone),
  };

export const givesNotice: Rule = (
  { during, keepsStart },
  { noticeMinutes, stepMinutes },
  { timeZone },
  now,
) => {
  const earliest = now + noticeMinutes * minute;
  return (
    !keepsStart &&
    noticeMinutes > 0 &&
    during.start < earliest && {
      code: 'outside-booking-window',
      detail: `Book this space at least ${noticeMinutes} minutes ahead.`,
      limit: { noticeMinutes },
      allowed: { startsAtOrAfter: inZone(earliest, timeZone) },
      fix: () => startingAt(during, stepAfter(earliest, stepMinutes, timeZone), timeZone),
    }
  );
};

/** Where days open at a release time, `isReleased` says when; elsewhere each minute opens so many days before. */
export const isNotTooFarAhead: Rule = (
  { during, keepsStart },
  { advanceDays, releaseTime, stepMinutes },
  { timeZone },
  now,
) => {
  const latest = now + advanceDays * day;
  return (
    !keepsStart &&
    releaseTime === 'none' &&
    during.start > latest && {
      code: 'outside-booking-window',
      detail: `This space can be booked up to ${advanceDays} days ahead.`,
      limit: { advanceDays },
      allowed: { startsAtOrBefore: inZone(latest, timeZone) },
      fix: () => startingAt(during, stepBefore(latest, stepMinutes, timeZone), timeZone),
    }
  );
};

/** "Tomorrow's desks open at 09:00": a whole day opens at a time of the wall clock, so many days before. */
export const isReleased: Rule = ({ during, keepsStart }, { advanceDays, releaseTime }, { timeZone }, now) => {
  if (keepsStart || releaseTime === 'none') return false;
  const wanted = localDayOf(during.start, timeZone);
  const today = localDayOf(now, timeZone);
  if (wanted - advanceDays < today) return false;
  const bookableFrom = clockAt(wanted - advanceDays, releaseTime, timeZone);
  if (bookableFrom <= now) return false;
  return {
    code: 'outside-booking-window',
    detail: `Bookings for ${dateOfDay(wanted)} open on ${dateOfDay(wanted - advanceDays)} at ${releaseTime}.`,
    limit: { advanceDays, releaseTime },
    allowed: { bookableFrom: inZone(bookableFrom, timeZone) },
    fix() {
      const lastOpen = today + advanceDays - (clockAt(today, releaseTime, timeZone) <= now ? 0 : 1);
      const start = daysLater(during.start, lastOpen - wanted, timeZone);
      return start < now ? { pointer: '/start', action: 'search' } : startingAt(during, start, timeZone);
    },
  };
};
