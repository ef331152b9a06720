import type { Booker } from '../identity/index.js';
import { uuidOf } from '../platform/index.js';
import { formReliedOn } from '../rules/index.js';
import type { CatalogueSnapshot } from '../spaces/index.js';
import { inZone } from '../time/index.js';
import type { Booking } from './booking.js';

/** A risk form as a request names it; what is no id of one is left to the rules, which know no such form. */
export const formNamed = (said: string | null | undefined): string | undefined =>
  said === undefined || said === null ? undefined : (uuidOf('riskForm', said) ?? said);

/**
 * A booking with the risk form that it relies on: the one that is named, which the rules have looked at; else the one
 * that it has, while that will do, or one on file that does.
 */
export function relyingOnAForm<B extends Booking>(
  booking: B,
  { riskForms }: Pick<Booker, 'riskForms'>,
  { byId, campus }: CatalogueSnapshot,
  named?: string,
): B {
  if (named !== undefined) return { ...booking, riskFormId: named };
  if (riskForms.length === 0) return booking.riskFormId === null ? booking : { ...booking, riskFormId: null };
  const asked = [booking, ...booking.others].flatMap(({ spaceId }) => byId.get(spaceId)?.requirements ?? []);
  if (asked.length === 0 && booking.riskFormId === null) return booking;
  const { start, end } = booking.during;
  const dates = { first: dateOf(start, campus.timeZone), last: dateOf(end - 1, campus.timeZone) };
  const form = formReliedOn(asked, riskForms, dates, booking.riskFormId ?? undefined);
  return { ...booking, riskFormId: form?.id ?? null };
}

const dateOf = (at: number, zone: string) => inZone(at, zone).slice(0, 10);
