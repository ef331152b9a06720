import type { Refusal } from '../../api/problem';
import { type Clash, clashOf, type Item, type Row, type Stretch } from './cells';
import { minutesShown, type Scale, snapped } from './scale';

/** What is about to be booked or changed: drawn, but nothing yet. Only the server makes it a booking. */
export interface Ghost extends Stretch {
  kind: 'create' | 'move' | 'resize' | 'cancel';
  /** The booking that is to change. */
  item?: Item | undefined;
  row: Row;
  line: number;
  by: 'pointer' | 'keyboard';
  /** `chosen` waits for a word of the person, `asking` for which dates of a series it means, `explaining` for why it is done for another, `pending` for the server's; `refused` shows the ways out. */
  state: 'drawing' | 'chosen' | 'asking' | 'explaining' | 'pending' | 'refused';
  /** Why it is done for another, once that is said. */
  reason?: string | undefined;
  /** As far as can be seen from here. */
  clash?: Clash | undefined;
  error?: Refusal | undefined;
}

/** How long a booking is that was not drawn, as far as the space allows. */
const usualLength = 60;

export const usualFor = ({ terms }: Row) =>
  Math.max(terms.minMinutes, Math.min(usualLength, terms.maxMinutes));

/** In steps that one can aim at, and that the space allows. */
export const stepOf = ({ terms }: Row, isFine = false) => Math.max(terms.stepMinutes, isFine ? 5 : 15);

export interface Around {
  scale: Scale;
  now: number;
}

/** The ghost with its clash as it stands now. */
export const judged = (ghost: Ghost, { scale, now }: Around): Ghost => ({
  ...ghost,
  clash: clashOf(ghost.row, ghost, scale, { now, without: ghost.item?.id }),
});

/** As near as the limits of the space and the axis let it be. */
export function resized(ghost: Ghost, edge: 'start' | 'end', to: number, around: Around): Ghost {
  const { minMinutes, maxMinutes } = ghost.row.terms;
  const most = minutesShown(around.scale);
  const next =
    edge === 'end'
      ? { end: clamp(to, ghost.start + minMinutes, Math.min(most, ghost.start + maxMinutes)) }
      : { start: clamp(to, Math.max(0, ghost.end - maxMinutes), ghost.end - minMinutes) };
  return judged({ ...ghost, ...next }, around);
}

export function movedTo(ghost: Ghost, start: number, around: Around): Ghost {
  const length = ghost.end - ghost.start;
  const at = clamp(start, 0, Math.max(0, minutesShown(around.scale) - length));
  return judged({ ...ghost, start: at, end: at + length }, around);
}

/** From where the press was to where the pointer is. */
export function drawn(ghost: Ghost, from: number, to: number, step: number, around: Around): Ghost {
  const { minMinutes, maxMinutes } = ghost.row.terms;
  // The step in which the press was belongs to it; the other end goes to the nearest.
  const [low, high] =
    to >= from
      ? [Math.floor(from / step) * step, snapped(to, step)]
      : [snapped(to, step), Math.ceil(from / step) * step];
  const length = clamp(high - low, minMinutes, maxMinutes);
  const start = to >= from ? low : high - length;
  return judged({ ...ghost, start, end: start + length }, around);
}

export const onStep = (minutes: number, step: number) => snapped(minutes, step);

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
