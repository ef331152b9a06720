import { isDate, isTimeZone } from '../../time/index.js';
import { ValidateBy, ValidateIf } from 'class-validator';

/** May be left out; unlike with `@IsOptional`, null is checked like any other value. */
export const MayBeLeftOut = () => ValidateIf((_, value) => value !== undefined);

/** A date of the calendar: no 30 February. */
export const IsCalendarDate = () =>
  ValidateBy({
    name: 'isDate',
    validator: { validate: isDate, defaultMessage: () => '$property must be a date such as 2026-12-25' },
  });

/** A name of the IANA time zone database. */
export const IsZone = () =>
  ValidateBy({
    name: 'timeZoneUnknown',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isTimeZone(value),
      defaultMessage: () => '$property must be an IANA time zone such as Asia/Hong_Kong',
    },
  });
