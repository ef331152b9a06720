import fs from 'node:fs';
import { expandRecurrence, onDate, type Recurrence } from './recurrence.js';
import { RecurrenceRefused } from './recurrence-rule.js';

interface Vector extends Omit<Recurrence, 'minutes'> {
  name: string;
  expect: string[];
}

/** Of the RFC and of the tests of other libraries: those that fall inside our part of RFC 5545, and rules that do not. */
const vectors = JSON.parse(fs.readFileSync('test/data/recurrence.json', 'utf8')) as {
  expanded: Vector[];
  outside: string[];
};

const tuesdays = {
  rule: 'FREQ=WEEKLY;COUNT=3',
  start: '2026-12-01T14:00:00',
  minutes: 120,
  zone: 'Asia/Hong_Kong',
};
const dates = (more: Partial<Recurrence>) =>
  expandRecurrence({ ...tuesdays, ...more }).map(({ date }) => date);
const utc = (instant: number) => new Date(instant).toISOString().replace('.000Z', 'Z');

const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof RecurrenceRefused) return error;
    throw error;
  }
  return undefined;
};

describe('A series', () => {
  it.each(vectors.expanded)(
    'expands as the world does: $name',
    ({ name: _, expect: expected, ...recurrence }) => {
      const starts = expandRecurrence({ ...recurrence, minutes: 30 }).map(({ start }) => utc(start));
      expect(starts).toEqual(expected);
    },
  );

  it.each(vectors.outside)('is not made of %s', (rule) => {
    expect(refusal(() => dates({ rule }))?.code).toMatch(/^rrule-(not-supported|invalid)$/);
  });

  it('names each occurrence by its date on the wall, and lasts as long each time', () => {
    expect(expandRecurrence({ ...tuesdays, start: '2026-12-01T00:30:00' })[1]).toEqual({
      date: '2026-12-08',
      start: Date.parse('2026-12-08T00:30+08:00'),
      end: Date.parse('2026-12-08T02:30+08:00'),
    });
  });

  it('begins with the first date that its rule names', () => {
    expect(dates({ rule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=2' })).toEqual(['2026-12-02', '2026-12-09']);
  });

  it('leaves out what it is told to, and counts it', () => {
    expect(dates({ exdates: ['2026-12-08', '2026-12-09'] })).toEqual(['2026-12-01', '2026-12-15']);
  });

  it.each([
    ['20261215', 3],
    ['20261214', 2],
    ['20261215T140000', 3],
    ['20261215T135959', 2],
    ['20261215T060000Z', 3],
    ['20261215T055959Z', 2],
  ])('until %s has %i dates', (until, count) => {
    expect(dates({ rule: `FREQ=WEEKLY;UNTIL=${until}` })).toHaveLength(count);
  });

  it('is read whatever the case, and with its name before it', () => {
    expect(dates({ rule: 'rrule:freq=weekly;byday=tu,th;count=2' })).toEqual(
      dates({ rule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=2' }),
    );
    expect(dates({ rule: 'FREQ=MONTHLY;BYDAY=+1TU;COUNT=2' })).toEqual(['2026-12-01', '2027-01-05']);
  });

  describe('on a night that changes the clocks', () => {
    it.each([
      [
        'keeps to the wall in spring',
        '2027-03-13T09:00:00',
        'America/New_York',
        ['2027-03-13T14:00:00Z', '2027-03-14T13:00:00Z'],
      ],
      [
        'keeps to the wall in autumn',
        '2027-11-06T09:00:00',
        'America/New_York',
        ['2027-11-06T13:00:00Z', '2027-11-07T14:00:00Z'],
      ],
      [
        'reads a time that is skipped with the offset before',
        '2027-03-13T02:30:00',
        'America/New_York',
        ['2027-03-13T07:30:00Z', '2027-03-14T07:30:00Z'],
      ],
      [
        'takes the first of a time that comes twice',
        '2027-11-06T01:30:00',
        'America/New_York',
        ['2027-11-06T05:30:00Z', '2027-11-07T05:30:00Z'],
      ],
      [
        'does so where the clock moves by half an hour',
        '2026-10-03T02:15:00',
        'Australia/Lord_Howe',
        ['2026-10-02T15:45:00Z', '2026-10-03T15:45:00Z'],
      ],
    ])('%s', (_what, start, zone, expected) => {
      const both = expandRecurrence({ rule: 'FREQ=DAILY;COUNT=2', start, minutes: 180, zone });
      expect(both.map((occurrence) => utc(occurrence.start))).toEqual(expected);
      expect(both.map((occurrence) => occurrence.end - occurrence.start)).toEqual([
        180 * 60_000,
        180 * 60_000,
      ]);
    });

    it('puts a moved occurrence at the same time of day', () => {
      expect(utc(onDate('2027-03-15', '02:30:00', 60, 'America/New_York').start)).toBe(
        '2027-03-15T06:30:00Z',
      );
    });
  });

  describe('of two years and 366 dates', () => {
    it.each([
      ['FREQ=DAILY;COUNT=366', 366],
      ['FREQ=DAILY;UNTIL=20271201', 366],
      ['FREQ=WEEKLY;UNTIL=20281201', 105],
      ['FREQ=MONTHLY;COUNT=25', 25],
    ])('is the longest: %s', (rule, count) => {
      expect(dates({ rule })).toHaveLength(count);
    });

    it.each([
      ['FREQ=DAILY;COUNT=367', '366'],
      ['FREQ=DAILY;UNTIL=20271202', '366'],
      ['FREQ=WEEKLY;UNTIL=20281202', 'UNTIL=20281201'],
      ['FREQ=MONTHLY;COUNT=26', 'COUNT=25'],
    ])('is the longest: %s is refused, with what to send', (rule, mended) => {
      const refused = refusal(() => dates({ rule }));
      expect(refused?.code).toBe('series-too-long');
      expect(refused?.message).toContain(mended);
    });
  });

  it.each([
    ['', 'rrule-invalid'],
    ['every Tuesday', 'rrule-invalid'],
    ['FREQ=WEEKLY', 'series-endless'],
    ['COUNT=3', 'rrule-invalid'],
    ['FREQ=FORTNIGHTLY;COUNT=3', 'rrule-invalid'],
    ['FREQ=YEARLY;COUNT=2', 'rrule-not-supported'],
    ['FREQ=WEEKLY;COUNT=3;COUNT=4', 'rrule-invalid'],
    ['FREQ=WEEKLY;COUNT=3;UNTIL=20261231', 'rrule-invalid'],
    ['FREQ=WEEKLY;COUNT=3;BYDAY', 'rrule-invalid'],
    ['FREQ=WEEKLY;COUNT=3;BYDAY=TU=WE', 'rrule-invalid'],
    ['FREQ=WEEKLY;COUNT=3;BYDAY=TUE', 'rrule-invalid'],
    ['FREQ=WEEKLY;COUNT=3;BYDAY=1TU', 'rrule-invalid'],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=6TU', 'rrule-invalid'],
    ['FREQ=WEEKLY;COUNT=3;BYMONTHDAY=1', 'rrule-invalid'],
    ['FREQ=MONTHLY;COUNT=3;BYMONTHDAY=0', 'rrule-invalid'],
    ['FREQ=MONTHLY;COUNT=3;BYMONTHDAY=32', 'rrule-invalid'],
    ['FREQ=MONTHLY;COUNT=3;BYSETPOS=1', 'rrule-invalid'],
    ['FREQ=WEEKLY;COUNT=3;WKST=1MO', 'rrule-invalid'],
    ['FREQ=WEEKLY;COUNT=0', 'rrule-invalid'],
    ['FREQ=WEEKLY;COUNT=-1', 'rrule-invalid'],
    ['FREQ=WEEKLY;COUNT=1e3', 'rrule-invalid'],
    ['FREQ=WEEKLY;INTERVAL=0;COUNT=3', 'rrule-invalid'],
    ['FREQ=WEEKLY;UNTIL=2026-12-31', 'rrule-invalid'],
    ['FREQ=WEEKLY;UNTIL=20261331', 'rrule-invalid'],
    ['FREQ=WEEKLY;UNTIL=20261231T240000', 'rrule-invalid'],
    ['FREQ=WEEKLY;UNTIL=20261231T250000Z', 'rrule-invalid'],
    ['FREQ=WEEKLY;UNTIL=20261130', 'series-empty'],
    ['FREQ=WEEKLY;COUNT=3;BYEASTER=1', 'rrule-invalid'],
    ['FREQ=WEEKLY;COUNT=3;BYHOUR=9', 'rrule-not-supported'],
  ])('%j is refused as %s', (rule, code) => {
    expect(refusal(() => dates({ rule }))?.code).toBe(code);
  });

  it('that is left out wholly is none', () => {
    expect(refusal(() => dates({ exdates: ['2026-12-01', '2026-12-08', '2026-12-15'] }))?.code).toBe(
      'series-empty',
    );
  });

  it.each<[string, Partial<Recurrence>, string]>([
    ['every second', { rule: 'FREQ=SECONDLY;COUNT=999999999' }, 'rrule-not-supported'],
    ['a thousand million days', { rule: 'FREQ=DAILY;COUNT=999999999' }, 'series-too-long'],
    ['days until the end of time', { rule: 'FREQ=DAILY;UNTIL=99991231' }, 'series-too-long'],
    [
      '31 February',
      { rule: 'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;COUNT=5', start: '2027-02-01T09:00:00' },
      'series-empty',
    ],
    ['a second first Tuesday', { rule: 'FREQ=MONTHLY;BYDAY=1TU;BYSETPOS=2;COUNT=5' }, 'series-empty'],
    ['the 366th of one day', { rule: 'FREQ=DAILY;BYDAY=MO;BYSETPOS=366;COUNT=366' }, 'series-empty'],
    [
      'ten thousand exdates',
      { exdates: Array.from({ length: 10_000 }, (_, n) => String(n)) },
      'series-too-long',
    ],
    [
      'a rule without end',
      { rule: `FREQ=MONTHLY;COUNT=3;BYMONTHDAY=${'1,'.repeat(1_000_000)}1` },
      'rrule-invalid',
    ],
    [
      'all days by all names',
      {
        rule: `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTHDAY=${Array.from({ length: 31 }, (_, n) => `${n + 1},${-n - 1}`).join(',')};COUNT=367`,
      },
      'series-too-long',
    ],
  ])('of %s is refused before it costs anything', (_what, runaway, code) => {
    const before = process.cpuUsage();
    const refused = refusal(() => dates(runaway));
    const { user, system } = process.cpuUsage(before);

    expect(refused?.code).toBe(code);
    expect((user + system) / 1000).toBeLessThan(100);
  });
});
