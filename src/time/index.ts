export { Clock, SystemClock } from './clock.js';
export { isDate } from './calendar-date.js';
export { type DayPart, dayPart, dayParts } from './day-part.js';
export { day, durationMinutes, hour, type Instant, type Interval, minute, overlaps } from './interval.js';
export { areAlike, type Offset, offsetsOf, sameOnTheWall } from './offsets.js';
export { parseDurationMinutes, parseInstant, TimeRefused } from './parse.js';
export { expandRecurrence, onDate } from './recurrence.js';
export { RecurrenceRefused } from './recurrence-rule.js';
export { dayOf, type DaySlots, slotMinutes, slotsOf, slotsPerDay, slotStart } from './slot-grid.js';
export {
  clockAt,
  dateOfDay,
  daysLater,
  localDayOf,
  pastStep,
  stepAfter,
  stepBefore,
  wholeDay,
} from './wall-clock.js';
export {
  hoursOnDayOf,
  isOpenDuring,
  isWeeklyHours,
  openOn,
  weekdays,
  type WeeklyHours,
} from './weekly-hours.js';
export { inZone, isTimeZone } from './zone.js';
