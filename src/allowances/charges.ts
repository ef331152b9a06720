import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { databaseError, Problem, publicId, type Tx } from '../platform/index.js';
import { type Charge, type Charged, chargesOf, isRefunded, resetAfter, type Status } from '../rules/index.js';
import { Catalogue, type CatalogueAllowance, type CatalogueSnapshot } from '../spaces/index.js';
import { type Instant, inZone } from '../time/index.js';
import type { AllowanceShare } from './allowances.dto.js';
import { ChargeStore } from './charge.store.js';
import { shareOf } from './present-allowance.js';

/** A booking, as far as it takes of allowances. */
export type Chargeable = Omit<Charged, 'spaces'> & {
  id: string;
  status: Status;
  spaceId: string;
  units: number;
  others: readonly { spaceId: string; units: number }[];
};

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
  of(booking: Chargeable): Charge[] {
    const { allowances, byId, campus } = this.snapshot;
    if (allowances.length === 0) return [];
    const spaces = [booking, ...booking.others].flatMap(({ spaceId, units }) => {
      const kind = byId.get(spaceId)?.kind;
      return kind === undefined ? [] : [{ kind, units }];
    });
    return chargesOf({ ...booking, spaces }, allowances, campus.timeZone);
  }

  /** Those of a new booking; refuses what is beyond an allowance. */
  async add(tx: Tx, booking: Chargeable): Promise<void> {
    const charges = this.of(booking);
    if (charges.length > 0) await this.refusing(this.store.put(tx, booking.id, charges));
  }

  /** After a change: gives back what was cancelled in time, and takes what the booking takes as it is now. */
  async follow(tx: Tx, before: Chargeable, booking: Chargeable, now: Instant): Promise<void> {
    if (booking.status === 'cancelled') {
      const terms = this.snapshot.byId.get(before.spaceId)?.terms;
      if (isRefunded(before, terms, now)) await this.store.remove(tx, booking.id);
      return;
    }
    // What was booked before there was an allowance is not charged because of its title.
    const charges = this.of(booking);
    if (isDeepStrictEqual(charges, this.of(before))) return;
    // Whoever leaves early is never refused.
    if (booking.status === 'completed') await this.store.shrink(tx, booking.id, charges);
    else await this.refusing(this.replace(tx, booking.id, charges));
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

  private async replace(tx: Tx, bookingId: string, charges: readonly Charge[]): Promise<void> {
    await this.store.removeOthers(tx, bookingId, charges);
    if (charges.length > 0) await this.store.put(tx, bookingId, charges);
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
