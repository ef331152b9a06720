import { Problem } from '../platform/index.js';
import { instantField, periodOf } from './instants.js';
import { whenOf } from './search-when.js';

const campus = 'Asia/Hong_Kong';

function refusal(work: () => unknown): { code: string; pointer: string; fault: string; choices?: unknown } {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const [fault] = (error.extras['errors'] as { pointer: string; code: string }[] | undefined) ?? [];
    return {
      code: error.code,
      pointer: fault?.pointer ?? '',
      fault: fault?.code ?? '',
      ...(error.extras['choices'] !== undefined && { choices: error.extras['choices'] }),
    };
  }
  throw new Error('Nothing was refused.');
}

describe('a time in a request', () => {
  it.each([
    ['2026-12-01T14:00:00+08:00', undefined],
    ['2026-12-01T06:00:00Z', undefined],
    ['2026-12-01T14:00', campus],
    ['2026-12-01T06:00:00Z', campus],
  ])('%s is read (zone %s)', (text, zone) => {
    expect(instantField(text, zone, '/start')).toBe(Date.UTC(2026, 11, 1, 6));
  });

  it.each([
    ['tomorrow', undefined, '/start', 'time-format'],
    ['2026-02-30T10:00:00+08:00', undefined, '/start', 'time-format'],
    ['2026-12-01T14:00:00', undefined, '/start', 'time-zone-needed'],
    ['2026-12-01T14:00:00', 'Mars/Olympus', '/timeZone', 'time-zone-unknown'],
    ['2026-12-01T14:00:00', '2020-01-01T00:00+08:00[Asia/Hong_Kong]', '/timeZone', 'time-zone-unknown'],
    ['2026-12-01T14:00:00+09:00', campus, '/start', 'offset-differs'],
    ['2200-01-02T00:00:00Z', undefined, '/start', 'time-format'],
    ['1999-12-31T00:00:00Z', undefined, '/start', 'time-format'],
  ])('%s in zone %s is refused at %s: %s', (text, zone, pointer, fault) => {
    expect(refusal(() => instantField(text, zone, '/start'))).toEqual({
      code: 'validation-failed',
      pointer,
      fault,
    });
  });

  it('that a clock skips is refused with what it may have meant', () => {
    const { code, pointer, choices } = refusal(() =>
      instantField('2026-03-29T02:30:00', 'Europe/Berlin', '/when/start'),
    );
    expect({ code, pointer, choices }).toEqual({
      code: 'local-time-invalid',
      pointer: '/when/start',
      choices: ['2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00'],
    });
  });

  it('that comes twice is refused with both', () => {
    const { code, choices } = refusal(() => instantField('2026-10-25T02:30:00', 'Europe/Berlin', '/start'));
    expect({ code, choices }).toEqual({
      code: 'local-time-ambiguous',
      choices: ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'],
    });
  });
});

describe('a period in a request', () => {
  it.each([
    [
      { start: '2026-12-01T14:00:00+08:00', end: '2026-12-01T15:00:00+08:00' },
      '2026-12-01T06:00:00.000Z',
      '2026-12-01T07:00:00.000Z',
    ],
    [
      { start: '2026-12-01T14:00', end: '2026-12-01T15:00', timeZone: 'Asia/Tokyo' },
      '2026-12-01T05:00:00.000Z',
      '2026-12-01T06:00:00.000Z',
    ],
    [{ date: '2026-12-01' }, '2026-12-01T00:00:00.000Z', '2026-12-01T12:00:00.000Z'],
    [{ date: '2026-12-01', part: 'am' as const }, '2026-12-01T00:00:00.000Z', '2026-12-01T05:00:00.000Z'],
    [
      { date: '2026-12-01', part: 'pm' as const, timeZone: 'Europe/Berlin' },
      '2026-12-01T12:00:00.000Z',
      '2026-12-01T19:00:00.000Z',
    ],
  ])('%j is read', (fields, start, end) => {
    expect(periodOf(fields, campus)).toEqual({ start: Date.parse(start), end: Date.parse(end) });
  });

  const start = '2026-12-01T14:00:00+08:00';
  it.each([
    [{}, '/when/start', 'required'],
    [{ start }, '/when/end', 'required'],
    [{ end: start }, '/when/start', 'required'],
    [{ start, end: start }, '/when/end', 'ends-before-start'],
    [{ start, end: '2026-12-01T13:00:00+08:00' }, '/when/end', 'ends-before-start'],
    [{ start, end: start, date: '2026-12-01' }, '/when/date', 'either-or'],
    [{ start, end: start, part: 'am' as const }, '/when/part', 'either-or'],
    [{ date: '1 December' }, '/when/date', 'date-format'],
    [{ date: '2026-02-30' }, '/when/date', 'time-format'],
    [{ date: '2400-01-01' }, '/when/date', 'time-format'],
    [{ date: '2026-12-01', timeZone: 'Mars/Olympus' }, '/when/timeZone', 'time-zone-unknown'],
    [{ start: '2026-12-01T14:00', end: '2026-12-01T15:00' }, '/when/start', 'time-zone-needed'],
  ])('%j is refused at %s: %s', (fields, pointer, fault) => {
    expect(refusal(() => periodOf(fields, campus, '/when'))).toEqual({
      code: 'validation-failed',
      pointer,
      fault,
    });
  });
});

