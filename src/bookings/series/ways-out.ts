import { judge, neighboursOf, unitsElsewhere } from '../../availability/index.js';
import { type Claim, type RoomKey, touchedBy } from '../../capacity/index.js';
import type { ViolationCode } from '../../rules/index.js';
import type { CatalogueSpace } from '../../spaces/index.js';
import { day, hour, inZone, type Instant, minute, onDate } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { claimsOf } from '../claims-of.js';
import type { Wanted } from '../new-booking.js';
import type { DatedWish, Planning } from './dated-wish.js';

const mostSpaces = 3;
const mostTimes = 2;
/** Like spaces that are looked at for every date. */
const nearest = 20;
const step = 15 * minute;

/** These hold on every date alike. */
const personal: readonly ViolationCode[] = ['tenant-not-entitled', 'qualification-required', 'form-required'];

/** What could be had instead on a date. */
export interface Way {
  wanted: Wanted;
  booking: Booking;
  claims: readonly Claim[];
}

/** Looks for a like space at the same time and for another time of the same day, on a copy of the ledger. */
export class WaysOut {
  private readonly likeSpaces = new Map<string, CatalogueSpace[]>();

  constructor(
    private readonly planning: Planning,
    private readonly zone: string,
  ) {}

  /** All days of pools that the ways out of a date can touch, to be read beforehand. */
  keysFor(wish: DatedWish): RoomKey[] {
    const { wanted } = wish;
    return [
      ...this.elsewhere(wish).flatMap((way) => touchedBy(way.claims)),
      ...touchedBy(this.occupied(wish, { ...wanted, during: this.wholeDayOf(wanted.during.start) })),
    ];
  }

  /** The best first: who has booked the kit of a lab needs the kit more than the hour. */
  find(wish: DatedWish, fits: (way: Way) => boolean): Way[] {
    const isFree = (way: Way) => fits(way) && this.isAllowed(way.wanted);
    return [
      ...firstOf(this.elsewhere(wish), mostSpaces, isFree),
      ...firstOf(this.atOtherTimes(wish), mostTimes, isFree),
    ];
  }

  private elsewhere(wish: DatedWish): Way[] {
    const { wanted } = wish;
    return this.like(wish).flatMap((space) =>
      this.way(wish, { ...wanted, space, units: unitsElsewhere(wanted, space) }),
    );
  }

  private *atOtherTimes(wish: DatedWish): Generator<Way> {
    const { wanted } = wish;
    const length = wanted.during.end - wanted.during.start;
    for (const start of startsNear(wanted.during.start, this.wholeDayOf(wanted.during.start)))
      yield* this.way(wish, { ...wanted, during: { start, end: start + length } });
  }

  /** Spaces with the same kit that whoever asks may book in general. */
  private like(wish: DatedWish): CatalogueSpace[] {
    const { space, people } = wish.wanted;
    let like = this.likeSpaces.get(space.id);
    if (!like) {
      like = neighboursOf(space, this.planning.catalogue)
        .filter(
          (other) =>
            other.capacity >= people &&
            [...space.amenities].every((amenity) => other.amenities.has(amenity)) &&
            !this.isForOthers(wish, other),
        )
        .slice(0, nearest);
      this.likeSpaces.set(space.id, like);
    }
    return like;
  }

  private isForOthers({ wanted }: DatedWish, space: CatalogueSpace): boolean {
    const { booker, catalogue, now } = this.planning;
    const wish = { ...wanted, units: unitsElsewhere(wanted, space) };
    return judge(booker, catalogue, space, wish, now).some(({ code }) => personal.includes(code));
  }

  private isAllowed(wanted: Wanted): boolean {
    const { booker, catalogue, now } = this.planning;
    return judge(booker, catalogue, wanted.space, wanted, now).length === 0;
  }

  /** None where it is too late to ask for it. */
  private way({ become }: DatedWish, wanted: Wanted): Way[] {
    const booking = become(wanted);
    return booking ? [{ wanted, booking, claims: claimsOf(booking, this.planning.catalogue) }] : [];
  }

  private occupied({ before }: DatedWish, { space, during, units }: Wanted): Claim[] {
    const { setUpMinutes, cleanUpMinutes } = space.terms;
    const others = before?.others ?? [];
    return claimsOf(
      { spaceId: space.id, during, units, setUpMinutes, cleanUpMinutes, others },
      this.planning.catalogue,
    );
  }

  /** From midnight to midnight on the wall clock; it need not have 24 hours. */
  private wholeDayOf(start: Instant) {
    const date = inZone(start, this.zone).slice(0, 10);
    const midnight = onDate(date, '00:00:00', 0, this.zone).start;
    const next = onDate(inZone(midnight + day + 3 * hour, this.zone).slice(0, 10), '00:00:00', 0, this.zone);
    return { start: midnight, end: next.start };
  }
}

/** Every quarter of an hour of a day, the nearest to a moment first. */
function startsNear(wished: Instant, { start, end }: { start: Instant; end: Instant }): Instant[] {
  const starts: Instant[] = [];
  for (let at = start; at < end; at += step) if (at !== wished) starts.push(at);
  return starts.sort((a, b) => Math.abs(a - wished) - Math.abs(b - wished));
}

function firstOf<T>(items: Iterable<T>, most: number, test: (item: T) => boolean): T[] {
  const found: T[] = [];
  for (const item of items) {
    if (test(item) && found.push(item) === most) break;
  }
  return found;
}
