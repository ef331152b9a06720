import { weekdays, type WeeklyHours } from '../time/index.js';

/** Which holidays close a space. */
export const holidayPolicies = ['closed', 'open', 'statutory_closed'] as const;
export const checkInDuties = ['none', 'required'] as const;

/** What a booking of a space must keep to. */
export interface Terms {
  hours: WeeklyHours;
  holidays: (typeof holidayPolicies)[number];
  /** How long before its start a booking must be made. */
  noticeMinutes: number;
  /** How many days ahead one may book. */
  advanceDays: number;
  /** `HH:MM` at which the last of those days opens; `none` where it opens minute by minute. */
  releaseTime: string;
  minMinutes: number;
  maxMinutes: number;
  /** Starts, counted from local midnight, and durations are multiples of it. */
  stepMinutes: number;
  /** Kept free before and after each booking. */
  setUpMinutes: number;
  cleanUpMinutes: number;
  minPeople: number;
  /** Beside the capacity, which binds anyway. */
  maxPeople: number;
  /** How long before its start a booking may be cancelled at the latest; 0 where there is no deadline. */
  cancelNoticeMinutes: number;
  checkIn: (typeof checkInDuties)[number];
  /** How long before its start one may check in, and how long after it one must have. */
  checkInOpensMinutes: number;
  checkInGraceMinutes: number;
  /** A series that nobody came to so many times in a row is ended; 0 forgives all. */
  strikesAllowed: number;
}

/** From the farthest to the nearest: a nearer scope's term wins. */
export type Scope = 'default' | 'campus' | 'building' | 'floor' | 'kind' | 'space';

/** Where a term comes from; `code` names the place or the kind, `ruleSetId` what to edit. */
interface Origin {
  scope: Scope;
  code?: string;
  ruleSetId?: string;
}

export type TermsOrigin = Record<keyof Terms, Origin>;

export interface OwnTerms {
  terms: Partial<Terms>;
  origin: Origin;
}

export interface EffectiveTerms {
  terms: Terms;
  termsOrigin: TermsOrigin;
}

/** More than any booking is for. */
export const mostPeople = 10_000;

const always = [['00:00', '24:00']] as const;

/** What holds where nobody has said anything. */
export const defaultTerms: Terms = {
  hours: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
  holidays: 'open',
  noticeMinutes: 0,
  advanceDays: 365,
  releaseTime: 'none',
  minMinutes: 15,
  maxMinutes: 14 * 24 * 60,
  stepMinutes: 5,
  setUpMinutes: 0,
  cleanUpMinutes: 0,
  minPeople: 1,
  maxPeople: mostPeople,
  cancelNoticeMinutes: 0,
  checkIn: 'none',
  checkInOpensMinutes: 15,
  checkInGraceMinutes: 15,
  strikesAllowed: 0,
};

export const termNames = Object.keys(defaultTerms) as (keyof Terms)[];

/** Term by term, the last that has it wins: pass them from the campus to the space. */
export function mergeTerms(own: readonly OwnTerms[]): EffectiveTerms {
  const terms = { ...defaultTerms };
  const termsOrigin = Object.fromEntries(
    termNames.map((name) => [name, { scope: 'default' }]),
  ) as TermsOrigin;
  for (const { terms: nearer, origin } of own) {
    for (const name of termNames) {
      const value = nearer[name];
      if (value === undefined || value === null) continue;
      Object.assign(terms, { [name]: name === 'hours' ? wholeWeek(value as WeeklyHours) : value });
      termsOrigin[name] = origin;
    }
  }
  return { terms, termsOrigin };
}

/** A weekday that opening hours leave out is closed. */
const wholeWeek = (hours: Partial<WeeklyHours>): WeeklyHours =>
  Object.fromEntries(weekdays.map((day) => [day, hours[day] ?? []])) as unknown as WeeklyHours;

/** Merges, and answers the same objects for the same terms: whoever judges by them needs to judge each but once. */
export function interningMerge(): (own: readonly OwnTerms[]) => EffectiveTerms {
  const merged = new Map<string, EffectiveTerms>();
  const distinct = new Map<string, Terms>();
  return (own) => {
    const key = own.map(({ origin }) => origin.ruleSetId).join();
    const known = merged.get(key);
    if (known) return known;
    const { terms, termsOrigin } = mergeTerms(own);
    const content = JSON.stringify(terms);
    const shared = distinct.get(content) ?? terms;
    distinct.set(content, shared);
    const effective = { terms: shared, termsOrigin };
    merged.set(key, effective);
    return effective;
  };
}
