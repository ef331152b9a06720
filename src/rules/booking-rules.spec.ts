import { type Facts, violationsOf, type Wish } from './booking-rules.js';
import type { Terms } from './terms.js';

const always = [['00:00', '24:00']] as const;
const week = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };
const terms: Terms = {
  hours: week,
  noticeMinutes: 0,
  advanceDays: 90,
  minMinutes: 15,
  maxMinutes: 240,
  stepMinutes: 5,
};
const facts: Facts = { bookable: true, capacity: 4, timeZone: 'Asia/Hong_Kong', leasedToAnother: false };
const now = Date.parse('2026-11-30T09:00+08:00');

const at = (start: string, end: string, more: Partial<Wish> = {}): Wish => ({
  during: { start: Date.parse(`${start}+08:00`), end: Date.parse(`${end}+08:00`) },
  units: 1,
  people: 1,
  ...more,
});
const anHour = at('2026-11-30T10:00', '2026-11-30T11:00');

describe('The booking rules', () => {
  it.each<[string, Wish, Partial<Terms>, Partial<Facts>, string[]]>([
    ['an ordinary hour', anHour, {}, {}, []],
    ['a space that is not open to booking', anHour, {}, { bookable: false }, ['not-bookable']],
    ['a space leased to another company', anHour, {}, { leasedToAnother: true }, ['tenant-not-entitled']],

    ['a start this very moment', at('2026-11-30T09:00', '2026-11-30T10:00'), {}, {}, []],
    ['a start five minutes ago', at('2026-11-30T08:55', '2026-11-30T10:00'), {}, {}, []],
    ['a start six minutes ago', at('2026-11-30T08:54', '2026-11-30T09:54'), {}, {}, ['starts-in-past']],
    [
      'a start long ago that stays',
      at('2026-11-30T08:00', '2026-11-30T10:00', { keepsStart: true }),
      {},
      {},
      [],
    ],

    ['exactly the notice', anHour, { noticeMinutes: 60 }, {}, []],
    ['a minute less than the notice', anHour, { noticeMinutes: 61 }, {}, ['outside-booking-window']],
    [
      'exactly as far ahead as allowed',
      at('2026-12-02T09:00', '2026-12-02T10:00'),
      { advanceDays: 2 },
      {},
      [],
    ],
    [
      'a minute farther ahead than allowed',
      at('2026-12-02T09:01', '2026-12-02T10:01'),
      { advanceDays: 2 },
      {},
      ['outside-booking-window'],
    ],

    ['the shortest time', at('2026-11-30T10:00', '2026-11-30T10:15'), {}, {}, []],
    [
      'less than the shortest time',
      at('2026-11-30T10:00', '2026-11-30T10:10'),
      {},
      {},
      ['duration-not-allowed'],
    ],
    ['the longest time', at('2026-11-30T10:00', '2026-11-30T14:00'), {}, {}, []],
    [
      'more than the longest time',
      at('2026-11-30T10:00', '2026-11-30T14:05'),
      {},
      {},
      ['duration-not-allowed'],
    ],
    ['a multiple of the step', at('2026-11-30T10:00', '2026-11-30T11:30'), { stepMinutes: 30 }, {}, []],
    [
      'no multiple of the step',
      at('2026-11-30T10:00', '2026-11-30T11:15'),
      { stepMinutes: 30 },
      {},
      ['duration-not-allowed'],
    ],

    [
      'up to the closing time',
      at('2026-11-30T16:00', '2026-11-30T18:00'),
      { hours: { ...week, mon: [['08:00', '18:00']] } },
      {},
      [],
    ],
    [
      'past the closing time',
      at('2026-11-30T16:00', '2026-11-30T18:05'),
      { hours: { ...week, mon: [['08:00', '18:00']] } },
      {},
      ['outside-opening-hours'],
    ],

    ['as many people as the space holds', { ...anHour, people: 4, units: 4 }, {}, {}, []],
    ['one person too many', { ...anHour, people: 5 }, {}, {}, ['capacity-exceeded']],
    ['one unit too many', { ...anHour, units: 5 }, {}, {}, ['capacity-exceeded']],

    [
      'everything wrong at once',
      at('2026-11-29T10:00', '2026-11-29T10:07', { people: 9 }),
      { hours: { ...week, sun: [] } },
      { bookable: false, leasedToAnother: true },
      [
        'not-bookable',
        'tenant-not-entitled',
        'starts-in-past',
        'duration-not-allowed',
        'duration-not-allowed',
        'outside-opening-hours',
        'capacity-exceeded',
      ],
    ],
  ])('%s', (_what, wish, itsTerms, itsFacts, codes) => {
    expect(
      violationsOf(wish, { ...terms, ...itsTerms }, { ...facts, ...itsFacts }, now).map(({ code }) => code),
    ).toEqual(codes);
  });

  it('name the limit, and what would keep to it', () => {
    const [violation] = violationsOf(anHour, { ...terms, noticeMinutes: 120 }, facts, now);
    expect(violation).toMatchObject({
      limit: { noticeMinutes: 120 },
      allowed: { startsAtOrAfter: '2026-11-30T11:00:00+08:00' },
    });
  });
});
