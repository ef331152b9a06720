import { approvalsFor } from '../../availability/index.js';
import { Problem } from '../../platform/index.js';
import { isWithin, withStates } from '../../rules/index.js';
import type { CatalogueSpace } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { placeOf, requestFor } from './request-for.js';

/**
 * A changed booking with the approval that it then has or needs. What lies within what was granted, or is being asked
 * for, needs nothing new; what goes beyond asks anew, and keeps its place meanwhile.
 */
export function withConsent(before: Booking, changed: Booking, space: CatalogueSpace, now: Instant): Booking {
  if (isWithin(changed, before) && isWithin(before, changed)) return changed;
  return before.status === 'requested'
    ? stillAsking(before, changed, space, now)
    : askingForMore(before, changed, space, now);
}

function stillAsking(before: Booking, changed: Booking, space: CatalogueSpace, now: Instant): Booking {
  const { approval } = before;
  const { fallback } = approval ?? {};
  if (fallback && isWithin(changed, placeOf(fallback))) return granted(changed, fallback.approval ?? null);
  const needed = approvalsFor(space, changed).map(({ name }) => name);
  if (needed.length === 0) return granted(changed, null);
  const steps = approval?.steps.filter(({ name }) => needed.includes(name)) ?? [];
  if (approval && steps.length > 0 && isWithin(changed, placeOf(approval.bounds))) {
    const { fallback: _, ...through } = { ...approval, steps };
    if (steps.every(({ state }) => state === 'approved')) return granted(changed, through);
    return { ...changed, approval: { ...approval, steps: withStates(steps) } };
  }
  const { approval: asked, ...request } = requestFor(space, changed, now, earliest(before, changed))!;
  return { ...changed, ...request, approval: { ...asked, ...(fallback && { fallback }) } };
}

function askingForMore(before: Booking, changed: Booking, space: CatalogueSpace, now: Instant): Booking {
  const covered =
    isWithin(changed, before) || (before.approval && isWithin(changed, placeOf(before.approval.bounds)));
  if (covered) return changed;
  if (approvalsFor(space, changed).length === 0) return { ...changed, approval: null };
  if (before.status !== 'confirmed' || before.during.start <= now)
    throw new Problem(
      'approval-required',
      'More of this needs approval, which a booking in use cannot wait for. Ask for it as a booking of its own.',
      { requirements: approvalsFor(space, changed).map(({ name }) => `approval:${name}`) },
    );
  return { ...changed, ...requestFor(space, changed, now, earliest(before, changed))! };
}

const granted = (booking: Booking, approval: Booking['approval']): Booking => ({
  ...booking,
  status: 'confirmed',
  expiresAt: null,
  approval,
});

/** An answer that comes after what it was before has begun would come too late. */
const earliest = (before: Booking, changed: Booking): Instant =>
  Math.min(before.during.start, changed.during.start);
