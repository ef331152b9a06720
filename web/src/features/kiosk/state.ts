import type { Schemas } from '../../api/client';

export type Door = Schemas['DoorShown'];
type Times = Pick<Door, 'busy' | 'closed' | 'here'>;
type Period = Door['busy'][number];

export interface DoorState {
  what: 'free' | 'taken' | 'closed' | 'here';
  /** Until when that stays so; absent where it does for as long as is known. */
  until?: string;
  /** What comes next for others. */
  next?: Period;
}

const second = 1000;
const minute = 60 * second;
/** It is asked for every quarter of a minute. */
const liveFor = 45 * second;
const knownFor = 10 * minute;

/** How far what was last heard can be relied on. */
type Knowledge = 'live' | 'old' | 'lost';

export const knowledgeAt = (heardAt: number, now: number): Knowledge =>
  now - heardAt <= liveFor ? 'live' : now - heardAt <= knownFor ? 'old' : 'lost';

/** How a space stands at a moment, by what was heard of it: it goes on by the clock while nothing is heard. */
export function stateAt({ busy, closed, here }: Times, now: number): DoorState {
  const goesOn = ({ start, end }: Period) => Date.parse(start) <= now && now < Date.parse(end);
  const from = (moment: string, periods: readonly Period[]) =>
    periods.find(({ start }) => Date.parse(start) >= Date.parse(moment));
  const present = new Date(now).toISOString();
  if (here && now < Date.parse(here.end)) return after('here', here.end);
  const shut = closed.find(goesOn);
  if (shut) return after('closed', shut.end);
  const taken = busy.find(goesOn);
  if (taken) return after('taken', taken.end);
  const [next, shuts] = [from(present, busy), from(present, closed)];
  const ends = [next, shuts].flatMap((one) => one?.start ?? []);
  const until = ends.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  return { what: 'free', ...(until !== undefined && { until }), ...(next && { next }) };

  function after(what: DoorState['what'], until: string): DoorState {
    const next = from(until, busy);
    return { what, until, ...(next && { next }) };
  }
}
