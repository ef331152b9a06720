import type { Instant } from '../../time/index.js';
import type { Target } from './plan.js';

/** What single dates of a series are to be, whatever the series says: by the date that the rule names. */
export type Exceptions = ReadonlyMap<string, Exception>;

export interface Exception {
  start: Instant;
  end: Instant;
  title: string | null;
  purpose: string | null;
}

export const noExceptions: Exceptions = new Map();

/** A target as an exception has it. */
export const excepted = (target: Target, exception: Exception | undefined): Target =>
  exception ? { ...target, ...exception } : target;
