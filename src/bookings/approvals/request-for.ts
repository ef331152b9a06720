import { approvalsForAll, type SpaceShare, type StepForSpaces } from '../../availability/index.js';
import { Problem } from '../../platform/index.js';
import { type Bounds, clockOfAll, withStates } from '../../rules/index.js';
import type { Instant, Interval } from '../../time/index.js';
import type { Approval, Place } from './approval.js';

/** What a booking is while it waits for an answer. */
export interface Request {
  status: 'requested';
  expiresAt: Instant;
  approval: Approval;
}

interface Wanted {
  during: Interval;
  people: number;
}

/**
 * The request that has to be made for some spaces; undefined where nobody has to be asked for any of them. Those that are
 * not among `more` are granted already. It has an answer before `start`, or none.
 */
export function requestFor(
  shares: readonly SpaceShare[],
  wanted: Wanted,
  now: Instant,
  { start = wanted.during.start, more = shares }: { start?: Instant; more?: readonly SpaceShare[] } = {},
): Request | undefined {
  const spaces = more.map(({ space }) => space);
  const steps = approvalsForAll(spaces, wanted);
  if (steps.length === 0) return undefined;
  if (start <= now) throw new TooLateToAsk(steps.map(({ name }) => name));
  const asking = spaces.filter((space) => steps.some((step) => step.spaces.includes(space)));
  const { expiresAt, escalatesAt, escalatesTo } = clockOfAll(
    asking.map(({ approval }) => approval!),
    start,
    now,
  );
  return {
    status: 'requested',
    expiresAt,
    approval: {
      steps: withStates(
        steps.map((step) => ({ name: step.name, stage: step.stage, by: step.by, ...askedBy(step, shares) })),
      ),
      bounds: boundsOf(shares, wanted),
      ...(escalatesAt !== undefined && { escalatesAt: iso(escalatesAt), escalatesTo }),
    },
  };
}

/** Which of several spaces a step is for. */
export const askedBy = ({ spaces }: StepForSpaces, shares: readonly SpaceShare[]): { spaceIds?: string[] } =>
  shares.length > 1 ? { spaceIds: spaces.map(({ id }) => id) } : {};

/** What is asked for, as an approval keeps it. */
export function boundsOf(shares: readonly SpaceShare[], { during, people }: Wanted): Place {
  const [first, ...others] = shares.map(({ space, units }) => ({ spaceId: space.id, units }));
  return {
    ...first!,
    startsAt: iso(during.start),
    endsAt: iso(during.end),
    people,
    ...(others.length > 0 && { others }),
  };
}

class TooLateToAsk extends Problem {
  constructor(steps: readonly string[]) {
    super(
      'approval-required',
      'This needs approval before it begins, and it begins now. Book a later time, or one that needs none.',
      { requirements: steps.map((name) => `approval:${name}`) },
    );
  }
}

/** What comes of it; undefined where it would have to be asked for, and it is too late for that. */
export function ifInTimeToAsk<T>(become: () => T): T | undefined {
  try {
    return become();
  } catch (refusal) {
    if (refusal instanceof TooLateToAsk) return undefined;
    throw refusal;
  }
}

const iso = (instant: Instant) => new Date(instant).toISOString();

/** A place in space and time, as the rules compare it. */
export const placeOf = ({ spaceId, startsAt, endsAt, units, people, others }: Place): Bounds => ({
  spaceId,
  during: { start: Date.parse(startsAt), end: Date.parse(endsAt) },
  units,
  people,
  ...(others && { others }),
});