describe('when somebody wants to come', () => {
  const window = (from: string, to: string) => ({
    from: `2026-12-01T${from}:00+08:00`,
    to: `2026-12-01T${to}:00+08:00`,
  });
  const clock = (starts: number[]) =>
    starts.map((start) => new Date(start + 8 * 3_600_000).toISOString().slice(11, 16));

  it.each([
    [
      'steps from the start of the window',
      [window('13:00', '15:00')],
      'PT1H',
      'PT30M',
      ['13:00', '13:30', '14:00'],
    ],
    [
      'a quarter of an hour where no step is said',
      [window('13:00', '14:15')],
      'PT1H',
      undefined,
      ['13:00', '13:15'],
    ],
    [
      'from the next quarter where the window begins between',
      [window('13:02', '14:40')],
      'PT1H',
      'PT15M',
      ['13:15', '13:30'],
    ],
    [
      'in several windows, in order, each but once',
      [window('16:00', '17:00'), window('13:00', '14:00'), window('13:00', '14:00')],
      'PT1H',
      undefined,
      ['13:00', '16:00'],
    ],
    [
      'not where the window is too short',
      [window('13:00', '13:30'), window('15:00', '16:00')],
      'PT1H',
      undefined,
      ['15:00'],
    ],
  ])('may begin: %s', (_, windows, duration, step, expected) => {
    expect(clock(whenOf({ windows, duration, ...(step && { step }) }, campus).starts)).toEqual(expected);
  });

  const windows = [window('13:00', '15:00')];
  it.each([
    [{ windows }, '/when/duration', 'required'],
    [{ windows, duration: '2 hours' }, '/when/duration', 'duration-format'],
    [{ windows, duration: 'PT0M' }, '/when/duration', 'duration-format'],
    [{ windows, duration: 'PT7M' }, '/when/duration', 'duration-step'],
    [{ windows, duration: 'PT3H' }, '/when/duration', 'longer-than-windows'],
    [{ windows, duration: 'PT1H', step: 'PT1M' }, '/when/step', 'duration-step'],
    [{ windows, duration: 'PT1H', date: '2026-12-01' }, '/when/windows', 'either-or'],
    [{ date: '2026-12-01', duration: 'PT1H' }, '/when/duration', 'either-or'],
    [{ date: '2026-12-01', step: 'PT1H' }, '/when/step', 'either-or'],
    [{ windows: [window('15:00', '13:00')], duration: 'PT1H' }, '/when/windows/0/to', 'ends-before-start'],
  ])('is refused as %j at %s: %s', (when, pointer, fault) => {
    expect(refusal(() => whenOf(when, campus))).toMatchObject({ pointer, fault });
  });

  it('may not choose among more than 14 days', () => {
    const fortnight = [{ from: '2026-12-01T00:00:00Z', to: '2026-12-15T00:00:00Z' }];
    expect(whenOf({ windows: fortnight, duration: 'PT2H' }, campus).starts).toHaveLength(14 * 96 - 7);
    const longer = [{ from: '2026-12-01T00:00:00Z', to: '2026-12-15T00:05:00Z' }];
    expect(refusal(() => whenOf({ windows: longer, duration: 'PT2H' }, campus)).code).toBe('range-too-long');
  });
});
