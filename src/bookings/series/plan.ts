import type { Draw } from '../../allowances/index.js';
import type { ViolationShown } from '../../availability/index.js';
import { invalid } from '../../platform/index.js';
import type { Instant } from '../../time/index.js';
import type { Party } from '../attendees/party.js';
import { type Action, type Result, results } from './results.js';
import type { EditSeriesBody, SeriesScope } from './series.dto.js';
import type { Template } from './series.js';

/** Where, when and as what an occurrence is to be booked. */
export interface Target {
  spaceId: string;
  start: Instant;
  end: Instant;
  units: number;
  people: number;
  title: string | null;
  purpose: string | null;
  party: Party;
  /** Named anew; null where it is to be found anew, undefined where it need not. */
  riskFormId?: string | null;
}

export interface PlannedDate {
  date: string;
  action: Action;
  /** The booking that is there, and the version of it that was looked at. */
  bookingId?: string;
  seen?: number;
  from?: Target;
  /** What was asked for. */
  wished: Target;
  result: Result;
  reason?: string;
  holiday?: boolean;
  violations?: readonly ViolationShown[];
  /** Who has to approve. */
  requirements?: readonly string[];
  /** What it would take of the allowance that has not enough left for it. */
  beyond?: Draw;
  /** What is done unless decided otherwise; undefined where nothing is. */
  target?: Target;
  /** The choice that the target is, where it is not what was asked for. */
  proposal?: string;
  choices: Readonly<Record<string, Target>>;
}

/** What somebody is shown before it is done. */
export interface Plan {
  template: Template;
  /** Whose the bookings are. */
  bookedFor: string;
  dates: readonly PlannedDate[];
  /** What the bookings take of allowances, if all is accepted. */
  draws: readonly Draw[];
  edit?: Edit;
}

/** Which series the plan changes; its version is the one that was looked at. */
export interface Edit {
  seriesId: string;
  version: number;
  /** The series goes on as another one from here. */
  splitsAt?: string;
  /** Only occurrences change, not what the series says. */
  exceptionOnly: boolean;
  /** What was asked for, to be planned anew where it can no longer be done. */
  intent: { scope: SeriesScope; from?: string; body: EditSeriesBody };
}

export type Decisions = Readonly<Record<string, string>>;

export interface Decided {
  date: string;
  planned: PlannedDate;
  /** Undefined where nothing is to be done. */
  target?: Target;
  adjusted: boolean;
}

/** A plan with what somebody has decided: a date that they do not name is accepted as proposed. */
export function decide(dates: readonly PlannedDate[], decisions: Decisions): Decided[] {
  const known = new Map(dates.map((planned) => [planned.date, planned]));
  const faults = Object.entries(decisions)
    .filter(([date, choice]) => !isPossible(known.get(date), choice))
    .map(([date, choice]) => ({
      pointer: `/decisions/${date.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code: known.has(date) ? 'no-such-choice' : 'no-such-date',
      detail: known.has(date)
        ? `"${choice}" is no choice for ${date}: send accept, skip, or one of ${Object.keys(known.get(date)!.choices).join(', ') || 'none'}.`
        : `${date} is no date of this preview.`,
    }));
  if (faults.length > 0) throw invalid(...faults);
  return dates.map((planned) => {
    const choice = decisions[planned.date] ?? 'accept';
    const { date, target, proposal, choices } = planned;
    if (choice === 'skip') return { date, planned, adjusted: false };
    if (choice === 'accept') return { date, planned, target, adjusted: proposal !== undefined };
    return { date, planned, target: choices[choice], adjusted: true };
  });
}

const isPossible = (planned: PlannedDate | undefined, choice: string): boolean =>
  planned !== undefined &&
  (choice === 'accept' || choice === 'skip' || Object.hasOwn(planned.choices, choice));

/** How many dates came out in each way. */
export function countsOf(dates: readonly PlannedDate[]): Record<Result, number> {
  const counts = Object.fromEntries(results.map((result) => [result, 0])) as Record<Result, number>;
  for (const { result } of dates) counts[result]++;
  return counts;
}
