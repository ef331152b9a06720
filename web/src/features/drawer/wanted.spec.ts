import type { Booking } from '../bookings/bookings';
import { changesOf, draftOf, wantedOf, wishOf } from './wanted';

const booking = {
  spaceId: 'spc_1',
  start: '2026-12-01T14:00:00+08:00',
  end: '2026-12-01T16:00:00+08:00',
  timeZone: 'Asia/Hong_Kong',
  people: 4,
  title: 'Extraction',
} as Booking;
const now = new Date('2026-12-01T05:35:00Z');

describe('What the drawer asks for', () => {
  it.each([
    ['as the address says', { start: '2026-12-01T06:00:00Z', end: '2026-12-01T08:00:00Z' }, '14:00', '16:00'],
    [
      'as the clocks of the campus say',
      { start: '2026-12-01T14:00', end: '2026-12-01T16:00' },
      '14:00',
      '16:00',
    ],
    ['for the next hour', {}, '14:00', '15:00'],
  ])('begins %s', (_, search, from, to) => {
    expect(draftOf(search, 'Asia/Hong_Kong', now).period).toEqual({ date: '2026-12-01', from, to });
  });

  it('names a colleague and words only where there are any', () => {
    const wanted = {
      ...wantedOf(booking),
      title: ' ',
      forWhom: 'colleague' as const,
      whom: ' mei@tolo.example ',
    };
    expect(wishOf(wanted, 'spc_1', 'Asia/Hong_Kong')).toEqual({
      spaceId: 'spc_1',
      start: '2026-12-01T14:00',
      end: '2026-12-01T16:00',
      timeZone: 'Asia/Hong_Kong',
      people: 4,
      for: 'mei@tolo.example',
    });
  });

  it('names a visitor beside who receives them', () => {
    const wanted = { ...wantedOf(booking), people: 1, forWhom: 'visitor' as const, whom: 'Bob Chan' };
    expect(wishOf(wanted, 'spc_1', 'Asia/Hong_Kong')).toMatchObject({
      people: 2,
      guests: [{ name: 'Bob Chan' }],
    });
  });

  it('counts all who come, and names the spaces together', () => {
    const wanted = {
      ...draftOf({}, 'Asia/Hong_Kong', now),
      attendees: ['mei@a.example'],
      guests: ['Bob Chan'],
      further: ['5E-310'],
      riskFormId: 'rsk_1',
    };
    expect(wishOf(wanted, 'spc_1', 'Asia/Hong_Kong')).toEqual({
      spaces: [{ spaceId: 'spc_1' }, { spaceId: 'code:5E-310' }],
      start: '2026-12-01T14:00',
      end: '2026-12-01T15:00',
      timeZone: 'Asia/Hong_Kong',
      people: 3,
      attendees: [{ email: 'mei@a.example' }],
      guests: [{ name: 'Bob Chan' }],
      riskFormId: 'rsk_1',
    });
  });

  it('keeps a colleague who was named as who they are, and leaves alone whom the reader may not know', () => {
    const named = {
      ...booking,
      attendeeCount: 1,
      attendees: [{ userId: 'usr_1', email: 'ann@a.example' }],
    } as Booking;
    const wanted = wantedOf(named);
    const more = { ...wanted, attendees: [...wanted.attendees!, 'bob@b.example'] };
    expect(changesOf(more, named)).toEqual({
      attendees: [{ userId: 'usr_1' }, { email: 'bob@b.example' }],
    });
    expect(changesOf({ ...wanted, attendees: [] }, named)).toEqual({ attendees: null });
    const hidden = { ...booking, attendeeCount: 2 } as Booking;
    expect(wantedOf(hidden).attendees).toBeUndefined();
    expect(changesOf(wantedOf(hidden), hidden)).toBeUndefined();
  });

  it.each([
    ['nothing', {}, undefined],
    [
      'the end alone, as a booking that has begun needs',
      { period: { date: '2026-12-01', from: '14:00', to: '17:00' } },
      { end: '2026-12-01T17:00', timeZone: 'Asia/Hong_Kong' },
    ],
    [
      'both times',
      { period: { date: '2026-12-01', from: '15:00', to: '16:00' } },
      { start: '2026-12-01T15:00', end: '2026-12-01T16:00', timeZone: 'Asia/Hong_Kong' },
    ],
    ['a title that is taken away', { title: '' }, { title: null }],
    ['people', { people: 3 }, { people: 3 }],
    ['who else comes', { attendees: ['mei@a.example'] }, { attendees: [{ email: 'mei@a.example' }] }],
    ['visitors', { guests: ['Bob Chan'] }, { guests: [{ name: 'Bob Chan' }] }],
    [
      'further spaces',
      { further: ['5E-310'] },
      { spaces: [{ spaceId: 'spc_1' }, { spaceId: 'code:5E-310' }] },
    ],
    ['the risk form', { riskFormId: 'rsk_1' }, { riskFormId: 'rsk_1' }],
  ])('changes %s', (_, change, body) => {
    expect(changesOf({ ...wantedOf(booking), ...change }, booking)).toEqual(body);
  });
});
