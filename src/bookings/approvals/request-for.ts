import { approvalsFor } from '../../availability/index.js';
import { Problem } from '../../platform/index.js';
import { type Bounds, clockOf, withStates } from '../../rules/index.js';
import type { CatalogueSpace } from '../../spaces/index.js';
import type { Instant, Interval } from '../../time/index.js';
import type { Approval, Place } from './approval.js';

/** What a booking is while it waits for an answer. */
export interface Request {
  status: 'requested';
  expiresAt: Instant;
  approval: Approval;
}

/**
 * The request that has to be made for a space; undefined where nobody has to be asked. It has an answer before `start`,
 * or none.
 */
export function requestFor(
  space: CatalogueSpace,
  { during, units, people }: Omit<Bounds, 'spaceId'>,
  now: Instant,
  start: Instant = during.start,
): Request | undefined {
  const policy = space.approval;
  const steps = approvalsFor(space, { during, people });
  if (!policy || steps.length === 0) return undefined;
  if (start <= now) throw new TooLateToAsk(steps.map(({ name }) => name));
  const { expiresAt, escalatesAt } = clockOf(policy, start, now);
  return {
    status: 'requested',
    expiresAt,
    approval: {
      steps: withStates(steps.map(({ name, stage, by }) => ({ name, stage, by }))),
      bounds: {
        spaceId: space.id,
        startsAt: iso(during.start),
        endsAt: iso(during.end),
        units,
        people,
      },
      ...(escalatesAt !== undefined && { escalatesAt: iso(escalatesAt), escalatesTo: policy.escalateTo! }),
    },
  };
}

/** A space whose use somebody has to approve is asked for by itself: what is booked beside it would wait for nothing. */
export function refuseToAskBeside(
  others: readonly { space: CatalogueSpace }[],
  wish: { during: Interval; people: number },
): void {
  const asking = others.find(({ space }) => approvalsFor(space, wish).length > 0);
  if (asking)
    throw new Problem(
      'approval-required',
      `${asking.space.code} needs approval: book it in a booking of its own, or name it first.`,
      { requirements: approvalsFor(asking.space, wish).map(({ name }) => `approval:${name}`) },
    );
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
export const placeOf = ({ spaceId, startsAt, endsAt, units, people }: Place): Bounds => ({
  spaceId,
  during: { start: Date.parse(startsAt), end: Date.parse(endsAt) },
  units,
  people,
});
