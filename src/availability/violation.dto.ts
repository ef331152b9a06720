import { IsIn } from 'class-validator';

/** Fields of a booking that would keep the rule. */
export class SuggestionShown {
  start?: string;
  end?: string;
  units?: number;
  riskFormId?: string;
}

/** What mends one violation: other values to send in a booking, or something else to do. */
export class FixShown {
  /** The field of the booking that breaks the rule, as a JSON pointer. */
  pointer: string;
  suggest?: SuggestionShown;
  /** `search`: look for another space, at `href`. */
  @IsIn(['search'])
  action?: 'search';
  href?: string;
}

export class RequirementNameShown {
  en?: string;
  zhHant?: string;
  zhHans?: string;
}

export class RequirementFixShown {
  /** What to read or where to file. */
  href: string;
}

/** What is missing for a space. */
export class RequirementShown {
  kind: 'qualification' | 'form';
  /** Of the qualification, or of the hazard that a form must cover; absent where any form would do. */
  code?: string;
  name?: RequirementNameShown;
  /** `expires-before`: it is valid today, and no longer when the booking ends. */
  state: 'missing' | 'not-yet-valid' | 'expired' | 'expires-before';
  validFrom?: string;
  /** The last day of it. */
  expiresOn?: string;
  fix: RequirementFixShown;
}

export class ClosureReasonShown {
  code: string;
  text: RequirementNameShown;
}

/** Why and how long a space is closed. */
export class ClosureTold {
  id: string;
  start: string;
  end: string;
  reason: ClosureReasonShown;
}

/** A booking rule that is broken. */
export class ViolationShown {
  code: string;
  detail: string;
  /** Which of several spaces it is about. */
  spaceId?: string;
  /** The term that is not kept. */
  limit?: unknown;
  /** What would keep it. */
  allowed?: unknown;
  /** What is missing, one by one. */
  requirements?: RequirementShown[];
  /** What keeps people out, where that is it. */
  closure?: ClosureTold;
  fix?: FixShown;
}
