import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';

/** An outline: a GeoJSON polygon of one ring, in metres east and north of the building's corner. */
export class PolygonBody {
  @IsIn(['Polygon'])
  type: 'Polygon';

  /** One ring of 4 to 200 positions `[x, y]`, the last of which is the first; it never crosses itself. */
  @IsArray()
  coordinates: number[][][];
}

export const Drawn = () =>
  applyDecorators(
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => PolygonBody),
  );
