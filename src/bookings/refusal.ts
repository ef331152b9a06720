import { presentViolation, type WaysOut } from '../availability/index.js';
import { invalid, Problem } from '../platform/index.js';
import type { Violation } from '../rules/index.js';
import { inZone } from '../time/index.js';
import type { BookBody } from './bookings.dto.js';
import type { Wanted } from './new-booking.js';

/** Everything that is wrong, under the code of the first; with ways out where there are any. */
export function violationProblem(violations: readonly Violation[], ways?: WaysOut): Problem {
  const { code } = violations[0]!;
  const shown = violations.map(presentViolation);
  const { limit, allowed, closure, fix } = shown[0]!;
  const requirements = violations.flatMap((violation) => violation.requirements ?? []);
  return new Problem(code, violations.map(({ detail }) => detail).join(' '), {
    violations: shown,
    ...(limit !== undefined && { limit }),
    ...(allowed !== undefined && { allowed }),
    ...(closure && { closure }),
    ...(fix && { fix }),
    ...(requirements.length > 0 && { requirements }),
    ...(ways && { alternatives: ways.alternatives }),
  });
}

/** Where to wait for it, and what to send there. */
interface Waiting {
  href: string;
  body: Record<string, unknown>;
}

/** Undefined for several spaces at once: one waits for one of them. */
export const waitingFor = (
  { space, during, units, people, others = [] }: Wanted,
  timeZone: string,
): Waiting | undefined =>
  others.length > 0
    ? undefined
    : {
        href: '/api/v1/waitlist',
        body: {
          spaceId: space.publicId,
          start: inZone(during.start, timeZone),
          end: inZone(during.end, timeZone),
          people,
          units,
        },
      };

export function slotTaken(what: string, ways: WaysOut, waitlist?: Waiting): Problem {
  const offer = ways.alternatives.length > 0 ? ' Book one of "alternatives" by its offerId.' : '';
  const later = !offer && ways.nextFree ? ' Book from "nextFree" on.' : '';
  return new Problem('slot-taken', `${what} has no room left for this period.${offer}${later}`, {
    ...ways,
    ...(waitlist && { waitlist }),
  });
}

const settledByOffer = ['spaceId', 'spaces', 'start', 'end', 'date', 'part', 'units', 'whole'] as const;

/** What an offer or a hold says already is not said again beside it. */
export function refuseIfSaidTwice(body: BookBody, by: 'offer' | 'hold'): void {
  const settled = by === 'hold' ? (['offerId', 'for', ...settledByOffer] as const) : settledByOffer;
  const twice = settled.filter((field) => body[field] !== undefined);
  if (twice.length === 0) return;
  throw invalid(
    ...twice.map((field) => ({
      pointer: `/${field}`,
      code: 'contradiction',
      detail: `The ${by} says ${field} already.`,
    })),
  );
}
