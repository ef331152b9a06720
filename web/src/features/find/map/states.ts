import type { Schemas } from '../../../api/client';
import type { Offer, Wish } from '../search';
import type { State } from './shape';

type Planned = Schemas['PlannedSpace'];
type Item = Pick<Schemas['TimelineItem'], 'start' | 'end' | 'status' | 'mine' | 'kind'>;

/** As the server writes a moment; all are of one zone, so that the texts compare as the times do. */
const wall = (text: string) => text.slice(0, 16);

/** What a space is to whoever wishes for something between two moments, all on the clocks of the campus. */
export function stateOf(
  space: Pick<Planned, 'id' | 'kind' | 'capacity' | 'amenities'>,
  { wish, from, to, offers, items }: Situation,
): State {
  const there = (items.get(space.id) ?? []).filter(
    ({ start, end }) => wall(start) < wall(to) && wall(from) < wall(end),
  );
  if (there.some(({ mine, kind }) => mine && kind === 'booking'))
    return there.some(({ mine, status }) => mine && isOpen(status)) ? 'pending' : 'mine';
  if (offers.has(space.id)) return 'free';
  if (!isAskedFor(space, wish)) return 'other';
  if (there.some(({ status }) => isOpen(status))) return 'pending';
  return there.length > 0 ? 'taken' : 'closed';
}

export interface Situation {
  wish: Pick<Wish, 'kind' | 'people' | 'with'>;
  from: string;
  to: string;
  offers: ReadonlyMap<string, Pick<Offer, 'start' | 'end'>>;
  items: ReadonlyMap<string, readonly Item[]>;
}

/** Somebody has to decide, or to take it. */
const isOpen = (status: string) => status === 'requested' || status === 'held';

const isAskedFor = (
  { kind, capacity, amenities }: Pick<Planned, 'kind' | 'capacity' | 'amenities'>,
  wish: Situation['wish'],
): boolean =>
  (wish.kind === undefined || wish.kind === kind) &&
  wish.people <= capacity &&
  wish.with.every((code) => amenities.includes(code));
