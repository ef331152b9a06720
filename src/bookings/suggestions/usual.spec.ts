import { minute } from '../../time/index.js';
import { type Had, lastOthers, likelyDays, nextLike, usualOn, usualSeat } from './usual.js';

const zone = 'Asia/Hong_Kong';
const at = (text: string) => Date.parse(`${text}:00+08:00`);

let ids = 0;
const had = (kind: Had['kind'], spaceId: string, start: string, minutes: number): Had => ({
  id: `${++ids}`,
  spaceId,
  kind,
  during: { start: at(start), end: at(start) + minutes * minute },
  units: 1,
  people: 1,
});

describe('What somebody usually has', () => {
  it('is the seat that they had most often, at the hours that they had it most often', () => {
    const past = [
      had('desk', 'window', '2026-11-25T10:00', 480),
      had('desk', 'window', '2026-11-24T09:00', 540),
      had('desk', 'corner', '2026-11-23T08:00', 540),
      had('meeting_room', 'room', '2026-11-23T08:00', 60),
      had('desk', 'window', '2026-11-20T09:00', 540),
    ];
    expect(usualSeat(past, zone)).toEqual({
      spaceId: 'window',
      units: 1,
      people: 1,
      from: '09:00',
      lengthMinutes: 540,
    });
  });

  it('is the latest of seats that they had as often', () => {
    const past = [had('desk', 'new', '2026-11-25T10:00', 480), had('desk', 'old', '2026-11-24T09:00', 540)];
    expect(usualSeat(past, zone)?.spaceId).toBe('new');
  });

  it('is nothing for who had rooms alone', () => {
    expect(usualSeat([had('meeting_room', 'room', '2026-11-23T08:00', 60)], zone)).toBeUndefined();
  });

  const days = (past: Had[], now: string, holidays: number[] = []) =>
    likelyDays(past, { now: at(now), zone, most: 3, isHoliday: (day) => holidays.includes(day) }).map((day) =>
      new Date(day * 86_400_000).toISOString().slice(0, 10),
    );

  it.each([
    ['on a Thursday', '2026-11-26T09:00', ['2026-11-27', '2026-11-30', '2026-12-01']],
    ['late on a Friday', '2026-11-27T23:30', ['2026-11-30', '2026-12-01', '2026-12-02']],
  ])('is proposed for the workdays to come, %s', (_, now, expected) => {
    expect(days([], now)).toEqual(expected);
  });

  it('is proposed for a Saturday to who comes on Saturdays, and for no holiday', () => {
    const saturday = [had('desk', 'window', '2026-11-21T09:00', 240)];
    expect(days(saturday, '2026-11-26T09:00')).toEqual(['2026-11-27', '2026-11-28', '2026-11-30']);
    expect(days(saturday, '2026-11-26T09:00', [at('2026-11-27T08:00') / 86_400_000])).toEqual([
      '2026-11-28',
      '2026-11-30',
      '2026-12-01',
    ]);
  });

  it('keeps to the clocks of the campus', () => {
    const usual = { spaceId: 'window', units: 1, people: 1, from: '09:00', lengthMinutes: 540 };
    expect(usualOn(at('2026-11-27T08:00') / 86_400_000, usual, zone)).toEqual({
      start: at('2026-11-27T09:00'),
      end: at('2026-11-27T18:00'),
    });
  });

  it('tells rooms and hours once, the latest first', () => {
    const past = [
      had('lab', 'hood', '2026-11-25T10:00', 60),
      had('meeting_room', 'room', '2026-11-24T15:00', 60),
      had('desk', 'window', '2026-11-24T09:00', 540),
      had('meeting_room', 'room', '2026-11-17T15:00', 60),
      had('meeting_room', 'room', '2026-11-16T15:00', 60),
    ];
    expect(lastOthers(past, zone, 5).map(({ during }) => during.start)).toEqual([
      at('2026-11-25T10:00'),
      at('2026-11-24T15:00'),
      at('2026-11-16T15:00'),
    ]);
  });

  it.each([
    ['this week, where it is still to come', '2026-11-19T15:00', '2026-11-26T09:00', '2026-11-26T15:00'],
    ['next week, where it has begun', '2026-11-19T15:00', '2026-11-26T15:00', '2026-12-03T15:00'],
    ['a week later, where it has just been', '2026-11-25T15:00', '2026-11-26T09:00', '2026-12-02T15:00'],
    ['soon, where it was long ago', '2026-03-05T15:00', '2026-11-26T09:00', '2026-11-26T15:00'],
  ])('comes again %s', (_, start, now, expected) => {
    expect(nextLike(had('meeting_room', 'room', start, 60), [], at(now), zone)?.start).toBe(at(expected));
  });

  it('does not come again over what they have then', () => {
    const room = had('meeting_room', 'room', '2026-11-19T15:00', 60);
    const coming = [
      had('lab', 'hood', '2026-11-26T15:30', 60),
      had('desk', 'window', '2026-12-03T16:00', 60),
    ];
    expect(nextLike(room, coming, at('2026-11-26T09:00'), zone)?.start).toBe(at('2026-12-03T15:00'));
  });
});
