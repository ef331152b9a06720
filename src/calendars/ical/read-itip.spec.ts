import { NotReadable } from './not-readable.js';
import { readItip } from './read-itip.js';
import { readObject } from './read-object.js';

const zone = 'Asia/Hong_Kong';
const mailed = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

describe('A calendar in a mail', () => {
  it('says what it wants, of whom, and as whom', () => {
    const read = readItip(
      mailed(
        'METHOD:Request',
        ...event(
          'UID:one',
          'SEQUENCE:3',
          'DTSTAMP:20260101T000000Z',
          'DTSTART;TZID=China Standard Time:20260105T100000',
          'DTEND;TZID=China Standard Time:20260105T110000',
          'ORGANIZER;CN="Lee, Ann":MAILTO:Ann@Elsewhere.example',
          'ATTENDEE;PARTSTAT=accepted:mailto:Bo@Elsewhere.example',
          'ATTENDEE:mailto:cy@elsewhere.example',
        ),
      ),
      zone,
    );
    expect(read).toMatchObject({
      method: 'REQUEST',
      uid: 'one',
      sequence: 3,
      stampedAt: Date.UTC(2026, 0, 1),
      start: Date.UTC(2026, 0, 5, 2),
      end: Date.UTC(2026, 0, 5, 3),
      organizer: 'ann@elsewhere.example',
      attendees: [
        { address: 'bo@elsewhere.example', says: 'ACCEPTED' },
        { address: 'cy@elsewhere.example', says: 'NEEDS-ACTION' },
      ],
    });
    expect(read).not.toHaveProperty('instance');
    expect(readObject(read.object, zone)).toMatchObject({ uid: 'one' });
  });

  it('is about the whole where it holds the whole, and else about one date', () => {
    const date = event('UID:one', 'RECURRENCE-ID:20260105T020000Z', 'DTSTART:20260105T030000Z');
    expect(readItip(mailed(...date), zone).instance).toBe(Date.UTC(2026, 0, 5, 2));
    const whole = event('UID:one', 'DTSTART:20260105T020000Z', 'RRULE:FREQ=DAILY;COUNT=2');
    expect(readItip(mailed(...date, ...whole), zone)).not.toHaveProperty('instance');
  });

  it.each([
    ['7', 7],
    ['2.9', 2],
    ['-1', 0],
    ['many', 0],
    ['99999999999', 2_147_483_647],
    ['1e999', 2_147_483_647],
  ])('with the SEQUENCE %s counts as the %sth', (text, sequence) => {
    expect(readItip(mailed(...event('UID:one', `SEQUENCE:${text}`)), zone)).toMatchObject({ sequence });
  });

  it('of a date that cannot be read is not about all dates', () => {
    const text = mailed(...event('UID:one', 'RECURRENCE-ID;TZID=Nowhere/Land:20260105T020000'));
    expect(() => readItip(text, zone)).toThrow(NotReadable);
  });

  it('that leaves out what it need not say is read', () => {
    expect(
      readItip(mailed(...event('UID:one', 'DTSTART;TZID=Nowhere/Land:20260105T020000')), zone),
    ).toMatchObject({
      method: '',
      sequence: 0,
      stampedAt: 0,
      attendees: [],
    });
  });

  it.each([
    ['nothing', ''],
    ['no event', mailed('METHOD:REPLY')],
    ['something else', 'Hello'],
    ['far too much', mailed(...event(`X-A:${'a'.repeat(110_000)}`))],
    ['nests', 'BEGIN:VEVENT\n'.repeat(50)],
  ])('that is %s is refused', (_, text) => {
    expect(() => readItip(text, zone)).toThrow(NotReadable);
  });
});
