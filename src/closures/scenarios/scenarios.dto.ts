import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from '../../platform/index.js';
import { NameShown, type SpaceKind } from '../../spaces/index.js';

/** A closure of the whole campus that is prepared for bad weather or a drill. */
export class ScenarioShown {
  code: string;
  name: NameShown;
  /** What closes; empty for everything. */
  kinds: SpaceKind[];
  /** How long, unless it is lifted before. */
  hours: number;
  reason: NameShown;
}

export class ScenarioList {
  data: ScenarioShown[];
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
  @Max(168)
  hours?: number;
}
