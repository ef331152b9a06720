import { readObject } from '../ical/read-object.js';
import { leftOut } from '../ical/left-out.js';
import { NotReadable } from '../ical/not-readable.js';
import { expandRecurrence, inZone, RecurrenceRefused } from '../../time/index.js';
import { DavRefusal } from './dav-refusal.js';
import { testOf } from './reports/filter.js';
import { readXml } from './xml/read-xml.js';

const most = { cpuMs: 100, mib: 50 };
const times = 3;
/** What is read at most of a body. */
const bodyLimit = 524_288;

/** What it costs at best: on a busy machine other threads are counted as well. */
function costOf(work: () => void): { cpuMs: number; mib: number } {
  const costs = Array.from({ length: times }, () => {
    const [heap, cpu] = [process.memoryUsage().heapUsed, process.cpuUsage()];
    work();
    const { user, system } = process.cpuUsage(cpu);
    return { cpuMs: (user + system) / 1000, mib: (process.memoryUsage().heapUsed - heap) / 2 ** 20 };
  });
  return {
    cpuMs: Math.min(...costs.map(({ cpuMs }) => cpuMs)),
    mib: Math.min(...costs.map(({ mib }) => mib)),
  };
}

function expectCheap(work: () => void): void {
  const { cpuMs, mib } = costOf(work);
  expect(cpuMs).toBeLessThan(most.cpuMs);
  expect(mib).toBeLessThan(most.mib);
}

const sized = (before: string, filling: string, after = ''): string =>
  before + filling.repeat(Math.floor((bodyLimit - before.length - after.length) / filling.length)) + after;

