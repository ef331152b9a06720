import fc from 'fast-check';
import { minute } from '../time/index.js';
import { violationsOf } from './booking-rules.js';
import type { Facts, Holiday, Wish } from './rule.js';
import type { Terms } from './terms.js';

const always = [['00:00', '24:00']] as const;
const week = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };
const terms: Terms = {
  hours: week,
  holidays: 'open',
  noticeMinutes: 0,
  advanceDays: 90,
  releaseTime: 'none',
  minMinutes: 15,
  maxMinutes: 240,
  stepMinutes: 5,
  minPeople: 1,
  maxPeople: 10_000,
};
const holidays = new Map<string, Holiday>([
  ['2026-12-22', { name: { en: 'Winter Solstice Festival' }, kind: 'statutory' }],
  ['2026-12-26', { name: { en: 'The first weekday after Christmas Day' }, kind: 'general' }],
]);
const facts: Facts = {
  bookable: true,
  capacity: 4,
  timeZone: 'Asia/Hong_Kong',
  leasedToAnother: false,
  holidays,
};
const requirements = {
  qualifications: [{ code: 'laser', name: { en: 'Laser safety' } }],
  forms: [{ code: 'laser_class_4', name: { en: 'Laser, class 4' } }],
  anyForm: false,
};
const until = { validFrom: '2026-11-01', expiresOn: '2026-12-01' };
const credentials = {
  qualifications: [{ code: 'laser', ...until }],
  riskForms: [{ id: 'form', hazards: ['laser_class_4'], ...until }],
};
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

    [
      'a space of a kind that the tenant may not book',
      anHour,
      {},
      { entitledOnlyTo: [{ kind: 'desk' }] },
      ['tenant-not-entitled'],
    ],
    ['a space that asks for what one has', anHour, {}, { requirements, credentials }, []],
    [
      'a space that asks for what one has no more',
      at('2026-12-02T10:00', '2026-12-02T11:00'),
      {},
      { requirements, credentials },
      ['qualification-required', 'form-required'],
    ],
    [
      'a night that ends with the last day of what one has',
      at('2026-12-01T20:00', '2026-12-02T00:00'),
      {},
      { requirements, credentials },
      [],
    ],
    [
      'a night that goes on behind the last day of what one has',
      at('2026-12-01T22:00', '2026-12-02T00:05'),
      {},
      { requirements, credentials },
      ['qualification-required', 'form-required'],
    ],
    [
      'a space that asks for what one never had',
      anHour,
      {},
      { requirements },
      ['qualification-required', 'form-required'],
    ],

    [
      'a risk form named that covers it',
      { ...anHour, namedForm: 'form' },
      {},
      { requirements, credentials },
      [],
    ],
    ['a risk form named where none is asked for', { ...anHour, namedForm: 'form' }, {}, { credentials }, []],
    [
      'a risk form named there that is not valid on its last day',
      at('2026-12-01T22:00', '2026-12-02T00:05', { namedForm: 'form' }),
      {},
      { credentials },
      ['form-does-not-cover'],
    ],
    [
      'a risk form named that covers another hazard, though one that covers it is on file',
      { ...anHour, namedForm: 'other' },
      {},
      {
        requirements,
        credentials: {
          ...credentials,
          riskForms: [...credentials.riskForms, { id: 'other', hazards: ['bsl2'], ...until }],
        },
      },
      ['form-does-not-cover'],
    ],
    [
      'a risk form named that nobody has on file',
      { ...anHour, namedForm: 'none' },
      {},
      { requirements, credentials },
      ['form-does-not-cover'],
    ],

    ['a start this very moment', at('2026-11-30T09:00', '2026-11-30T10:00'), {}, {}, []],
    ['a start five minutes ago', at('2026-11-30T08:55', '2026-11-30T10:00'), {}, {}, []],
    [
      'a start six minutes ago',
      at('2026-11-30T08:54', '2026-11-30T09:54'),
      { stepMinutes: 1 },
      {},
      ['starts-in-past'],
    ],
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
      { advanceDays: 2, stepMinutes: 1 },
      {},
      ['outside-booking-window'],
    ],

    [
      'the last minute of the last day that is released',
      at('2026-12-01T23:45', '2026-12-02T00:00'),
      { advanceDays: 1, releaseTime: '09:00' },
      {},
      [],
    ],
    [
      'a day that opens in a minute',
      at('2026-12-01T10:00', '2026-12-01T11:00'),
      { advanceDays: 1, releaseTime: '09:01' },
      {},
      ['outside-booking-window'],
    ],
    [
      'the first minute of the day after the last that is released',
      at('2026-12-02T00:00', '2026-12-02T01:00'),
      { advanceDays: 1, releaseTime: '00:00' },
      {},
      ['outside-booking-window'],
    ],
    [
      'a day that opened in the evening before',
      at('2026-11-30T10:00', '2026-11-30T11:00'),
      { advanceDays: 1, releaseTime: '23:59' },
      {},
      [],
    ],
    [
      'a start that stays, though its day is not released any more',
      at('2026-12-09T10:00', '2026-12-09T11:00', { keepsStart: true }),
      { advanceDays: 1, releaseTime: '09:00' },
      {},
      [],
    ],

    ['a start on the step', at('2026-11-30T10:30', '2026-11-30T11:00'), { stepMinutes: 30 }, {}, []],
    [
      'a start off the step',
      at('2026-11-30T10:15', '2026-11-30T10:45'),
      { stepMinutes: 30 },
      {},
      ['start-not-allowed'],
    ],
    [
      'a start off the five minutes that a slot has',
      at('2026-11-30T10:02', '2026-11-30T10:32'),
      {},
      {},
      ['start-not-allowed'],
    ],
    [
      'a start off the step that stays',
      at('2026-11-30T10:15', '2026-11-30T10:45', { keepsStart: true }),
      { stepMinutes: 30 },
      {},
      [],
    ],
    [
      'a whole hour of the wall clock where the zone is a quarter off',
      at('2026-11-30T12:15', '2026-11-30T13:15'),
      { stepMinutes: 60 },
      { timeZone: 'Asia/Kathmandu' },
      [],
    ],
    [
      'a whole hour of UTC where the wall clock shows a quarter to',
      at('2026-11-30T12:00', '2026-11-30T13:00'),
      { stepMinutes: 60 },
      { timeZone: 'Asia/Kathmandu' },
      ['start-not-allowed'],
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
      'to the minute, for who is there and stays',
      at('2026-11-30T10:00', '2026-11-30T11:07', { toTheMinute: true }),
      { stepMinutes: 30 },
      {},
      [],
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

    [
      'a holiday where holidays are open',
      at('2026-12-22T10:00', '2026-12-22T11:00'),
      { holidays: 'open' },
      {},
      [],
    ],
    [
      'a statutory holiday where those close',
      at('2026-12-22T10:00', '2026-12-22T11:00'),
      { holidays: 'statutory_closed' },
      {},
      ['holiday'],
    ],
    [
      'a general holiday where statutory ones close',
      at('2026-12-26T10:00', '2026-12-26T11:00'),
      { holidays: 'statutory_closed' },
      {},
      [],
    ],
    [
      'a general holiday where all close',
      at('2026-12-26T10:00', '2026-12-26T11:00'),
      { holidays: 'closed' },
      {},
      ['holiday'],
    ],
    [
      'up to the midnight before a holiday',
      at('2026-12-21T23:00', '2026-12-22T00:00'),
      { holidays: 'closed' },
      {},
      [],
    ],
    [
      'into the first minutes of a holiday',
      at('2026-12-21T23:00', '2026-12-22T00:05'),
      { holidays: 'closed' },
      {},
      ['holiday'],
    ],
    [
      'from the midnight after a holiday',
      at('2026-12-23T00:00', '2026-12-23T01:00'),
      { holidays: 'closed' },
      {},
      [],
    ],

    ['the least number of people', { ...anHour, people: 2 }, { minPeople: 2 }, {}, []],
    ['one person too few', { ...anHour, people: 1 }, { minPeople: 2 }, {}, ['attendance-not-allowed']],
    ['the largest number of people', { ...anHour, people: 3 }, { maxPeople: 3 }, {}, []],
    [
      'one person more than may come',
      { ...anHour, people: 4 },
      { maxPeople: 3 },
      {},
      ['attendance-not-allowed'],
    ],

    ['as many people as the space holds', { ...anHour, people: 4, units: 4 }, {}, {}, []],
    ['one person too many', { ...anHour, people: 5 }, {}, {}, ['capacity-exceeded']],
    ['one unit too many', { ...anHour, units: 5 }, {}, {}, ['capacity-exceeded']],

    [
      'everything wrong at once',
      at('2026-11-29T10:01', '2026-11-29T10:08', { people: 9 }),
      { hours: { ...week, sun: [] }, holidays: 'closed', maxPeople: 8 },
      {
        bookable: false,
        closure: { id: 'clo_1', start: now, end: now + 60 * minute, reason: { code: 'drill', text: {} } },
        leasedToAnother: true,
        holidays: new Map([['2026-11-29', { name: {}, kind: 'general' }]]),
      },
      [
        'not-bookable',
        'space-closed',
        'tenant-not-entitled',
        'starts-in-past',
        'start-not-allowed',
        'duration-not-allowed',
        'duration-not-allowed',
        'holiday',
        'outside-opening-hours',
        'attendance-not-allowed',
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
    const [unreleased] = violationsOf(
      at('2026-12-03T10:00', '2026-12-03T11:00'),
      { ...terms, advanceDays: 1, releaseTime: '09:00' },
      facts,
      now,
    );
    expect(unreleased).toMatchObject({ allowed: { bookableFrom: '2026-12-02T09:00:00+08:00' } });
    const [holiday] = violationsOf(
      at('2026-12-22T10:00', '2026-12-22T11:00'),
      { ...terms, holidays: 'closed' },
      facts,
      now,
    );
    expect(holiday!.detail).toContain('Winter Solstice Festival');
  });

  const officeHours = { ...week, mon: [['09:00', '18:00']], tue: [['09:00', '18:00']], wed: [] } as const;
  it.each<[string, Wish, Partial<Terms>, object]>([
    [
      'a start that has passed',
      at('2026-11-30T07:00', '2026-11-30T08:00'),
      { stepMinutes: 60 },
      { suggest: { start: '2026-11-30T09:00:00+08:00', end: '2026-11-30T10:00:00+08:00' } },
    ],
    [
      'too little notice, rounded up to the step',
      anHour,
      { noticeMinutes: 70, stepMinutes: 30 },
      { suggest: { start: '2026-11-30T10:30:00+08:00', end: '2026-11-30T11:30:00+08:00' } },
    ],
    [
      'too far ahead, rounded down to the step',
      at('2026-12-09T10:30', '2026-12-09T11:00'),
      { advanceDays: 1, stepMinutes: 30 },
      { suggest: { start: '2026-12-01T09:00:00+08:00', end: '2026-12-01T09:30:00+08:00' } },
    ],
    [
      'a day that is not released, by the last that is',
      at('2026-12-09T10:30', '2026-12-09T11:00'),
      { advanceDays: 1, releaseTime: '09:00' },
      { suggest: { start: '2026-12-01T10:30:00+08:00', end: '2026-12-01T11:00:00+08:00' } },
    ],
    [
      'a day that is not released, while tomorrow is not either',
      at('2026-12-09T10:30', '2026-12-09T11:00'),
      { advanceDays: 1, releaseTime: '12:00' },
      { suggest: { start: '2026-11-30T10:30:00+08:00', end: '2026-11-30T11:00:00+08:00' } },
    ],
    [
      'a start off the step, by the nearer one',
      at('2026-11-30T10:20', '2026-11-30T10:50'),
      { stepMinutes: 30 },
      {
        pointer: '/start',
        suggest: { start: '2026-11-30T10:30:00+08:00', end: '2026-11-30T11:00:00+08:00' },
      },
    ],
    [
      'too short a time, by a multiple of the step',
      at('2026-11-30T10:00', '2026-11-30T10:20'),
      { minMinutes: 30, stepMinutes: 20 },
      { pointer: '/end', suggest: { end: '2026-11-30T10:40:00+08:00' } },
    ],
    [
      'too long a time, by a multiple of the step',
      at('2026-11-30T10:00', '2026-11-30T12:00'),
      { maxMinutes: 100, stepMinutes: 60 },
      { pointer: '/end', suggest: { end: '2026-11-30T11:00:00+08:00' } },
    ],
    [
      'no multiple of the step that has no room for more',
      at('2026-11-30T10:00', '2026-11-30T10:35'),
      { maxMinutes: 40, stepMinutes: 30 },
      { pointer: '/end', suggest: { end: '2026-11-30T10:30:00+08:00' } },
    ],
    [
      'a time after closing, by the last of the day',
      at('2026-11-30T17:30', '2026-11-30T19:00'),
      { hours: officeHours },
      { suggest: { start: '2026-11-30T16:30:00+08:00', end: '2026-11-30T18:00:00+08:00' } },
    ],
    [
      'a time before opening, by the first of the day',
      at('2026-12-01T08:00', '2026-12-01T09:30'),
      { hours: officeHours },
      { suggest: { start: '2026-12-01T09:00:00+08:00', end: '2026-12-01T10:30:00+08:00' } },
    ],
    [
      'a day that is closed, by the next that is open',
      at('2026-12-02T10:00', '2026-12-02T11:00'),
      { hours: officeHours },
      { suggest: { start: '2026-12-03T10:00:00+08:00', end: '2026-12-03T11:00:00+08:00' } },
    ],
    [
      'a space that is never open, by another space',
      anHour,
      { hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } },
      { pointer: '/start', action: 'search' },
    ],
    [
      'a holiday, by the next day that is open',
      at('2026-12-22T10:00', '2026-12-22T11:00'),
      { holidays: 'closed', hours: officeHours },
      { suggest: { start: '2026-12-24T10:00:00+08:00', end: '2026-12-24T11:00:00+08:00' } },
    ],
    ['too many units, by as many as there are', { ...anHour, units: 5 }, {}, { suggest: { units: 4 } }],
    [
      'too many people, by another space',
      { ...anHour, people: 5 },
      {},
      { pointer: '/people', action: 'search' },
    ],
  ])('mend %s', (_what, wish, itsTerms, fix) => {
    const [violation] = violationsOf(wish, { ...terms, ...itsTerms }, facts, now);
    expect(violation!.fix!()).toMatchObject(fix);
  });

  it('mend a time after closing, where the day is over, by the first of the next day that is open', () => {
    const night = at('2026-12-01T22:30', '2026-12-01T23:30');
    const itsTerms = { ...terms, hours: { ...officeHours, thu: [['10:00', '12:00']] } as const };
    const [violation] = violationsOf(night, itsTerms, facts, Date.parse('2026-12-01T22:20+08:00'));
    expect(violation!.fix!()).toMatchObject({
      suggest: { start: '2026-12-03T10:00:00+08:00', end: '2026-12-03T11:00:00+08:00' },
    });
  });

  it('suggest nothing that breaks the rule which it mends', () => {
    const strict: Terms = {
      ...terms,
      hours: officeHours,
      holidays: 'closed',
      noticeMinutes: 30,
      advanceDays: 20,
      minMinutes: 30,
      maxMinutes: 100,
      stepMinutes: 20,
    };
    fc.assert(
      fc.property(
        fc.integer({ min: -600, max: 60 * 24 * 40 }),
        fc.integer({ min: 1, max: 240 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('none', '00:00', '09:00', '12:30'),
        (from, length, units, releaseTime) => {
          const during = { start: now + from * minute, end: now + (from + length) * minute };
          const wish = { during, units, people: 1 };
          const itsTerms = { ...strict, releaseTime };
          for (const { code, limit, fix } of violationsOf(wish, itsTerms, facts, now)) {
            const { suggest } = fix!();
            if (!suggest) continue;
            const mended = {
              ...wish,
              during: {
                start: suggest.start ? Date.parse(suggest.start) : during.start,
                end: suggest.end ? Date.parse(suggest.end) : during.end,
              },
              units: suggest.units ?? units,
            };
            const still = violationsOf(mended, itsTerms, facts, now);
            expect(still.map((violation) => [violation.code, violation.limit])).not.toContainEqual([
              code,
              limit,
            ]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
