import { type Instant, type Interval, inZone } from '../time/index.js';
import {
  type Credentials,
  type Dates,
  formReliedOn,
  lackingForms,
  lackingIn,
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

/** A form that somebody names covers the booking by itself, whatever else is on file. */
export const isCoveredByTheFormItNames: Rule = ({ during, namedForm }, _terms, facts, now) => {
  if (namedForm === undefined) return false;
  const { requirements, credentials = nothing, timeZone } = facts;
  const dates = datesOf(during, timeZone);
  const form = credentials.riskForms.find(({ id }) => id === namedForm);
  const lacking = form ? lackingIn(form, requirements, dates, dateOf(now, timeZone)) : [noSuchForm];
  if (lacking.length === 0) return false;
  const asked = requirements ?? { qualifications: [], forms: [], anyForm: false };
  return {
    code: 'form-does-not-cover',
    detail: form
      ? `The risk form that is named does not cover this booking on every day of it: ${told(lacking)}.`
      : 'The company has no such risk form on file for whom this is.',
    requirements: lacking,
    fix: () => {
      const other = formReliedOn([{ ...asked, anyForm: true }], credentials.riskForms, dates);
      return { pointer: '/riskFormId', ...(other && { suggest: { riskFormId: other.id } }) };
    },
  };
};

const noSuchForm: Requirement = { kind: 'form', state: 'missing', fix: { href: '/api/v1/risk-forms' } };

function lackingOf(
  lackingWhere: typeof lackingForms,
  during: Interval,
  { requirements, credentials = nothing, timeZone }: Facts,
  now: Instant,
): Requirement[] {
  if (!requirements) return [];
  return lackingWhere(requirements, credentials, datesOf(during, timeZone), dateOf(now, timeZone));
}

const datesOf = ({ start, end }: Interval, timeZone: string): Dates => ({
  first: dateOf(start, timeZone),
  last: dateOf(end - 1, timeZone),
});
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
