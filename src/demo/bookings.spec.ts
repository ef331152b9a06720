import { fillDiary, type Booking } from './bookings.js';
import { buildCampus } from './campus.js';

const demo = buildCampus();
const now = new Date('2026-11-30T05:35:00Z');
const bookings = fillDiary(demo, now);
const spaces = new Map(demo.spaces.map((space) => [space.id, space]));
const occupying = bookings.filter(({ status }) => status !== 'cancelled');

describe('the demo bookings', () => {
  it('are the same for the same moment, and others for another', () => {
    expect(JSON.stringify(fillDiary(demo, now))).toBe(JSON.stringify(bookings));
    expect(fillDiary(demo, new Date('2026-12-05T16:30:00Z'))[100]).not.toEqual(bookings[100]);
  });

  it('never hold more than a space has', () => {
    const overfull = [...groupBySpace(occupying)].filter(
      ([id, own]) => peakOf(own) > spaces.get(id)!.capacity,
    );
    expect(overfull).toEqual([]);
  });

  it('say what became of them by now', () => {
    const over = ['completed', 'no_show', 'cancelled'];
    const moment = now.toISOString();
    const wrong = bookings.filter(({ status, starts_at, ends_at, created_at }) => {
      const possible =
        ends_at <= moment ? over : starts_at <= moment ? ['checked_in'] : ['confirmed', 'requested'];
      return !possible.includes(status) || created_at >= moment || created_at >= starts_at;
    });
    expect(wrong).toEqual([]);
    expect(bookings).toHaveLength(30_000);
  });

  it('keep to the five-minute grid and to the terms of their space', () => {
    const rulesOf = ({ space_id }: Booking) => {
      const { kind } = spaces.get(space_id)!;
      if (kind === 'meeting_room') return { opens: 7, closes: 23, least: 15 };
      return kind === 'event_hall'
        ? { opens: 8, closes: 23, least: 60 }
        : { opens: 0, closes: Infinity, least: 15 };
    };
    const wrong = bookings.filter((booking) => {
      const { opens, closes, least } = rulesOf(booking);
      const minutes = (Date.parse(booking.ends_at) - Date.parse(booking.starts_at)) / 60_000;
      const from = hongKongMinute(booking.starts_at);
      const onGrid = from % 5 === 0 && minutes % 5 === 0;
      return (
        !onGrid ||
        minutes < least ||
        minutes > 14 * 24 * 60 ||
        from < opens * 60 ||
        from + minutes > closes * 60
      );
    });
    expect(wrong).toEqual([]);
  });

  it('are made in leased spaces by the lessee alone, and in no hidden space', () => {
    const lessee = new Map(demo.leases.map(({ space_id, tenant_id }) => [space_id, tenant_id]));
    const wrong = bookings.filter(
      ({ space_id, tenant_id }) =>
        (lessee.get(space_id) ?? tenant_id) !== tenant_id || spaces.get(space_id)!.status !== 'active',
    );
    expect(wrong).toEqual([]);
  });

  it('are made by somebody of the same company', () => {
    const company = new Map(demo.members.map(({ id, tenant_id }) => [id, tenant_id]));
    const wrong = bookings.filter(
      ({ booked_by, booked_for, tenant_id }) =>
        company.get(booked_by) !== tenant_id || company.get(booked_for) !== tenant_id,
    );
    expect(wrong).toEqual([]);
  });

  it('leave some requests to decide, which overlap', () => {
    const waiting = bookings.filter(({ status }) => status === 'requested');
    const moment = now.toISOString();
    expect(waiting).toHaveLength(3);
    expect(
      waiting.filter(({ expires_at, starts_at }) => expires_at! <= moment || expires_at! > starts_at),
    ).toEqual([]);
  });

  it.each(['2026-11-30T05:35:00Z', '2026-12-05T16:30:00Z', '2027-02-28T15:59:59Z'])(
    'give the demo member a past and a future at %s',
    (moment) => {
      const member = demo.members.find(({ email }) => email === 'member@tolo.example')!;
      const own = fillDiary(demo, new Date(moment)).filter(({ booked_for }) => booked_for === member.id);
      const kinds = own
        .filter(({ status }) => status === 'confirmed')
        .map(({ space_id }) => spaces.get(space_id)!.kind);
      expect(own.filter(({ status }) => status === 'completed')).toHaveLength(5);
      expect(kinds).toHaveLength(6);
      expect(new Set(kinds)).toEqual(new Set(['lab', 'desk', 'meeting_room']));
    },
  );
});

/** The most units held at once: an end frees its units before a start at the same moment takes them. */
function peakOf(own: readonly Booking[]): number {
  const steps = own.flatMap(({ starts_at, ends_at, units }) => [
    { at: starts_at, change: units },
    { at: ends_at, change: -units },
  ]);
  steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.change - b.change));
  let held = 0;
  return Math.max(...steps.map(({ change }) => (held += change)));
}

const hongKongMinute = (instant: string) => (Date.parse(instant) / 60_000 + 8 * 60) % (24 * 60);

function groupBySpace(all: readonly Booking[]): Map<string, Booking[]> {
  const groups = new Map<string, Booking[]>();
  for (const booking of all) {
    const own = groups.get(booking.space_id);
    if (own) own.push(booking);
    else groups.set(booking.space_id, [booking]);
  }
  return groups;
}
