import { invalid } from '../platform/index.js';
import type { TermsBody } from './terms.dto.js';
import { termNames, type Terms } from './terms.js';

/** As a merge patch: what is left out stays, null goes; what then stands must make sense together. */
export function patchedTerms(terms: Partial<Terms>, patch: TermsBody): Partial<Terms> {
  const merged: Partial<Terms> = {};
  for (const name of termNames) {
    const value = patch[name] === undefined ? terms[name] : patch[name];
    if (value !== undefined && value !== null) Object.assign(merged, { [name]: value });
  }
  refuseContradictions(merged);
  return merged;
}

function refuseContradictions(terms: Partial<Terms>): void {
  const faults = [
    contradiction(terms, 'minMinutes', 'maxMinutes', 'min-above-max'),
    contradiction(terms, 'stepMinutes', 'maxMinutes', 'step-above-max'),
    contradiction(terms, 'minPeople', 'maxPeople', 'min-above-max'),
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw invalid(...faults);
}

/** Nothing could be booked where the less is more than the most. */
function contradiction(
  terms: Partial<Terms>,
  less: 'minMinutes' | 'stepMinutes' | 'minPeople',
  most: 'maxMinutes' | 'maxPeople',
  code: string,
) {
  const [least, highest] = [terms[less], terms[most]];
  return (
    least !== undefined &&
    highest !== undefined &&
    least > highest && {
      pointer: `/terms/${less}`,
      code,
      detail: `${less} (${least}) may not be more than ${most} (${highest}). Send both, or null for the one that is to be inherited.`,
    }
  );
}
