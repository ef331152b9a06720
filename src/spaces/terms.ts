import { weekdays, type WeeklyHours } from '../time/index.js';

/** What a booking of a space must keep to. */
export interface Terms {
  hours: WeeklyHours;
  /** How long before its start a booking must be made. */
  noticeMinutes: number;
  /** How many days ahead one may book. */
  advanceDays: number;
  minMinutes: number;
  maxMinutes: number;
  /** Starts and durations are multiples of it. */
  stepMinutes: number;
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

const always = [['00:00', '24:00']] as const;

/** What holds where nobody has said anything. */
export const defaultTerms: Terms = {
  hours: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
  noticeMinutes: 0,
  advanceDays: 365,
  minMinutes: 15,
  maxMinutes: 14 * 24 * 60,
  stepMinutes: 5,
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
