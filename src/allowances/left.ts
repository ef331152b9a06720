import type { Charge } from '../rules/index.js';

/** Whose allowance, in which period. */
export type Share = Omit<Charge, 'amount'>;

/** Whose allowance, in whatever period. */
export type Held = Omit<Share, 'periodStart'>;

export interface Used extends Share {
  used: number;
}

/** A copy of what is used of some allowances, on which to try what bookings would take. It advises; the counters decide. */
export class Left {
  private readonly before: ReadonlyMap<string, number>;
  private readonly now = new Map<string, number>();

  constructor(
    private readonly limits: ReadonlyMap<string, number>,
    used: readonly Used[],
  ) {
    this.before = new Map(used.map((share) => [keyOf(share), share.used]));
  }

  /** What is left, never less than nothing. */
  of(share: Share): number {
    return Math.max(0, this.limitOf(share) - this.usedOf(share));
  }

  /** What was left before anything was tried. */
  atFirst(share: Share): number {
    return Math.max(0, this.limitOf(share) - (this.before.get(keyOf(share)) ?? 0));
  }

  /** The first of these that is more than is left. A limit below what is used already refuses only what would use more. */
  beyond(charges: readonly Charge[]): Charge | undefined {
    return charges.find(
      (charge) =>
        charge.amount > 0 &&
        this.usedOf(charge) + charge.amount >
          Math.max(this.limitOf(charge), this.before.get(keyOf(charge)) ?? 0),
    );
  }

  take(charges: readonly Charge[]): void {
    for (const charge of charges) this.now.set(keyOf(charge), this.usedOf(charge) + charge.amount);
  }

  /** What was booked before there was an allowance was never taken of it. */
  giveBack(charges: readonly Charge[]): void {
    for (const charge of charges)
      this.now.set(keyOf(charge), Math.max(0, this.usedOf(charge) - charge.amount));
  }

  /** What has been taken and not given back. */
  taken(share: Share): number {
    return this.usedOf(share) - (this.before.get(keyOf(share)) ?? 0);
  }

  private usedOf(share: Share): number {
    const key = keyOf(share);
    return this.now.get(key) ?? this.before.get(key) ?? 0;
  }

  /** An allowance that is gone refuses nothing. */
  private limitOf({ allowanceId }: Share): number {
    return this.limits.get(allowanceId) ?? Number.POSITIVE_INFINITY;
  }
}

export const keyOf = ({ allowanceId, subjectId, periodStart }: Share): string =>
  `${allowanceId} ${subjectId} ${periodStart}`;
