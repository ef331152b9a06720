import { approvalsForAll, type SpaceShare, type StepForSpaces } from '../../availability/index.js';
import { Problem } from '../../platform/index.js';
import { type Bounds, isSameStep, isWithin, withStates } from '../../rules/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { listed, sharesOf } from '../several/shares.js';
import type { Step } from './approval.js';
import { askedBy, boundsOf, placeOf, requestFor } from './request-for.js';

/**
 * A changed booking with the approval that it then has or needs. What lies within what was granted, or is being asked
 * for, needs nothing new, and neither does a space that asks nobody; what goes beyond asks anew, and keeps its place
 * meanwhile.
 */
export function withConsent(
  before: Booking,
  changed: Booking,
  catalogue: CatalogueSnapshot,
  now: Instant,
): Booking {
  if (isWithin(changed, before) && isWithin(before, changed)) return changed;
  const shares = listed(sharesOf(changed, catalogue));
  return before.status === 'requested'
    ? stillAsking(before, changed, shares, now)
    : askingForMore(before, changed, shares, now);
}

function stillAsking(
  before: Booking,
  changed: Booking,
  shares: readonly SpaceShare[],
  now: Instant,
): Booking {
  const { approval } = before;
  const { fallback } = approval ?? {};
  if (fallback && isWithin(changed, placeOf({ others: before.others, ...fallback })))
    return granted(changed, fallback.approval ?? null);
  const needed = stepsFor(shares, changed);
  if (needed.length === 0) return granted(changed, null);
  if (approval) {
    const bounds = placeOf(approval.bounds);
    const steps = stillNeeded(approval.steps, needed, shares);
    const asksMore = stepsFor(beyond(shares, changed, [bounds]), changed).length > 0;
    if (steps.length > 0 && !asksMore) {
      // What is no longer asked for, and by nobody decided, is asked for anew where it comes back.
      const asksTheSame = steps.length === approval.steps.length && isWithin(changed, bounds);
      const kept = { ...approval, steps, ...(!asksTheSame && { bounds: boundsOf(shares, changed) }) };
      const { fallback: _, ...through } = kept;
      if (steps.every(({ state }) => state === 'approved')) return granted(changed, through);
      return { ...changed, approval: { ...kept, steps: withStates(steps) } };
    }
  }
  const { approval: asked, ...request } = requestFor(shares, changed, now, {
    start: earliest(before, changed),
  })!;
  return { ...changed, ...request, approval: { ...asked, ...(fallback && { fallback }) } };
}

function askingForMore(
  before: Booking,
  changed: Booking,
  shares: readonly SpaceShare[],
  now: Instant,
): Booking {
  const grants = [before, ...(before.approval ? [placeOf(before.approval.bounds)] : [])];
  const more = beyond(shares, changed, grants);
  if (more.length === 0) return changed;
  const needed = stepsFor(more, changed);
  if (needed.length === 0)
    return { ...changed, approval: stepsFor(shares, changed).length === 0 ? null : before.approval };
  if (before.status !== 'confirmed' || before.during.start <= now)
    throw new Problem(
      'approval-required',
      'More of this needs approval, which a booking in use cannot wait for. Ask for it as a booking of its own.',
      { requirements: needed.map(({ name }) => `approval:${name}`) },
    );
  return { ...changed, ...requestFor(shares, changed, now, { start: earliest(before, changed), more })! };
}

const stepsFor = (shares: readonly SpaceShare[], asked: Booking): StepForSpaces[] =>
  approvalsForAll(
    shares.map(({ space }) => space),
    asked,
  );

/** The spaces of which more is wanted than some of these grants give. */
const beyond = (
  shares: readonly SpaceShare[],
  { during, people }: Booking,
  grants: readonly Bounds[],
): SpaceShare[] =>
  shares.filter(
    ({ space, units }) =>
      !grants.some((grant) => isWithin({ spaceId: space.id, units, during, people }, grant)),
  );

const stillNeeded = (
  steps: readonly Step[],
  needed: readonly StepForSpaces[],
  shares: readonly SpaceShare[],
): Step[] =>
  steps.flatMap(({ spaceIds: _, ...step }) => {
    const one = needed.find((other) => isSameStep(other, step));
    return one ? { ...step, ...askedBy(one, shares) } : [];
  });

const granted = (booking: Booking, approval: Booking['approval']): Booking => ({
  ...booking,
  status: 'confirmed',
  expiresAt: null,
  approval,
});

/** An answer that comes after what it was before has begun would come too late. */
const earliest = (before: Booking, changed: Booking): Instant =>
  Math.min(before.during.start, changed.during.start);
