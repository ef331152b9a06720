import { localDay } from './calendar.js';
import { buildCampus } from './campus.js';
import { recallPast } from './past.js';

const demo = buildCampus();
const now = new Date('2026-11-30T05:35:00Z');
const { bookings, turns } = recallPast(demo, now);
const spaces = new Map(demo.spaces.map((space) => [space.id, space]));
const share = (what: (booking: (typeof bookings)[number]) => boolean) =>
  bookings.filter(what).length / bookings.length;

describe('the past of the demo campus', () => {
  it('is the same for the same moment', () => {
    expect(JSON.stringify(recallPast(demo, now))).toBe(JSON.stringify({ bookings, turns }));
  });

  it('is two whole months and what came since, up to where the diary begins', () => {
    const days = bookings.map(({ starts_at }) => localDay(new Date(starts_at)));
    const first = Date.UTC(2026, 8, 1) / 86_400_000;
    expect(Math.min(...days)).toBe(first);
    const diary = localDay(now) - 14;
    expect(bookings.filter(({ ends_at }) => localDay(new Date(Date.parse(ends_at) - 1)) >= diary)).toEqual(
      [],
    );
    for (const month of ['2026-09', '2026-10'])
      expect(bookings.filter(({ starts_at }) => starts_at.startsWith(month)).length).toBeGreaterThan(2000);
  });

  it('never holds more than a space has', () => {
    const bySpace = new Map<string, typeof bookings>();
    for (const booking of bookings.filter(({ status }) => status !== 'cancelled')) {
      const own = bySpace.get(booking.space_id);
      if (own) own.push(booking);
      else bySpace.set(booking.space_id, [booking]);
    }
    const overfull = [...bySpace].filter(([id, own]) =>
      own.some(
        ({ starts_at }) =>
          own
            .filter((one) => one.starts_at <= starts_at && starts_at < one.ends_at)
            .reduce((sum, { units }) => sum + units, 0) > spaces.get(id)!.capacity,
      ),
    );
    expect(overfull).toEqual([]);
  });

  it('has people who came, missed, cancelled, left early and stayed longer, in some measure', () => {
    const types = (type: string) =>
      turns.filter((turn) => turn.type === `booking.${type}`).length / bookings.length;
    for (const [what, least, most] of [
      [share(({ checked_in_at }) => checked_in_at !== undefined), 0.6, 0.9],
      [share(({ status }) => status === 'no_show'), 0.03, 0.08],
      [share(({ status }) => status === 'cancelled'), 0.04, 0.08],
      [types('ended'), 0.05, 0.15],
      [types('extended'), 0.01, 0.06],
    ] as const) {
      expect(what).toBeGreaterThan(least);
      expect(what).toBeLessThan(most);
    }
  });

  it('tells the life of each from its making to how it stands, in order', () => {
    const own = new Map<string, typeof turns>();
    for (const turn of turns) own.set(turn.booking_id, [...(own.get(turn.booking_id) ?? []), turn]);
    const wrong = bookings.filter(({ id, version, status, ends_at, checked_in_at, created_at }) => {
      const its = own.get(id) ?? [];
      if (version === 1) return its.length > 0 || status !== 'confirmed';
      const last = its.at(-1);
      return (
        its.length !== version ||
        its.some((turn, n) => turn.version !== n + 1 || (n > 0 && turn.at <= its[n - 1]!.at)) ||
        its[0]!.at !== created_at ||
        last!.status !== status ||
        last!.ends_at !== ends_at ||
        last!.checked_in_at !== (checked_in_at ?? null)
      );
    });
    expect(wrong).toEqual([]);
  });
});
