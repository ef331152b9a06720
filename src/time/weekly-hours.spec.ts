import { isOpenDuring, isWeeklyHours, type WeeklyHours } from './weekly-hours.js';

const office: WeeklyHours = {
  mon: [
    ['08:00', '12:00'],
    ['13:00', '18:00'],
  ],
  tue: [['08:00', '18:00']],
  wed: [['20:00', '24:00']],
  thu: [['00:00', '06:00']],
  fri: [['00:00', '24:00']],
  sat: [['00:00', '24:00']],
  sun: [],
};

const during = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });

describe('Opening hours', () => {
  it.each([
    ['from the first minute to the last', '2026-11-30T08:00+08:00', '2026-11-30T12:00+08:00', true],
    ['one minute early', '2026-11-30T07:59+08:00', '2026-11-30T09:00+08:00', false],
    ['one minute late', '2026-11-30T11:00+08:00', '2026-11-30T12:01+08:00', false],
    ['across the lunch break', '2026-11-30T11:00+08:00', '2026-11-30T14:00+08:00', false],
    [
      'through midnight where a day adjoins the next',
      '2026-12-02T22:00+08:00',
      '2026-12-03T05:00+08:00',
      true,
    ],
    ['two whole days', '2026-12-04T00:00+08:00', '2026-12-06T00:00+08:00', true],
    ['into a closed day', '2026-12-05T20:00+08:00', '2026-12-06T00:05+08:00', false],
    ['on a closed day', '2026-12-06T10:00+08:00', '2026-12-06T11:00+08:00', false],
    ['sent in another zone', '2026-11-30T00:00Z', '2026-11-30T04:00Z', true],
  ])('a period %s', (_what, start, end, open) => {
    expect(isOpenDuring(during(start, end), office, 'Asia/Hong_Kong')).toBe(open);
  });

  const nights: WeeklyHours = { ...office, sun: [['01:00', '04:00']] };

  it.each([
    [
      'keep to the wall on the night that lacks an hour',
      '2026-03-08T01:00-05:00',
      '2026-03-08T04:00-04:00',
      true,
    ],
    [
      'end where the wall says on the night that lacks an hour',
      '2026-03-08T01:00-05:00',
      '2026-03-08T04:05-04:00',
      false,
    ],
    [
      'keep to the wall on the night that has an hour twice',
      '2026-11-01T01:00-04:00',
      '2026-11-01T04:00-05:00',
      true,
    ],
    [
      'end where the wall says on the night that has an hour twice',
      '2026-11-01T01:00-04:00',
      '2026-11-01T04:05-05:00',
      false,
    ],
  ])('%s', (_what, start, end, open) => {
    expect(isOpenDuring(during(start, end), nights, 'America/New_York')).toBe(open);
  });

  it.each([
    [office, true],
    [{ ...office, mon: [['8:00', '12:00']] }, false],
    [{ ...office, mon: [['12:00', '08:00']] }, false],
    [
      {
        ...office,
        mon: [
          ['08:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
      false,
    ],
    [{ ...office, mon: [['08:00', '24:30']] }, false],
    [{ mon: [] }, false],
    [null, false],
  ])('are told from what only looks like them', (value, valid) => {
    expect(isWeeklyHours(value)).toBe(valid);
  });
});