describe('XML that means harm', () => {
  it.each<[string, string | Buffer]>([
    ['with a document type', '<!DOCTYPE a><a/>'],
    ['with a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['with an address', '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><a/>'],
    [
      'that laughs a thousand million times',
      '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>',
    ],
    ['that grows by its square', sized('<!DOCTYPE a [<!ENTITY a "', 'x', '">]><a>&a;&a;&a;</a>')],
    ['with entities of parameters', '<!DOCTYPE a [<!ENTITY % p "<!ENTITY q \'x\'>">%p;]><a>&q;</a>'],
    ['with an entity that nobody defined', '<a>&nobody;</a>'],
    ['as deep as it is long', sized('', '<a>')],
    ['with more elements than anybody counts', sized('<a>', '<b/>', '</a>')],
    [
      'with a flood of attributes in one element',
      `<a ${Array.from({ length: 40_000 }, (_, n) => `b${n}=""`).join(' ')}/>`,
    ],
    [
      'with a flood of attributes in many',
      sized('<a>', '<b c="" d="" e="" f="" g="" h="" i="" j=""/>', '</a>'),
    ],
    [
      'with a flood of namespaces',
      `<a ${Array.from({ length: 20_000 }, (_, n) => `xmlns:b${n}="urn:${n}"`).join(' ')}/>`,
    ],
    ['in another encoding', Buffer.from('\uFEFF<a/>', 'utf16le')],
    ['that says it is in another', '<?xml version="1.0" encoding="UTF-7"?><a/>'],
    ['that is no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe])],
    ['with two roots', '<a/><b/>'],
    ['with a prefix that means nothing', '<x:a/>'],
    ['that never ends', sized('<a>', 'x')],
    ['that never begins', sized('', '<')],
    ['of a name as long as it is', sized('<', 'a', '>')],
    [
      'that asks for a hundred thousand objects',
      sized(
        '<C:calendar-multiget xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">',
        '<href>/x.ics</href>',
        '</C:calendar-multiget>',
      ),
    ],
  ])('%s is refused before it costs anything', (_, body) => {
    const buffer = Buffer.from(body as string);
    const attempt = () => readXml(buffer);
    expect(attempt).toThrow(DavRefusal);
    expectCheap(() => expect(attempt).toThrow(DavRefusal));
  });

  it('is not read as a pattern in a filter', () => {
    const filter = (text: string) =>
      readXml(
        Buffer.from(
          `<C:filter xmlns:C="urn:ietf:params:xml:ns:caldav"><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:prop-filter name="SUMMARY"><C:text-match>${text}</C:text-match></C:prop-filter></C:comp-filter></C:comp-filter></C:filter>`,
        ),
      );
    const event = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${'a'.repeat(50_000)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
    const candidate = { object: { bookings: [] } as never, text: () => event };
    const test = testOf(filter('(a+)+$'));
    expectCheap(() => expect(test(candidate)).toBe(false));
  });
});

const octets = 102_400;
const filled = (before: string, filling: string, after = ''): string =>
  before + filling.repeat(Math.floor((octets - before.length - after.length - 300) / filling.length)) + after;
const event = (...lines: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:x',
    'BEGIN:VEVENT',
    'UID:x',
    ...(lines.some((line) => line.startsWith('DTSTART')) ? [] : ['DTSTART:20300101T090000Z']),
    'DTEND:20300101T100000Z',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** All that happens to an event before anything is asked of the database. */
function readWhole(text: string): string {
  try {
    const { event: written, zones } = readObject(text, 'Asia/Hong_Kong');
    const { rrule, zone, start } = written!;
    if (rrule === undefined) return 'read';
    const exdates = leftOut(written!, zone, zones);
    expandRecurrence({ rule: rrule, start: inZone(start, zone).slice(0, 19), minutes: 60, zone, exdates });
    return 'read';
  } catch (error) {
    if (error instanceof NotReadable || error instanceof RecurrenceRefused) return 'refused';
    throw error;
  }
}

describe('A calendar that means harm', () => {
  it.each<[string, string]>([
    ['is too large', event(`SUMMARY:${'x'.repeat(200_000)}`)],
    ['is nested as deep as it is long', filled('', 'BEGIN:VEVENT\r\n')],
    ['repeats each second', event('RRULE:FREQ=SECONDLY')],
    ['repeats each second for ever and a day', event('RRULE:FREQ=SECONDLY;COUNT=999999999')],
    ['repeats on 30 February', event('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')],
    ['repeats a thousand million times', event('RRULE:FREQ=DAILY;COUNT=999999999')],
    ['repeats until the end of time', event('RRULE:FREQ=DAILY;UNTIL=99991231T235959Z')],
    [
      'says one thing of its rule again and again',
      event(filled('RRULE:FREQ=DAILY;COUNT=3;BYMONTHDAY=1', ',1')),
    ],
    [
      'repeats as often as its parts multiply',
      event(
        `RRULE:FREQ=YEARLY;COUNT=9;BYSETPOS=${Array.from({ length: 366 }, (_, n) => n + 1).join(',')};BYHOUR=${Array.from({ length: 24 }, (_, n) => n).join(',')}`,
      ),
    ],
    [
      'leaves out ten thousand dates',
      event('RRULE:FREQ=DAILY;COUNT=9', filled('EXDATE:20300101T090000Z', ',20300102T090000Z')),
    ],
    [
      'adds thousands of dates and has no rule that fits',
      event('RRULE:FREQ=DAILY', filled('RDATE:20300101T090000Z', ',20300102T090000Z')),
    ],
    ['lasts for ever', event().replace('DTEND:20300101T100000Z', `DURATION:P${'9'.repeat(50_000)}D`)],
    ['is of a zone of many names', event(filled('DTSTART;TZID=a', '/a', ':20300101T090000'))],
    ['begins before time', event('DTSTART:00010101T000000Z')],
    ['begins after it', event('DTSTART:99991231T000000Z').replace('DTEND:2030', 'DTEND:9999')],
    ['holds the null character', event('SUMMARY:a\0b')],
    ['is two', event() + event()],
    ['says its start twice', event('DTSTART:20300101T090000Z', 'DTSTART:20300101T090000Z')],
    ['has a thousand people', event(...Array.from({ length: 1000 }, (_, n) => `ATTENDEE:mailto:${n}@x`))],
    ['is nothing but folds', event(filled('SUMMARY:x', '\r\n x'))],
    ['is not one', filled('', '\r\n')],
    ['never ends a quotation', event(filled('ATTENDEE;CN="', 'a'))],
  ])('%s, and is refused at once', (_, text) => {
    expect(readWhole(text)).toBe('refused');
    expectCheap(() => expect(readWhole(text)).toBe('refused'));
  });

  it.each<[string, string]>([
    ['of one long word', event(filled('SUMMARY:', 'x'))],
    ['of nothing but escapes', event(filled('SUMMARY:', '\\\\'))],
    ['of many values', event(filled('CATEGORIES:x', ',x'))],
    ['of many parameters', event(filled('X-A', ';B=1', ':x'))],
    [
      'of people as many as may be',
      event(...Array.from({ length: 500 }, (_, n) => `ATTENDEE:mailto:${n}@x`)),
    ],
    [
      'of alarms',
      event(
        ...Array.from({ length: 900 }, () => 'BEGIN:VALARM\r\nTRIGGER:-PT1M\r\nACTION:DISPLAY\r\nEND:VALARM'),
      ),
    ],
  ])('%s is read as quickly', (_, text) => {
    expect(readWhole(text)).toBe('read');
    expectCheap(() => readWhole(text));
  });
});
