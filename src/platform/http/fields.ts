import { ValidateIf } from 'class-validator';

/** May be left out; unlike with `@IsOptional`, null is checked like any other value. */
export const MayBeLeftOut = () => ValidateIf((_, value) => value !== undefined);
