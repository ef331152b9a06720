import ICAL from 'ical.js';
import { objectText } from './object-text.js';
import { attendeeLine, organizerLine } from './participants.js';

const event = {
  uid: 'one@tolo',
  sequence: 0,
  createdAt: 0,
  changedAt: 0,
  zone: 'Asia/Hong_Kong',
  start: Date.UTC(2026, 0, 5, 1),
  end: Date.UTC(2026, 0, 5, 2),
  summary: 'Tea',
  status: 'CONFIRMED' as const,
};

const read = (name: string) => {
  const text = objectText(
    [
      {
        ...event,
        rest:
          organizerLine({ address: 'tolo@mail.example', name }) +
          attendeeLine({ address: 'ann@elsewhere.example', name }, 'NEEDS-ACTION'),
      },
    ],
    'REQUEST',
  );
  return { text, calendar: new ICAL.Component(ICAL.parse(text) as never) };
};

describe('Who takes part in an event', () => {
  it.each([
    ['Ann Lee', 'Ann Lee'],
    ['Lee, Ann; Dr.: (PhD)', 'Lee, Ann; Dr.: (PhD)'],
    ['Ann "the" Lee', "Ann 'the' Lee"],
    ['Ann\r\nATTENDEE:mailto:x@evil.example', 'Ann ATTENDEE:mailto:x@evil.example'],
    ['Ann\\nATTENDEE:x', 'Ann/nATTENDEE:x'],
    ['葉子晴'.repeat(30), '葉子晴'.repeat(30)],
  ])('is named %j without becoming anything else', (name, shown) => {
    const { text, calendar } = read(name);
    const own = calendar.getFirstSubcomponent('vevent')!;
    expect(own.getAllProperties('attendee')).toHaveLength(1);
    expect(own.getFirstProperty('attendee')!.getParameter('cn')).toBe(shown);
    expect(own.getFirstPropertyValue('attendee')).toBe('mailto:ann@elsewhere.example');
    expect(own.getFirstProperty('organizer')!.getParameter('cn')).toBe(shown);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('is asked by a method, which a calendar that is kept does not have', () => {
    expect(read('Ann').calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(objectText([event])).not.toContain('METHOD');
  });

  it('may have a caret in their name, which programs that know RFC 6868 read as it was', () => {
    expect(organizerLine({ address: 'a@b.example', name: 'A^nB' })).toContain('CN="A^^nB"');
  });
});
