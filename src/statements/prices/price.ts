import {
  clockAt,
  dateOfDay,
  type Instant,
  inZone,
  localDayOf,
  minute,
  weekdays,
  wholeDay,
} from '../../time/index.js';

export const priceDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const;
export type PriceDay = (typeof priceDays)[number];

/** Whether each unit of a space costs, or the space as a whole. */
export const pricePers = ['unit', 'space'] as const;
export type PricePer = (typeof pricePers)[number];

/** What an hour costs, of which spaces and when; what is left out is any. */
export interface Rate {
  kinds?: readonly string[];
  useClasses?: readonly string[];
  /** UUIDs. */
  spaceIds?: readonly string[];
  /** A public holiday is none of the weekdays. */
  days?: readonly PriceDay[];
  /** On the wall clock of the campus, half-open. */
  from?: string;
  to?: string;
  per: PricePer;
  centsPerHour: number;
}

/** So many minutes at one rate. */
export interface Part {
  minutes: number;
  per: PricePer;
  centsPerHour: number;
}

export interface PricedSpace {
  spaceId: string;
  kind: string;
  useClass: string;
}

export interface PriceCalendar {
  zone: string;
  isHoliday: (date: string) => boolean;
}

/** A minute that is begun counts; each is priced as it begins, whatever happens within it. */
export const wholeMinutes = (start: Instant, end: Instant): number => Math.ceil((end - start) / minute);

/** Which minutes cost what. Of the rates, the first that fits counts; where none does, they cost nothing. */
export function partsOf(
  rates: readonly Rate[],
  space: PricedSpace,
  { start, minutes }: { start: Instant; minutes: number },
  calendar: PriceCalendar,
): Part[] {
  const ofSpace = rates.filter((rate) => isFor(rate, space));
  const parts: Part[] = [];
  for (const { from, to, day } of piecesOf(ofSpace, start, start + minutes * minute, calendar.zone)) {
    const count = wholeMinutes(start, to) - wholeMinutes(start, from);
    if (count === 0) continue;
    const clock = inZone(from, calendar.zone).slice(11, 16);
    const { per, centsPerHour } = ofSpace.find((rate) => isOn(rate, dayNamed(day, calendar), clock)) ?? free;
    const before = parts.at(-1);
    if (before?.per === per && before.centsPerHour === centsPerHour) before.minutes += count;
    else parts.push({ minutes: count, per, centsPerHour });
  }
  return parts;
}

const free = { per: 'space', centsPerHour: 0 } as const;

/** In whole cents: all parts together, times the units that count, rounded once; half a cent is a cent. */
export function amountOf(parts: readonly Part[], units: number, percent: number): number {
  const hundredthsOfMinutes = parts.reduce(
    (sum, { minutes, per, centsPerHour }) =>
      sum + BigInt(minutes) * BigInt(centsPerHour) * BigInt(per === 'unit' ? units : 1),
    0n,
  );
  const whole = 60n * 100n;
  return Number((hundredthsOfMinutes * BigInt(percent) * 2n + whole) / (whole * 2n));
}

const isFor = ({ kinds, useClasses, spaceIds }: Rate, { kind, useClass, spaceId }: PricedSpace): boolean =>
  (!kinds || kinds.includes(kind)) &&
  (!useClasses || useClasses.includes(useClass)) &&
  (!spaceIds || spaceIds.includes(spaceId));

const isOn = ({ days, from = '00:00', to = '24:00' }: Rate, day: PriceDay, clock: string): boolean =>
  (!days || days.includes(day)) && from <= clock && clock < to;

function dayNamed(day: number, { isHoliday }: PriceCalendar): PriceDay {
  const date = dateOfDay(day);
  return isHoliday(date) ? 'holiday' : weekdays[new Date(date).getUTCDay()]!;
}

/** A period cut at every midnight, and wherever a rate begins or ends. */
function* piecesOf(
  rates: readonly Rate[],
  start: Instant,
  end: Instant,
  zone: string,
): Generator<{ from: Instant; to: Instant; day: number }> {
  const clocks = [...new Set(rates.flatMap(({ from, to }) => [from, to]))].filter(
    (clock) => clock !== undefined && clock !== '24:00',
  );
  for (let day = localDayOf(start, zone); day <= localDayOf(end - 1, zone); day++) {
    const whole = wholeDay(day, zone);
    const cuts = [whole.start, ...clocks.map((clock) => clockAt(day, clock!, zone)), whole.end]
      .map((cut) => Math.min(Math.max(cut, start), end))
      .toSorted((a, b) => a - b);
    for (const [n, from] of cuts.entries()) {
      const to = cuts[n + 1];
      if (to !== undefined && from < to) yield { from, to, day };
    }
  }
}
