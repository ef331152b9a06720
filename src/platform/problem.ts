import type { ProblemCode } from './problem-catalogue.js';

export interface FieldError {
  /** JSON pointer into the request, such as `/end`. */
  pointer: string;
  code: string;
  detail: string;
  /** The nearest word that would have been understood. */
  didYouMean?: string;
}

/**
 * A refusal, the same through every door: it knows its stable code and what would help, and nothing of HTTP.
 * The edge turns it into problem+json (RFC 9457).
 */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
    /** Typed members of this kind of problem, such as `alternatives` or `limit`. */
    readonly extras: Record<string, unknown> = {},
  ) {
    super(detail);
    this.name = 'Problem';
  }
}

export const notFound = (what: string) =>
  new Problem('not-found', `There is no such ${what}, or you may not see it.`);

export const invalid = (...errors: FieldError[]) =>
  new Problem('validation-failed', errors.map((error) => error.detail).join(' '), { errors });
