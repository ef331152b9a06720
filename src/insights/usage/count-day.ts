import type { Instant, Interval } from '../../time/index.js';
import { type CampusDay, spread } from './opening.js';

const grains = ['campus', 'building', 'floor', 'tenant'] as const;
export type Grain = (typeof grains)[number];

/** Stands where a grain has no building or part. */
export const nowhere = '00000000-0000-0000-0000-000000000000';

export interface Where {
  spaceId: string;
  floorId: string;
  buildingId: string;
  kind: string;
}

/** A space on a day: how many may have it at once, and how many seconds of each hour it is open. */
export interface DayOffer extends Where {
  units: number;
  seats: number;
  open: readonly number[];
}

/** What a booking takes of a space. */
export interface Taken extends Where {
  units: number;
  seats: number;
  people: number;
}

/** A booking that stood. */
export interface DayBooking {
  memberId: string;
  tenantId: string;
  during: Interval;
  /** From when on somebody was there; null where nobody was. */
  usedFrom: Instant | null;
  /** Somebody had to check in. */
  due: boolean;
  missed: boolean;
  taken: readonly Taken[];
}

export const hourly = ['offered', 'booked', 'used', 'people', 'seats', 'persons'] as const;
export const summed = ['offered', 'booked', 'used', 'people', 'seats'] as const;

/** Seconds by hour: of units offered, booked and used; of people there, and of what what they used would have held. */
type Hours = Record<(typeof hourly)[number], number[]>;

interface Tally {
  bookings: number;
  /** Of those, the ones that somebody had to check in for. */
  due: number;
  missed: number;
  /** How many different people had booked. */
  who: number;
}

export interface CountedCell extends Hours, Tally {
  grain: Grain;
  buildingId: string;
  partId: string;
  kind: string;
}

interface CountedSpace extends Tally {
  spaceId: string;
  booked: number;
  used: number;
  people: number;
  seats: number;
}

export interface CountedDay {
  cells: CountedCell[];
  spaces: CountedSpace[];
}

/** When somebody was there, as far as it is over. */
export const usedOf = (
  { during, usedFrom }: Pick<DayBooking, 'during' | 'usedFrom'>,
  asOf: Instant,
): Interval | null =>
  usedFrom === null ? null : { start: Math.max(during.start, usedFrom), end: Math.min(during.end, asOf) };

/** What a day comes to, as far as it has passed: a booking that lies ahead is booked, but not used yet. */
export function countDay(
  day: CampusDay,
  offers: Iterable<DayOffer>,
  bookings: Iterable<DayBooking>,
  asOf: Instant,
): CountedDay {
  const cells = new Cells();
  const spaces = new Map<string, OpenSpace>();
  for (const { units, open, ...where } of summedUp(offers))
    for (const cell of cells.around(where))
      for (let hour = 0; hour < 24; hour++) cell.offered[hour]! += open[hour]! * units;

  for (const { memberId, tenantId, during, usedFrom, due, missed, taken } of bookings) {
    const booked = spread(during, day);
    const inUse = usedOf({ during, usedFrom }, asOf);
    const used = inUse ? spread(inUse, day) : noHours;
    const begins = day.during.start <= during.start && during.start < day.during.end;
    const tallied = new Set<Open>();
    for (const { units, seats, people, ...where } of taken) {
      let space = spaces.get(where.spaceId);
      if (!space) spaces.set(where.spaceId, (space = openSpace(where.spaceId)));
      const around = cells.around(where, tenantId);
      for (let hour = 0; hour < 24; hour++) {
        if (booked[hour] === 0) continue;
        for (const cell of around) {
          cell.booked[hour]! += booked[hour]! * units;
          cell.used[hour]! += used[hour]! * units;
          cell.people[hour]! += used[hour]! * people;
          cell.seats[hour]! += used[hour]! * seats;
          (cell.inHour[hour] ??= new Set()).add(memberId);
        }
        space.booked += booked[hour]! * units;
        space.used += used[hour]! * units;
        space.people += used[hour]! * people;
        space.seats += used[hour]! * seats;
      }
      for (const one of [...around, space]) tallied.add(one);
    }
    for (const one of tallied) {
      one.inDay.add(memberId);
      if (!begins) continue;
      one.bookings++;
      if (due) one.due++;
      if (missed) one.missed++;
    }
  }
  return { cells: cells.counted(), spaces: [...spaces.values()].map(closed) };
}

/** Of what opens alike on a floor, all units as one offer: thousands of spaces come to some hundred sums. */
function* summedUp(offers: Iterable<DayOffer>): Generator<Omit<DayOffer, 'spaceId' | 'seats'>> {
  const sums = new Map<DayOffer['open'], Map<string, DayOffer>>();
  for (const offer of offers) {
    let ofHours = sums.get(offer.open);
    if (!ofHours) sums.set(offer.open, (ofHours = new Map()));
    const place = offer.buildingId + offer.floorId + offer.kind;
    const sum = ofHours.get(place);
    if (sum) sum.units += offer.units;
    else ofHours.set(place, { ...offer });
  }
  for (const ofHours of sums.values()) yield* ofHours.values();
}

const zeros = () => Array.from({ length: 24 }, () => 0);
const noHours: readonly number[] = zeros();

interface Open {
  bookings: number;
  due: number;
  missed: number;
  inDay: Set<string>;
}

type OpenSpace = Open & Omit<CountedSpace, 'who'>;
type OpenCell = Open & Omit<CountedCell, 'who' | 'persons'> & { inHour: (Set<string> | undefined)[] };

const openSpace = (spaceId: string): OpenSpace => ({
  spaceId,
  booked: 0,
  used: 0,
  people: 0,
  seats: 0,
  bookings: 0,
  due: 0,
  missed: 0,
  inDay: new Set(),
});

const closed = <T extends Open>({ inDay, ...rest }: T) => ({ ...rest, who: inDay.size });

/** The cells of a day, made when something first falls into them. */
class Cells {
  private readonly all = new Map<string, OpenCell>();

  /** All that something in a space counts for. */
  around({ kind, buildingId, floorId }: Omit<Where, 'spaceId'>, tenantId?: string): OpenCell[] {
    return [
      this.at('campus', nowhere, nowhere, kind),
      this.at('building', buildingId, nowhere, kind),
      this.at('floor', buildingId, floorId, kind),
      ...(tenantId === undefined ? [] : [this.at('tenant', buildingId, tenantId, kind)]),
    ];
  }

  counted(): CountedCell[] {
    return [...this.all.values()].map(({ inHour, ...cell }) => ({
      ...closed(cell),
      persons: Array.from({ length: 24 }, (_, hour) => inHour[hour]?.size ?? 0),
    }));
  }

  private at(grain: Grain, buildingId: string, partId: string, kind: string): OpenCell {
    const key = `${grain}${buildingId}${partId}${kind}`;
    let cell = this.all.get(key);
    if (!cell)
      this.all.set(
        key,
        (cell = {
          grain,
          buildingId,
          partId,
          kind,
          offered: zeros(),
          booked: zeros(),
          used: zeros(),
          people: zeros(),
          seats: zeros(),
          inHour: [],
          bookings: 0,
          due: 0,
          missed: 0,
          inDay: new Set(),
        }),
      );
    return cell;
  }
}
