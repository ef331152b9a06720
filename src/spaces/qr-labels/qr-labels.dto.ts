import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { MayBeLeftOut } from '../../platform/index.js';

const mostLabels = 500;

export class QrLabelsQuery {
  /** All spaces of this floor that are not retired. */
  @MayBeLeftOut()
  @IsString()
  floorId?: string;

  /** These spaces: ids, or codes such as `code:5E-312`, separated by commas. */
  @MayBeLeftOut()
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').filter((id) => id !== '') : value))
  @IsArray()
  @ArrayMaxSize(mostLabels)
  @IsString({ each: true })
  ids?: string[];
}
