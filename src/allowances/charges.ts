import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Booker } from '../identity/index.js';
import { databaseError, Problem, publicId, type Tx } from '../platform/index.js';
import {
  allowancePeriodAt,
  type Charge,
  type Charged,
  chargesOf,
  isRefunded,
  resetAfter,
  type Status,
} from '../rules/index.js';
import { Catalogue, type CatalogueAllowance, type CatalogueSnapshot } from '../spaces/index.js';
import { type Instant, type Interval, inZone } from '../time/index.js';
import type { AllowanceShare } from './allowances.dto.js';
import { ChargeStore, type Taken } from './charge.store.js';
import { type Held, Left } from './left.js';
import { shareOf } from './present-allowance.js';

/** A booking, as far as it takes of allowances. */
export type Chargeable = Omit<Charged, 'spaces'> & {
  id: string;
  status: Status;
  spaceId: string;
  units: number;
  others: readonly { spaceId: string; units: number }[];
};

/** What a booking takes is settled before there is one. */
type Wished = Omit<Chargeable, 'id' | 'status'>;

/** A booking before and after something happened to it. */
export interface Followed {
  before: Chargeable;
  booking: Chargeable;
}

/**
 * What bookings take of allowances. Written after the claims in the transaction that writes them, so that all who
 * write wait for each other in one order: the ledger first, then the allowances. Triggers keep the sums.
 */
