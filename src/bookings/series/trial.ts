import { type Draw, keyOf, type Left, type Share } from '../../allowances/index.js';
import type { Claim, Room } from '../../capacity/index.js';
import type { Charge } from '../../rules/index.js';

/** What a booking takes: of spaces, and of allowances. */
export interface Holding {
  claims: readonly Claim[];
  charges: readonly Charge[];
}

export const noHolding: Holding = { claims: [], charges: [] };

/** Copies of the ledger and of allowances, on which dates are tried one after another. */
export class Trial {
  private readonly touched = new Map<string, Share>();

  constructor(
    private readonly room: Room,
    private readonly left: Left,
  ) {}

  fits({ claims, charges }: Holding): boolean {
    return this.left.beyond(charges) === undefined && this.room.fits(claims);
  }

  take({ claims, charges }: Holding): void {
    this.room.take(claims);
    this.left.take(charges);
    this.touch(charges);
  }

  takeIfFits(holding: Holding): boolean {
    const fits = this.fits(holding);
    if (fits) this.take(holding);
    return fits;
  }

  giveBack({ claims, charges }: Holding): void {
    this.room.giveBack(claims);
    this.left.giveBack(charges);
    this.touch(charges);
  }

  /** What it would take of the first allowance that has not enough left for it. */
  beyond({ charges }: Holding): Draw | undefined {
    const charge = this.left.beyond(charges);
    return charge && { ...shareOf(charge), takes: charge.amount, left: this.left.of(charge) };
  }

  /** All that was taken, and of which nothing could be, by the periods in order. */
  draws(beyond: readonly Draw[]): Draw[] {
    const refused = new Map<string, Share>(beyond.map((one) => [keyOf(one), one]));
    return [...new Map([...this.touched, ...refused]).entries()]
      .map(([key, share]) => ({
        key,
        ...shareOf(share),
        takes: this.left.taken(share),
        left: this.left.atFirst(share),
      }))
      .filter(({ key, takes }) => takes !== 0 || refused.has(key))
      .map(({ key: _, ...draw }) => draw)
      .sort((a, b) => order(a.allowanceId, b.allowanceId) || order(a.periodStart, b.periodStart));
  }

  private touch(charges: readonly Charge[]): void {
    for (const charge of charges) this.touched.set(keyOf(charge), charge);
  }
}

const shareOf = ({ allowanceId, subjectId, periodStart }: Share): Share => ({
  allowanceId,
  subjectId,
  periodStart,
});

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
