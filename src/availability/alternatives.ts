import { Injectable } from '@nestjs/common';
import { LedgerReader } from '../capacity/index.js';
import type { Actor } from '../identity/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import { day, durationMinutes, type Instant, type Interval, inZone, minute, overlaps, slotsOf } from '../time/index.js';
import { freeUntil, isFree, nextFree, type SlotLine, slotLine, takenIntervals } from './free-time.js';
import { judge } from './judge.js';
import { OfferSigner } from './offer-signer.js';
import { metresBetween, placeOf } from './walking.js';

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
const mostOtherTimes = 2;
/** Like spaces that are looked at: the nearest ones. */
const candidates = 60;
const searchDays = 3;
const startStepMinutes = 15;

/** Every "no" names the next best yes: like spaces at the same time, and the same space at other times. */
@Injectable()
export class Alternatives {
  /** Nearest like spaces of a space, as one version of the catalogue has them. */
  private near = new WeakMap<CatalogueSnapshot, Map<string, CatalogueSpace[]>>();

  constructor(
    private readonly ledger: LedgerReader,
    private readonly offers: OfferSigner,
  ) {}

  async for(actor: Actor, snapshot: CatalogueSnapshot, missed: Missed, now: Instant): Promise<WaysOut> {
    const { space, during } = missed;
    const zone = snapshot.campus.timeZone;
    const [line, others] = await Promise.all([this.lineOf(missed), this.otherSpaces(actor, snapshot, missed, now)]);
    const times = this.otherTimes(actor, snapshot, missed, line, now);
    const alternatives = [
      ...others.map((other) => this.offer('space', other, during, missed, zone, now)),
      ...times.map((start) => this.offer('time', space, { start, end: start + (during.end - during.start) }, missed, zone, now)),
    ];
    const until = freeUntil(line, during.start);
    return {
      alternatives,
      ...(times[0] !== undefined && { nextFree: inZone(times[0], zone) }),
      ...(until > during.start && { maxUntil: inZone(Math.min(until, during.end), zone) }),
      conflicts: conflictsOf(line, during).map(({ start, end }) => ({ start: inZone(start, zone), end: inZone(end, zone), visible: false })),
    };
  }

  /** The space's own slots, from the wish on. */
  private async lineOf({ space, during, units }: Missed): Promise<SlotLine> {
    const stretch = { start: during.start, end: Math.max(during.start + searchDays * day, during.end + day) };
    const days = slotsOf(stretch).map((slots) => slots.day);
    const rows = await this.ledger.days(days.map((d) => ({ day: d, poolId: space.poolId })));
    return slotLine(new Map(days.map((d, n) => [d, rows[n]])), stretch, units, space.capacity);
  }

  private async otherSpaces(actor: Actor, snapshot: CatalogueSnapshot, missed: Missed, now: Instant): Promise<CatalogueSpace[]> {
    const { during, people } = missed;
    const allowed = this.nearest(snapshot, missed.space)
      .map((space) => ({ space, units: unitsElsewhere(missed, space) }))
      .filter(({ space, units }) => judge(actor, snapshot, space, { during, units, people }, now).length === 0);
    const days = slotsOf(during).map((slots) => slots.day);
    const rows = await this.ledger.days(allowed.flatMap(({ space }) => days.map((d) => ({ day: d, poolId: space.poolId }))));
    return allowed
      .filter(({ space, units }, n) => {
        const own = new Map(days.map((d, i) => [d, rows[n * days.length + i]]));
        return isFree(slotLine(own, during, units, space.capacity), during);
      })
      .slice(0, mostOtherSpaces)
      .map(({ space }) => space);
  }

  private otherTimes(actor: Actor, snapshot: CatalogueSnapshot, { space, during, units, people }: Missed, line: SlotLine, now: Instant): Instant[] {
    const minutes = durationMinutes(during);
    const found: Instant[] = [];
    let from = Math.max(during.start, now);
    while (found.length < mostOtherTimes) {
      const start = nextFree(line, from, minutes, startStepMinutes);
      if (start === undefined) break;
      const wish = { during: { start, end: start + minutes * minute }, units, people };
      const fits = judge(actor, snapshot, space, wish, now).length === 0;
      if (fits) found.push(start);
      from = start + (fits ? minutes : startStepMinutes) * minute;
    }
    return found;
  }

  private nearest(snapshot: CatalogueSnapshot, space: CatalogueSpace): CatalogueSpace[] {
    let lists = this.near.get(snapshot);
    if (!lists) this.near.set(snapshot, (lists = new Map()));
    let list = lists.get(space.id);
    if (!list) {
      list = snapshot.spaces
        .filter((other) => other.kind === space.kind && other.id !== space.id && other.status === 'active')
        .map((other) => ({ other, distance: unlikeness(space, other) }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, candidates)
        .map(({ other }) => other);
      lists.set(space.id, list);
    }
    return list;
  }

  private offer(change: 'space' | 'time', space: CatalogueSpace, during: Interval, missed: Missed, zone: string, now: Instant): Alternative {
    const { people } = missed;
    const { offerId, expiresAt } = this.offers.sign({ spaceId: space.id, during, units: unitsElsewhere(missed, space), people }, now);
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

/** Who wanted the whole of one space wants the whole of another. */
const unitsElsewhere = ({ space, units }: Missed, other: CatalogueSpace) => (units === space.capacity ? other.capacity : units);

/** Metres apart, and more for what the other lacks. */
function unlikeness(space: CatalogueSpace, other: CatalogueSpace): number {
  const metres = metresBetween(placeOf(space), placeOf(other));
  const lacking = [...space.amenities].filter((amenity) => !other.amenities.has(amenity)).length * 200;
  const otherSize = Math.max(0, space.capacity - other.capacity) * 100 + Math.max(0, other.capacity - space.capacity) * 10;
  return metres + lacking + otherSize;
}

const mostConflicts = 10;

const conflictsOf = (line: SlotLine, during: Interval): Interval[] =>
  takenIntervals(line)
    .filter((taken) => overlaps(taken, during))
    .slice(0, mostConflicts);
