import type { FeedWish } from '../developers/feeds';
import type { FindParams } from './params';

/** A search by a name: all of the wish but its day. */
export interface Saved {
  name: string;
  params: FindParams;
}

export function savedAs({ date: _, ...params }: FindParams): FindParams {
  return params;
}

/** As a calendar has it: what is booked in the spaces that it finds, at whatever hour. */
export function feedOf({ kind, with: amenities = [], in: building, floor, space }: FindParams): FeedWish {
  // What others have booked there is nobody's but theirs.
  const detail = 'busy';
  if (space !== undefined) return { what: 'space', detail, spaceId: `code:${space}` };
  return {
    what: 'search',
    detail,
    search: {
      ...(kind && { kind: [kind] }),
      ...(building && { building: [building] }),
      ...(floor && { floor: [floor] }),
      ...(amenities.length > 0 && { amenities }),
    },
  };
}
