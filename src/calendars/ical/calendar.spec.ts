import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarText, type Event } from './calendar.js';
import { contentLine, textValue } from './content-line.js';

const at = (iso: string) => Date.parse(iso);
const event: Event = {
  uid: 'bkg_1@tolo',
  sequence: 2,
  changedAt: at('2026-11-20T01:02:03Z'),
  start: at('2026-12-01T06:00:00Z'),
  end: at('2026-12-01T08:00:00Z'),
  summary: 'HPLC prep',
  status: 'CONFIRMED',
};
const calendarOf = (...events: Event[]) =>
  calendarText({ name: 'My bookings', timeZone: 'Asia/Hong_Kong', refreshMinutes: 15, events });
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');

describe('A calendar as text', () => {
  it('has lines of at most 75 octets that cut no character, whatever is written in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const folded = contentLine('SUMMARY', textValue(text));
        const lines = folded.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${textValue(text)}\r\n`);
      }),
    );
  });

  it('says to another parser exactly what was said, and nothing that was slipped in', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom(
        'a\r\nATTENDEE:mailto:x@evil.example',
        'END:VEVENT\nBEGIN:VEVENT',
        '預訂'.repeat(60),
        '=1+1;,\\n"',
      ),
    );
    fc.assert(
      fc.property(anything, anything, (summary, description) => {
        const [parsed, ...others] = eventsIn(calendarOf({ ...event, summary, description }));
        expect(others).toEqual([]);
        const clean = (text: string) =>
          // oxlint-disable-next-line no-control-regex -- these are what is looked for
          text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
        expect(parsed!.getFirstPropertyValue('summary') ?? '').toBe(clean(summary));
        expect(parsed!.getFirstPropertyValue('description') ?? '').toBe(clean(description));
        const names = parsed!.getAllProperties().map(({ name }) => name);
        expect(names).toEqual([
          'uid',
          'sequence',
          'dtstamp',
          'last-modified',
          'dtstart',
          'dtend',
          'summary',
          'description',
          'status',
          'transp',
        ]);
      }),
    );
  });

  it.each([
    ['Asia/Hong_Kong', '20261201T140000'],
    ['Europe/Berlin', '20261201T070000'],
    ['America/New_York', '20261201T010000'],
  ])('tells its times by the clock of %s, which it defines', (timeZone, start) => {
    const text = calendarText({ name: 'x', timeZone, refreshMinutes: 15, events: [event] });
    expect(text).toContain(`DTSTART;TZID=${timeZone}:${start}\r\n`);
    expect(text).toContain(`BEGIN:VTIMEZONE\r\nTZID:${timeZone}\r\n`);
    // As another implementation reads it, by the definition alone.
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
    const read = calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('dtstart') as ICAL.Time;
    read.zone = zone;
    expect(read.toUnixTime() * 1000).toBe(event.start);
    // Nothing but CRLF ends a line.
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is the same for the same bookings, and of a cancelled one takes no time', () => {
    const cancelled = calendarOf({ ...event, status: 'CANCELLED' });
    expect(calendarOf({ ...event, status: 'CANCELLED' })).toBe(cancelled);
    expect(cancelled).toContain('STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n');
    expect(calendarOf(event)).toContain('STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n');
  });
});
