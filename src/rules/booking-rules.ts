import { type Instant, inZone } from '../time/index.js';
import { doesNotLastTooLong, keepsToTheStep, lastsLongEnough, startsOnTheStep } from './duration-rules.js';
import {
  hasItsFormsOnFile,
  isCoveredByTheFormItNames,
  isOfAKindTheTenantMayBook,
  isQualified,
} from './eligibility-rules.js';
import { fallsInOpeningHours, isNoHoliday } from './opening-rules.js';
import type { Facts, Rule, Violation, Wish } from './rule.js';
import type { Terms } from './terms.js';
import { givesNotice, isNotTooFarAhead, isReleased, startsInTheFuture } from './window-rules.js';

const isBookable: Rule = (_wish, _terms, { bookable }) =>
  !bookable && {
    code: 'not-bookable',
    detail: 'This space is not open to booking.',
    fix: () => ({ pointer: '/spaceId', action: 'search' }),
  };

const isNotClosed: Rule = (_wish, _terms, { closure, timeZone }) =>
  closure !== undefined && {
    code: 'space-closed',
    detail: `This space is closed from ${wallClock(closure.start, timeZone)} to ${wallClock(closure.end, timeZone)}: ${closure.reason.text.en ?? closure.reason.code}.`,
    closure,
    fix: () => ({ pointer: '/spaceId', action: 'search' }),
  };

const isOpenToTheTenant: Rule = (_wish, _terms, { leasedToAnother }) =>
  leasedToAnother && {
    code: 'tenant-not-entitled',
    detail: 'This space is leased to another company; only its people may book it.',
    fix: () => ({ pointer: '/spaceId', action: 'search' }),
  };

const isForSoManyPeople: Rule = ({ people }, { minPeople, maxPeople }) =>
  (people < minPeople || people > maxPeople) && {
    code: 'attendance-not-allowed',
    detail:
      people < minPeople
        ? `This space is kept for at least ${minPeople} people.`
        : `At most ${maxPeople} people may come to this space.`,
    limit: people < minPeople ? { minPeople } : { maxPeople },
    fix: () => ({ pointer: '/people', action: 'search' }),
  };

const fitsTheSpace: Rule = ({ people, units }, _terms, { capacity }) =>
  Math.max(people, units) > capacity && {
    code: 'capacity-exceeded',
    detail: `This space holds ${capacity}.`,
    limit: { capacity },
    fix: () =>
      people > capacity
        ? { pointer: '/people', action: 'search' }
        : { pointer: '/units', suggest: { units: capacity } },
  };

/** As people read it: `2026-12-07 08:00`. */
const wallClock = (instant: Instant, timeZone: string) =>
  inZone(instant, timeZone).slice(0, 16).replace('T', ' ');

/** A rule added here binds every door alike, and explains itself in search, dry run and refusal. */
const rules: readonly Rule[] = [
  isBookable,
  isNotClosed,
  isOpenToTheTenant,
  isOfAKindTheTenantMayBook,
  isQualified,
  isCoveredByTheFormItNames,
  hasItsFormsOnFile,
  startsInTheFuture,
  givesNotice,
  isNotTooFarAhead,
  isReleased,
  startsOnTheStep,
  lastsLongEnough,
  doesNotLastTooLong,
  keepsToTheStep,
  isNoHoliday,
  fallsInOpeningHours,
  isForSoManyPeople,
  fitsTheSpace,
];

/** Everything wrong with a wish, so that whoever asks can mend it in one go. */
export const violationsOf = (wish: Wish, terms: Terms, facts: Facts, now: Instant): Violation[] =>
  rules.map((rule) => rule(wish, terms, facts, now)).filter((violation) => violation !== false);
