import { Transform } from 'class-transformer';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Words of somebody, for somebody. */
export const IsReason = () => (target: object, property: string) => {
  Transform(({ value }) => (typeof value === 'string' ? value.trim() : (value as unknown)))(target, property);
  IsString()(target, property);
  IsNotEmpty()(target, property);
  MaxLength(1000)(target, property);
};
