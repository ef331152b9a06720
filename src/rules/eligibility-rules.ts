import { type Instant, type Interval, inZone } from '../time/index.js';
import {
  type Credentials,
  type Dates,
  lackingForms,
  lackingQualifications,
  type Requirement,
} from './requirements.js';
import type { Facts, Rule } from './rule.js';

export const isOfAKindTheTenantMayBook: Rule = (_wish, _terms, { entitledOnlyTo }) =>
  entitledOnlyTo !== undefined && {
    code: 'tenant-not-entitled',
    detail: 'Your company may book other kinds of spaces, but not this one.',
    allowed: { entitlements: entitledOnlyTo },
    fix: () => ({ pointer: '/spaceId', action: 'search' }),
  };

export const isQualified: Rule = ({ during }, _terms, facts, now) => {
  const lacking = lackingOf(lackingQualifications, during, facts, now);
  return (
    lacking.length > 0 && {
      code: 'qualification-required',
      detail: `This space needs qualifications that are valid on every day of the booking: ${told(lacking)}.`,
      requirements: lacking,
      fix: () => ({ pointer: '/spaceId', action: 'search' }),
    }
  );
};

export const hasItsFormsOnFile: Rule = ({ during }, _terms, facts, now) => {
  const lacking = lackingOf(lackingForms, during, facts, now);
  return (
    lacking.length > 0 && {
      code: 'form-required',
      detail: `This space needs a risk form on file that is valid on every day of the booking: ${told(lacking)}.`,
      requirements: lacking,
      fix: () => ({ pointer: '/spaceId', action: 'search' }),
    }
  );
};

function lackingOf(
  lackingIn: typeof lackingForms,
  during: Interval,
  { requirements, credentials = nothing, timeZone }: Facts,
  now: Instant,
): Requirement[] {
  if (!requirements) return [];
  const dates: Dates = { first: dateOf(during.start, timeZone), last: dateOf(during.end - 1, timeZone) };
  return lackingIn(requirements, credentials, dates, dateOf(now, timeZone));
}

const nothing: Credentials = { qualifications: [], riskForms: [] };
const dateOf = (at: Instant, timeZone: string) => inZone(at, timeZone).slice(0, 10);

const told = (lacking: readonly Requirement[]) =>
  lacking
    .map(
      ({ name, state, validFrom, expiresOn }) =>
        `${name?.en ?? 'a form'} (${states[state]}${validFrom ?? expiresOn ?? ''})`,
    )
    .join(', ');
const states: Record<Requirement['state'], string> = {
  missing: 'missing',
  'not-yet-valid': 'valid from ',
  expired: 'expired on ',
  'expires-before': 'expires on ',
};
