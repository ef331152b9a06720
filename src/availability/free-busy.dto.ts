import { ArrayNotEmpty, IsArray, IsIn, IsString } from 'class-validator';
import { IsZone } from '../platform/index.js';
import { MayBeLeftOut, Part, Word } from './fields.js';
import { ScopeBody, SpaceError } from './scope.dto.js';

export const slotLengths = [5, 15, 30, 60] as const;

export class FreeBusyBody {
  /** Ids, or `code:5E-312`: at most 1,000. Either these or `scope`. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @IsString({ each: true })
  spaceIds?: string[];

  @Part(() => ScopeBody)
  scope?: ScopeBody;

  @Word()
  from: string;

  /** At most 62 days after `from`. */
  @Word()
  to: string;

  /** An IANA zone for times without an offset, and for the answer. */
  @MayBeLeftOut()
  @IsZone()
  timeZone?: string;

  @IsIn(['intervals', 'bitmap'])
  format: 'intervals' | 'bitmap' = 'intervals';

  /** Of the bitmap. */
  @IsIn(slotLengths)
  slotMinutes: (typeof slotLengths)[number] = 15;
}

export class BusyInterval {
  start: string;
  end: string;
}

export class SpaceBusy {
  id: string;
  code: string;
  /** Base64; the n-th bit, the most significant of each byte first, is set where no unit is left in some part of slot n. */
  bits?: string;
  /** When no unit is left. */
  busy?: BusyInterval[];
}

export class FreeBusyAnswer {
  from: string;
  to: string;
  slotMinutes: number;
  /** How many slots there are from `from` to `to`; the last may be cut short. */
  slots: number;
  timeZone: string;
  asOf: string;
  spaces: SpaceBusy[];
  /** What was asked for and cannot be seen. */
  errors: SpaceError[];
}