@Injectable()
export class Charges {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly store: ChargeStore,
  ) {}

  /** Nothing, for most bookings. */
  of(booking: Wished): Charge[] {
    const { allowances, byId, campus } = this.snapshot;
    if (allowances.length === 0) return [];
    const spaces = [booking, ...booking.others].flatMap(({ spaceId, units }) => {
      const kind = byId.get(spaceId)?.kind;
      return kind === undefined ? [] : [{ kind, units }];
    });
    return chargesOf({ ...booking, spaces }, allowances, campus.timeZone);
  }

  /** Those of new bookings, together; refuses what is beyond an allowance. */
  async add(tx: Tx, bookings: readonly Chargeable[]): Promise<void> {
    const charges = bookings.flatMap((booking) => this.takenBy(booking));
    if (charges.length > 0) await this.refusing(this.store.put(tx, charges));
  }

  /**
   * After a change of bookings: gives back what was cancelled in time, and takes what they take as they are now. All at
   * once, so that one of them may take what another gives up.
   */
  async follow(tx: Tx, turns: readonly Followed[], now: Instant): Promise<void> {
    const refunded = turns.filter(
      ({ before, booking }) =>
        booking.status === 'cancelled' && before.status !== 'cancelled' && this.isRefunded(before, now),
    );
    if (refunded.length > 0) await this.store.removeAll(tx, refunded.map(idOf));

    // What was booked before there was an allowance is not charged because of its title.
    const changed = turns.filter(
      ({ before, booking }) =>
        booking.status !== 'cancelled' && !isDeepStrictEqual(this.of(booking), this.of(before)),
    );
    // Whoever leaves early is never refused.
    const over = changed.filter(({ booking }) => booking.status === 'completed');
    for (const { booking } of over) await this.store.shrink(tx, booking.id, this.of(booking));
    const going = changed.filter((turn) => !over.includes(turn));
    const charges = going.flatMap(({ booking }) => this.takenBy(booking));
    if (going.length > 0) await this.store.removeAll(tx, going.map(idOf), charges);
    if (charges.length > 0) await this.refusing(this.store.put(tx, charges));
  }

  /** Which of these new bookings are more than is left once those before them have taken theirs. */
  async beyond<B extends Chargeable>(tx: Tx, bookings: readonly B[]): Promise<B[]> {
    const starts = bookings.map(({ during }) => during.start);
    const stretch = { start: Math.min(...starts), end: Math.max(...starts) };
    const left = await this.left(
      tx,
      bookings.flatMap((booking) => this.of(booking)),
      stretch,
    );
    return bookings.filter((booking) => {
      const charges = this.of(booking);
      if (left.beyond(charges)) return true;
      left.take(charges);
      return false;
    });
  }

  /** Whether cancelling it now gives back what it takes. */
  isRefunded(booking: Chargeable, now: Instant): boolean {
    return isRefunded(booking, this.snapshot.byId.get(booking.spaceId)?.terms, now);
  }

  /** All allowances that somebody's bookings may take of. */
  holdings({ tenantId, memberId }: Booker): Held[] {
    return this.snapshot.allowances
      .filter((allowance) => allowance.tenantId === null || allowance.tenantId === tenantId)
      .map(({ id, per }) => ({ allowanceId: id, subjectId: per === 'tenant' ? tenantId : memberId }));
  }

  /** What is left of these in all periods from a moment to another, by one read. */
  async left(tx: Tx, holdings: readonly Held[], during: Interval): Promise<Left> {
    const { allowances, campus } = this.snapshot;
    const dayAt = (instant: Instant, period: CatalogueAllowance['period']) =>
      allowancePeriodAt(instant, period, campus.timeZone).start;
    const holders = new Map(holdings.map((one) => [`${one.allowanceId} ${one.subjectId}`, one]));
    const stretches = [...holders.values()].flatMap(({ allowanceId, subjectId }) => {
      const period = allowances.find(({ id }) => id === allowanceId)?.period;
      return period === undefined
        ? []
        : [{ allowanceId, subjectId, from: dayAt(during.start, period), to: dayAt(during.end, period) }];
    });
    const used = stretches.length > 0 ? await this.store.usedIn(tx, stretches) : [];
    return new Left(new Map(allowances.map(({ id, most }) => [id, most])), used);
  }

  /** What there is of the allowances that a booking takes of, as the transaction sees it. */
  async sharesOf(tx: Tx, booking: Chargeable): Promise<{ allowances?: AllowanceShare[] }> {
    const charges = this.of(booking);
    if (charges.length === 0) return {};
    const { allowances, campus } = this.snapshot;
    const used = await this.store.used(tx, charges);
    return {
      allowances: charges.map(({ allowanceId }, n) =>
        shareOf(
          allowances.find(({ id }) => id === allowanceId)!,
          used[n]!,
          booking.during.start,
          campus.timeZone,
        ),
      ),
    };
  }

  private takenBy(booking: Chargeable): Taken[] {
    return this.of(booking).map((charge) => ({ ...charge, bookingId: booking.id }));
  }

  private async refusing(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      const { constraint, detail } = databaseError(error);
      if (constraint !== 'allowance_within_limit' || detail === undefined) throw error;
      const broken = JSON.parse(detail) as Broken;
      const allowance = this.snapshot.allowances.find(({ id }) => id === broken.allowanceId);
      if (!allowance) throw error;
      throw exceeded(allowance, broken, this.snapshot);
    }
  }

  private get snapshot(): CatalogueSnapshot {
    return this.catalogue.cached()!;
  }
}

const idOf = ({ booking: { id } }: Followed) => id;

/** What the trigger says of the sum that it refuses. */
interface Broken {
  allowanceId: string;
  periodStart: string;
  most: number;
  used: number;
  wanted: number;
}

const words = { minutes: 'minutes', bookings: 'bookings', unit_minutes: 'unit minutes' };

function exceeded(
  allowance: CatalogueAllowance,
  { periodStart, most, used, wanted }: Broken,
  { campus: { timeZone } }: CatalogueSnapshot,
): Problem {
  const { id, name, per, kinds, period, measure } = allowance;
  const left = Math.max(0, most - used);
  const resetsAt = inZone(resetAfter(periodStart, period, timeZone), timeZone);
  return new Problem(
    'allowance-exceeded',
    `"${name.en}" allows ${most} ${words[measure]} a ${period}: ${left} are left and this takes ${wanted}. It begins anew at ${resetsAt}.`,
    {
      allowance: { id: publicId('allowance', id), name, per, kinds, period, measure },
      limit: most,
      left,
      resetsAt,
    },
  );
}

export const isOverAllowance = (error: unknown): boolean =>
  error instanceof Problem && error.code === 'allowance-exceeded';
