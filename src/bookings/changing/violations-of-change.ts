import type { Booker } from '../../identity/index.js';
import { invalid, Problem } from '../../platform/index.js';
import type { Act, Violation } from '../../rules/index.js';
import type { Booking } from '../booking.js';
import type { Reader } from '../present-booking.js';
import { judgeShares } from '../several/shares.js';
import type { Target } from './target.js';

/** Fields that no rule is about but their own. */
const saysOnly: ReadonlySet<string> = new Set(['title', 'purpose', 'attendees', 'guests', 'riskFormId']);

/** The rules bind what changes: a new title does not bring back the notice period. */
export function violationsOfChange(
  booker: Booker,
  { catalogue, now }: Reader,
  booking: Booking,
  target: Target,
  changed: readonly string[],
  act: Act,
): Violation[] {
  const keepsStart = !['start', 'spaceId', 'spaces'].some((field) => changed.includes(field));
  const started = booking.during.start <= now || booking.status === 'checked_in';
  if (started && !keepsStart)
    throw new Problem(
      'already-started',
      'This booking has begun, or somebody has checked in: its end can still change, its start and space cannot.',
    );
  if (target.during.end <= now)
    throw invalid({ pointer: '/end', code: 'in-past', detail: 'The new end has passed already.' });
  const toTheMinute = act === 'extend' && booking.status === 'checked_in';
  const { riskFormId, ...wish } = target;
  const judged = () =>
    judgeShares(
      booker,
      catalogue,
      { ...wish, keepsStart, toTheMinute, ...(typeof riskFormId === 'string' && { namedForm: riskFormId }) },
      now,
    );
  // Who takes no more than before, and no longer, runs into nothing that was not there already.
  const takesNoMore = keepsStart && target.during.end <= booking.during.end && target.units <= booking.units;
  if (!changed.every((field) => saysOnly.has(field)))
    return takesNoMore ? judged().filter(({ code }) => code !== 'space-closed') : judged();
  return changed.includes('riskFormId') ? judged().filter(({ code }) => code === 'form-does-not-cover') : [];
}
