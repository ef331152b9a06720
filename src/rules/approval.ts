import {
  durationMinutes,
  type Instant,
  type Interval,
  hour,
  isOpenDuring,
  type WeeklyHours,
} from '../time/index.js';

export type ApproverRole = 'approver' | 'operator' | 'campus_admin' | 'tenant_admin';

/** Whoever has a role, or one person. Ids are UUIDs. */
export type Approver = { role: ApproverRole } | { memberId: string };

/** When a step is needed; all that is named must hold. */
export interface Condition {
  /** Some of it lies outside of these hours. */
  outOfHours?: { hours: WeeklyHours };
  /** The space has one of these. */
  hazards?: readonly string[];
  moreThanPeople?: number;
  longerThanMinutes?: number;
}

/** One approval of those that a space asks for. Steps of one stage are open together; the next stage waits for them. */
export interface PolicyStep {
  name: string;
  stage: number;
  by: Approver;
  when?: Condition;
}

export interface ApprovalPolicy {
  steps: readonly PolicyStep[];
  /** A request that nobody has decided by then is given up. */
  expiresAfterHours: number;
  /** Once it has waited so long, others may decide too. */
  escalateAfterHours?: number;
  escalateTo?: ApproverRole;
}

/** What decides whether somebody has to be asked. */
export interface Asked {
  during: Interval;
  people: number;
}

export interface Circumstances {
  hazards: ReadonlySet<string>;
  timeZone: string;
}

type Test<Value> = (value: Value, asked: Asked, circumstances: Circumstances) => boolean;

const tests: { [Name in keyof Condition]-?: Test<NonNullable<Condition[Name]>> } = {
  outOfHours: ({ hours }, { during }, { timeZone }) => !isOpenDuring(during, hours, timeZone),
  hazards: (some, _asked, { hazards }) => some.some((hazard) => hazards.has(hazard)),
  moreThanPeople: (most, { people }) => people > most,
  longerThanMinutes: (most, { during }) => durationMinutes(during) > most,
};

const holds = (condition: Condition, asked: Asked, circumstances: Circumstances): boolean =>
  (Object.keys(tests) as (keyof Condition)[]).every((name) => {
    const value = condition[name];
    return value === undefined || (tests[name] as Test<typeof value>)(value, asked, circumstances);
  });

/** Who has to be asked for this, in the order of the stages; nobody where the list is empty. */
export const stepsNeeded = (
  { steps }: Pick<ApprovalPolicy, 'steps'>,
  asked: Asked,
  circumstances: Circumstances,
): PolicyStep[] =>
  steps
    .filter(({ when }) => when === undefined || holds(when, asked, circumstances))
    .sort((a, b) => a.stage - b.stage);

/** When a request is given up, and when it goes to others as well; a request never outlives its start. */
export function clockOf(
  { expiresAfterHours, escalateAfterHours }: ApprovalPolicy,
  start: Instant,
  now: Instant,
): { expiresAt: Instant; escalatesAt?: Instant } {
  return {
    expiresAt: Math.min(now + expiresAfterHours * hour, start),
    ...(escalateAfterHours !== undefined && { escalatesAt: now + escalateAfterHours * hour }),
  };
}

/**
 * The same where the policies of several spaces hold: the earliest end of them. It goes to others once the last of them
 * would let it, and only to whom all of them name: nobody decides for a space whose policy does not say so.
 */
export function clockOfAll(
  policies: readonly ApprovalPolicy[],
  start: Instant,
  now: Instant,
): ReturnType<typeof clockOf> & { escalatesTo?: ApproverRole } {
  const clocks = policies.map((policy) => clockOf(policy, start, now));
  const [escalatesTo, ...others] = new Set(policies.map(({ escalateTo }) => escalateTo));
  const escalations = clocks.flatMap(({ escalatesAt }) => escalatesAt ?? []);
  return {
    expiresAt: Math.min(...clocks.map(({ expiresAt }) => expiresAt)),
    ...(escalatesTo !== undefined &&
      others.length === 0 && { escalatesAt: Math.max(...escalations), escalatesTo }),
  };
}

export type StepState = 'waiting' | 'open' | 'approved' | 'declined';

/** Gives each step that nobody has decided its state: open are those of the first stage that is not through. */
export function withStates<S extends { stage: number; state?: StepState }>(
  steps: readonly S[],
): (S & { state: StepState })[] {
  const isDecided = ({ state }: S) => state === 'approved' || state === 'declined';
  const current = Math.min(...steps.filter((step) => !isDecided(step)).map(({ stage }) => stage));
  return steps.map((step) => ({
    ...step,
    state: isDecided(step) ? step.state! : step.stage === current ? 'open' : 'waiting',
  }));
}

interface Share {
  spaceId: string;
  units: number;
}

/** Where and how much: what an approval is about. */
export interface Bounds extends Share {
  during: Interval;
  people: number;
  /** Further spaces. */
  others?: readonly Share[];
}

const sharesOf = ({ spaceId, units, others = [] }: Bounds): Share[] => [{ spaceId, units }, ...others];

/** Whether something lies within what was granted: the same spaces or some of them, no earlier, no later and no more of them. */
export const isWithin = (wanted: Bounds, granted: Bounds): boolean =>
  sharesOf(wanted).every(({ spaceId, units }) =>
    sharesOf(granted).some((share) => share.spaceId === spaceId && units <= share.units),
  ) &&
  wanted.during.start >= granted.during.start &&
  wanted.during.end <= granted.during.end &&
  wanted.people <= granted.people;
