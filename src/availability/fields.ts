import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, IsString, MaxLength, ValidateIf, ValidateNested } from 'class-validator';

/** May be left out; unlike with `@IsOptional`, null is checked like any other value. */
export const MayBeLeftOut = () => ValidateIf((_, value) => value !== undefined);

/** A part of a body with fields of its own. */
export const Part = (type: () => new () => object) =>
  applyDecorators(MayBeLeftOut(), IsObject(), ValidateNested(), Type(type));

/** Text that names or says something short. */
export const Word = () => applyDecorators(IsString(), MaxLength(100));
