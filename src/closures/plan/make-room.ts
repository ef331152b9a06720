import { overlaps } from '../../time/index.js';
import { type Occupancy, type Option, type Placing, type Seat, type Sitter, timeOf } from './sitter.js';

/** Who is moved on to make room for one more. */
const mostMovedOn = 3;
const mostTried = 60;

/**
 * Finds places for those who have none by moving others on, who then have another place that suits them, at the time that
 * they have. `optionsOf` is what somebody without a place may have.
 */
export function makeRoom(
  sitters: readonly Sitter[],
  placing: Placing,
  free: Occupancy,
  optionsOf: (sitter: Sitter) => readonly Option[] = ({ options }) => options,
): void {
  const byId = new Map(sitters.map((sitter) => [sitter.id, sitter]));
  const there = new Map<string, Set<Sitter>>();
  const at = (spaceId: string) => {
    let known = there.get(spaceId);
    if (!known) there.set(spaceId, (known = new Set()));
    return known;
  };
  for (const [id, { spaceId }] of placing) at(spaceId).add(byId.get(id)!);

  const put = (sitter: Sitter, seat: Seat) => {
    free.take(sitter, seat);
    placing.set(sitter.id, seat);
    at(seat.spaceId).add(sitter);
  };
  const lift = (sitter: Sitter): Seat => {
    const seat = placing.get(sitter.id)!;
    free.giveBack(sitter, seat);
    placing.delete(sitter.id);
    at(seat.spaceId).delete(sitter);
    return seat;
  };

  /** Whether it sits there now; else everything is as it was. */
  const seatAt = (sitter: Sitter, option: Option): boolean => {
    const wanted = timeOf(sitter, option);
    const inTheWay = [...at(option.spaceId)].filter((other) =>
      overlaps(timeOf(other, placing.get(other.id)!), wanted),
    );
    // The spaces of one booking stay together.
    if (inTheWay.length > mostMovedOn || inTheWay.some(({ party }) => party !== undefined)) return false;
    const before = inTheWay.map((other) => [other, lift(other)] as const);
    if (free.room(sitter, option) > 0) {
      put(sitter, option);
      const moved: Sitter[] = [];
      for (const [other, seat] of before) {
        const next = otherwise(other, seat).find((one) => free.room(other, one) > 0);
        if (!next) break;
        put(other, next);
        moved.push(other);
      }
      if (moved.length === before.length) return true;
      for (const other of moved) lift(other);
      lift(sitter);
    }
    for (const [other, seat] of before) put(other, seat);
    return false;
  };

  const findPlace = (sitter: Sitter): boolean => {
    const options = optionsOf(sitter);
    const direct = options.find((option) => free.room(sitter, option) > 0);
    if (!direct) return options.slice(0, mostTried).some((option) => seatAt(sitter, option));
    put(sitter, direct);
    return true;
  };

  // Who is moved on may leave some of their time to somebody who has been turned away before.
  let waiting = sitters.filter(({ id, party }) => !placing.has(id) && party === undefined);
  for (let before = Infinity; waiting.length > 0 && waiting.length < before;) {
    before = waiting.length;
    waiting = waiting.filter((sitter) => !findPlace(sitter));
  }
}

/** Who sits at their own time does so ever after. */
const otherwise = ({ options, otherTimes = [] }: Sitter, { shift = 0 }: Seat): readonly Option[] =>
  shift === 0 ? options : otherTimes;
