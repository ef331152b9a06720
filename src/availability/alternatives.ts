import { Injectable } from '@nestjs/common';
import { LedgerReader } from '../capacity/index.js';
import type { Booker } from '../identity/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import {
  day,
  durationMinutes,
  type Instant,
  type Interval,
  inZone,
  minute,
  overlaps,
  slotsOf,
} from '../time/index.js';
import { freeUntil, isFree, nextFree, type SlotLine, slotLine, takenIntervals } from './free-time.js';
import { judge } from './judge.js';
import { neighboursOf } from './neighbours.js';
import { OfferSigner } from './offer-signer.js';

export interface Alternative {
  offerId: string;
  /** What differs from the wish. */
  change: 'space' | 'time';
  space: { id: string; code: string; name: unknown };
  start: string;
  end: string;
  expiresAt: string;
}

/** What somebody wanted and did not get. */
export interface Missed {
  space: CatalogueSpace;
  during: Interval;
  units: number;
  people: number;
}

export interface WaysOut {
  alternatives: Alternative[];
  /** The first moment from which the same length is free in the same space. */
  nextFree?: string;
  /** How long the wished start stays free in the same space; present where it is free at all. */
  maxUntil?: string;
  /** The taken stretches that the wish ran into, without names. */
  conflicts: { start: string; end: string; visible: false }[];
}

const mostOtherSpaces = 3;
/** Over how many of the nearest free spaces rivals are spread. */
const amongNearest = 20;
const mostOtherTimes = 2;
const searchDays = 3;
const startStepMinutes = 15;

/** Every "no" names the next best yes: like spaces at the same time, and the same space at other times. */
@Injectable()
export class Alternatives {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly offers: OfferSigner,
  ) {}

  async for(booker: Booker, snapshot: CatalogueSnapshot, missed: Missed, now: Instant): Promise<WaysOut> {
    const { space, during } = missed;
    const zone = snapshot.campus.timeZone;
    const [line, others] = await Promise.all([
      this.lineOf(missed),
      this.otherSpaces(booker, snapshot, missed, now),
    ]);
    const times = this.otherTimes(booker, snapshot, missed, line, now);
    const alternatives = [
      ...others.map((other) => this.offer('space', other, during, missed, zone, now)),
      ...times.map((start) =>
        this.offer('time', space, { start, end: start + (during.end - during.start) }, missed, zone, now),
      ),
    ];
    const until = freeUntil(line, during.start);
    return {
      alternatives,
      ...(times[0] !== undefined && { nextFree: inZone(times[0], zone) }),
      ...(until > during.start && { maxUntil: inZone(Math.min(until, during.end), zone) }),
      conflicts: conflictsOf(line, during).map(({ start, end }) => ({
        start: inZone(start, zone),
        end: inZone(end, zone),
        visible: false,
      })),
    };
  }

  /** The space's own slots, from the wish on. */
  private async lineOf({ space, during, units }: Missed): Promise<SlotLine> {
    const stretch = { start: during.start, end: Math.max(during.start + searchDays * day, during.end + day) };
    const days = slotsOf(stretch).map((slots) => slots.day);
    const rows = await this.ledger.days(days.map((d) => ({ day: d, poolId: space.poolId })));
    return slotLine(new Map(days.map((d, n) => [d, rows[n]])), stretch, units, space.capacity);
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
    const days = slotsOf(during).map((slots) => slots.day);
    const rows = await this.ledger.days(
      allowed.flatMap(({ space }) => days.map((d) => ({ day: d, poolId: space.poolId }))),
    );
    const free = allowed.filter(({ space, units }, n) => {
      const own = new Map(days.map((d, i) => [d, rows[n * days.length + i]]));
      return isFree(slotLine(own, during, units, space.capacity), during);
    });
    return spread(
      free.map(({ space }) => space),
      booker,
    );
  }

  private otherTimes(
    booker: Booker,
    snapshot: CatalogueSnapshot,
    { space, during, units, people }: Missed,
    line: SlotLine,
    now: Instant,
  ): Instant[] {
    const minutes = durationMinutes(during);
    const found: Instant[] = [];
    let from = Math.max(during.start, now);
    while (found.length < mostOtherTimes) {
      const start = nextFree(line, from, minutes, startStepMinutes);
      if (start === undefined) break;
      const wish = { during: { start, end: start + minutes * minute }, units, people };
      const fits = judge(booker, snapshot, space, wish, now).length === 0;
      if (fits) found.push(start);
      from = start + (fits ? minutes : startStepMinutes) * minute;
    }
    return found;
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

/** Who wanted the whole of one space wants the whole of another. */
const unitsElsewhere = ({ space, units }: Missed, other: CatalogueSpace) =>
  units === space.capacity ? other.capacity : units;

const mostConflicts = 10;

const conflictsOf = (line: SlotLine, during: Interval): Interval[] =>
  takenIntervals(line)
    .filter((taken) => overlaps(taken, during))
    .slice(0, mostConflicts);
