import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsString, Matches, MaxLength } from 'class-validator';
import { MayBeLeftOut, PageInfo } from '../platform/index.js';
import { LinksShown, NameBody, NamePatch, NameShown, WithName, WithNamePatch } from './names.dto.js';

/** An amenity, a hazard or a qualification: a word that spaces are described by. */
export class LabelShown {
  code: string;
  name: NameShown;
  version: number;
  links: LinksShown;
}

export class LabelPage {
  data: LabelShown[];
  page: PageInfo;
}

export class LabelBody {
  /** Such as `fume_hood`. */
  @MaxLength(40)
  @Matches(/^[a-z][a-z0-9_]*$/, {
    message: 'code must be lower-case letters, digits and "_", and begin with a letter',
  })
  code: string;

  @WithName()
  name: NameBody;
}

export class LabelPatch {
  @WithNamePatch()
  name?: NamePatch;
}

const mostQualifications = 20;

export class HazardShown extends LabelShown {
  /** Codes of the qualifications that people need who book a space with it. */
  requiredQualifications: string[];
  /** They need a risk form on file that covers it. */
  formRequired: boolean;
}

export class HazardPage {
  data: HazardShown[];
  page: PageInfo;
}

export class HazardBody extends LabelBody {
  /** Codes of the qualifications that people need who book a space with it. */
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(mostQualifications)
  @IsString({ each: true })
  requiredQualifications: string[] = [];

  /** They need a risk form on file that covers it. */
  @IsBoolean()
  formRequired: boolean = false;
}

export class HazardPatch extends LabelPatch {
  /** The whole list anew. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(mostQualifications)
  @IsString({ each: true })
  requiredQualifications?: string[];

  @MayBeLeftOut()
  @IsBoolean()
  formRequired?: boolean;
}

/** A word of a fixed list. */
export class TermShown {
  code: string;
  name: NameShown;
}

export class TermPage {
  data: TermShown[];
  page: PageInfo;
}
