import { IsIn } from 'class-validator';

/** Fields of a booking that would keep the rule. */
export class SuggestionShown {
  start?: string;
  end?: string;
  units?: number;
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

/** A booking rule that is broken. */
export class ViolationShown {
  code: string;
  detail: string;
  /** The term that is not kept. */
  limit?: unknown;
  /** What would keep it. */
  allowed?: unknown;
  fix?: FixShown;
}
