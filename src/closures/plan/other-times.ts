import type { Diaries } from '../../bookings/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';
import { hour, type Instant, type Interval, localDayOf, minute, overlaps } from '../../time/index.js';
import type { Strategy } from '../closure.js';
import { type Case, type Fits, optionAt, suits } from './case.js';
import type { Candidate } from './candidates.js';
import { type Occupancy, type Option, shifted, timeOf } from './sitter.js';

const step = 30 * minute;
const farthest = 6 * hour;
/** In metres to walk: what it is worth to come at one's own time, by the hour. */
const costOfAnHour = 240;
const mostSpaces = 20;
const mostOptions = 40;

/** The nearest first, the later of two. */
const shifts = Array.from({ length: (2 * farthest) / step }, (_, n) =>
  n % 2 === 0 ? (n / 2 + 1) * step : -((n + 1) / 2) * step,
);

export interface Setting {
  catalogue: CatalogueSnapshot;
  strategy: Pick<Strategy, 'maxWalkM'>;
  now: Instant;
  /** When those who have booked are somewhere already. */
  busy: Diaries;
  fits: Fits;
}

/** Whoever was granted a time has it for that time, and spaces that are had together are had at one time. */
export const mayComeLater = ({ booking, party }: Case): boolean =>
  party === undefined && booking.approval === null && booking.status !== 'checked_in';

/** Where it was, before that closes or once it is open again. */
export const stayingAt = (space: CatalogueSpace): Candidate => ({ space, walkM: 0, cost: 0, lacks: [] });

/** Where it could go at another time of its day, the best first: where it was, once that is open, or to what is like it. */
export function otherTimesOf(one: Case, { catalogue, strategy, now, busy, fits }: Setting): Option[] {
  const { during, booking, origin } = one;
  const zone = catalogue.campus.timeZone;
  const sameDay = (a: Instant, b: Instant) => localDayOf(a, zone) === localDayOf(b, zone);
  const like = one.candidates.filter((candidate) => suits(one, candidate, strategy)).slice(0, mostSpaces);
  const found: Option[] = [];
  for (const shift of shifts) {
    if (found.length >= mostOptions) break;
    const time = shifted(during, shift);
    if (time.start <= now || !sameDay(time.start, during.start) || !sameDay(time.end - 1, during.end - 1))
      continue;
    if (!busy.isFree(booking, time)) continue;
    for (const candidate of [stayingAt(origin), ...like]) {
      const cost = candidate.cost + (Math.abs(shift) / hour) * costOfAnHour;
      const option = { ...optionAt(candidate), cost, shift };
      if (fits(one, option)) found.push(option);
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** Nobody is sent to two other places at one time. */
export function onePlaceEach(free: Occupancy): Occupancy {
  const sent = new Map<string, Set<Interval & { id: string }>>();
  const of = (bookedFor: string) => {
    let known = sent.get(bookedFor);
    if (!known) sent.set(bookedFor, (known = new Set()));
    return known;
  };
  return {
    room(sitter, seat) {
      if (seat.shift) {
        const time = timeOf(sitter, seat);
        for (const other of of((sitter as Case).booking.bookedFor))
          if (other.id !== sitter.id && overlaps(other, time)) return 0;
      }
      return free.room(sitter, seat);
    },
    take(sitter, seat) {
      free.take(sitter, seat);
      if (seat.shift) of((sitter as Case).booking.bookedFor).add({ ...timeOf(sitter, seat), id: sitter.id });
    },
    giveBack(sitter, seat) {
      free.giveBack(sitter, seat);
      if (!seat.shift) return;
      const own = of((sitter as Case).booking.bookedFor);
      for (const one of own) if (one.id === sitter.id) own.delete(one);
    },
  };
}
