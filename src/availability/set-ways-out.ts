import { Injectable } from '@nestjs/common';
import type { Claim } from '../capacity/index.js';
import type { Booker } from '../identity/index.js';
import { withBuffers } from '../rules/index.js';
import type { CatalogueSnapshot } from '../spaces/index.js';
import { type Instant, type Interval, inZone } from '../time/index.js';
import { freeUntil } from './free-time.js';
import { judgeEach } from './judge.js';
import { conflictsOf, laterStarts, stretchFrom } from './other-times.js';
import { SlotLines, type SpaceShare } from './slot-lines.js';
import type { Conflict, WaysOut } from './ways-out.js';

/** Several spaces that somebody wanted at once and did not get. */
export interface MissedSet {
  shares: readonly SpaceShare[];
  during: Interval;
  people: number;
  without?: readonly Claim[];
}

/** An offer is of one space: who wants several at once is told which of them stood in the way, and when they can have them all. */
@Injectable()
export class SetWaysOut {
  constructor(private readonly lines: SlotLines) {}

  async for(booker: Booker, snapshot: CatalogueSnapshot, missed: MissedSet, now: Instant): Promise<WaysOut> {
    const { shares, during, people, without } = missed;
    const zone = snapshot.campus.timeZone;
    const { each, barred } = await this.lines.together(shares, {
      stretch: stretchFrom(during),
      ...(without && { without }),
    });
    const [next] = laterStarts(
      barred,
      during,
      { now, most: 1 },
      (later) => judgeEach(booker, snapshot, shares, { during: later, people }, now).length === 0,
    );
    const until = freeUntil(barred, during.start);
    return {
      alternatives: [],
      ...(next !== undefined && { nextFree: inZone(next, zone) }),
      ...(until > during.start && { maxUntil: inZone(Math.min(until, during.end), zone) }),
      conflicts: shares.flatMap(({ space }, n) =>
        conflictsOf(each[n]!.taken, withBuffers(during, space.terms)).map(({ start, end }): Conflict => ({
          start: inZone(start, zone),
          end: inZone(end, zone),
          visible: false,
          spaceId: space.publicId,
        })),
      ),
    };
  }
}
