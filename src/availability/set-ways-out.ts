import { Injectable } from '@nestjs/common';
import type { Claim } from '../capacity/index.js';
import type { Booker } from '../identity/index.js';
import { withBuffers } from '../rules/index.js';
import type { CatalogueSnapshot } from '../spaces/index.js';
import { type Instant, type Interval, inZone } from '../time/index.js';
import { freeUntil } from './free-time.js';
import { judgeEach } from './judge.js';
import { OfferSigner } from './offer-signer.js';
import { conflictsOf, laterStarts, mostOtherTimes, stretchFrom } from './other-times.js';
import { spaceOffered } from './present-space.js';
import { SlotLines, type SpaceShare } from './slot-lines.js';
import type { Alternative, Conflict, WaysOut } from './ways-out.js';

/** Several spaces that somebody wanted at once and did not get. */
export interface MissedSet {
  shares: readonly SpaceShare[];
  during: Interval;
  people: number;
  without?: readonly Claim[];
}

/** Who wants several spaces at once is told which of them stood in the way, and offered all of them at other times. */
@Injectable()
export class SetWaysOut {
  constructor(
    private readonly lines: SlotLines,
    private readonly offers: OfferSigner,
  ) {}

  async for(booker: Booker, snapshot: CatalogueSnapshot, missed: MissedSet, now: Instant): Promise<WaysOut> {
    const { shares, during, people, without } = missed;
    const zone = snapshot.campus.timeZone;
    const { each, barred } = await this.lines.together(shares, {
      stretch: stretchFrom(during),
      ...(without && { without }),
    });
    const times = laterStarts(
      barred,
      during,
      { now, most: mostOtherTimes },
      (later) => judgeEach(booker, snapshot, shares, { during: later, people }, now).length === 0,
    );
    const until = freeUntil(barred, during.start);
    return {
      alternatives: times.map((start) =>
        this.offer(missed, { start, end: start + (during.end - during.start) }, zone, now),
      ),
      ...(times[0] !== undefined && { nextFree: inZone(times[0], zone) }),
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

  /** One offer of all of them: it books with one field, like that of one space. */
  private offer({ shares, people }: MissedSet, during: Interval, zone: string, now: Instant): Alternative {
    const [first, ...others] = shares.map(({ space, units }) => ({ spaceId: space.id, units }));
    const { offerId, expiresAt } = this.offers.sign({ ...first!, others, during, people }, now);
    const spaces = shares.map(({ space, units }) => spaceOffered(space, units));
    const { id, code, name } = spaces[0]!;
    return {
      offerId,
      change: 'time',
      space: { id, code, name },
      spaces,
      start: inZone(during.start, zone),
      end: inZone(during.end, zone),
      expiresAt: inZone(expiresAt, zone),
    };
  }
}
