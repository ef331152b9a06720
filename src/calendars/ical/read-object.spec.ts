import { NotReadable } from './not-readable.js';
import { readObject } from './read-object.js';

const here = 'Asia/Hong_Kong';
const read = (...lines: string[]) =>
  readObject(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:x',
      'BEGIN:VEVENT',
      'UID:x',
      ...lines,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
    here,
  );
const timesOf = (...lines: string[]) => {
  const { start, end } = read(...lines).event!;
  return [start, end].map((instant) => new Date(instant).toISOString().replace(':00.000Z', 'Z'));
};
const refusal = (...lines: string[]) => {
  try {
    read(...lines);
  } catch (error) {
    if (error instanceof NotReadable) return error.condition;
    throw error;
  }
  return undefined;
};

describe('The time of an event', () => {
  it.each<[string, string[], string[]]>([
    [
      'in UTC',
      ['DTSTART:20301201T060000Z', 'DTEND:20301201T070000Z'],
      ['2030-12-01T06:00Z', '2030-12-01T07:00Z'],
    ],
    [
      'wherever one is',
      ['DTSTART:20301201T140000', 'DURATION:PT1H'],
      ['2030-12-01T06:00Z', '2030-12-01T07:00Z'],
    ],
    ['of a whole day', ['DTSTART;VALUE=DATE:20301201'], ['2030-11-30T16:00Z', '2030-12-01T16:00Z']],
    [
      'of two days',
      ['DTSTART;VALUE=DATE:20301201', 'DTEND;VALUE=DATE:20301203'],
      ['2030-11-30T16:00Z', '2030-12-02T16:00Z'],
    ],
    [
      'by a zone of the IANA',
      ['DTSTART;TZID=Europe/Berlin:20301201T070000', 'DURATION:PT30M'],
      ['2030-12-01T06:00Z', '2030-12-01T06:30Z'],
    ],
    [
      'by one behind a path',
      ['DTSTART;TZID=/citadel.org/20210210_1/Europe/Berlin:20301201T070000', 'DURATION:PT30M'],
      ['2030-12-01T06:00Z', '2030-12-01T06:30Z'],
    ],
    [
      'by one of Windows',
      ['DTSTART;TZID=W. Europe Standard Time:20301201T070000', 'DURATION:PT30M'],
      ['2030-12-01T06:00Z', '2030-12-01T06:30Z'],
    ],
    // Berlin loses an hour on 31 March 2030 and gains one on 27 October.
    [
      'for a day over a night that lacks an hour',
      ['DTSTART;TZID=Europe/Berlin:20300330T120000', 'DURATION:P1D'],
      ['2030-03-30T11:00Z', '2030-03-31T10:00Z'],
    ],
    [
      'for 24 hours over that night',
      ['DTSTART;TZID=Europe/Berlin:20300330T120000', 'DURATION:PT24H'],
      ['2030-03-30T11:00Z', '2030-03-31T11:00Z'],
    ],
    [
      'at an hour that is not there',
      ['DTSTART;TZID=Europe/Berlin:20300331T023000', 'DURATION:PT30M'],
      ['2030-03-31T01:30Z', '2030-03-31T02:00Z'],
    ],
    [
      'at an hour that comes twice',
      ['DTSTART;TZID=Europe/Berlin:20301027T023000', 'DURATION:PT30M'],
      ['2030-10-27T00:30Z', '2030-10-27T01:00Z'],
    ],
  ])('%s is read', (_, lines, times) => {
    expect(timesOf(...lines)).toEqual(times);
  });

  it('by a definition is read where that never changes', () => {
    const zone = (to: string) => [
      'END:VEVENT',
      'BEGIN:VTIMEZONE',
      'TZID:Ours',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      `TZOFFSETFROM:+0300`,
      `TZOFFSETTO:${to}`,
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:x',
      'RECURRENCE-ID:20301208T060000Z',
      'DTSTART:20301208T060000Z',
      'DTEND:20301208T070000Z',
    ];
    const event = ['DTSTART;TZID=Ours:20301201T090000', 'DURATION:PT1H'];
    expect(timesOf(...event, ...zone('+0300'))[0]).toBe('2030-12-01T06:00Z');
    expect(refusal(...event, ...zone('+0200'))).toBe('valid-calendar-data');
  });

  it.each<[string, string[], string]>([
    ['none', ['SUMMARY:x'], 'valid-calendar-object-resource'],
    ['no length', ['DTSTART:20301201T060000Z'], 'valid-calendar-data'],
    [
      'an end before its start',
      ['DTSTART:20301201T060000Z', 'DTEND:20301201T050000Z'],
      'valid-calendar-data',
    ],
    ['an end that says nothing', ['DTSTART:20301201T060000Z', 'DURATION:P'], 'valid-calendar-data'],
    ['no such day', ['DTSTART:20300230T060000Z', 'DURATION:PT1H'], 'valid-calendar-data'],
    ['before all time', ['DTSTART:19691231T000000Z', 'DURATION:PT1H'], 'min-date-time'],
    ['after it', ['DTSTART:21000101T000000Z', 'DURATION:PT1H'], 'max-date-time'],
    [
      'two rules',
      ['DTSTART:20301201T060000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=WEEKLY;COUNT=2'],
      'valid-calendar-object-resource',
    ],
  ])('that is %s is refused', (_, lines, condition) => {
    expect(refusal(...lines)).toBe(condition);
  });
});

describe('What a program writes beside it', () => {
  it('is kept as it was, folded as lines have to be, and nothing of ours', () => {
    const long = `X-LONG;X-P="a,b":${'預訂'.repeat(40)}`;
    const { event } = read(
      'DTSTART:20301201T060000Z',
      'DURATION:PT1H',
      'SUMMARY:Ours',
      'LOCATION:Ours',
      long,
      'BEGIN:VALARM',
      'TRIGGER:-PT5M',
      'ACTION:DISPLAY',
      'END:VALARM',
    );
    const lines = event!.rest.split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(event!.rest.replaceAll('\r\n ', '').split('\r\n')).toEqual([
      long,
      'BEGIN:VALARM',
      'TRIGGER:-PT5M',
      'ACTION:DISPLAY',
      'END:VALARM',
      '',
    ]);
  });
});
