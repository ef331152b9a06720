import { applyDecorators } from '@nestjs/common';
import { IsNotEmpty, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';

const isDate = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^[12]\d{3}-\d\d-\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

/** A day that there is, such as `2026-12-01`. */
export const IsDate = () =>
  ValidateBy({
    name: 'isDate',
    validator: { validate: isDate, defaultMessage: () => '$property must be a date such as 2026-12-01' },
  });

/** One line for people to read. */
export const IsShortLine = (max: number) =>
  applyDecorators(
    IsString(),
    IsNotEmpty(),
    MaxLength(max),
    Matches(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, {
      message: '$property must be one line of text without control characters',
    }),
  );
