import { Injectable } from '@nestjs/common';
import type { Claim } from '../capacity/index.js';
import type { Booker } from '../identity/index.js';
import { withBuffers } from '../rules/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import { type Instant, type Interval, inZone } from '../time/index.js';
import { freeUntil, isFree } from './free-time.js';
import { judge } from './judge.js';
import { neighboursOf } from './neighbours.js';
import { unitsElsewhere } from './occupancy.js';
import { OfferSigner } from './offer-signer.js';
import { conflictsOf, laterStarts, mostOtherTimes, stretchFrom } from './other-times.js';
import { SetWaysOut } from './set-ways-out.js';
import { type Lines, SlotLines, type SpaceShare } from './slot-lines.js';
import type { Alternative, WaysOut } from './ways-out.js';

/** What somebody wanted and did not get. */
export interface Missed {
  space: CatalogueSpace;
  during: Interval;
  units: number;
  /** Beside that space, all or none. */
  others?: readonly SpaceShare[];
  people: number;
  /** What the booking that is to change has now; it is given up for the new place. */
  without?: readonly Claim[];
}

const mostOtherSpaces = 3;
/** Over how many of the nearest free spaces rivals are spread. */
const amongNearest = 20;

/** Every "no" names the next best yes: like spaces at the same time, and the same space at other times. */
@Injectable()
export class Alternatives {
  constructor(
    private readonly lines: SlotLines,
    private readonly sets: SetWaysOut,
    private readonly offers: OfferSigner,
  ) {}

  async for(booker: Booker, snapshot: CatalogueSnapshot, missed: Missed, now: Instant): Promise<WaysOut> {
    const { space, during, units, others: beside = [] } = missed;
    if (beside.length > 0)
      return this.sets.for(booker, snapshot, { ...missed, shares: [{ space, units }, ...beside] }, now);
    const zone = snapshot.campus.timeZone;
    const [{ taken, barred }, others] = await Promise.all([
      this.linesOf(missed),
      this.otherSpaces(booker, snapshot, missed, now),
    ]);
    const times = laterStarts(
      barred,
      during,
      { now, most: mostOtherTimes },
      (later) => judge(booker, snapshot, space, { ...missed, during: later }, now).length === 0,
    );
    const alternatives = [
      ...others.map((other) => this.offer('space', other, during, missed, zone, now)),
      ...times.map((start) =>
        this.offer('time', space, { start, end: start + (during.end - during.start) }, missed, zone, now),
      ),
    ];
    const until = freeUntil(barred, during.start);
    return {
      alternatives,
      ...(times[0] !== undefined && { nextFree: inZone(times[0], zone) }),
      ...(until > during.start && { maxUntil: inZone(Math.min(until, during.end), zone) }),
      conflicts: conflictsOf(taken, withBuffers(during, space.terms)).map(({ start, end }) => ({
        start: inZone(start, zone),
        end: inZone(end, zone),
        visible: false,
      })),
    };
  }

  /** The space itself, from the wish on. */
  private async linesOf({ space, during, units, without }: Missed): Promise<Lines> {
    const [lines] = await this.lines.of([
      { space, units, stretch: stretchFrom(during), ...(without && { without }) },
    ]);
    return lines!;
  }

  private async otherSpaces(
    booker: Booker,
    snapshot: CatalogueSnapshot,
    missed: Missed,
    now: Instant,
  ): Promise<CatalogueSpace[]> {
    const { during, people } = missed;
    const allowed = neighboursOf(missed.space, snapshot)
      .map((space) => ({ space, units: unitsElsewhere(missed, space) }))
      .filter(
        ({ space, units }) => judge(booker, snapshot, space, { during, units, people }, now).length === 0,
      );
    const lines = await this.lines.of(allowed.map((one) => ({ ...one, stretch: during })));
    const free = allowed.filter((_, n) => isFree(lines[n]!.barred, during));
    return spread(
      free.map(({ space }) => space),
      booker,
    );
  }

  private offer(
    change: 'space' | 'time',
    space: CatalogueSpace,
    during: Interval,
    missed: Missed,
    zone: string,
    now: Instant,
  ): Alternative {
    const { people } = missed;
    const { offerId, expiresAt } = this.offers.sign(
      { spaceId: space.id, during, units: unitsElsewhere(missed, space), people },
      now,
    );
    return {
      offerId,
      change,
      space: { id: space.publicId, code: space.code, name: space.name },
      start: inZone(during.start, zone),
      end: inZone(during.end, zone),
      expiresAt: inZone(expiresAt, zone),
    };
  }
}

/** A hundred who miss the same desk are not all sent to the same next one: each begins at a place of their own among the nearest. */
function spread(spaces: readonly CatalogueSpace[], { memberId }: Booker): CatalogueSpace[] {
  const near = Math.min(spaces.length, amongNearest);
  const first = near === 0 ? 0 : Number.parseInt(memberId.slice(-8), 16) % near;
  return Array.from({ length: Math.min(mostOtherSpaces, near) }, (_, n) => spaces[(first + n) % near]!);
}
