import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, IsNotEmpty, IsString, Matches, MaxLength, MinLength } from 'class-validator';

/** One line for people to read: no character in it can end a header, a mail line or a calendar line. */
export const IsLine = (max: number) =>
  applyDecorators(
    IsString(),
    IsNotEmpty(),
    MaxLength(max),
    Matches(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, {
      message: '$property must be one line of text without control characters',
    }),
  );

export const IsEmailAddress = () =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : (value as unknown))),
    IsEmail({ allow_utf8_local_part: false }),
    MaxLength(254),
  );

export const longestPassword = 1000;

export const IsNewPassword = () => applyDecorators(IsString(), MinLength(10), MaxLength(longestPassword));
