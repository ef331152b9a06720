import { parseDurationMinutes, parseInstant, TimeRefused } from './parse.js';
import { inZone } from './zone.js';

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof TimeRefused) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('A time in a request', () => {
  it.each([
    ['2026-12-01T14:00:00+08:00', undefined, '2026-12-01T06:00:00Z'],
    ['2026-12-01T06:00:00Z', undefined, '2026-12-01T06:00:00Z'],
    ['2026-12-01T06:00Z', undefined, '2026-12-01T06:00:00Z'],
    ['2026-12-01T06:00:00.000Z', undefined, '2026-12-01T06:00:00Z'],
    ['2026-12-01T14:00:00', 'Asia/Hong_Kong', '2026-12-01T06:00:00Z'],
    ['2028-02-29T00:00:00Z', undefined, '2028-02-29T00:00:00Z'],
    ['2026-12-01T14:00:00+08:00', 'Asia/Hong_Kong', '2026-12-01T06:00:00Z'],
    ['2026-11-01T01:30:00-04:00', 'America/New_York', '2026-11-01T05:30:00Z'],
    ['2026-11-01T01:30:00-05:00', 'America/New_York', '2026-11-01T06:30:00Z'],
  ])('%s in %s is %s', (text, zone, instant) => {
    expect(parseInstant(text, zone)).toBe(Date.parse(instant));
  });

  it.each([
    ['tomorrow', undefined, 'time-format'],
    ['2026-12-01', undefined, 'time-format'],
    ['10000-01-01T00:00:00Z', undefined, 'time-format'],
    ['-000001-01-01T00:00:00Z', undefined, 'time-format'],
    ['2026-02-29T10:00:00Z', undefined, 'time-format'],
    ['2026-12-01T24:00:00Z', undefined, 'time-format'],
    ['2016-12-31T23:59:60Z', undefined, 'time-format'],
    ['2026-12-01T10:00:00.000000001Z', undefined, 'time-format'],
    ['2026-12-01T10:00:00+25:00', undefined, 'time-format'],
    ['2026-12-01T10:00:00', undefined, 'time-zone-needed'],
    ['2026-12-01T10:00:00', 'Asia/Atlantis', 'time-zone-unknown'],
    ['2026-12-01T10:00:00+09:00', 'Asia/Hong_Kong', 'offset-differs'],
    ['2026-03-08T02:30:00', 'America/New_York', 'local-time-invalid'],
    ['2026-11-01T01:30:00', 'America/New_York', 'local-time-ambiguous'],
  ])('%s in %s is refused as %s', (text, zone, code) => {
    expect(codeOf(() => parseInstant(text, zone))).toBe(code);
  });

  it('names both instants that an ambiguous time may mean', () => {
    expect.assertions(1);
    try {
      parseInstant('2026-11-01T01:30:00', 'America/New_York');
    } catch (error) {
      expect((error as TimeRefused).choices).toEqual([
        '2026-11-01T01:30:00-04:00',
        '2026-11-01T01:30:00-05:00',
      ]);
    }
  });

  it.each([
    ['2026-11-01T05:30:00Z', 'America/New_York', '2026-11-01T01:30:00-04:00'],
    ['2026-11-01T06:30:00Z', 'America/New_York', '2026-11-01T01:30:00-05:00'],
    ['2026-12-01T06:00:00Z', 'Asia/Kathmandu', '2026-12-01T11:45:00+05:45'],
    ['2026-12-01T06:00:00Z', 'UTC', '2026-12-01T06:00:00+00:00'],
  ])('%s is told in %s as %s', (instant, zone, text) => {
    expect(inZone(Date.parse(instant), zone)).toBe(text);
  });
});

describe('A duration', () => {
  it.each([
    ['PT2H', 120],
    ['PT1H30M', 90],
    ['P1D', 1440],
    ['P1DT30M', 1470],
    ['P', undefined],
    ['PT', undefined],
    ['2H', undefined],
    ['PT-5M', undefined],
  ])('%s has %s minutes', (text, minutes) => {
    expect(parseDurationMinutes(text)).toBe(minutes);
  });
});
