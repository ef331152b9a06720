import { addDays, clockTime, minutesOf, minutesOfDay, type WallTime } from './wall-time.js';
import { readDay } from './days.js';
import { readBareNumber, readPeople } from './people.js';
import { type FloorNamed, readPlaces, type SpaceNamed } from './places.js';
import { Said } from './said.js';
import { partsOfDay, readTimes, type TimeMeant } from './times.js';
import { leftoversOf } from './leftovers.js';
import { readThings, type Things } from './vocabulary.js';
import type { Kind, WishParams } from './wish.js';

export interface Context extends Things {
  floors: readonly FloorNamed[];
  /** By their folded codes: those that `codesIn` found and the campus knows. */
  spaces: ReadonlyMap<string, SpaceNamed>;
  /** What the clocks of the campus say, and when the next half hour begins there. */
  today: string;
  next: WallTime;
}

/**
 * What somebody has typed, as a wish: "fume hood 4 next tue pm", 下週二下午 4人 抽氣櫃. The same words always mean the same.
 * What it does not understand is handed on as text, never left out.
 */
export function parseWish(typed: string, context: Context): WishParams {
  const said = new Said(typed);
  const places = readPlaces(said, context.buildings, context.floors, context.spaces);
  const things = readThings(said, context);
  const counted = readPeople(said);
  const day = readDay(said, context.today);
  const times = readTimes(said);
  const people = counted ?? readBareNumber(said);

  const { space, near } = places;
  const kind = space ? (space.kind as Kind) : things.kind;
  const building = places.in ?? things.in;
  const text = leftoversOf(said);
  return {
    ...(kind && { kind }),
    ...(things.with.length > 0 && { with: things.with }),
    ...(people !== undefined && { people }),
    ...whenOf(day, times, kind, context),
    ...(space && { space: space.code }),
    ...(near && { near: near.code }),
    ...(building && { in: building }),
    ...(places.floor && { floor: places.floor }),
    ...(text !== '' && { text }),
  };
}

/** How long a thing is usually needed, in minutes; desks and offices are taken for the day. */
function usualLength(kind: Kind | undefined): number | undefined {
  if (kind === 'desk' || kind === 'desk_area' || kind === 'office') return undefined;
  return kind === 'lab' || kind === 'bench' || kind === 'event_hall' ? 120 : 60;
}

const { day: workday } = partsOfDay;

function whenOf(
  { date, isBareWeekday }: { date?: string; isBareWeekday: boolean },
  times: TimeMeant,
  kind: Kind | undefined,
  { today, next }: Pick<Context, 'today' | 'next'>,
): WishParams {
  const usual = usualLength(kind);
  const now = next.date === today ? minutesOf(next.time) : minutesOfDay;

  if (times.ahead !== undefined && date === undefined) {
    const start = minutesOf(next.time) + Math.ceil(times.ahead / 30) * 30;
    return {
      date: start >= minutesOfDay ? addDays(next.date, 1) : next.date,
      ...stretch(start % minutesOfDay, (start % minutesOfDay) + (times.length ?? usual ?? 120)),
    };
  }
  const isTimed = [times.start, times.after, times.before, times.part, times.length].some(
    (one) => one !== undefined,
  );
  if (!isTimed && date === undefined) return {};

  if (times.start !== undefined) {
    const { start } = times;
    const length = times.length ?? usual ?? Math.max(120, workday.to - start);
    const end = times.end ?? start + length;
    const hasBegun = (date ?? today) === today && start < now - 30;
    const isMovable = date === undefined || isBareWeekday;
    return {
      date: hasBegun && isMovable ? addDays(today, date === undefined ? 1 : 7) : (date ?? today),
      ...stretch(start, end),
      ...(times.end !== undefined &&
        times.length !== undefined &&
        times.length < end - start && { for: times.length }),
    };
  }

  const part = times.part && partsOfDay[times.part];
  let [from, to] = [times.after ?? part?.from ?? workday.from, times.before ?? part?.to ?? workday.to];
  if (to <= from)
    [from, to] =
      times.before === undefined ? [from, Math.min(from + 240, minutesOfDay)] : [Math.max(0, to - 240), to];
  const isOver = (date ?? today) === today && to - now < (times.length ?? 30);
  const isMovable = date === undefined || isBareWeekday;
  const on = isOver && isMovable ? addDays(today, date === undefined ? 1 : 7) : (date ?? today);
  if (on === today && from < now) {
    from = Math.min(now, minutesOfDay - 30);
    // The day is over, but it was asked for: what is left of the evening.
    if (to <= from) to = Math.min(from + (times.length ?? usual ?? 120), minutesOfDay);
  }
  const needed = times.part === 'day' ? times.length : (times.length ?? usual);
  return {
    date: on,
    ...stretch(from, to),
    ...(needed !== undefined && needed < to - from && { for: needed }),
  };
}

const stretch = (from: number, to: number) => ({ from: clockTime(from), to: clockTime(to % minutesOfDay) });
