import { randomFor } from '../src/demo/random.js';
import { publicId } from '../src/platform/index.js';
import { day, hour, minute } from '../src/time/index.js';
import type { Space } from './wishes.js';

export interface Question {
  name: string;
  ask: string;
  bodies: string[];
}

const asked = 40;
const daysAhead = 14;

/** What people ask all day, each time about another day or other spaces, so that no answer can be remembered. */
export function questions(spaces: readonly Space[]): Question[] {
  const random = randomFor('questions');
  const today = Math.floor(Date.now() / day) * day;
  const iso = (instant: number) => new Date(instant).toISOString();
  const morning = () => today + random.whole(2, daysAhead) * day + random.whole(4, 32) * 15 * minute;
  const some = (count: number) => {
    const first = random.whole(0, Math.max(0, spaces.length - count));
    return spaces.slice(first, first + count).map(({ id }) => publicId('space', id));
  };
  const made = (name: string, ask: string, body: () => object): Question => ({
    name,
    ask: `/api/v1/${ask}`,
    bodies: Array.from({ length: asked }, () => JSON.stringify(body())),
  });

  return [
    made('search, a fixed time, whole campus', 'availability/search', () => {
      const start = morning();
      return { when: { start: iso(start), end: iso(start + hour) }, what: { people: random.whole(1, 4) } };
    }),
    made('search, 2 hours in 3 days, whole campus', 'availability/search', () => {
      const from = today + random.whole(2, daysAhead - 2) * day;
      const windows = [0, 1, 2].map((n) => ({
        from: iso(from + n * day + hour),
        to: iso(from + n * day + 10 * hour),
      }));
      return { when: { windows, duration: 'PT2H' }, what: { people: random.whole(1, 4) } };
    }),
    made('free/busy, 500 spaces × 7 days', 'free-busy', () => {
      const from = today + random.whole(1, daysAhead - 7) * day;
      return { spaceIds: some(500), from: iso(from), to: iso(from + 7 * day) };
    }),
    made('timeline, 100 spaces × 1 day', 'timeline', () => {
      const from = today + random.whole(1, daysAhead) * day;
      return { spaceIds: some(100), from: iso(from), to: iso(from + day) };
    }),
  ];
}
