import { IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from '../../platform/index.js';
import {
  LinksShown,
  NameBody,
  NameShown,
  type SpaceKind,
  spaceKindCodes,
  WithName,
} from '../../spaces/index.js';

const mostHours = 168;

/** A closure of the whole campus that is prepared for bad weather or a drill. */
export class ScenarioShown {
  code: string;
  name: NameShown;
  /** What closes; empty for everything. */
  kinds: SpaceKind[];
  /** How long, unless it is lifted before. */
  hours: number;
  /** What people are told. */
  reason: NameShown;
  /** Nobody drafts it any more. */
  retired: boolean;
  version: number;
  links: LinksShown;
}

export class ScenariosQuery {
  /** `retired`: those that nobody drafts any more. */
  @MayBeLeftOut()
  @IsIn(['prepared', 'retired'])
  state: 'prepared' | 'retired' = 'prepared';
}

export class ScenarioList {
  data: ScenarioShown[];
}

export class PreparedBody {
  @WithName()
  name: NameBody;

  /** Only spaces of these kinds; all where it is empty. */
  @MayBeLeftOut()
  @IsArray()
  @IsIn(spaceKindCodes, { each: true })
  kinds: SpaceKind[] = [];

  /** How long, unless it is lifted before. */
  @IsInt()
  @Min(1)
  @Max(mostHours)
  hours: number;

  /** What people are told. */
  @WithName()
  reason: NameBody;
}

export class ScenarioPublishBody {
  /** The draft that was looked at. */
  @IsString()
  @MaxLength(100)
  closureId: string;
}

export class ScenarioBody {
  /** From when on; at once where it is left out. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  start?: string;

  /** How long, where it is not as prepared. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(mostHours)
  hours?: number;
}
