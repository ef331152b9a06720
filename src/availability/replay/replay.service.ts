import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { keyIn, pageOf, Problem, publicId } from '../../platform/index.js';
import { type Facts, type Violation, violationsOf } from '../../rules/index.js';
import { Catalogue, type CatalogueSnapshot, proposedTerms, type Proposal } from '../../spaces/index.js';
import { day, type Instant, type Interval, inZone } from '../../time/index.js';
import { intervalOf, zoneField } from '../instants.js';
import { datesOf, isLeasedToAnother } from '../leases.js';
import { presentViolation } from '../present-violation.js';
import { type PastBooking, PastBookings } from './past-bookings.js';
import type { ReplayAnswer, ReplayBody, ReplayExample } from './replay.dto.js';

const mostDays = 92;
const mostBookings = 200_000;
/** Some milliseconds of judging. */
const atOneGo = 50;

/** Judges what was booked by rules that were not there yet, each booking as of the moment when it was made. */
@Injectable()
export class ReplayService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly bookings: PastBookings,
  ) {}

  async replay(ruleSetId: string, { limit, cursor, ...body }: ReplayBody): Promise<ReplayAnswer> {
    const snapshot = await this.catalogue.current();
    const zone = zoneField(body.timeZone, snapshot.campus.timeZone, '/timeZone');
    const period = periodOf(body);
    const proposals = new Map(
      proposedTerms(snapshot, ruleSetId, body.terms).map((proposal) => [proposal.space.id, proposal]),
    );
    const spaceIds = [...proposals.keys()];
    await this.refuseTooMany(spaceIds, period);

    const places = new Map(spaceIds.map((id, place) => [id, place]));
    const after = keyIn<[spaceId: string, start: Instant, id: string]>(cursor, 'uuid', 'instant', 'uuid');
    const counts = { judged: 0, wouldRefuse: 0, newlyRefused: 0 };
    const byCode: Record<string, number> = {};
    const examples: Refused[] = [];
    for await (const chunk of this.bookings.of(spaceIds, period)) {
      for (const booking of chunk) {
        const { violations, isNew } = judged(booking, proposals.get(booking.spaceId)!, snapshot);
        // Whoever books meanwhile comes in between.
        if (++counts.judged % atOneGo === 0) await nextTurn();
        if (violations.length === 0) continue;
        counts.wouldRefuse++;
        if (!isNew) continue;
        counts.newlyRefused++;
        for (const { code } of violations) byCode[code] = (byCode[code] ?? 0) + 1;
        if (examples.length <= limit && (!after || isBehind(booking, after, places)))
          examples.push({ booking, violations });
      }
    }
    return {
      ...counts,
      byCode,
      examples: pageOf(
        examples,
        limit,
        ({ booking: { spaceId, start, id } }) => [spaceId, start, id],
        (refused) => presentExample(refused, proposals, zone),
      ),
    };
  }

  private async refuseTooMany(spaceIds: readonly string[], period: Interval): Promise<void> {
    if ((await this.bookings.count(spaceIds, period, mostBookings)) <= mostBookings) return;
    throw new Problem(
      'range-too-long',
      `There are more than ${mostBookings} bookings in this period. Ask for a shorter one.`,
      { maxBookings: mostBookings },
    );
  }
}

interface Refused {
  booking: PastBooking;
  violations: Violation[];
}

function periodOf({ from, to, timeZone }: Pick<ReplayBody, 'from' | 'to' | 'timeZone'>): Interval {
  const period = intervalOf({ from, to }, timeZone, { from: '/from', to: '/to' });
  if (period.end - period.start > mostDays * day)
    throw new Problem('range-too-long', `Ask for at most ${mostDays} days at once.`, {
      max: `P${mostDays}D`,
    });
  return period;
}

/** What is wrong with a booking under the proposed terms, and whether the present ones would have let it pass. */
function judged(
  { start, end, units, people, tenantId, madeAt }: PastBooking,
  { space, terms }: Proposal,
  { campus, holidays }: CatalogueSnapshot,
): { violations: Violation[]; isNew: boolean } {
  const wish = { during: { start, end }, units, people };
  const facts: Facts = {
    bookable: space.status === 'active',
    capacity: space.capacity,
    timeZone: campus.timeZone,
    leasedToAnother:
      space.leases.length > 0 && isLeasedToAnother(tenantId, space, datesOf(wish.during, campus.timeZone)),
    holidays,
  };
  const violations = violationsOf(wish, terms, facts, madeAt);
  return {
    violations,
    isNew: violations.length > 0 && violationsOf(wish, space.terms, facts, madeAt).length === 0,
  };
}

/** Whether a booking comes behind the last example of the page before. */
function isBehind(
  { spaceId, start, id }: PastBooking,
  [lastSpaceId, lastStart, lastId]: [string, Instant, string],
  places: ReadonlyMap<string, number>,
): boolean {
  const ahead = places.get(spaceId)! - (places.get(lastSpaceId) ?? -1);
  return ahead > 0 || (ahead === 0 && (start > lastStart || (start === lastStart && id > lastId)));
}

function presentExample(
  { booking, violations }: Refused,
  proposals: ReadonlyMap<string, Proposal>,
  zone: string,
): ReplayExample {
  const { space } = proposals.get(booking.spaceId)!;
  return {
    bookingId: publicId('booking', booking.id),
    spaceId: space.publicId,
    spaceCode: space.code,
    start: inZone(booking.start, zone),
    end: inZone(booking.end, zone),
    // What would have mended it helps nobody any more.
    violations: violations.map(({ fix: _, ...violation }) => presentViolation(violation)),
  };
}
