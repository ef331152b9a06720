import {
  durationMinutes,
  type Interval,
  inZone,
  minute,
  pastStep,
  stepAfter,
  stepBefore,
} from '../time/index.js';
import { startingAt } from './starting-at.js';
import type { Fix, Rule } from './rule.js';
import type { Terms } from './terms.js';

/** Steps are counted from midnight on the wall clock, so that a step of an hour means whole hours. */
export const startsOnTheStep: Rule = ({ during, keepsStart }, { stepMinutes }, { timeZone }, now) => {
  if (keepsStart || pastStep(during.start, stepMinutes, timeZone) === 0) return false;
  const before = stepBefore(during.start, stepMinutes, timeZone);
  const after = stepAfter(during.start, stepMinutes, timeZone);
  return {
    code: 'start-not-allowed',
    detail: `Start at a multiple of ${stepMinutes} minutes, counted from midnight.`,
    limit: { stepMinutes },
    allowed: { starts: [inZone(before, timeZone), inZone(after, timeZone)] },
    fix: () =>
      startingAt(
        during,
        before >= now && during.start - before < after - during.start ? before : after,
        timeZone,
      ),
  };
};

export const lastsLongEnough: Rule = ({ during }, terms, { timeZone }) =>
  durationMinutes(during) < terms.minMinutes && {
    code: 'duration-not-allowed',
    detail: `Book at least ${terms.minMinutes} minutes.`,
    limit: { minMinutes: terms.minMinutes },
    fix: () => lastingAsAllowed(during, terms, timeZone),
  };

export const doesNotLastTooLong: Rule = ({ during }, terms, { timeZone }) =>
  durationMinutes(during) > terms.maxMinutes && {
    code: 'duration-not-allowed',
    detail: `Book at most ${terms.maxMinutes} minutes.`,
    limit: { maxMinutes: terms.maxMinutes },
    fix: () => lastingAsAllowed(during, terms, timeZone),
  };

export const keepsToTheStep: Rule = ({ during, toTheMinute }, terms, { timeZone }) =>
  !toTheMinute &&
  durationMinutes(during) % terms.stepMinutes !== 0 && {
    code: 'duration-not-allowed',
    detail: `Book a multiple of ${terms.stepMinutes} minutes.`,
    limit: { stepMinutes: terms.stepMinutes },
    fix: () => lastingAsAllowed(during, terms, timeZone),
  };

/** The shortest length that covers the wish and keeps all three, or else the longest that there is. */
function lastingAsAllowed(
  during: Interval,
  { minMinutes, maxMinutes, stepMinutes }: Terms,
  timeZone: string,
): Fix {
  const wanted = Math.max(durationMinutes(during), minMinutes);
  const steps = Math.min(Math.ceil(wanted / stepMinutes), Math.floor(maxMinutes / stepMinutes));
  const minutes = steps * stepMinutes;
  if (minutes < minMinutes) return { pointer: '/end', action: 'search' };
  return { pointer: '/end', suggest: { end: inZone(during.start + minutes * minute, timeZone) } };
}
