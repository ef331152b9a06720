import { Injectable } from '@nestjs/common';
import { type Claim, dayWithout, LedgerReader } from '../capacity/index.js';
import { type Buffers, withBuffers } from '../rules/index.js';
import { type CatalogueSpace, type Draw, drawsOf } from '../spaces/index.js';
import { type Interval, slotsOf } from '../time/index.js';
import { combined, leavingTimeFor, part, type SlotLine, slotLine } from './free-time.js';

/** So many units of a space. */
export interface SpaceShare {
  space: CatalogueSpace;
  units: number;
}

/** When to look, and what not to mind. */
interface Search {
  stretch: Interval;
  /** As if these were not there: a booking does not stand in its own way. */
  without?: readonly Claim[];
}

/** What the ledger says of a share. */
export interface Lines {
  /** Where too few units are left, in the space or in what it draws on; reaches as far as set-up and clean-up do. */
  taken: SlotLine;
  /** Where a booking cannot be: set-up before it and clean-up after it need to fit, too. */
  barred: SlotLine;
}

/** When spaces are free, each with all that it draws on: the one way to ask for spaces by name. */
@Injectable()
export class SlotLines {
  constructor(private readonly ledger: LedgerReader) {}

  of(shares: readonly (SpaceShare & Search)[]): Promise<Lines[]> {
    return this.read(
      shares.map((one) => ({ ...one, draws: drawsOf(one.space, one.units), buffers: one.space.terms })),
    );
  }

  /** Each of several that are wanted at once, and where all of them together cannot be had. */
  async together(
    shares: readonly SpaceShare[],
    search: Search,
  ): Promise<{ each: Lines[]; barred: SlotLine }> {
    const each = await this.of(shares.map((share) => ({ ...share, ...search })));
    const draws = drawnTogether(shares);
    const shared = draws.length > 0 ? await this.read([{ ...search, draws, buffers: longest(shares) }]) : [];
    return { each, barred: combined([...each, ...shared].map(({ barred }) => barred)) };
  }

  private async read(asked: readonly (Search & { draws: Draw[]; buffers: Buffers })[]): Promise<Lines[]> {
    const reaches = asked.map(({ stretch, buffers }) => withBuffers(stretch, buffers));
    const days = reaches.map((reach) => slotsOf(reach).map(({ day }) => day));
    const rows = await this.ledger.days(
      asked.flatMap(({ draws }, n) =>
        draws.flatMap(({ poolId, units }) => days[n]!.map((day) => ({ day, poolId, counts: units > 1 }))),
      ),
    );
    let next = 0;
    return asked.map(({ stretch, draws, buffers, without }, n) => {
      const lineOf = ({ units, capacity }: Draw) => {
        const own = rows
          .slice(next, (next += days[n]!.length))
          .map((row) => (row && without ? dayWithout(row, without, capacity) : row));
        return slotLine(new Map(days[n]!.map((day, d) => [day, own[d]])), reaches[n]!, units, capacity);
      };
      const taken = combined(draws.map(lineOf));
      return { taken, barred: part(leavingTimeFor(taken, buffers), stretch) };
    });
  }
}

/** Pools that several of them draw on, each with all that they want of it: two benches need two places of their lab. */
function drawnTogether(shares: readonly SpaceShare[]): Draw[] {
  const byPool = new Map<number, Draw[]>();
  for (const draw of shares.flatMap(({ space, units }) => drawsOf(space, units))) {
    const others = byPool.get(draw.poolId);
    if (others) others.push(draw);
    else byPool.set(draw.poolId, [draw]);
  }
  return [...byPool.values()]
    .filter(({ length }) => length > 1)
    .map((draws) => ({ ...draws[0]!, units: draws.reduce((sum, { units }) => sum + units, 0) }));
}

const longest = (shares: readonly SpaceShare[]): Buffers => ({
  setUpMinutes: Math.max(...shares.map(({ space }) => space.terms.setUpMinutes)),
  cleanUpMinutes: Math.max(...shares.map(({ space }) => space.terms.cleanUpMinutes)),
});
