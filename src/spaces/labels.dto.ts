import { Matches, MaxLength } from 'class-validator';
import { PageInfo } from '../platform/index.js';
import { LinksShown, NameBody, NamePatch, NameShown, WithName, WithNamePatch } from './names.dto.js';

/** An amenity or a hazard: a word that spaces are described by. */
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

/** A word of a fixed list. */
export class TermShown {
  code: string;
  name: NameShown;
}

export class TermPage {
  data: TermShown[];
  page: PageInfo;
}
