import { namesOf, noNames, type TypedNames } from '../../components/typed-names';
import type { Schemas } from '../../api/client';
import { addDays, daysBetween, localText, type WallTime, wallTimeIn } from '../../time/campus-time';
import type { Kind } from '../spaces/catalogue';
import { usualReasons } from './reasons';

export type Closure = Schemas['ClosureShown'];
export type Strategy = Schemas['StrategyShown'];

export const wholeCampus = 'campus';

/** A closure as it is being planned. */
export interface Wanted {
  /** `campus`, or `building:…` and `floor:…` by id or code. */
  places: readonly string[];
  /** Single spaces, by code. */
  spaces: readonly string[];
  /** Only spaces of these kinds; all where there is none. */
  kinds: readonly Kind[];
  from: WallTime;
  to: WallTime;
  reason: { code: string; text: TypedNames };
  strategy: Strategy;
}

const usual: Strategy = { keepTime: true, keepKit: true, keepTeams: true, maxWalkM: 400, askHours: 48 };

/** Nothing yet, on one day. */
export const nothingOn = (date: string): Wanted => ({
  places: [],
  spaces: [],
  kinds: [],
  from: { date, time: '08:00' },
  to: { date, time: '20:00' },
  reason: { code: usualReasons[0].code, text: { ...usualReasons[0].text } },
  strategy: usual,
});

export const wantedAs = ({ scope, kinds, start, end, reason, strategy }: Closure): Wanted => ({
  places: scope.campus
    ? [wholeCampus]
    : [
        ...(scope.buildings ?? []).map((one) => `building:${one}`),
        ...(scope.floors ?? []).map((one) => `floor:${one}`),
      ],
  spaces: scope.spaces ?? [],
  kinds,
  from: wallTimeIn(start),
  to: wallTimeIn(end),
  reason: { code: reason.code, text: { ...noNames, ...reason.text } },
  strategy,
});

/** Another first day keeps the length. */
export const beginningOn = ({ from, to, ...rest }: Wanted, date: string): Wanted => ({
  ...rest,
  from: { ...from, date },
  to: { ...to, date: addDays(to.date, daysBetween(from.date, date)) },
});

/** Whether it is over before it begins. */
export const isBackwards = ({ from, to }: Pick<Wanted, 'from' | 'to'>): boolean =>
  localText(from) >= localText(to);

/** Whether it says enough to be planned. */
export const isWhole = ({ places, spaces, from, to, reason }: Wanted): boolean =>
  (places.length > 0 || spaces.length > 0) && !isBackwards({ from, to }) && reason.text.en.trim() !== '';

/** As the server is asked for it. */
export function bodyOf(
  { places, spaces, kinds, from, to, reason, strategy }: Wanted,
  timeZone: string,
): Schemas['ClosureBody'] {
  const named = (what: 'building' | 'floor') =>
    places.filter((one) => one.startsWith(`${what}:`)).map((one) => one.slice(what.length + 1));
  const [buildings, floors] = [named('building'), named('floor')];
  const scope = places.includes(wholeCampus)
    ? { campus: true }
    : {
        ...(buildings.length > 0 && { buildings }),
        ...(floors.length > 0 && { floors }),
        ...(spaces.length > 0 && { spaces: [...spaces] }),
      };
  return {
    scope,
    kinds: [...kinds],
    start: localText(from),
    end: localText(to),
    timeZone,
    reason: { code: reason.code, text: namesOf(reason.text) },
    strategy,
  };
}
