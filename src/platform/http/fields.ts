import { isDate } from '../../time/index.js';
import { ValidateBy, ValidateIf } from 'class-validator';

/** May be left out; unlike with `@IsOptional`, null is checked like any other value. */
export const MayBeLeftOut = () => ValidateIf((_, value) => value !== undefined);

/** A date of the calendar: no 30 February. */
export const IsCalendarDate = () =>
  ValidateBy({
    name: 'isDate',
    validator: { validate: isDate, defaultMessage: () => '$property must be a date such as 2026-12-25' },
  });
